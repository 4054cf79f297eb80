"""Taking a case, and picking the next step and its time (t6)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows
from bot.domain.notices.desk.base import ToStaff, cancel_row


class NextStep(StrEnum):
    """The ready next steps a claimer picks from (t6)."""

    CHECK = "check"
    ASK_COLLEAGUE = "ask_colleague"
    PREPARE_SOLUTION = "prepare_solution"
    OWN = "own"


@dataclass(frozen=True, kw_only=True, slots=True)
class ClaimLost(ToStaff):
    """Somebody was quicker, said kindly."""

    case_number: str
    owner_name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class StepChoice:
    """One suggestion of what to do next, and by when."""

    step: str
    due: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class PickNextStep(ToStaff):
    """After a claim: three suggestions and "other time" (t6)."""

    case_number: str
    suggestions: tuple[StepChoice, ...]

    def buttons(self) -> Rows:
        """The labels are rendered from step and time by ``step-choice``."""
        rows = tuple(
            (
                Button(
                    action=Action.NEXT_STEP,
                    value=f"{s.step}|{int(s.due.timestamp())}",
                    label="step-choice",
                ),
            )
            for s in self.suggestions
        )
        return (*rows, (Button(action=Action.OTHER_TIME),))


@dataclass(frozen=True, kw_only=True, slots=True)
class AskOtherTime(ToStaff):
    """What will you do, and by when? In one line of plain words."""

    case_number: str

    def buttons(self) -> Rows:
        """A way out."""
        return cancel_row()


@dataclass(frozen=True, kw_only=True, slots=True)
class TimeCheck(ToStaff):
    """The time as it was read, where it needs a second look; nothing has been sent yet."""

    case_number: str
    due: datetime
    stamp: str
    at_night: bool
    day_off: bool = False
    """Nobody works then, although the week would have it."""
    needed: datetime | None = None
    """By when the customer needs it, where the time is later."""
    words: str = ""
    """What the customer would read, where the line spoke about them and not to them."""

    def buttons(self) -> Rows:
        """Yes, or out; another time is simply written."""
        label = "words-right" if self.words else ""
        yes = Button(action=Action.TIME_RIGHT, value=self.stamp, label=label)
        return ((yes,), *cancel_row())


@dataclass(frozen=True, kw_only=True, slots=True)
class TimeNotUnderstood(ToStaff):
    """No time was recognised, or it lies in the past; examples."""
