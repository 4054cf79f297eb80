"""What somebody sent, stripped of everything that is Telegram's."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.people import ChatId, Person


@dataclass(frozen=True, kw_only=True, slots=True)
class Incoming:
    """One message of a person in a private chat with the bot."""

    person: Person
    chat: ChatId
    message: int
    """The Telegram message id."""
    at: datetime
    """When it is handled, by our clock."""
    text: str = ""
    """The words or the caption."""
    media: str = ""
    """A ``ports.messenger.MediaKind`` value; empty for words alone."""
    file_id: str = ""
    album: str = ""
    reply_to: int | None = None
    forwarded: bool = False
    """Written by somebody else, and passed on."""
    language_hint: str = ""
    """The language of the person's Telegram, as Telegram writes it."""
    back: bool = False
    """With these words a customer is back: they answer nothing that was kept meanwhile."""

    def saying(self, text: str) -> "Incoming":
        """The same message with other words, such as those behind a command."""
        return replace(self, text=text)
