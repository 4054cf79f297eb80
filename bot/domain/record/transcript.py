"""The transcript: what people said in a case, every version of it (§20)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from bot.domain.people import ChatId, PersonId
from bot.domain.record.case import CaseId

MessageId = NewType("MessageId", int)

UNSAVED = MessageId(0)


class Side(StrEnum):
    """Who said it, seen from the case."""

    CUSTOMER = "customer"
    STAFF = "staff"
    NOTE = "note"
    """Said among staff; the customer never sees it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Message:
    """One thing said: words, a file, or both."""

    id: MessageId = UNSAVED
    case: CaseId | None
    """``None`` while nobody knows what it belongs to."""
    person: PersonId
    name: str
    side: Side
    at: datetime
    text: str = ""
    media: str = ""
    """A ``ports.messenger.MediaKind`` value; empty for words alone."""
    file_id: str = ""
    album: str = ""
    """Telegram's ``media_group_id``, the same for all parts of an album."""
    chat: ChatId
    message: int
    """The Telegram message id in ``chat``."""
    replaces: MessageId | None = None
    """The earlier version, when this is an edit; the first version stays."""
    forwarded: bool = False
    """Written by somebody else, and passed on."""
