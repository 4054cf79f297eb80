"""Working time, quiet hours and changes of the clock."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.calendar import QuietHours, WorkingCalendar, instant

SHANGHAI = ZoneInfo("Asia/Shanghai")
BERLIN = ZoneInfo("Europe/Berlin")
SAMOA = ZoneInfo("Pacific/Apia")
OFFICE = WorkingCalendar(zone=SHANGHAI)
ZONES = st.sampled_from([SHANGHAI, BERLIN, SAMOA, ZoneInfo("America/New_York")])
MOMENTS = st.datetimes(
    min_value=datetime(2011, 1, 1), max_value=datetime(2030, 1, 1), timezones=st.just(UTC)
)
DURATIONS = st.timedeltas(min_value=timedelta(), max_value=timedelta(hours=200))


@st.composite
def calendars(draw: st.DrawFn) -> WorkingCalendar:
    opens = draw(st.integers(0, 22))
    days = st.dates(min_value=date(2011, 1, 1), max_value=date(2030, 1, 1))
    return WorkingCalendar(
        zone=draw(ZONES),
        opens=time(opens, 30),
        closes=time(draw(st.integers(opens + 1, 23)), 15),
        workdays=draw(st.frozensets(st.integers(0, 6), min_size=1)),
        holidays=draw(st.frozensets(days, max_size=5)),
        extra_workdays=draw(st.frozensets(days, max_size=5)),
    )


def at(text: str, zone: ZoneInfo = SHANGHAI) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone)


@pytest.mark.parametrize(
    ("start", "hours", "due"),
    [
        ("2026-11-18 10:00", 2, "2026-11-18 12:00"),
        ("2026-11-18 16:00", 2, "2026-11-18 18:00"),
        ("2026-11-18 16:00", 4, "2026-11-19 11:00"),
        ("2026-11-20 17:00", 2, "2026-11-23 10:00"),
        ("2026-11-21 12:00", 1, "2026-11-23 10:00"),
        ("2026-11-18 07:00", 0, "2026-11-18 09:00"),
        ("2026-11-18 18:00", 1, "2026-11-19 10:00"),
    ],
)
def test_working_hours_pass_only_in_working_time(start: str, hours: int, due: str) -> None:
    assert OFFICE.add_working(at(start), timedelta(hours=hours)) == at(due)


@pytest.mark.parametrize(
    ("start", "days", "due"),
    [
        ("2026-11-18 10:00", 1, "2026-11-19 10:00"),
        ("2026-11-20 16:30", 1, "2026-11-23 16:30"),
        ("2026-11-20 20:00", 1, "2026-11-24 09:00"),
        ("2026-11-21 12:00", 0, "2026-11-23 09:00"),
        ("2026-11-18 10:00", 3, "2026-11-23 10:00"),
    ],
)
def test_working_days_keep_the_local_time(start: str, days: int, due: str) -> None:
    assert OFFICE.add_working_days(at(start), days) == at(due)


def test_a_holiday_is_skipped_and_an_extra_workday_counts() -> None:
    office = WorkingCalendar(
        zone=SHANGHAI,
        holidays=frozenset({date(2026, 11, 20)}),
        extra_workdays=frozenset({date(2026, 11, 21)}),
    )

    assert office.add_working_days(at("2026-11-19 10:00"), 1) == at("2026-11-21 10:00")
    assert not office.is_working(at("2026-11-20 10:00"))
    assert office.is_working(at("2026-11-21 10:00"))


def test_an_input_in_another_zone_means_the_same_moment() -> None:
    start = at("2026-11-18 03:00", ZoneInfo("UTC"))

    due = OFFICE.add_working(start, timedelta(hours=1))

    assert due == at("2026-11-18 12:00")
    assert due.tzinfo == SHANGHAI


def test_a_time_in_the_spring_gap_is_the_first_moment_after_it() -> None:
    first = instant(date(2026, 3, 29), time(2, 30), BERLIN)

    assert first == datetime(2026, 3, 29, 1, 0, tzinfo=UTC)


def test_a_time_that_occurs_twice_is_the_first_of_the_two() -> None:
    first = instant(date(2026, 10, 25), time(2, 30), BERLIN)

    assert first == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_a_night_shift_loses_the_hour_that_spring_takes() -> None:
    night = WorkingCalendar(
        zone=BERLIN, opens=time(0), closes=time(6), workdays=frozenset(range(7))
    )

    worked = night.working_between(at("2026-03-29 00:00", BERLIN), at("2026-03-29 12:00", BERLIN))

    assert worked == timedelta(hours=5)


def test_a_day_that_never_was_is_no_workday() -> None:
    office = WorkingCalendar(zone=SAMOA, workdays=frozenset(range(7)))

    assert not office.is_workday(date(2011, 12, 30))
    assert office.add_working_days(at("2011-12-29 10:00", SAMOA), 1) == at(
        "2011-12-31 10:00", SAMOA
    )


def test_closing_at_midnight_means_the_end_of_the_day() -> None:
    office = WorkingCalendar(zone=SHANGHAI, opens=time(12), closes=time(0))

    assert office.is_working(at("2026-11-18 23:59"))
    assert not office.is_working(at("2026-11-18 11:59"))


def test_a_naive_time_is_refused() -> None:
    naive = datetime(2026, 11, 18, 10)

    for ask in (OFFICE.is_working, OFFICE.next_opening, QuietHours(zone=SHANGHAI).is_quiet):
        with pytest.raises(ValueError, match="without a zone"):
            ask(naive)


@pytest.mark.parametrize("days", [frozenset[int](), frozenset({7})])
def test_a_calendar_without_a_working_day_is_refused(days: frozenset[int]) -> None:
    with pytest.raises(ValueError, match="workdays"):
        WorkingCalendar(zone=SHANGHAI, workdays=days)


def test_closing_before_opening_is_refused() -> None:
    with pytest.raises(ValueError, match="closing"):
        WorkingCalendar(zone=SHANGHAI, opens=time(9), closes=time(9))


def test_nothing_negative_can_be_added() -> None:
    with pytest.raises(ValueError, match="only be added"):
        OFFICE.add_working(at("2026-11-18 10:00"), timedelta(hours=-1))
    with pytest.raises(ValueError, match="only be added"):
        OFFICE.add_working_days(at("2026-11-18 10:00"), -1)


@given(calendars(), MOMENTS, DURATIONS)
def test_adding_and_measuring_agree(
    calendar: WorkingCalendar, start: datetime, duration: timedelta
) -> None:
    due = calendar.add_working(start, duration)

    assert calendar.working_between(start, due) == duration
    assert calendar.working_between(due, start) == -duration


@given(calendars(), MOMENTS, DURATIONS)
def test_a_due_time_lies_in_working_time_or_on_its_end(
    calendar: WorkingCalendar, start: datetime, duration: timedelta
) -> None:
    due = calendar.add_working(start, duration)

    just_before = due.astimezone(UTC) - timedelta(microseconds=1)
    assert calendar.is_working(due) or calendar.is_working(just_before)
    assert due.tzinfo == calendar.zone


@given(calendars(), MOMENTS, MOMENTS, DURATIONS, st.integers(0, 15))
def test_who_starts_later_is_never_due_earlier(
    calendar: WorkingCalendar, one: datetime, other: datetime, duration: timedelta, days: int
) -> None:
    first, second = sorted([one, other])

    assert calendar.add_working(first, duration) <= calendar.add_working(second, duration)
    assert calendar.next_opening(first) <= calendar.next_opening(second)
    earlier = calendar.add_working_days(first, days)
    assert earlier <= calendar.add_working_days(second, days)
    assert calendar.is_working(earlier)


@pytest.mark.parametrize(
    ("moment", "allowed"),
    [
        ("2026-11-18 20:59", "2026-11-18 20:59"),
        ("2026-11-18 21:00", "2026-11-19 09:00"),
        ("2026-11-19 03:00", "2026-11-19 09:00"),
        ("2026-11-19 09:00", "2026-11-19 09:00"),
    ],
)
def test_what_falls_into_quiet_hours_waits_until_they_end(moment: str, allowed: str) -> None:
    assert QuietHours(zone=SHANGHAI).next_allowed(at(moment)) == at(allowed)


def test_quiet_hours_may_lie_within_a_day_or_be_none() -> None:
    noon = QuietHours(zone=SHANGHAI, start=time(12), end=time(14))
    never = QuietHours(zone=SHANGHAI, start=time(12), end=time(12))

    assert noon.is_quiet(at("2026-11-18 13:00"))
    assert not noon.is_quiet(at("2026-11-18 11:00"))
    assert not never.is_quiet(at("2026-11-18 12:00"))


@given(ZONES, MOMENTS, st.times(), st.times())
def test_the_next_allowed_moment_is_not_quiet(
    zone: ZoneInfo, moment: datetime, start: time, end: time
) -> None:
    quiet = QuietHours(zone=zone, start=start, end=end)

    allowed = quiet.next_allowed(moment)

    assert allowed >= moment
    assert not quiet.is_quiet(allowed)
