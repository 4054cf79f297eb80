"""When somebody is away or on call, made of what they have said (§18.2, §19)."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.domain.calendar import WorkingCalendar, instant
from bot.domain.understanding.times.spans import Form, Span

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

    A day alone is away all that day, today from now on; where the end was asked for it is the
    last one. An hour alone is the end.
    """
    today = now.astimezone(calendar.zone).date()
    first, last = said.first, said.last
    last_away = last.day - _DAY if said.form is Form.BACK else last.day
    until = last.at or back_after(last_away, calendar)
    a_later_day = said.form is Form.ONE and first.at is None and first.day > today
    if said.form is not Form.SPAN and (until_asked or not a_later_day):
        return _from(None, until, now)
    return _from(first.at or _opening(first.day, calendar) - BEFORE_OPENING, until, now)


def on_call_times(said: Span | None, now: datetime, calendar: WorkingCalendar) -> Times | None:
    """Return the shift that was named; without any words until the doors open again.

    Days of being on call go from one opening to the next, today from now on. ``None`` as with
    ``away_times``.
    """
    today = now.astimezone(calendar.zone).date()
    if said is None:
        closed = calendar.hours(today)[1] if calendar.is_working(now) else now
        return Times(starts=None, until=calendar.next_opening(closed))
    first, last = said.first, said.last
    ends = None if said.form is Form.ONE else last.at
    until = ends or _opening(last.day + _DAY, calendar)
    if said.form not in (Form.SPAN, Form.ONE) or (first.at is None and first.day == today):
        return _from(None, until, now)
    return _from(first.at or _opening(first.day, calendar), until, now)


def _from(starts: datetime | None, until: datetime, now: datetime) -> Times | None:
    """What has begun already is from now on; nothing is longer than ``LONGEST``."""
    ahead = starts if starts is not None and starts > now else None
    if not (ahead or now) < until <= now + LONGEST:
        return None
    return Times(starts=ahead, until=until)


def reminded_at(starts: datetime, calendar: WorkingCalendar) -> datetime:
    """Return the opening of the last working day before that of the start."""
    day = starts.astimezone(calendar.zone).date() - _DAY
    while not calendar.is_workday(day):
        day -= _DAY
    return _opening(day, calendar)


def back_after(day: date, calendar: WorkingCalendar) -> datetime:
    """Return the first working moment after this local date."""
    return calendar.next_opening(instant(day + _DAY, time.min, calendar.zone))


def _opening(day: date, calendar: WorkingCalendar) -> datetime:
    return calendar.hours(day)[0].astimezone(calendar.zone)
