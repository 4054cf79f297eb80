"""Whether a complaint is justified, the final answer, and how it ended (§5, t21, §16)."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows, in_rows
from bot.domain.notices.desk.base import ToStaff
from bot.domain.notices.desk.decided import Decided
from bot.domain.notices.desk.offers import DraftLine


@dataclass(frozen=True, kw_only=True, slots=True)
class MeritNoted(ToStaff):
    """Changed at one tap; the customer hears nothing of it."""

    case_number: str
    merit: str
    """``justified`` or ``partly``."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MeritAsked(ToStaff):
    """To the owner: a second person is asked first; nothing goes to the customer until then."""

    case_number: str
    rung: str
    """Who was asked: ``supervisor`` or ``manager``."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MeritWanted(ToStaff):
    """Asks whether somebody else sees it the same way: what was told, wanted and found."""

    case_number: str
    owner_name: str
    facts: str
    wish: str
    finding: str
    """What was found and how it was checked, in the owner's words."""
    why: str
    """``risen`` or ``again`` where nobody has decided in time; empty the first time."""
    stamp: str
    """Which finding it is: what is agreed to is what was read."""

    def buttons(self) -> Rows:
        """Yes, or no with a reason."""
        return (
            (
                Button(action=Action.MERIT_AGREE, value=self.stamp),
                Button(action=Action.MERIT_REFUSE, value=self.stamp),
            ),
            (Button(action=Action.OPEN_CASE),),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class MeritAnswered(ToStaff):
    """To the owner: agreed, so the no may be told; or not, and why."""

    for_eyes: ClassVar[bool] = True
    case_number: str
    agreed: bool
    by_name: str
    reason: str = ""
    """Why not; empty when it was agreed."""

    def openly(self) -> Decided:
        """That it has been looked at, without the words."""
        return Decided(case_number=self.case_number, matter="merit")

    def buttons(self) -> Rows:
        """Agreed: write the answer. Otherwise an offer."""
        label = "offer-decline" if self.agreed else ""
        return ((Button(action=Action.OFFER, label=label),),)


@dataclass(frozen=True, kw_only=True, slots=True)
class FinalDraft(ToStaff):
    """The final answer as the customer will read it; sent only after this tap."""

    case_number: str
    decision: str
    reasons: str
    options: tuple[DraftLine, ...]
    days: int
    """How long what is offered stands."""
    stamp: str

    def buttons(self) -> Rows:
        """Send, or write it again."""
        send = Button(action=Action.FINAL_SEND, value=self.stamp)
        cancel = Button(action=Action.CANCEL, value=self.stamp)
        return ((send,), (Button(action=Action.FINAL, label="offer-again"), cancel))


@dataclass(frozen=True, kw_only=True, slots=True)
class FinalSent(ToStaff):
    """To the manager and the owner: the final answer is with the customer."""

    case_number: str
    by_name: str
    until: datetime
    """Until when what is offered stands; then the case is closed."""
    held: bool = False
    """The customer cannot be reached: it is kept until that changes."""

    def out_of_reach(self) -> "FinalSent":
        """The customer does not have it yet."""
        return replace(self, held=True)


@dataclass(frozen=True, kw_only=True, slots=True)
class NewFactsWanted(ToStaff):
    """To the supervisors: something was written after the final answer; whether it is new."""

    case_number: str
    customer_name: str
    decision: str
    said: str
    due: datetime
    """By when the customer was told to hear."""

    def buttons(self) -> Rows:
        """Take it up again, or say why the answer stands."""
        return (
            (Button(action=Action.TAKE_UP), Button(action=Action.ANSWER_STANDS)),
            (Button(action=Action.OPEN_CASE),),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class NewFactsDecided(ToStaff):
    """To whoever decided and to the owner: what becomes of it."""

    case_number: str
    by_name: str
    again: bool
    """The case is taken up again; else the answer stands."""
    due: datetime | None = None
    """By when the customer hears from the owner, when it is taken up."""

    def buttons(self) -> Rows:
        """Look at it."""
        return ((Button(action=Action.OPEN_CASE),),)


@dataclass(frozen=True, kw_only=True, slots=True)
class OutcomeChoice(ToStaff):
    """How it ended, if not as the record has it."""

    case_number: str
    outcome: str

    def buttons(self) -> Rows:
        """Every other way it may have ended."""
        keys = [
            Button(
                action=Action.OUTCOME_IS,
                value=value,
                label=f"outcome-{value.replace('_', '-')}",
            )
            for value in JUDGED
            if value != self.outcome
        ]
        return in_rows(keys, 2)


JUDGED = ("upheld", "partly_upheld", "not_upheld", "goodwill_without_acceptance")
"""The outcomes that people judge; the others follow from what happened."""
