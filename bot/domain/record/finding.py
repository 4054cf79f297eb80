"""What was found on a complaint that is not justified, and the last word on it (§5, t21)."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.people import PersonId
from bot.domain.record.offer import Option
from bot.domain.record.stamp import stamp_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """Why a complaint is held not to be justified: nothing until a second person agrees (§5)."""

    text: str
    """What was found and how it was checked, in the owner's words."""
    asked_by: PersonId
    asked_by_name: str
    asked_at: datetime
    asked_of: str
    """Who is to agree: ``supervisor`` or ``manager``."""
    agreed_by: PersonId | None = None

    @property
    def stamp(self) -> str:
        """Which finding it is: what is agreed to is what was read."""
        return _stamp(self.text, str(self.asked_by))


@dataclass(frozen=True, kw_only=True, slots=True)
class FinalAnswer:
    """The final position: a draft until it is sent (§6.3 t21)."""

    decision: str
    reasons: str
    options: tuple[Option, ...] = ()
    """What is still offered."""
    by: PersonId
    by_name: str
    sent_at: datetime | None = None
    until: datetime | None = None
    """How long what is offered stands."""

    @property
    def stamp(self) -> str:
        """Which state of the draft this is: what is sent is what was read."""
        options = (f"{o.text}|{o.due}|{o.money.amount}{o.money.others}" for o in self.options)
        return _stamp(self.decision, self.reasons, *options)


def _stamp(*said: str) -> str:
    return stamp_of("\n".join(said))
