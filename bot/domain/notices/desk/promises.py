"""The ledger and its reminders (§10, §19)."""

from dataclasses import dataclass, replace
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
    may_finish: bool = False
    """It may have been all that the customer wanted."""

    def buttons(self) -> Rows:
        """If that was it: done, and the customer is asked."""
        return ((Button(action=Action.DONE),),) if self.may_finish else ()


@dataclass(frozen=True, kw_only=True, slots=True)
class PromiseBooked(ToStaff):
    """Sent to the customer and booked in the ledger."""

    case_number: str
    text: str
    due: datetime
    held: bool = False
    """The customer cannot be reached: the words are kept until that changes."""

    def out_of_reach(self) -> "PromiseBooked":
        """The customer does not know it yet."""
        return replace(self, held=True)


@dataclass(frozen=True, kw_only=True, slots=True)
class DoneNoted(ToStaff):
    """[Done] was noted, and the customer is asked whether it is solved (t12)."""

    case_number: str
    done: str
    ask_at: datetime | None
    """When the customer is asked; ``None`` when that has happened."""
    held: bool = False
    """The customer cannot be reached: the question is kept until that changes."""

    def out_of_reach(self) -> "DoneNoted":
        """The customer was not asked yet."""
        return replace(self, held=True)


@dataclass(frozen=True, kw_only=True, slots=True)
class GiftStillOpen(ToStaff):
    """The solution is done; the gift that was promised beside it is not noted as given yet."""

    case_number: str
    promise: int
    text: str
    due: datetime | None

    def buttons(self) -> Rows:
        """It is given."""
        return (
            (Button(action=Action.PROMISE_KEPT, value=str(self.promise), label="gift-given"),),
        )


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
    wrote_at: datetime | None = None
    """When the customer was last written to since; perhaps that was what they wait for."""

    def buttons(self) -> Rows:
        """Called with a result; no result, so a new time; hand to the backup."""
        value = str(self.promise)
        answer = Button(action=Action.PROMISE_KEPT, value=value, label="was-my-answer")
        return (
            *(((answer,),) if self.wrote_at is not None else ()),
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
    mine: bool = False
    """Read by the owner, who leads and has the case already."""

    def for_owner(self) -> "PromiseDueAlert":
        """Nothing is left to take over."""
        return replace(self, mine=True)

    def buttons(self) -> Rows:
        """Do it, move it, or take the case over."""
        value = str(self.promise)
        rows: Rows = (
            (
                Button(action=Action.PROMISE_KEPT, value=value),
                Button(action=Action.PROMISE_LATER, value=value),
            ),
        )
        return rows if self.mine else (*rows, (Button(action=Action.TAKE_OVER),))


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
    tell_at: datetime | None = None
    """When the customer hears of it, if that is not now."""
    told_before: bool = False
    """The customer had a word of this kind just before; this one comes with the next."""
    held: bool = False
    """The customer cannot be reached and does not know it."""

    def out_of_reach(self) -> "PromiseBrokenAlert":
        """The customer does not know it yet."""
        return replace(self, held=True)


@dataclass(frozen=True, kw_only=True, slots=True)
class LimitAlert(ToStaff):
    """A limit of §19 is near or past: who, which, since when."""

    weight: ClassVar[Weight] = Weight.NEWS
    case_number: str
    owner_name: str
    limit: str
    """A ``TimerKind`` value."""
    due: datetime
    mine: bool = False
    """Read by the owner, who has the case already."""

    def for_owner(self) -> "LimitAlert":
        """Nothing is left to take over."""
        return replace(self, mine=True)

    def buttons(self) -> Rows:
        """Open the case, or take it over."""
        look = Button(action=Action.OPEN_CASE)
        return ((look,),) if self.mine else ((look, Button(action=Action.TAKE_OVER)),)
