"""When somebody is away or on call, made of what they have said (§18.2, §19)."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.domain.calendar import WorkingCalendar, instant
from bot.domain.understanding.spans import Form, Point, Span

BEFORE_OPENING = timedelta(minutes=30)
"""So long before the doors open a planned absence begins: who stands in reads before customers."""
LONGEST = timedelta(days=366)
_DAY = timedelta(days=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Times:
    """From when until when; ``starts`` is ``None`` for from now on."""

    starts: datetime | None
    until: datetime


def away_times(
    said: Span, now: datetime, calendar: WorkingCalendar, *, until_asked: bool = False
) -> Times | None:
    """Return the absence that was named; ``None`` where its end is over or before its start.

    A day alone is away all that day; where the end was asked for it is the last one. An hour
    alone is the end.
    """
    today = now.astimezone(calendar.zone).date()
    until = _back(said.last, calendar)
    if said.form is Form.BACK:
        until = said.last.at or calendar.next_opening(
            instant(said.last.day, time.min, calendar.zone)
        )
    first = said.first
    one_day = said.form is Form.ONE and not until_asked and first.at is None
    starts = None
    if said.form is Form.SPAN or (one_day and first.day > today):
        starts = first.at or _opening(first.day, calendar) - BEFORE_OPENING
    if starts is not None and starts <= now:
        starts = None
    if not (starts or now) < until <= now + LONGEST:
        return None
    return Times(starts=starts, until=until)


def on_call_times(said: Span | None, now: datetime, calendar: WorkingCalendar) -> Times | None:
    """Return the shift that was named; without any words until the doors open again.

    Days of being on call go from one opening to the next. ``None`` as with ``away_times``.
    """
    today = now.astimezone(calendar.zone).date()
    if said is None:
        closed = _closing(now, calendar)
        return Times(starts=None, until=calendar.next_opening(closed))
    until = said.last.at or _opening(said.last.day + _DAY, calendar)
    if said.form is Form.ONE and said.last.at is not None:
        until = max(said.last.at, _opening(said.last.day + _DAY, calendar))
    starts = None
    if said.form in (Form.SPAN, Form.ONE):
        starts = said.first.at or _opening(said.first.day, calendar)
    if starts is not None and (
        starts <= now or (said.first.at is None and said.first.day == today)
    ):
        starts = None
    if not (starts or now) < until <= now + LONGEST:
        return None
    return Times(starts=starts, until=until)


def reminded_at(starts: datetime, calendar: WorkingCalendar) -> datetime:
    """Return the opening of the last working day before that of the start."""
    day = starts.astimezone(calendar.zone).date() - _DAY
    while not calendar.is_workday(day):
        day -= _DAY
    return _opening(day, calendar)


def back_after(day: date, calendar: WorkingCalendar) -> datetime:
    """Return the first working moment after this local date."""
    return calendar.next_opening(instant(day + _DAY, time.min, calendar.zone))


def _back(last: Point, calendar: WorkingCalendar) -> datetime:
    return last.at or back_after(last.day, calendar)


def _opening(day: date, calendar: WorkingCalendar) -> datetime:
    return instant(day, calendar.opens, calendar.zone).astimezone(calendar.zone)


def _closing(now: datetime, calendar: WorkingCalendar) -> datetime:
    """When the doors close next; now, where they are closed."""
    if not calendar.is_working(now):
        return now
    day = now.astimezone(calendar.zone).date()
    if calendar.closes == time.min:
        return instant(day + _DAY, time.min, calendar.zone)
    return instant(day, calendar.closes, calendar.zone)
