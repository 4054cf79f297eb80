"""The three questions, and what follows from the answers (M10–M13)."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows, Weight
from bot.domain.notices.customer.base import ToCustomer


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
    said: bool = False
    """Whether a reply told the customer what was done."""

    def buttons(self) -> Rows:
        """Solved, partly, not solved; of reasons, whether they are clear."""
        return (_matter(explained=self.explanation_only),)


def _matter(*, explained: bool) -> tuple[Button, ...]:
    kind = "clear" if explained else "matter"
    return (
        Button(action=Action.MATTER, value="solved", label=f"{kind}-solved"),
        Button(action=Action.MATTER, value="partly", label=f"{kind}-partly"),
        Button(action=Action.MATTER, value="not_solved", label=f"{kind}-not-solved"),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class AskCompleteness(ToCustomer):
    """M10, second: whether anything is left."""

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
    explanation_only: bool = False

    def buttons(self) -> Rows:
        """Solved, partly, not solved; of reasons, whether they are clear."""
        return (_matter(explained=self.explanation_only),)


@dataclass(frozen=True, kw_only=True, slots=True)
class SettledThanks(ToCustomer):
    """M11: thanks, what we learn, how to reach us."""

    owner_name: str
    explained: bool = False
    """Nothing was put right: the reasons were told, and are clear."""


@dataclass(frozen=True, kw_only=True, slots=True)
class BackInLoop(ToCustomer):
    """M12: said frankly, not solved yet, our work to go on with; who and by when."""

    owner_name: str
    contact_by: datetime
    senior: bool
    """Whether a supervisor is now on it too."""
    manager: bool = False
    """Whether it is a manager by now."""
    told: bool = False
    """Whether the customer has just said what is wrong, so that it is not asked for."""
    partly: bool = False
    """Whether it is solved but for something."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TreatmentHeard(ToCustomer):
    """M13: solved, but the way hurt: a supervisor will be in touch."""

    case_number: str
    """Of the case about it, which grew out of the first one."""
    contact_by: datetime


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
    said_on: date | None = None
    """The day on which it was called solved."""
    yesterday: bool = False
    """Whether that was yesterday."""

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
