"""What customers read about options, promises, confirmation and the end (§6.5 M7–M15, §15)."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows, Weight
from bot.domain.notices.customer import ToCustomer


@dataclass(frozen=True, kw_only=True, slots=True)
class OptionLine:
    """One numbered option."""

    number: int
    text: str
    due: datetime | None


@dataclass(frozen=True, kw_only=True, slots=True)
class OptionsOffered(ToCustomer):
    """M7: reason first, numbered options, and "which would you rather have?"."""

    owner_name: str
    reason: str
    options: tuple[OptionLine, ...]

    def buttons(self) -> Rows:
        """One key per option, and one for something else."""
        options = tuple(
            (Button(action=Action.CHOOSE, value=str(o.number), text=f"{o.number}"),)
            for o in self.options
        )
        row = tuple(b for (b,) in options)
        return (row, (Button(action=Action.OTHER_WISH),))


@dataclass(frozen=True, kw_only=True, slots=True)
class CounterInvited(ToCustomer):
    """M7b: what would be fair for you?"""


@dataclass(frozen=True, kw_only=True, slots=True)
class CounterHeard(ToCustomer):
    """The counter-wish is with the owner; when the next word comes."""

    owner_name: str
    contact_by: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class OfferReminder(ToCustomer):
    """The options are still there; silence is not taken as a yes."""

    weight: ClassVar[Weight] = Weight.NEWS
    waited_for: ClassVar[bool] = False
    options: tuple[OptionLine, ...]

    def buttons(self) -> Rows:
        """The same keys again."""
        row = tuple(
            Button(action=Action.CHOOSE, value=str(o.number), text=str(o.number))
            for o in self.options
        )
        return (row, (Button(action=Action.OTHER_WISH),))


@dataclass(frozen=True, kw_only=True, slots=True)
class SolutionAgreed(ToCustomer):
    """M8: what, who, by when, and what if it is late."""

    owner_name: str
    option: str
    due: datetime | None


@dataclass(frozen=True, kw_only=True, slots=True)
class PromiseMade(ToCustomer):
    """A promise in the owner's words, with its time."""

    owner_name: str
    text: str
    due: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class HonestDelay(ToCustomer):
    """M9: no result yet; what was done, and when the next word comes."""

    owner_name: str
    progress: str
    due: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class PauseTaken(ToCustomer):
    """A short pause to find another way; back here at this time (§8)."""

    owner_name: str
    minutes: int
    due: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class PromiseMissed(ToCustomer):
    """The truth ten minutes after a missed time: who has taken over, and the new time (§10)."""

    due: datetime
    text: str
    supervisor_name: str
    """Empty when no supervisor is configured."""
    new_due: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class AskMatter(ToCustomer):
    """M10, first: is the matter settled? (§15)."""

    weight: ClassVar[Weight] = Weight.NEWS
    waited_for: ClassVar[bool] = False
    done: str
    """What was done, in the owner's words."""
    explanation_only: bool
    again: bool
    """Whether a weak yes is being asked once more."""

    def buttons(self) -> Rows:
        """Solved, partly, not solved."""
        return (
            (
                Button(action=Action.MATTER, value="solved", label="matter-solved"),
                Button(action=Action.MATTER, value="partly", label="matter-partly"),
                Button(action=Action.MATTER, value="not_solved", label="matter-not-solved"),
            ),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class AskCompleteness(ToCustomer):
    """M10, second: is there anything left?"""

    def buttons(self) -> Rows:
        """Nothing left, or something is."""
        return (
            (
                Button(action=Action.COMPLETE, value="yes", label="complete-yes"),
                Button(action=Action.COMPLETE, value="no", label="complete-no"),
            ),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class AskPerson(ToCustomer):
    """M10, third: how was it to deal with us? 1–5."""

    def buttons(self) -> Rows:
        """Five faces."""
        return (
            tuple(
                Button(action=Action.PERSON, value=str(n), label=f"person-{n}")
                for n in range(1, 6)
            ),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class ConfirmReminder(ToCustomer):
    """A reminder of the open question, with the same keys."""

    weight: ClassVar[Weight] = Weight.NEWS
    waited_for: ClassVar[bool] = False
    last: bool

    def buttons(self) -> Rows:
        """Solved, partly, not solved."""
        return (
            (
                Button(action=Action.MATTER, value="solved", label="matter-solved"),
                Button(action=Action.MATTER, value="partly", label="matter-partly"),
                Button(action=Action.MATTER, value="not_solved", label="matter-not-solved"),
            ),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class SettledThanks(ToCustomer):
    """M11: thanks, what we learn, how to reach us."""

    owner_name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class BackInLoop(ToCustomer):
    """M12: said frankly, not solved yet, our work to go on with; who and by when."""

    owner_name: str
    contact_by: datetime
    senior: bool
    """Whether a supervisor is now on it too."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TreatmentHeard(ToCustomer):
    """M13: solved, but the way hurt: a supervisor will be in touch."""

    contact_by: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class ClosedUnconfirmed(ToCustomer):
    """M14: closed without an answer; one tap opens it again."""

    weight: ClassVar[Weight] = Weight.NEWS
    waited_for: ClassVar[bool] = False
    case_number: str
    days: int

    def buttons(self) -> Rows:
        """One tap reopens."""
        return ((Button(action=Action.REOPEN),),)


@dataclass(frozen=True, kw_only=True, slots=True)
class FollowUp(ToCustomer):
    """Still fine? Would you choose us again? This is what we changed (§15)."""

    weight: ClassVar[Weight] = Weight.NEWS
    waited_for: ClassVar[bool] = False
    day: int
    """3, 7, 14 or 30; 1 after a weak yes."""
    owner_name: str
    commitment: str
    """What was changed; empty when nothing is known."""

    def buttons(self) -> Rows:
        """Answers by day, and one tap to stop."""
        stop = (Button(action=Action.STOP_ASKING),)
        if self.day == REPURCHASE_DAY:
            values = ("yes", "maybe", "unsure", "no")
            keys = tuple(
                Button(action=Action.FOLLOW_UP_ANSWER, value=v, label=f"again-{v}") for v in values
            )
            return (keys[:2], keys[2:], stop)
        fine = Button(action=Action.FOLLOW_UP_ANSWER, value="fine", label="still-fine")
        back = Button(action=Action.FOLLOW_UP_ANSWER, value="back", label="problem-back")
        return ((fine, back), stop)


REPURCHASE_DAY = 14


@dataclass(frozen=True, kw_only=True, slots=True)
class FollowUpThanks(ToCustomer):
    """An answer to a follow-up, thanked for."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseClosed(ToCustomer):
    """M11b: closed as solved, with the way back."""

    weight: ClassVar[Weight] = Weight.NEWS
    waited_for: ClassVar[bool] = False
    case_number: str
    days: int

    def buttons(self) -> Rows:
        """One tap reopens."""
        return ((Button(action=Action.REOPEN),),)


@dataclass(frozen=True, kw_only=True, slots=True)
class ReplyLetter(ToCustomer):
    """The reply letter as approved."""

    case_number: str
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class FinalPosition(ToCustomer):
    """M15: decision, reasons, what stays on offer, review and outside routes."""

    case_number: str
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ClosedDeadlock(ToCustomer):
    """M14b: the final answer stands; the way back and outside."""

    case_number: str
    days: int


@dataclass(frozen=True, kw_only=True, slots=True)
class StatusLine:
    """One open case of the customer in plain words."""

    case_number: str
    state: str
    owner_name: str
    last_act: str
    """A ``journal.What`` value or a ``case.State`` value; empty when nothing was done yet."""
    next_at: datetime | None
    opened_at: datetime
    wish: str


@dataclass(frozen=True, kw_only=True, slots=True)
class StatusReport(ToCustomer):
    """``/status``: state, person, last act, next time; always true (§12 no. 5)."""

    cases: tuple[StatusLine, ...]

    def buttons(self) -> Rows:
        """Add something, or speak to a person."""
        return ((Button(action=Action.ADD), Button(action=Action.HUMAN)),)
