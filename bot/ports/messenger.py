"""The mouth: one rendered message on its way to Telegram, and what can become of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Protocol

from bot.domain.people import ChatId
from bot.ports.signals import Signal


class MediaKind(StrEnum):
    """The kinds of content Telegram carries, by the method that sends them."""

    PHOTO = "photo"
    DOCUMENT = "document"
    VOICE = "voice"
    AUDIO = "audio"
    VIDEO = "video"
    ANIMATION = "animation"
    VIDEO_NOTE = "video_note"
    STICKER = "sticker"


@dataclass(frozen=True, kw_only=True, slots=True)
class Media:
    """A file that Telegram holds, or bytes of our own."""

    kind: MediaKind
    file_id: str = ""
    content: bytes = b""
    filename: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Key:
    """One inline button."""

    text: str
    data: str = ""
    """Callback data, at most 64 bytes."""
    url: str = ""
    find: str = ""
    """Words put behind the name of the bot in the line one writes in, to look for something."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Rendered:
    """A message in words: Telegram HTML, buttons, and at most one file."""

    html: str
    keys: tuple[tuple[Key, ...], ...] = ()
    media: Media | None = None
    silent: bool = False


class SendFailed(Exception):
    """The message did not go out."""


class RetryLater(SendFailed):
    """Telegram asks to wait; it was not sent."""

    def __init__(self, after: timedelta) -> None:
        super().__init__(f"retry after {after.total_seconds()} s")
        self.after = after


class NotConnected(SendFailed):
    """Telegram was not reached or was down before it took the message; it was not sent."""


class OutcomeUnknown(SendFailed):
    """The answer was lost: the message may have arrived."""


class Blocked(SendFailed):
    """The person blocked the bot, or the bot was removed from the chat."""


class ChatMoved(SendFailed):
    """The group became a supergroup with another id."""

    def __init__(self, to: ChatId) -> None:
        super().__init__(f"chat moved to {to}")
        self.to = to


class MessageGone(SendFailed):
    """The message to be edited is not there or cannot be edited any more."""


class NotModified(SendFailed):
    """The message to be edited says this already; nothing to do."""


class MarkupRefused(SendFailed):
    """Telegram does not accept the formatting; plain text may pass."""


class TopicGone(SendFailed):
    """The topic was deleted; it was not sent."""


class Refused(SendFailed):
    """Telegram will never accept this message."""


class Messenger(Protocol):
    """Carries rendered messages to Telegram, one call each, without retries of its own."""

    async def send(
        self,
        chat: ChatId,
        message: Rendered,
        *,
        reply_to: int | None = None,
        plain: bool = False,
        topic: int | None = None,
    ) -> int:
        """Send and return the message id. Raises ``SendFailed``."""
        ...

    async def send_album(
        self,
        chat: ChatId,
        messages: Sequence[Rendered],
        *,
        reply_to: int | None = None,
        topic: int | None = None,
    ) -> Sequence[int]:
        """Send two to ten files as one album; returns the message ids. Raises ``SendFailed``."""
        ...

    async def edit(
        self, chat: ChatId, message_id: int, message: Rendered, *, plain: bool = False
    ) -> None:
        """Replace text and buttons of a message sent before. Raises ``SendFailed``."""
        ...

    async def open_topic(self, chat: ChatId, title: str) -> int:
        """Open a topic and return its id. Raises ``SendFailed``."""
        ...

    async def name_topic(self, chat: ChatId, topic: int, title: str) -> None:
        """Give a topic this title. Raises ``SendFailed``."""
        ...

    async def close_topic(self, chat: ChatId, topic: int, *, closed: bool) -> None:
        """Close or reopen it; in private chats nothing is done. Raises ``SendFailed``."""
        ...

    async def signal(self, signal: Signal, text: str) -> None:
        """Do something of little weight, best effort: never raises ``SendFailed``."""
        ...
