"""Limits from outside, and a solution put off (§19)."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows, Weight
from bot.domain.notices.desk.base import ToStaff


@dataclass(frozen=True, kw_only=True, slots=True)
class OuterLimitAlert(ToStaff):
    """A limit from outside is near, or has passed."""

    weight: ClassVar[Weight] = Weight.NEWS
    case_number: str
    owner_name: str
    outer: str
    """A ``sector.Outer`` value."""
    due: datetime
    sector: str
    """The profile in force; empty when there is none."""
    passed: bool
    mine: bool = False
    """Read by the owner, who has the case already."""

    def for_owner(self) -> "OuterLimitAlert":
        """Nothing is left to take over."""
        return replace(self, mine=True)

    def buttons(self) -> Rows:
        """Open the case, or take it over."""
        look = Button(action=Action.OPEN_CASE)
        return ((look,),) if self.mine else ((look, Button(action=Action.TAKE_OVER)),)


@dataclass(frozen=True, kw_only=True, slots=True)
class SolutionPutOff(ToStaff):
    """The solution was put off; the customer knows why and until when."""

    case_number: str
    by_name: str
    reason: str
    until: datetime
    own: bool
    """Read by whoever decided it."""
    held: bool = False
    """The customer cannot be reached: the words are kept until that changes."""

    def out_of_reach(self) -> "SolutionPutOff":
        """The customer does not know it yet."""
        return replace(self, held=True)


@dataclass(frozen=True, kw_only=True, slots=True)
class PromiseTooLate(ToStaff):
    """To the owner: the customer needs it sooner than it was promised."""

    weight: ClassVar[Weight] = Weight.NEWS
    case_number: str
    customer_name: str
    promise: int
    text: str
    due: datetime
    needed: datetime

    def buttons(self) -> Rows:
        """A new time, or a look at the case."""
        later = Button(action=Action.PROMISE_LATER, value=str(self.promise))
        return ((later, Button(action=Action.OPEN_CASE)),)
