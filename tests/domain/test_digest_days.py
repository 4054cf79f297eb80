"""When digests come and what they report on: weekends, holidays, clock changes."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain.policy.parts import Hours, Reports
from bot.domain.policy.policy import Policy
from bot.domain.reports import days as digest_days

BERLIN = ZoneInfo("Europe/Berlin")
NEW_YORK = ZoneInfo("America/New_York")
SHANGHAI = ZoneInfo("Asia/Shanghai")
EVERY_DAY = Hours(workdays=(0, 1, 2, 3, 4, 5, 6))


@pytest.mark.parametrize(
    ("after", "day"),
    [
        (datetime(2025, 3, 3, 8, 0), date(2025, 3, 3)),
        (datetime(2025, 3, 3, 8, 30), date(2025, 3, 4)),
        (datetime(2025, 3, 3, 23, 59), date(2025, 3, 4)),
        (datetime(2025, 3, 7, 9, 0), date(2025, 3, 10)),
        (datetime(2025, 3, 8, 12, 0), date(2025, 3, 10)),
        (datetime(2025, 4, 30, 9, 0), date(2025, 5, 2)),
    ],
)
def test_the_next_digest_comes_on_the_next_working_day(after: datetime, day: date) -> None:
    policy = Policy(zone=SHANGHAI, hours=Hours(holidays=(date(2025, 5, 1),)))

    assert digest_days.next_digest_day(after.replace(tzinfo=SHANGHAI), policy) == day


@pytest.mark.parametrize(
    ("zone", "clock", "day", "moment"),
    [
        # an ordinary morning before and after both clock changes
        (BERLIN, time(8, 30), date(2025, 3, 28), datetime(2025, 3, 28, 7, 30, tzinfo=UTC)),
        (BERLIN, time(8, 30), date(2025, 3, 31), datetime(2025, 3, 31, 6, 30, tzinfo=UTC)),
        (BERLIN, time(8, 30), date(2025, 10, 24), datetime(2025, 10, 24, 6, 30, tzinfo=UTC)),
        (BERLIN, time(8, 30), date(2025, 10, 27), datetime(2025, 10, 27, 7, 30, tzinfo=UTC)),
        # a time that does not exist, and one that exists twice
        (BERLIN, time(2, 30), date(2025, 3, 30), datetime(2025, 3, 30, 1, 0, tzinfo=UTC)),
        (BERLIN, time(2, 30), date(2025, 10, 26), datetime(2025, 10, 26, 0, 30, tzinfo=UTC)),
        (NEW_YORK, time(1, 30), date(2025, 11, 2), datetime(2025, 11, 2, 5, 30, tzinfo=UTC)),
    ],
)
def test_the_digest_comes_at_a_local_time(
    zone: ZoneInfo, clock: time, day: date, moment: datetime
) -> None:
    policy = Policy(zone=zone, reports=Reports(daily=clock))

    assert digest_days.digest_time(day, policy) == moment


@pytest.mark.parametrize("zone", [BERLIN, NEW_YORK, SHANGHAI])
@pytest.mark.parametrize("clock", [time(1, 30), time(2, 30), time(8, 30)])
def test_each_local_day_of_a_year_has_exactly_one_digest(zone: ZoneInfo, clock: time) -> None:
    policy = Policy(zone=zone, reports=Reports(daily=clock), hours=EVERY_DAY)
    now = datetime(2025, 1, 1, tzinfo=UTC)
    days: list[date] = []

    while len(days) < 365:
        days.append(digest_days.next_digest_day(now, policy))
        now = digest_days.digest_time(days[-1], policy)

    assert days == [days[0] + timedelta(days=n) for n in range(365)]


@pytest.mark.parametrize(
    ("day", "covered", "first", "last"),
    [
        (date(2025, 3, 4), None, date(2025, 3, 3), date(2025, 3, 3)),
        (date(2025, 3, 10), None, date(2025, 3, 7), date(2025, 3, 9)),
        (date(2025, 3, 10), date(2025, 3, 6), date(2025, 3, 7), date(2025, 3, 9)),
        (date(2025, 3, 10), date(2025, 3, 3), date(2025, 3, 4), date(2025, 3, 9)),
    ],
)
def test_a_digest_reports_on_the_days_since_the_last_one(
    day: date, covered: date | None, first: date, last: date
) -> None:
    span = digest_days.reported_on(day, covered, Policy(zone=SHANGHAI))

    assert span == digest_days.Span.of(first, last, SHANGHAI)


def test_nothing_is_reported_twice() -> None:
    assert digest_days.reported_on(date(2025, 3, 4), date(2025, 3, 3), Policy()) is None


@pytest.mark.parametrize(
    ("day", "hours"),
    [(date(2025, 3, 30), 23), (date(2025, 10, 26), 25), (date(2025, 3, 3), 24)],
)
def test_a_day_is_as_long_as_its_clock_says(day: date, hours: int) -> None:
    span = digest_days.Span.of(day, day, BERLIN)

    assert span.end - span.start == timedelta(hours=hours)
    assert (span.holds(span.start), span.holds(span.end), span.holds(None)) == (True, False, False)
