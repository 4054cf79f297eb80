"""A limit, and the appointed time that may follow it (§8, §9.2)."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows, Weight
from bot.domain.notices.conduct.keeping_calm import REST_ROW
from bot.domain.notices.customer.base import ToCustomer
from bot.domain.notices.desk.base import ToStaff

SLOT_CHOICE = "slot-choice"


@dataclass(frozen=True, kw_only=True, slots=True)
class LimitSet(ToCustomer):
    """The limit itself, in the words the owner has seen, with three times to choose from."""

    owner_name: str
    first: datetime
    second: datetime
    third: datetime

    def buttons(self) -> Rows:
        """One tap appoints the time."""
        return tuple(
            (Button(action=Action.SLOT, value=str(int(at.timestamp())), label=SLOT_CHOICE),)
            for at in (self.first, self.second, self.third)
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class CoolingSet(ToCustomer):
    """The talk goes on at this time; nothing that was promised is lost."""

    owner_name: str
    due: datetime
    chosen: bool
    """Whether the customer has chosen it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class KeptForThen(ToCustomer):
    """Once while it is agreed to talk later: what is written is kept for that time."""

    case_number: str
    due: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class LimitHint(ToStaff):
    """Private, to the owner: the text is ready; nothing goes out without a tap (inv. 13)."""

    for_eyes: ClassVar[bool] = True
    weight: ClassVar[Weight] = Weight.NEWS
    case_number: str
    customer_name: str
    owner_name: str
    first: datetime
    second: datetime
    third: datetime
    stamp: str
    """The first of the times, as the button carries it."""
    insults: int
    attempts: int

    def buttons(self) -> Rows:
        """Send, or leave it."""
        return (
            (
                Button(action=Action.LIMIT_SEND, value=self.stamp),
                Button(action=Action.LIMIT_NOT_NOW),
            ),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class LimitTooEarly(ToStaff):
    """``/limit`` before its time: what is missing for it."""

    for_eyes: ClassVar[bool] = True
    case_number: str
    insults: int
    attempts: int
    insults_needed: int
    attempts_needed: int


@dataclass(frozen=True, kw_only=True, slots=True)
class LimitHolds(ToStaff):
    """``/limit`` while one holds."""

    for_eyes: ClassVar[bool] = True
    case_number: str
    conduct: str
    """``cooling`` or ``restricted``."""
    until: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class LimitSent(ToStaff):
    """The customer has it."""

    case_number: str

    def buttons(self) -> Rows:
        """Ten minutes, if wanted."""
        return (REST_ROW,)


@dataclass(frozen=True, kw_only=True, slots=True)
class CoolingHint(ToStaff):
    """Private, to the owner: it goes on after the warning; the time is ready."""

    for_eyes: ClassVar[bool] = True
    weight: ClassVar[Weight] = Weight.NEWS
    case_number: str
    customer_name: str
    owner_name: str
    due: datetime
    stamp: str
    chosen: bool = False
    """Never: it is the owner who appoints it here."""

    def buttons(self) -> Rows:
        """Set the time, or leave it."""
        return (
            (
                Button(action=Action.COOL, value=self.stamp),
                Button(action=Action.LIMIT_NOT_NOW),
            ),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class CoolingNoted(ToStaff):
    """To the owner: the talk goes on then, and it is a promise."""

    case_number: str
    customer_name: str
    due: datetime
    chosen: bool

    def buttons(self) -> Rows:
        """Ten minutes, if wanted."""
        return (REST_ROW,)
