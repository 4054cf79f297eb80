"""Topics: a thread of its own for a case, in the staff forum or in a private chat."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.domain.people import ChatId
from bot.ports.json import Json


@dataclass(frozen=True, kw_only=True, slots=True)
class Topic:
    """The topic of one case in one chat."""

    chat: ChatId
    case: int
    language: str
    title: Mapping[str, Json]
    """The fields of its ``CaseTopic``."""
    id: int | None = None
    """The ``message_thread_id``; ``None`` until it has been opened."""


class Topics(Protocol):
    """Which case has which topic."""

    async def get(self, chat: ChatId, case: int) -> Topic | None:
        """The topic of a case in a chat, opened or not."""
        ...

    async def of_case(self, case: int) -> Sequence[Topic]:
        """All topics of a case."""
        ...

    async def case_of(self, chat: ChatId, topic: int) -> int | None:
        """The case a topic belongs to."""
        ...

    async def put(self, topic: Topic) -> None:
        """Plan a topic, or give it another title."""
        ...

    async def forget(self, chat: ChatId, case: int) -> None:
        """It is there no more; another one may be opened in its place."""
        ...

    async def opened(self, chat: ChatId, case: int, topic: int) -> None:
        """It has been opened, perhaps in place of one that somebody deleted."""
        ...
