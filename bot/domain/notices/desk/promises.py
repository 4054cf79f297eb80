"""The ledger and its reminders (§10, §19)."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows, Weight
from bot.domain.notices.desk.base import ToStaff


@dataclass(frozen=True, kw_only=True, slots=True)
class PromiseKept(ToStaff):
    """A promise was settled."""

    case_number: str
    text: str
    state: str
    """A ``commitment.PromiseState`` value."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PromiseBooked(ToStaff):
    """Sent to the customer and booked in the ledger."""

    case_number: str
    text: str
    due: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class PromiseReminder(ToStaff):
    """Thirty and ten minutes before a promised time (§10)."""

    weight: ClassVar[Weight] = Weight.NEWS
    waited_for: ClassVar[bool] = False
    case_number: str
    promise: int
    text: str
    due: datetime
    minutes: int

    def buttons(self) -> Rows:
        """Called with a result; no result, so a new time; hand to the backup."""
        value = str(self.promise)
        return (
            (Button(action=Action.PROMISE_KEPT, value=value),),
            (
                Button(action=Action.PROMISE_LATER, value=value),
                Button(action=Action.PROMISE_BACKUP, value=value),
            ),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class PromiseDueAlert(ToStaff):
    """To the supervisor at the promised time: no contact yet; ten minutes are left (§10)."""

    weight: ClassVar[Weight] = Weight.NEWS
    case_number: str
    promise: int
    owner_name: str
    text: str
    due: datetime

    def buttons(self) -> Rows:
        """Do it, move it, or take the case over."""
        value = str(self.promise)
        return (
            (
                Button(action=Action.PROMISE_KEPT, value=value),
                Button(action=Action.PROMISE_LATER, value=value),
            ),
            (Button(action=Action.TAKE_OVER),),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class PromiseBrokenAlert(ToStaff):
    """To owner and supervisor: the customer has been told the truth; the new time."""

    weight: ClassVar[Weight] = Weight.NEWS
    case_number: str
    text: str
    due: datetime
    new_due: datetime
    second: bool
    """The second broken promise of this case: now a major one."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LimitAlert(ToStaff):
    """A limit of §19 is near or past: who, which, since when."""

    weight: ClassVar[Weight] = Weight.NEWS
    case_number: str
    owner_name: str
    limit: str
    """A ``TimerKind`` value."""
    due: datetime

    def buttons(self) -> Rows:
        """Open the case."""
        return ((Button(action=Action.OPEN_CASE), Button(action=Action.TAKE_OVER)),)
