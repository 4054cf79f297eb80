"""One message a day, with a reason, an end and a way to object (§9.2)."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows, Weight
from bot.domain.notices.customer.base import ToCustomer
from bot.domain.notices.desk.base import ToStaff

DAYS = (3, 7, 14)
_OBJECT: Rows = ((Button(action=Action.OBJECT),),)


@dataclass(frozen=True, kw_only=True, slots=True)
class ContactRestricted(ToCustomer):
    """What is restricted, why, until when, what still works, and how to object."""

    case_number: str
    reason: str
    until: datetime

    def buttons(self) -> Rows:
        """The way to object."""
        return _OBJECT


@dataclass(frozen=True, kw_only=True, slots=True)
class RestrictedHeard(ToCustomer):
    """Under a restriction: passed to a supervisor, or kept in the record."""

    case_number: str
    passed_on: bool
    until: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class RestrictionEnded(ToCustomer):
    """It has ended by itself."""

    weight: ClassVar[Weight] = Weight.NEWS
    case_number: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ObjectionHeard(ToCustomer):
    """The manager has the objection, and answers by this time."""

    case_number: str
    due: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class ObjectionAnswered(ToCustomer):
    """The manager has decided about the objection."""

    case_number: str
    lifted: bool
    until: datetime | None


@dataclass(frozen=True, kw_only=True, slots=True)
class RestrictionPossible(ToStaff):
    """Two coolings in seven days: a supervisor may propose a restriction to the manager."""

    weight: ClassVar[Weight] = Weight.NEWS
    case_number: str
    customer_name: str
    may_propose: bool

    def buttons(self) -> Rows:
        """Propose it, for whoever may; else there is only the supervisor to ask."""
        look = Button(action=Action.OPEN_CASE)
        if not self.may_propose:
            return ((Button(action=Action.ESCALATE), look),)
        return ((Button(action=Action.RESTRICT), look),)


@dataclass(frozen=True, kw_only=True, slots=True)
class RestrictionSent(ToStaff):
    """To the supervisor: the manager has the proposal."""

    case_number: str


@dataclass(frozen=True, kw_only=True, slots=True)
class RestrictionAsked(ToStaff):
    """To the manager: the reason as the customer will read it, and for how long."""

    weight: ClassVar[Weight] = Weight.NEWS
    case_number: str
    customer_name: str
    by_name: str
    reason: str
    longest: int
    """The most days there may be."""

    def buttons(self) -> Rows:
        """For so many days, or not at all."""
        keys = tuple(
            Button(action=Action.RESTRICT_DAYS, value=str(days), label=f"restrict-{days}")
            for days in DAYS
            if days <= self.longest
        )
        return (keys, (Button(action=Action.RESTRICT_NO), Button(action=Action.OPEN_CASE)))


@dataclass(frozen=True, kw_only=True, slots=True)
class RestrictionDecided(ToStaff):
    """To those concerned: the manager has decided, or it has ended by itself."""

    weight: ClassVar[Weight] = Weight.NEWS
    case_number: str
    by_name: str
    """Empty where it ended by itself."""
    restricted: bool
    until: datetime | None


@dataclass(frozen=True, kw_only=True, slots=True)
class RestrictionObjected(ToStaff):
    """To the manager: the customer objects, and was told a time."""

    weight: ClassVar[Weight] = Weight.NEWS
    case_number: str
    customer_name: str
    reason: str
    until: datetime
    due: datetime

    def buttons(self) -> Rows:
        """Lift it, or keep it."""
        return (
            (Button(action=Action.RESTRICT_LIFT), Button(action=Action.RESTRICT_KEEP)),
            (Button(action=Action.OPEN_CASE),),
        )
