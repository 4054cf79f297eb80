"""Trying to reach a customer another way, and closing where nobody is reached (t27)."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows, Weight
from bot.domain.notices.desk.base import ToStaff


@dataclass(frozen=True, kw_only=True, slots=True)
class TriedNoted(ToStaff):
    """[Tried another way]: how often by now, and how often it takes."""

    case_number: str
    customer_name: str
    attempts: int
    needed: int
    enough: bool
    """The supervisors decide now."""


@dataclass(frozen=True, kw_only=True, slots=True)
class UnreachableWanted(ToStaff):
    """To the supervisors: tried often enough; it may be closed, or tried once more."""

    weight: ClassVar[Weight] = Weight.NEWS
    case_number: str
    customer_name: str
    attempts: int

    def buttons(self) -> Rows:
        """Close it, or look first."""
        return ((Button(action=Action.UNREACHABLE), Button(action=Action.OPEN_CASE)),)


@dataclass(frozen=True, kw_only=True, slots=True)
class ClosedUnreachable(ToStaff):
    """Closed: nobody was reached. Writing, or letting the bot in again, opens the way back."""

    case_number: str
    customer_name: str
    by_name: str
