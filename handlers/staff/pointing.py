"""Replies: which case the message belongs to that a member of staff answers."""

from typing import Any

from aiogram.enums import ChatType
from aiogram.filters import Filter
from aiogram.fsm.context import FSMContext
from aiogram.types import Message

from bot.domain.people import ChatId
from bot.ports.unit_of_work import UnitOfWork
from bot.services.desk.forms import KINDS_THAT_ASK, KINDS_WITHIN, Form
from bot.services.desk.replies.replying import Pointed, pointed_at
from handlers.states import open_form_of

TOPIC = "topic"
"""The kind of what points at a case by standing in its topic."""


async def pointed_by(
    message: Message, uow: UnitOfWork, topic_case: int | None = None
) -> Pointed | None:
    """What the message replies to, when that belongs to a case; else the case of its topic."""
    reply = message.reply_to_message
    if reply is not None and reply.message_id != message.message_thread_id:
        pointed = await pointed_at(uow, ChatId(message.chat.id), reply.message_id)
        if pointed is not None:
            return pointed
    return None if topic_case is None else Pointed(case=topic_case, kind=TOPIC)


class ToCustomer(Filter):
    """A reply to something that stands between the customer and the desk; hands on ``pointed``."""

    async def __call__(
        self, message: Message, uow: UnitOfWork, topic_case: int | None = None
    ) -> bool | dict[str, Any]:
        """Whether it is; what is said among staff alone is never relayed.

        In a private topic all plain words go to the customer; in the forum, where colleagues
        talk, only replies do.
        """
        pointed = await pointed_by(message, uow, topic_case)
        if pointed is None or pointed.kind in KINDS_THAT_ASK | KINDS_WITHIN:
            return False
        if pointed.kind == TOPIC and message.chat.type != ChatType.PRIVATE:
            return False
        return {"pointed": pointed}


class ForForm(Filter):
    """The line an open form has asked for, one of these or any; hands on ``asked``.

    A reply is the line when it answers the question of a form; any other reply is what it is.
    """

    def __init__(self, *forms: Form) -> None:
        self.forms = frozenset(forms or Form)

    async def __call__(
        self,
        message: Message,
        uow: UnitOfWork,
        state: FSMContext,
        topic_case: int | None = None,
    ) -> bool | dict[str, Any]:
        """Whether it is."""
        asked = await open_form_of(state)
        if asked is None or asked.form not in self.forms:
            return False
        pointed = await pointed_by(message, uow, topic_case)
        if pointed is not None and pointed.kind not in KINDS_THAT_ASK | {TOPIC}:
            return False
        return {"asked": asked}
