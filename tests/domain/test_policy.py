"""The defaults of the specification and how settings change them."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from bot.domain.policy.limits import limit, span, write_span
from bot.domain.policy.policy import Due, Policy, PolicyError
from bot.domain.record.case import Severity

SHANGHAI = ZoneInfo("Asia/Shanghai")

SECTION_19 = {
    Due.CLAIM: ("1 wh", "30 wmin", "10 min"),
    Due.FIRST_HUMAN: ("4 wh", "2 wh", "30 min"),
    Due.REPLY: ("4 wh", "2 wh", "30 min"),
    Due.UPDATE: ("2 wd", "1 wd", "4 h"),
    Due.OFFER: ("1 wd", "1 wd", "4 h"),
    Due.RESOLVE: ("3 wd", "3 wd", "48 h"),
    Due.NOT_SOLVED: ("2 wh", "2 wh", "30 min"),
    Due.APPROVAL: ("1 wh", "1 wh", "30 min"),
}

DEFAULTS: dict[str, object] = {
    "intake.acknowledge": "30 s",
    "intake.burst_quiet": "8 s",
    "intake.burst_cap": "30 s",
    "intake.burst_message_every": "1 min",
    "intake.unprompted_gap": "20 s",
    "intake.are_you_there": "5 s",
    "intake.nudge": "10 min",
    "intake.submit": "30 min",
    "intake.max_questions": 4,
    "intake.max_summaries": 2,
    "offers.reminders": ["24 h", "72 h"],
    "offers.look": "7 d",
    "offers.validity": "14 d",
    "callback.reminders": ["30 min", "10 min"],
    "callback.grace": "10 min",
    "callback.new_time": "2 wh",
    "confirm.reminders": ["48 h", "5 d"],
    "confirm.close": "7 d",
    "follow_up.minor": [7],
    "follow_up.normal": [3, 14],
    "follow_up.major": [3, 14, 30],
    "follow_up.declined": [7],
    "follow_up.wait": "48 h",
    "money.staff": "200",
    "money.supervisor": "1000",
    "money.manager": "5000",
    "money.major_loss": "1000",
    "ending.refund": "48 h",
    "ending.reopen": "30 d",
    "ending.final_after": 2,
    "ending.final_offer": "30 d",
    "ending.extension": "7 wd",
    "ending.extension_manager": "10 wd",
    "ending.outer": "56 d",
    "reports.daily": "08:30",
    "reports.weekly": "09:00",
    "reports.weekly_day": 0,
    "hours.opens": "09:00",
    "hours.closes": "18:00",
    "hours.workdays": [0, 1, 2, 3, 4],
    "hours.quiet_from": "21:00",
    "hours.quiet_to": "09:00",
    "keeping.files": "180 d",
    "keeping.text": "1095 d",
}


@pytest.mark.parametrize("kind", Due)
def test_the_limits_are_those_of_section_19(kind: Due) -> None:
    policy = Policy()

    limits = tuple(str(policy.limit(kind, severity)) for severity in Severity)

    assert limits == SECTION_19[kind]


@pytest.mark.parametrize("key", DEFAULTS)
def test_the_other_numbers_are_those_of_the_specification(key: str) -> None:
    assert Policy().to_mapping()[key] == DEFAULTS[key]


def test_a_normal_case_counts_working_hours_and_a_major_one_clock_time() -> None:
    policy = Policy(zone=SHANGHAI)
    friday_evening = datetime(2026, 11, 20, 17, 30, tzinfo=SHANGHAI)

    normal = policy.due(Due.FIRST_HUMAN, Severity.NORMAL, friday_evening)
    major = policy.due(Due.RESOLVE, Severity.MAJOR, friday_evening)

    assert normal == datetime(2026, 11, 23, 10, 30, tzinfo=SHANGHAI)
    assert major == datetime(2026, 11, 22, 17, 30, tzinfo=SHANGHAI)


def test_a_weak_yes_brings_the_first_follow_up_forward() -> None:
    follow_up = Policy().follow_up

    assert follow_up.days(Severity.NORMAL, weak=True) == (1, 14)
    assert follow_up.days(Severity.MINOR) == (7,)
    assert follow_up.days(Severity.MAJOR) == (3, 14, 30)
    assert follow_up.days(Severity.MAJOR, declined=True) == (7,)


def test_settings_may_be_nested_or_dotted() -> None:
    nested = {"first_human": {"normal": "3 wh"}, "hours": {"holidays": [date(2026, 10, 1)]}}
    dotted = {"first_human.normal": "3 wh", "hours.holidays": ["2026-10-01"]}

    policy = Policy.from_mapping(nested, zone=SHANGHAI)

    assert policy == Policy.from_mapping(dotted, zone=SHANGHAI)
    assert policy.first_human.normal == limit("3 wh")
    assert policy.calendar.holidays == {date(2026, 10, 1)}


def test_what_is_written_is_read_back() -> None:
    changed = Policy.from_mapping(
        {
            "money.staff": "199.50",
            "offers.reminders": [],
            "hours.opens": time(8),
            "callback.new_time": "90 min",
            "outside.zh_hant": "消費者服務專線\n1950",
        },
        zone=SHANGHAI,
    )

    assert Policy.from_mapping(changed.to_mapping(), zone=SHANGHAI) == changed
    assert changed.money.staff == Decimal("199.50")
    assert changed.quiet.zone == SHANGHAI
    assert changed.outside.routes("zh-Hant") == "消費者服務專線 1950"
    assert changed.outside.routes("en") == ""


@pytest.mark.parametrize(
    ("key", "value", "remedy"),
    [
        ("first_humn.normal", "2 wh", '"first_human.normal"'),
        ("intake.nugde", "2 min", '"intake.nudge"'),
        ("claim.minor", "2 x", "such as"),
        ("claim.minor", 30, "such as"),
        ("first_human.normal", "0 wh", "above 0"),
        ("offers.look", "2 wd", "s, min, h or d"),
        ("offers.reminders", "24 h", "s, min, h or d"),
        ("money.staff", "much", "amount of money"),
        ("money.staff", True, "amount of money"),
        ("money.staff", "NaN", "amount of money"),
        ("money.currency", "", "in quotes"),
        ("intake.max_questions", -1, "whole number"),
        ("intake.max_questions", True, "whole number"),
        ("outside.en", 12315, "a sentence in quotes"),
        ("reports.daily", "25:00", "local time"),
        ("hours.holidays", ["soon"], "dates"),
    ],
)
def test_a_wrong_setting_is_refused_with_a_remedy(key: str, value: object, remedy: str) -> None:
    with pytest.raises(PolicyError) as refused:
        Policy.from_mapping({key: value}, zone=SHANGHAI)

    assert (refused.value.key, refused.value.value) == (key, value)
    assert remedy in refused.value.remedy


def test_a_sum_that_nobody_was_promised_is_refused() -> None:
    with pytest.raises(
        PolicyError, match=r"guarantee\.missed_time\.amount = '?20'?: write the sen"
    ):
        Policy.from_mapping({"guarantee": {"missed_time": {"amount": 20}}}, zone=SHANGHAI)

    words = {"zh_hans": "误时赔二十元。", "amount": 20}
    policy = Policy.from_mapping({"guarantee": {"missed_time": words}}, zone=SHANGHAI)
    assert policy.guarantee.missed_time.said("en") == "误时赔二十元。"


@pytest.mark.parametrize("hours", [{"workdays": [9]}, {"opens": "19:00"}])
def test_working_hours_nobody_can_work_are_refused(hours: dict[str, object]) -> None:
    with pytest.raises(PolicyError, match=r"policy\.hours"):
        Policy.from_mapping({"hours": hours}, zone=SHANGHAI)


@pytest.mark.parametrize("text", ["8 s", "30 min", "48 h", "7 d", "2 h", "90 min", "100 d"])
def test_a_length_of_time_is_written_as_it_was_read(text: str) -> None:
    assert write_span(span(text)) == text


@pytest.mark.parametrize("text", ["h", "-1 h", "1.5 h", "1 week", "2 wh"])
def test_a_length_of_clock_time_has_a_number_and_a_clock_unit(text: str) -> None:
    with pytest.raises(ValueError, match=text):
        span(text)


@pytest.mark.parametrize(
    ("start", "due"),
    [
        # Friday 7 March 2025: two working hours that run over the weekend
        (datetime(2025, 3, 7, 15, 59, tzinfo=SHANGHAI), datetime(2025, 3, 7, 17, 59)),
        (datetime(2025, 3, 7, 16, 0, tzinfo=SHANGHAI), datetime(2025, 3, 7, 18, 0)),
        (datetime(2025, 3, 7, 16, 0, 8, tzinfo=SHANGHAI), datetime(2025, 3, 10, 9, 30)),
        (datetime(2025, 3, 7, 16, 20, tzinfo=SHANGHAI), datetime(2025, 3, 10, 9, 30)),
        (datetime(2025, 3, 7, 16, 45, tzinfo=SHANGHAI), datetime(2025, 3, 10, 9, 45)),
        (datetime(2025, 3, 7, 22, 0, tzinfo=SHANGHAI), datetime(2025, 3, 10, 11, 0)),
        # a weekday evening, and before opening
        (datetime(2025, 3, 4, 16, 10, tzinfo=SHANGHAI), datetime(2025, 3, 5, 9, 30)),
        (datetime(2025, 3, 4, 6, 0, tzinfo=SHANGHAI), datetime(2025, 3, 4, 11, 0)),
    ],
)
def test_nothing_is_due_at_the_very_opening(start: datetime, due: datetime) -> None:
    found = Policy(zone=SHANGHAI).due(Due.FIRST_HUMAN, Severity.NORMAL, start)

    assert found.replace(tzinfo=None) == due


def test_a_limit_within_one_day_and_a_major_one_end_where_they_end() -> None:
    policy = Policy(zone=SHANGHAI)
    opened = datetime(2025, 3, 4, 9, 2, tzinfo=SHANGHAI)
    night = datetime(2025, 3, 4, 8, 31, tzinfo=SHANGHAI)

    claim = limit("10 wmin").due(opened, policy.calendar)
    major = policy.due(Due.FIRST_HUMAN, Severity.MAJOR, night)

    assert claim == opened + timedelta(minutes=10)
    assert major == night + timedelta(minutes=30)


def test_a_working_day_that_begins_in_the_evening_is_not_over_at_the_opening() -> None:
    evening = datetime(2025, 3, 4, 19, 0, tzinfo=SHANGHAI)
    morning = datetime(2025, 3, 4, 9, 10, tzinfo=SHANGHAI)
    calendar = Policy(zone=SHANGHAI).calendar

    assert limit("1 wd").due(evening, calendar) == datetime(2025, 3, 6, 9, 30, tzinfo=SHANGHAI)
    assert limit("1 wd").due(morning, calendar) == datetime(2025, 3, 5, 9, 10, tzinfo=SHANGHAI)
