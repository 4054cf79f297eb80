"""Whoever writes or taps can be written to, whatever a refused message has made us believe."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import TelegramObject

from bot.domain.people import Person, Reach
from bot.services.inbox.mishaps import Mishaps


class WithinReach(BaseMiddleware):
    """The update that says so may be lost: Telegram keeps it for a day only."""

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        """Believe the person, not the record."""
        person: Person = data["person"]
        mishaps: Mishaps = data["mishaps"]
        uow, now = data["uow"], data["now"]
        data["back"] = await mishaps.reach(uow, person.id, Reach.REACHABLE, now)
        return await handler(event, data)
