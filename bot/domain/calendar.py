"""Working time: opening hours, working days, holidays and quiet hours (§19).

Everything is counted on instants, so a change of the clock neither loses nor invents working
time.  A local time inside the gap of spring stands for the first moment after the gap; one that
occurs twice in autumn stands for the first of the two.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Protocol
from zoneinfo import ZoneInfo

_DAY = timedelta(days=1)


def aware(at: datetime) -> datetime:
    """Return `at` in UTC; raise ValueError for a time without a zone."""
    if at.utcoffset() is None:
        raise ValueError(f"a time without a zone was given: {at!r}")
    return at.astimezone(UTC)


@lru_cache(maxsize=4096)
def instant(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """Return the first moment (UTC) at which the clock in `zone` shows at least `clock`."""
    wall = datetime.combine(day, clock.replace(tzinfo=None))
    moment = wall.replace(tzinfo=zone, fold=0).astimezone(UTC)
    if moment.astimezone(zone).replace(tzinfo=None, fold=0) == wall:
        return moment
    before = wall.replace(tzinfo=zone, fold=1).astimezone(UTC)
    seconds = range(int((moment - before).total_seconds()))
    jump = bisect_left(seconds, wall, key=lambda second: _wall(before, second, zone))
    return before + timedelta(seconds=jump)


def _wall(start: datetime, second: int, zone: ZoneInfo) -> datetime:
    return (start + timedelta(seconds=second)).astimezone(zone).replace(tzinfo=None, fold=0)


class PublicDays(Protocol):
    """What a country has decided about a date; both are asked of any date, also of years ahead."""

    def is_off(self, day: date) -> bool:
        """Tell whether it is a public holiday."""
        ...

    def is_made_up(self, day: date) -> bool:
        """Tell whether a day that is otherwise free is worked in place of a day off."""
        ...


@dataclass(frozen=True, slots=True)
class NoPublicDays:
    """No country: every week is like the next."""

    def is_off(self, day: date) -> bool:
        """No date is a holiday."""
        return False

    def is_made_up(self, day: date) -> bool:
        """No date is made up."""
        return False


@dataclass(frozen=True, kw_only=True, slots=True)
class WorkingCalendar:
    """When people work, in the local time of `zone`.

    `workdays` counts from Monday = 0.  What the house says of a date wins over what the country
    says, which wins over `workdays`; a day that is worked wins over a holiday.  `closes` at 00:00
    means midnight at the end of the day.
    """

    zone: ZoneInfo
    opens: time = time(9)
    closes: time = time(18)
    workdays: frozenset[int] = frozenset(range(5))
    holidays: frozenset[date] = frozenset()
    extra_workdays: frozenset[date] = frozenset()
    public: PublicDays = NoPublicDays()
    settle: timedelta = timedelta()
    """How long after an opening the first limits that ran over a closed door may end."""

    def __post_init__(self) -> None:
        """Refuse a calendar in which nobody ever works."""
        if not self.workdays or not self.workdays <= frozenset(range(7)):
            raise ValueError("workdays need at least one day between 0 (Monday) and 6 (Sunday)")
        if self.closes != time.min and self.closes <= self.opens:
            raise ValueError("the closing time has to come after the opening time")

    def is_workday(self, day: date) -> bool:
        """Tell whether anybody works on this local date."""
        opening, closing = self.hours(day)
        return self._is_planned(day) and opening < closing

    def _is_planned(self, day: date) -> bool:
        if day in self.extra_workdays or day in self.holidays:
            return day in self.extra_workdays
        usual = day.weekday() in self.workdays and not self.public.is_off(day)
        return usual or self.public.is_made_up(day)

    def is_holiday(self, day: date) -> bool:
        """Tell whether a day is off that the week would have people work."""
        return day.weekday() in self.workdays and not self.is_workday(day)

    def is_on_holiday(self, at: datetime) -> bool:
        """Tell whether the local day of `at` is such a day."""
        return self.is_holiday(aware(at).astimezone(self.zone).date())

    def is_working(self, at: datetime) -> bool:
        """Tell whether `at` is working time; the closing minute itself is not."""
        moment = aware(at)
        day = moment.astimezone(self.zone).date()
        opening, closing = self.hours(day)
        return self.is_workday(day) and opening <= moment < closing

    def next_opening(self, at: datetime) -> datetime:
        """Return `at` itself in working time, else the next opening, in the calendar's zone."""
        moment = aware(at)
        opening, _ = next(self._windows(moment))
        return max(moment, opening).astimezone(self.zone)

    def settled(self, due: datetime, start: datetime) -> datetime:
        """Return `due`, or a little later where it falls to the very opening of a new day.

        Whoever opens the door reads first: what has run since before that opening is due
        `settle` after it at the earliest.
        """
        opening, closing = self.hours(aware(due).astimezone(self.zone).date())
        if aware(start) >= opening:
            return due
        earliest = min(opening + self.settle, closing)
        return max(aware(due), earliest).astimezone(self.zone)

    def add_working(self, start: datetime, duration: timedelta) -> datetime:
        """Return the moment when `duration` of working time has passed since `start`.

        The result lies in working time or exactly on a closing time.  A negative duration
        raises ValueError.
        """
        if duration < timedelta():
            raise ValueError("working time can only be added")
        moment, left = aware(start), duration
        windows = self._windows(moment)
        while True:
            opening, closing = next(windows)
            begin = max(moment, opening)
            if left <= closing - begin:
                return (begin + left).astimezone(self.zone)
            left -= closing - begin

    def add_working_days(self, start: datetime, days: int) -> datetime:
        """Return the same local time `days` working days later, moved into working time.

        A start outside working time counts from the next opening.
        """
        if days < 0:
            raise ValueError("working days can only be added")
        local = self.next_opening(start)
        day = local.date()
        for _ in range(days):
            day = self._workday_after(day)
        if day == local.date():
            return local
        return self.next_opening(instant(day, local.time(), self.zone))

    def working_between(self, start: datetime, end: datetime) -> timedelta:
        """Return the working time from `start` to `end`; negative if `end` comes first."""
        first, last = aware(start), aware(end)
        if last < first:
            return -self.working_between(end, start)
        total = timedelta()
        for opening, closing in self._windows(first):
            if opening >= last:
                break
            total += min(closing, last) - max(opening, first)
        return total

    def hours(self, day: date) -> tuple[datetime, datetime]:
        """Return opening and closing (UTC) of a local date, whether or not anybody works on it."""
        ends = day + _DAY if self.closes == time.min else day
        return instant(day, self.opens, self.zone), instant(ends, self.closes, self.zone)

    def _windows(self, moment: datetime) -> Iterator[tuple[datetime, datetime]]:
        """Yield the opening and closing instants, from the first that ends after `moment`."""
        day = moment.astimezone(self.zone).date() - _DAY
        while True:
            opening, closing = self.hours(day)
            if closing > moment and self.is_workday(day):
                yield opening, closing
            day += _DAY

    def _workday_after(self, day: date) -> date:
        day += _DAY
        while not self.is_workday(day):
            day += _DAY
        return day


@dataclass(frozen=True, kw_only=True, slots=True)
class QuietHours:
    """The hours of the night without unprompted messages (§6.4, invariant 10)."""

    zone: ZoneInfo
    start: time = time(21)
    end: time = time(9)

    def is_quiet(self, at: datetime) -> bool:
        """Tell whether `at` lies in quiet hours; equal start and end mean never."""
        return self.next_allowed(at) > aware(at)

    def next_allowed(self, at: datetime) -> datetime:
        """Return `at` itself outside quiet hours, else their end, in the zone."""
        moment = aware(at)
        today = moment.astimezone(self.zone).date()
        for day in (today - _DAY, today):
            begin, end = self._night(day)
            if begin <= moment < end:
                return end.astimezone(self.zone)
        return moment.astimezone(self.zone)

    def _night(self, day: date) -> tuple[datetime, datetime]:
        ends = day + _DAY if self.end < self.start else day
        return instant(day, self.start, self.zone), instant(ends, self.end, self.zone)
