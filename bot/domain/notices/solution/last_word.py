"""The final answer, and what may still come after it (§6.3 t21–t23, M15, M14b)."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows, Weight
from bot.domain.notices.customer.base import ToCustomer
from bot.domain.notices.solution.options import OptionLine


@dataclass(frozen=True, kw_only=True, slots=True)
class FinalPosition(ToCustomer):
    """M15: decision, reasons, what stays on offer, review, outside routes, and a person."""

    case_number: str
    decision: str
    reasons: str
    options: tuple[OptionLine, ...]
    until: datetime
    """How long what is offered stands."""
    outside: str
    """Who outside may be asked, in the operator's words; empty for the sentence we have."""
    by_name: str
    """Who has decided it."""
    stamp: str
    """Which offer it is: a key of an earlier one takes nothing of a later one."""

    def buttons(self) -> Rows:
        """Accept what is still there, or tell what is new."""
        new = (Button(action=Action.NEW_FACTS),)
        if not self.options:
            return ((Button(action=Action.EXPLAINED, value=self.stamp),), new)
        if len(self.options) == 1:
            one = Button(action=Action.CHOOSE, value=f"1.{self.stamp}", label="accept")
            return ((one,), new)
        row = tuple(
            Button(action=Action.CHOOSE, value=f"{o.number}.{self.stamp}", text=str(o.number))
            for o in self.options
        )
        return (row, new)


@dataclass(frozen=True, kw_only=True, slots=True)
class NewFactsInvited(ToCustomer):
    """After the final answer: what is new may be written here."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NewFactsHeard(ToCustomer):
    """It is with a supervisor, who says by this time whether it is taken up again."""

    contact_by: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class TakenUpAgain(ToCustomer):
    """It is new, and the case is taken up again: who, and by when the next word comes."""

    owner_name: str
    contact_by: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class AnswerStands(ToCustomer):
    """The supervisor's reason, and that the final answer stands with what it offers."""

    by_name: str
    reason: str
    options: bool
    """Whether something is still on offer."""
    until: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class ClosedDeadlock(ToCustomer):
    """M14b: the final answer stands; the way back and outside."""

    weight: ClassVar[Weight] = Weight.NEWS
    waited_for: ClassVar[bool] = False
    case_number: str
    days: int

    def buttons(self) -> Rows:
        """One tap reopens."""
        return ((Button(action=Action.REOPEN),),)
