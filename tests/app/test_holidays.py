"""Public holidays of a country: days off, days worked in their place, and what is refused."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.app.holidays import PublicHolidays
from bot.app.policies import policy_of
from bot.config import Settings
from bot.domain.policy.policy import Due, Policy, PolicyError, Severity

SHANGHAI = ZoneInfo("Asia/Shanghai")


def policy(**hours: object) -> Policy:
    return policy_of(Settings(timezone=SHANGHAI, policy={"hours": hours}))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("day", "works"),
    [
        ("2025-10-01", False),  # National Day
        ("2025-10-07", False),  # a Tuesday off
        ("2025-09-28", True),  # the Sunday worked in its place
        ("2025-10-11", True),  # a Saturday
        ("2025-10-12", False),  # an ordinary Sunday
        ("2026-01-02", False),  # off in one week
        ("2026-01-04", True),  # worked in the next
        ("2024-12-31", True),
    ],
)
def test_a_day_worked_in_place_of_a_holiday_is_a_workday(day: str, works: bool) -> None:
    assert policy(country="CN").calendar.is_workday(date.fromisoformat(day)) is works


@pytest.mark.parametrize(
    ("start", "due"),
    [
        ("2026-09-30 17:30", "2026-10-08 10:30"),  # over the week of National Day
        ("2026-10-09 17:30", "2026-10-10 10:30"),  # into the Saturday that is worked
        ("2026-10-10 17:30", "2026-10-12 10:30"),
        ("2026-12-31 17:30", "2027-01-04 10:30"),  # over New Year
    ],
)
def test_limits_in_working_hours_know_the_holidays(start: str, due: str) -> None:
    assert policy(country="CN").due(Due.FIRST_HUMAN, Severity.NORMAL, at(start)) == at(due)


def test_what_the_house_says_of_a_day_wins() -> None:
    calendar = policy(
        country="CN", holidays=["2025-10-11", "2025-11-11"], extra_workdays=["2025-10-01"]
    ).calendar

    days = [date(2025, 10, 11), date(2025, 11, 11), date(2025, 10, 1)]
    assert [calendar.is_workday(day) for day in days] == [False, False, True]


def test_a_region_has_holidays_of_its_own() -> None:
    corpus_christi = date(2025, 6, 19)

    assert policy(country="DE", region="BY").public.is_off(corpus_christi)
    assert not policy(country="DE").public.is_off(corpus_christi)


def test_without_a_country_no_week_has_a_holiday() -> None:
    assert policy().calendar.is_workday(date(2025, 10, 1))


@pytest.mark.parametrize("country", ["CN", "DE", "US", "SA"])
@pytest.mark.parametrize("year", [1, 1899, 2199, 9999])
def test_any_year_can_be_asked_about(country: str, year: int) -> None:
    assert PublicHolidays(country=country).is_off(date(year, 6, 3)) in (True, False)


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        ({"country": "XX"}, "policy.hours.country = 'XX': write a country in two letters"),
        ({"country": "China"}, "policy.hours.country = 'China': write a country in two letters"),
        ({"country": "DE", "region": "ZZ"}, "policy.hours.region = 'ZZ': it has to be one of BB"),
        ({"country": "CN", "region": "BY"}, "policy.hours.region = 'BY': CN has none"),
        ({"region": "BY"}, "policy.hours.region = 'BY': it needs hours.country"),
    ],
)
def test_a_country_nobody_knows_is_refused_with_what_to_do(
    hours: dict[str, object], said: str
) -> None:
    with pytest.raises(PolicyError) as caught:
        policy(**hours)

    assert said in str(caught.value)
