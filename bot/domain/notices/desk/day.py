"""The list of the day: what somebody owes, by when, in which case (§10)."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows, Weight, in_rows
from bot.domain.notices.desk.base import ToStaff
from bot.domain.notices.desk.files import MyCaseLine

MOST_KEYS = 30


@dataclass(frozen=True, kw_only=True, slots=True)
class DueLine:
    """Something that is due in a case."""

    case_id: int
    case_number: str
    customer_name: str
    severity: str
    text: str
    """What was promised, as told; empty for a contact."""
    due: datetime
    limit: bool = False
    """No promise: a limit of the case itself has passed."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MyDay(ToStaff):
    """``/me``: overdue, today, the next working day, and the cases with nothing due by then."""

    overdue: tuple[DueLine, ...]
    today: tuple[DueLine, ...]
    tomorrow: tuple[DueLine, ...]
    is_tomorrow: bool
    """The next working day is tomorrow."""
    cases: tuple[MyCaseLine, ...]
    """Those with nothing due by then."""

    def buttons(self) -> Rows:
        """Open one."""
        return _keys(*self.overdue, *self.today, *self.tomorrow, *self.cases)


@dataclass(frozen=True, kw_only=True, slots=True)
class MorningList(ToStaff):
    """The same, sent by itself when the day begins, to whoever has something due."""

    weight: ClassVar[Weight] = Weight.NEWS
    waited_for: ClassVar[bool] = False
    overdue: tuple[DueLine, ...]
    today: tuple[DueLine, ...]
    tomorrow: tuple[DueLine, ...]
    is_tomorrow: bool

    def buttons(self) -> Rows:
        """Open one."""
        return _keys(*self.overdue, *self.today, *self.tomorrow)


def _keys(*lines: DueLine | MyCaseLine) -> Rows:
    """One for each case, in the order of the list."""
    numbers = {line.case_id: line.case_number for line in lines}
    keys = [
        Button(action=Action.OPEN_CASE, case=case, text=number)
        for case, number in list(numbers.items())[:MOST_KEYS]
    ]
    return in_rows(keys, 3)
