"""Commands about a case: it is found once, before the handler."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware
from aiogram.filters import CommandObject
from aiogram.types import Message, TelegramObject

from bot.services.desk.at_desk import number_and_words
from bot.services.desk.case_meant import OnlyCaseInHand
from handlers.staff.pointing import pointed_by
from handlers.translating import incoming


class AboutCase(BaseMiddleware):
    """Hands on ``case_id``, and ``said``: the words behind the command and the number.

    The case is named by its number, by a reply or by a topic; else it is the only one in hand.
    Where nobody knows which, whoever asked is told so, and the handler is not called.
    """

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        """Find it."""
        if not isinstance(event, Message):
            raise TypeError(f"only messages hold commands, not {type(event).__name__}")
        uow, person, now = data["uow"], data["person"], data["now"]
        command: CommandObject = data["command"]
        only_case: OnlyCaseInHand = data["only_case_in_hand"]
        case_id, words = number_and_words(command.args or "")
        if case_id is None:
            pointed = await pointed_by(event, uow, data["topic_case"])
            case_id = pointed.case if pointed is not None else None
        if case_id is None:
            case_id = await only_case(uow, person, command.command, now)
        if case_id is None:
            return None
        said = incoming(event, person, now).saying(words)
        return await handler(event, {**data, "case_id": case_id, "said": said})
