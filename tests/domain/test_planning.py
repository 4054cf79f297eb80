"""When somebody is away or on call, made of what they have said."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.domain.calendar import WorkingCalendar
from bot.domain.moves.taking.planning import Times, away_times, on_call_times, reminded_at
from bot.domain.understanding.times.spans import Form, Point, Span

ZONE = ZoneInfo("Europe/Berlin")
WEEK = WorkingCalendar(zone=ZONE)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A local time of December 2026; the first is a Tuesday."""
    return datetime(2026, 12, day, hour, minute, tzinfo=ZONE)


NOW = at(2, 11)


def said(form: Form, first: int | datetime, last: int | datetime | None = None) -> Span:
    points = [_point(first), _point(first if last is None else last)]
    return Span(form=form, first=points[0], last=points[1])


def _point(when: int | datetime) -> Point:
    if isinstance(when, datetime):
        return Point(day=when.date(), at=when)
    return Point(day=date(2026, 12, when))


@pytest.mark.parametrize(
    ("span", "starts", "until"),
    [
        (said(Form.ONE, 3), at(3, 8, 30), at(4, 9)),
        (said(Form.ONE, 2), None, at(3, 9)),
        (said(Form.ONE, at(2, 15)), None, at(2, 15)),
        (said(Form.SPAN, 4, 7), at(4, 8, 30), at(8, 9)),
        (said(Form.SPAN, 1, 4), None, at(7, 9)),
        (said(Form.SPAN, at(3, 13), at(3, 17)), at(3, 13), at(3, 17)),
        (said(Form.UNTIL, 4), None, at(7, 9)),
        (said(Form.BACK, 4), None, at(4, 9)),
        (said(Form.BACK, 5), None, at(7, 9)),
        (said(Form.BACK, at(4, 13)), None, at(4, 13)),
    ],
)
def test_an_absence_is_as_long_as_was_said(
    span: Span, starts: datetime | None, until: datetime
) -> None:
    assert away_times(span, NOW, WEEK) == Times(starts=starts, until=until)


@pytest.mark.parametrize("span", [said(Form.SPAN, 8, 4), said(Form.UNTIL, 1)])
def test_an_end_that_is_over_or_before_the_start_is_no_absence(span: Span) -> None:
    assert away_times(span, NOW, WEEK) is None


def test_today_is_from_now_on_also_before_the_doors_open() -> None:
    assert away_times(said(Form.ONE, 2), at(2, 7), WEEK) == Times(starts=None, until=at(3, 9))


def test_where_the_end_was_asked_for_a_day_is_the_last_one() -> None:
    times = away_times(said(Form.ONE, 3), NOW, WEEK, until_asked=True)

    assert times == Times(starts=None, until=at(4, 9))


@pytest.mark.parametrize(
    ("span", "starts", "until"),
    [
        (None, None, at(3, 9)),
        (said(Form.ONE, 2), None, at(3, 9)),
        (said(Form.ONE, 5), at(5, 9), at(6, 9)),
        (said(Form.ONE, at(5, 20)), at(5, 20), at(6, 9)),
        (said(Form.SPAN, 4, 6), at(4, 9), at(7, 9)),
        (said(Form.SPAN, at(4, 18), at(7, 8)), at(4, 18), at(7, 8)),
        (said(Form.UNTIL, at(7, 8)), None, at(7, 8)),
    ],
)
def test_a_shift_goes_from_one_opening_to_the_next(
    span: Span | None, starts: datetime | None, until: datetime
) -> None:
    assert on_call_times(span, NOW, WEEK) == Times(starts=starts, until=until)


@pytest.mark.parametrize(
    ("now", "until"), [(at(2, 20), at(3, 9)), (at(4, 11), at(7, 9)), (at(5, 11), at(7, 9))]
)
def test_without_words_a_shift_ends_when_the_doors_open_again(
    now: datetime, until: datetime
) -> None:
    assert on_call_times(None, now, WEEK) == Times(starts=None, until=until)


def test_doors_that_close_at_midnight_close_with_the_day() -> None:
    late = WorkingCalendar(zone=ZONE, closes=time.min)

    assert on_call_times(None, at(2, 23), late) == Times(starts=None, until=at(3, 9))


def test_the_reminder_comes_with_the_last_opening_before() -> None:
    assert reminded_at(at(7, 8, 30), WEEK) == at(4, 9)
