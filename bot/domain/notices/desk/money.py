"""What was given beyond a single offer: extras, guarantees, and the log of both (§11)."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows, Weight
from bot.domain.notices.desk.base import ToStaff, cancel_row
from bot.domain.notices.desk.offers import PreparedOption


@dataclass(frozen=True, kw_only=True, slots=True)
class GoodwillAgain(ToStaff):
    """To the supervisors: one customer has got something extra several times in a year."""

    weight: ClassVar[Weight] = Weight.NEWS
    case_number: str
    times: int

    def buttons(self) -> Rows:
        """The case."""
        return ((Button(action=Action.OPEN_CASE),),)


@dataclass(frozen=True, kw_only=True, slots=True)
class GuaranteeBooked(ToStaff):
    """To the owner: what the house has promised everybody is due, and booked by itself."""

    weight: ClassVar[Weight] = Weight.NEWS
    case_number: str
    text: str
    """As the customer reads it."""
    due: datetime

    def buttons(self) -> Rows:
        """The case."""
        return ((Button(action=Action.OPEN_CASE),),)


@dataclass(frozen=True, kw_only=True, slots=True)
class PromiseForm(ToStaff):
    """What do you promise? In one line, or one of the ready extras at one tap."""

    case_number: str
    extras: tuple[PreparedOption, ...]

    def buttons(self) -> Rows:
        """The extras, one in a row: each is sent as it is."""
        keys = tuple(
            (Button(action=Action.EXTRA, value=one.code, text=one.label),) for one in self.extras
        )
        return (*keys, *cancel_row())


@dataclass(frozen=True, kw_only=True, slots=True)
class ConcessionLine:
    """One thing that was given."""

    day: date
    case_number: str
    by_name: str
    """Empty where nobody decided it: the house owed it by its guarantee."""
    given_kind: str
    """``entitlement``, ``goodwill`` or ``guarantee``."""
    amount: str
    """With currency; empty where it was no money."""
    text: str
    reason: str
    """Why; empty where nothing more was said."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CauseLine:
    """What was given for one cause."""

    cause: str
    """One of ``cause.ALL``; empty where nobody has said."""
    category: str
    """The record category, where there is no cause yet; may be empty."""
    cases: int
    entitlement: str
    goodwill: str
    guarantee: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ConcessionLog(ToStaff):
    """``/concessions``: who gave what in a month and why, by cause and without one (§11, §17)."""

    first: date
    last: date
    count: int
    entitlement: str
    """With currency; empty when nothing."""
    goodwill: str
    guarantee: str
    causes: tuple[CauseLine, ...]
    lines: tuple[ConcessionLine, ...]
    """The newest first, no more than a message holds."""
    more: int
    """How many further lines there are."""
    uncorrected: tuple[str, ...] = ()
    """The numbers of cases with goodwill, but without a corrected cause."""
