"""A form never traps: any command and any tap leaves it."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware
from aiogram.fsm.context import FSMContext
from aiogram.types import TelegramObject

from handlers import unsent


class LeavesForm(BaseMiddleware):
    """Leaves the open form before the handler, which may open another one; data stay."""

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        """Clear the state alone: words that wait for their case, or for a yes, go on waiting."""
        state: FSMContext | None = data.get("state")
        if state is not None:
            await unsent.leave(state)
        return await handler(event, data)
