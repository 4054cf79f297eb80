"""What a person owes today: overdue, due today, due by the next working day (§10)."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.domain.calendar import WorkingCalendar
from bot.domain.record.commitment import Promise, PromiseKind, PromiseState

_DAY = timedelta(days=1)


class Part(StrEnum):
    """The part of the list that something stands in."""

    OVERDUE = "overdue"
    TODAY = "today"
    NEXT = "next"


def next_day(now: datetime, calendar: WorkingCalendar) -> date:
    """The next working day; what is due on a day off before it belongs to it."""
    day = now.astimezone(calendar.zone).date() + _DAY
    while not calendar.is_workday(day):
        day += _DAY
    return day


def part(due: datetime, now: datetime, calendar: WorkingCalendar) -> Part | None:
    """Where a time stands; ``None`` for what is due later."""
    if due < now:
        return Part.OVERDUE
    day = due.astimezone(calendar.zone).date()
    if day == now.astimezone(calendar.zone).date():
        return Part.TODAY
    return Part.NEXT if day <= next_day(now, calendar) else None


def owed(rows: Sequence[Promise]) -> list[Promise]:
    """The rows of a case that have a time and are still to be performed, the first due first.

    A contact that was missed is over; anything else that was not kept still has to be done,
    unless a new time was told for it.
    """
    found = [row for row in rows if row.due is not None and (row.is_open or _is_left(row, rows))]
    return sorted(found, key=_due)


def _is_left(row: Promise, rows: Iterable[Promise]) -> bool:
    if row.state is not PromiseState.BROKEN or row.kind is PromiseKind.CALLBACK:
        return False
    moved = (one.postponed > row.postponed and one.text == row.text for one in rows)
    return row.performed_at is None and not any(moved)


def _due(row: Promise) -> tuple[datetime, int]:
    assert row.due is not None  # noqa: S101 - chosen so by ``owed``
    return row.due, row.id
