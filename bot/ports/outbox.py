"""What is to be said, rendered and sent after the commit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.domain.people import ChatId
from bot.ports.json import Json
from bot.ports.topics import Topic


class OnUnknown(StrEnum):
    """What to do with a send of which nobody knows whether it arrived."""

    RESEND = "resend"
    HOLD = "hold"


class Priority(StrEnum):
    """Who goes first when Telegram's limits bite: answers to people before notifications."""

    ANSWER = "1"
    NEWS = "2"
    BULK = "3"


@dataclass(frozen=True, kw_only=True, slots=True)
class Outgoing:
    """One message to be rendered and sent after the commit."""

    chat: ChatId
    kind: str
    """The class name of the notice, such as ``CaseAcknowledged``."""
    fields: Mapping[str, Json]
    """The fields of the notice as JSON."""
    language: str
    case: int | None = None
    slot: str = ""
    """The first delivery of a slot in a chat sends, later ones edit that message."""
    priority: Priority = Priority.NEWS
    on_unknown: OnUnknown = OnUnknown.RESEND
    reply_to: int | None = None
    """The id of the message in that chat this one answers."""
    album: str = ""
    """Neighbouring rows of one chat with the same key leave as one album."""
    not_before: datetime | None = None
    expires: datetime | None = None
    dedup: str = ""
    """When set, a second row with the same key is dropped."""
    in_topic: bool = False
    """Whether it stands in the topic of its case."""
    away: bool = False
    """Kept until its reader can be reached again; see ``Outbox.called_back``."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OutboxRow:
    """A row the courier has claimed."""

    id: int
    message: Outgoing
    attempts: int
    created: datetime
    slot_message: int | None
    """The message id this slot has in the chat already: then edit it."""
    topic: Topic | None = None
    """Where it stands, if it stands in a topic."""
    progress: int = 0
    """How many parts of a long message have arrived already."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Backlog:
    """How much waits to be sent."""

    waiting: int
    oldest: datetime | None
    unknown: int
    dead: int


class Outbox(Protocol):
    """Messages that wait to be sent, in order within a chat."""

    async def put(self, message: Outgoing, now: datetime) -> int | None:
        """Queue a message; returns its row id, or ``None`` when ``dedup`` was there already.

        A waiting edit of the same slot and chat that has not been sent yet is superseded.
        """
        ...

    async def sent_as(self, chat: ChatId, message_id: int) -> Outgoing | None:
        """What was sent as this Telegram message, to find the case a reply belongs to."""
        ...

    async def slot_message(self, chat: ChatId, slot: str) -> int | None:
        """The Telegram message id a slot has in a chat, if it was sent."""
        ...

    async def send_again(self, row: int, now: datetime) -> bool:
        """Queue an unconfirmed row once more; ``False`` when it is not unconfirmed."""
        ...

    async def proven(self, chat: ChatId, message_id: int, now: datetime) -> None:
        """A tap or a reply on this message proves that it arrived."""
        ...

    async def called_back(self, case: int, now: datetime) -> Sequence[Outgoing]:
        """Take out what was kept for a customer out of reach, oldest first; to be put anew."""
        ...

    async def backlog(self, now: datetime) -> Backlog:
        """How much waits, and since when."""
        ...

    async def delivered(self) -> int:
        """How many messages have ever been sent."""
        ...
