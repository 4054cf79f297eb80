"""Filters as async classes: a plain function would cost a thread each time."""

from typing import Any

from aiogram.enums import ChatType
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message

from bot.domain.notices.actions import Action
from bot.domain.people import Person, Role
from bot.telegram.callbacks import unpack


class Private(Filter):
    """In the private chat with the bot."""

    async def __call__(self, event: Message | CallbackQuery) -> bool:
        """Whether it is."""
        message = event if isinstance(event, Message) else event.message
        return message is not None and message.chat.type == ChatType.PRIVATE


class AtDesk(Filter):
    """Where a member of staff works: in private, or in the topic of a case."""

    async def __call__(
        self, event: Message | CallbackQuery, topic_case: int | None = None
    ) -> bool:
        """Whether it is."""
        return topic_case is not None or await Private()(event)


class InGroup(Filter):
    """In a group, and not in the topic of a case."""

    async def __call__(
        self, event: Message | CallbackQuery, topic_case: int | None = None
    ) -> bool:
        """Whether it is."""
        message = event if isinstance(event, Message) else event.message
        return (
            topic_case is None
            and message is not None
            and message.chat.type
            in (
                ChatType.GROUP,
                ChatType.SUPERGROUP,
            )
        )


class AtLeast(Filter):
    """By somebody with the rights of a role."""

    def __init__(self, role: Role) -> None:
        self.role = role

    async def __call__(self, _event: object, person: Person | None = None) -> bool:
        """Whether it is."""
        return person is not None and person.at_least(self.role)


class Tap(Filter):
    """A tap on a button with one of these actions; hands on ``tapped``."""

    def __init__(self, *actions: Action) -> None:
        self.actions = frozenset(action.value for action in actions)

    async def __call__(self, query: CallbackQuery) -> bool | dict[str, Any]:
        """The button, when it is one of these."""
        tapped = unpack(query.data or "")
        if tapped is None or tapped.action not in self.actions:
            return False
        return {"tapped": tapped}


class AnyCommand(Filter):
    """Any command, also one that does not exist."""

    async def __call__(self, message: Message) -> bool:
        """Whether it is one."""
        return (message.text or "").startswith("/")
