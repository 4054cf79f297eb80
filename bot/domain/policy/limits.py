"""Lengths of time that know what they count: clock time, working hours or working days (§19)."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.calendar import WorkingCalendar, aware

_UNITS = {
    "s": "seconds",
    "min": "minutes",
    "h": "hours",
    "d": "days",
    "wh": "hours",
    "wd": "days",
    "wmin": "minutes",
}
_IN_DAYS = timedelta(days=5)
_NOTATION = re.compile(r"(\d{1,6})\s*(s|min|h|d|wh|wd|wmin)")


class Basis(StrEnum):
    """What a limit counts: clock time, working hours or working days."""

    CLOCK = "clock"
    HOURS = "wh"
    DAYS = "wd"


_BASES = {"wh": Basis.HOURS, "wmin": Basis.HOURS, "wd": Basis.DAYS}


@dataclass(frozen=True, kw_only=True, slots=True)
class Limit:
    """A length of time together with what it counts; whole days where it counts working days."""

    amount: timedelta
    basis: Basis = Basis.CLOCK

    def in_clock_time(self) -> "Limit":
        """Return the same amount counted around the clock, as for major cases (§19)."""
        return Limit(amount=self.amount)

    def due(self, start: datetime, calendar: WorkingCalendar) -> datetime:
        """Return when the limit ends, in the calendar's zone.

        In working time it never ends at the very opening of a day, when nobody has read anything.
        """
        if self.basis is Basis.HOURS:
            return calendar.settled(calendar.add_working(start, self.amount), start)
        if self.basis is Basis.DAYS:
            due = calendar.add_working_days(start, self.amount.days)
            return due if calendar.is_working(start) else calendar.settled(due, start)
        return (aware(start) + self.amount).astimezone(calendar.zone)

    def __str__(self) -> str:
        """Write the limit as it is written in the settings, such as "30 min" or "2 wh"."""
        if self.basis is Basis.DAYS:
            return f"{self.amount.days} wd"
        if self.basis is Basis.HOURS:
            minutes = self.amount // timedelta(minutes=1)
            return f"{minutes} wmin" if minutes % 60 else f"{minutes // 60} wh"
        return write_span(self.amount)


def limit(text: str) -> Limit:
    """Read "30 min", "30 wmin", "2 wh" or "1 wd"; raise ValueError for anything else."""
    found = _NOTATION.fullmatch(text.strip())
    if found is None:
        raise ValueError(text)
    unit = found[2]
    amount = timedelta(**{_UNITS[unit]: int(found[1])})
    return Limit(amount=amount, basis=_BASES.get(unit, Basis.CLOCK))


def span(text: str) -> timedelta:
    """Read a length of clock time; raise ValueError for working hours or working days."""
    found = limit(text)
    if found.basis is not Basis.CLOCK:
        raise ValueError(text)
    return found.amount


def spans(*texts: str) -> tuple[timedelta, ...]:
    """Read several lengths of clock time."""
    return tuple(map(span, texts))


def write_span(amount: timedelta) -> str:
    """Write clock time in the largest unit that divides it; from five days on, in days."""
    units = ["d", "h", "min"] if amount >= _IN_DAYS else ["h", "min"]
    for unit in units:
        size = timedelta(**{_UNITS[unit]: 1})
        if amount and not amount % size:
            return f"{amount // size} {unit}"
    return f"{amount // timedelta(seconds=1)} s"


@dataclass(frozen=True, kw_only=True, slots=True)
class BySeverity:
    """One limit for each severity."""

    minor: Limit
    normal: Limit
    major: Limit


def each(minor: str, normal: str, major: str) -> BySeverity:
    """Read one limit for each severity."""
    return BySeverity(minor=limit(minor), normal=limit(normal), major=limit(major))
