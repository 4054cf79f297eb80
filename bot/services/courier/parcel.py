"""A row on its way: its words, what arrived of it, and what a failure means for it."""

from dataclasses import dataclass, field

from bot.domain.people import ChatId
from bot.ports import messenger as errors
from bot.ports.messenger import Rendered
from bot.ports.outbox import OutboxRow
from bot.services.courier.outcomes import (
    Again,
    AskedToWait,
    BlockedBy,
    Dead,
    Moved,
    Outcome,
    Sent,
    Unconfirmed,
    Warned,
)
from bot.services.courier.settings import Alert


@dataclass(slots=True)
class Parcel:
    """A row on its way: its words, what arrived of it, and what to warn of."""

    row: OutboxRow
    message: Rendered
    parts: tuple[Rendered, ...]
    warnings: list[Warned] = field(default_factory=list)
    arrived: list[int] = field(default_factory=list)
    opened: int | None = None
    """The topic that was opened for it on the way."""

    @property
    def chat(self) -> ChatId:
        """Where it goes."""
        return self.row.message.chat

    @property
    def reply_to(self) -> int | None:
        """The message it answers."""
        return self.row.message.reply_to

    @property
    def topic(self) -> int | None:
        """The topic it stands in, if it is open."""
        known = self.row.topic
        return self.opened or (known.id if known is not None else None)

    @property
    def progress(self) -> int:
        """How many of its parts have arrived, now and earlier."""
        return self.row.progress + len(self.arrived)

    @property
    def whole(self) -> bool:
        """Whether all of its parts have arrived."""
        return bool(self.arrived) and self.progress >= len(self.parts)

    def outcome(self, error: errors.SendFailed) -> Outcome:
        """What became of it when something of its album failed."""
        return self.sent() if self.whole else failure(self, error)

    def sent(self) -> Sent:
        """All of it arrived."""
        return Sent(row=self.row, messages=tuple(self.arrived), warnings=tuple(self.warnings))


def failure(parcel: Parcel, error: errors.SendFailed) -> Outcome:
    """What a refused or lost call means for the row."""
    row, text = parcel.row, str(error)
    match error:
        case errors.RetryLater():
            return AskedToWait(row=row, after=error.after, progress=parcel.progress)
        case errors.NotConnected():
            return Again(row=row, error=text, progress=parcel.progress)
        case errors.OutcomeUnknown():
            return Unconfirmed(row=row, error=text, progress=parcel.progress)
        case errors.Blocked():
            return BlockedBy(row=row, error=text)
        case errors.ChatMoved():
            return Moved(row=row, to=error.to, progress=parcel.progress)
        case _:
            warnings = (*parcel.warnings, Warned(alert=Alert.REFUSED, error=text))
            return Dead(row=row, error=text, warnings=warnings)
