"""Due times in what staff write."""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.domain.calendar import WorkingCalendar
from bot.domain.understanding.times.when import When, find, find_all
from bot.texts.due_words import load_when_words

SHANGHAI = ZoneInfo("Asia/Shanghai")
CALENDAR = WorkingCalendar(zone=SHANGHAI)
WORDS = load_when_words(Path(__file__).parents[2] / "locales", ["zh-Hans", "en"])
WEDNESDAY = datetime(2026, 11, 18, 10, 30, tzinfo=SHANGHAI)


def found(text: str, now: datetime = WEDNESDAY) -> When | None:
    return find(text, now=now, calendar=CALENDAR, words=WORDS)


@pytest.mark.parametrize(
    ("text", "due", "said"),
    [
        ("今天下午4点前给您回话", "11-18 16:00", "今天下午4点"),
        ("明天上午10点", "11-19 10:00", "明天上午10点"),
        ("16:00", "11-18 16:00", "16:00"),
        ("周五中午之前", "11-20 12:00", "周五中午"),
        ("两小时内联系您", "11-18 12:30", "两小时内"),
        ("一个半小时内", "11-18 12:00", "一个半小时内"),
        ("半小时后", "11-18 11:00", "半小时后"),
        ("今晚8点", "11-18 20:00", "今晚8点"),
        ("下周二下午三点半", "11-24 15:30", "下周二下午三点半"),
        ("下周一下午三点前送到", "11-23 15:00", "下周一下午三点"),
        ("3个工作日内退款", "11-23 10:30", "3个工作日内"),
        ("48小时内", "11-20 10:30", "48小时内"),
        ("後天下午5點", "11-20 17:00", "後天下午5點"),
        ("中午1点", "11-18 13:00", "中午1点"),
        ("今天下班前", "11-18 18:00", "今天下班前"),
        ("聽日下晝三點前覆你", "11-19 15:00", "聽日下晝三點"),
        ("下午一点给您回电", "11-18 13:00", "下午一点"),
        ("明天 9:00", "11-19 09:00", "明天 9:00"),
        ("by Friday noon", "11-20 12:00", "Friday noon"),
        ("tomorrow 10am", "11-19 10:00", "tomorrow 10am"),
        ("in 2 hours", "11-18 12:30", "in 2 hours"),
        ("within 48 hours", "11-20 10:30", "within 48 hours"),
        ("within an hour", "11-18 11:30", "within an hour"),
        ("in half an hour", "11-18 11:00", "in half an hour"),
        ("We will call you today 4pm.", "11-18 16:00", "today 4pm"),
        ("within 3 working days", "11-23 10:30", "within 3 working days"),
        ("12:30 pm", "11-18 12:30", "12:30 pm"),
        ("at 2:15 p.m", "11-18 14:15", "2:15 p.m"),
        ("+2h", "11-18 12:30", "+2h"),
        ("+30min", "11-18 11:00", "+30min"),
        ("+1d", "11-19 10:30", "+1d"),
        ("11-23 14:00", "11-23 14:00", "11-23 14:00"),
        ("2026-11-20 15:00", "11-20 15:00", "2026-11-20 15:00"),
        ("23 November at 2pm", "11-23 14:00", "23 November at 2pm"),
        ("November 23rd, 2026 14:30", "11-23 14:30", "November 23rd, 2026 14:30"),
        ("明天下午三点四十五", "11-19 15:45", "明天下午三点四十五"),
        ("今天下午两点零五分", "11-18 14:05", "今天下午两点零五分"),
        ("明天凌晨2点", "11-19 02:00", "明天凌晨2点"),
        ("聽日下午3點", "11-19 15:00", "聽日下午3點"),
        ("下午三点四十五", "11-18 15:45", "下午三点四十五"),
        ("48小时", "11-20 10:30", "48小时"),
        ("一个小时", "11-18 11:30", "一个小时"),
        ("2.5小时内", "11-18 13:00", "2.5小时内"),
        ("the 25th at 3 pm", "11-25 15:00", "the 25th at 3 pm"),
        ("on the 25th at 3.15pm", "11-25 15:15", "on the 25th at 3.15pm"),
        ("tomorrow at half past eleven", "11-19 11:30", "tomorrow at half past eleven"),
        ("tomorrow at a quarter to twelve", "11-19 11:45", "tomorrow at a quarter to twelve"),
        ("today by 15.30", "11-18 15:30", "today by 15.30"),
        ("in 1.5 hours", "11-18 12:00", "in 1.5 hours"),
        ("within the hour", "11-18 11:30", "within the hour"),
        ("2 hours", "11-18 12:30", "2 hours"),
        ("25/12 2pm", "12-25 14:00", "25/12 2pm"),
    ],
)
def test_a_full_expression_is_sure(text: str, due: str, said: str) -> None:
    moment = datetime.fromisoformat(f"2026-{due}").replace(tzinfo=SHANGHAI)

    assert found(text) == When(due=moment, text=said, sure=True)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("9:00", "2026-11-19 09:00"),
        ("at 10", "2026-11-19 10:00"),
        ("by 4", "2026-11-18 16:00"),
        ("周三9点", "2026-11-25 09:00"),
        ("明天", "2026-11-19 18:00"),
        ("on Sat", "2026-11-21 18:00"),
        ("下午", "2026-11-18 18:00"),
        ("end of day", "2026-11-18 18:00"),
        ("next Friday at 3", "2026-11-27 15:00"),
        ("3月6日", "2027-03-06 18:00"),
        ("15号", "2026-12-15 18:00"),
        ("in 2 weeks", "2026-12-02 10:30"),
        ("凌晨2点", "2026-11-19 02:00"),
        ("月底前", "2026-11-30 18:00"),
        ("by the end of the month", "2026-11-30 18:00"),
        ("下周内", "2026-11-27 18:00"),
        ("next week", "2026-11-27 18:00"),
        ("本周内", "2026-11-20 18:00"),
        ("on the 25th", "2026-11-25 18:00"),
        ("half past three", "2026-11-18 15:30"),
        ("12/5 2pm", "2026-12-05 14:00"),
    ],
)
def test_a_gap_or_a_time_gone_by_is_filled_but_not_sure(text: str, due: str) -> None:
    moment = datetime.fromisoformat(due).replace(tzinfo=SHANGHAI)

    answer = found(text)

    assert answer is not None
    assert (answer.due, answer.sure) == (moment, False)


@pytest.mark.parametrize(
    "text",
    [
        "有消息第一时间联系您",
        "您冷静一点",
        "让老人坐了一上午",
        "",
        "尽快",
        "今天上午9点",  # it is half past ten
        "昨天下午3点",
        "前天",
        "上周五之前",
        "上个月",
        "yesterday 3pm",
        "last Friday",
        "3 days ago",
        "the 2nd option",
        "CNY 15.30",
        "soon",
        "I waited 2 hours",
        "等了2小时",
        "3-6 working days",
        "C-1042",
        "I may call you",
        "2月30日",
        "2025-11-20 15:00",
        "1299元",
        "3/6 items",
    ],
)
def test_what_names_no_due_time_is_left_alone(text: str) -> None:
    assert found(text) is None


@pytest.mark.parametrize(
    "text", ["9999小时内", "+9999d", "31号", "2026-02-31", "24:00", "9999-12-31"]
)
def test_odd_numbers_do_no_harm(text: str) -> None:
    answer = found(text)

    assert answer is None or answer.due > WEDNESDAY


def test_a_due_time_in_the_spring_gap_is_the_first_moment_after_it() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    now = datetime(2026, 3, 28, 12, tzinfo=berlin)

    answer = find("2026-03-29 02:30", now=now, calendar=WorkingCalendar(zone=berlin), words=WORDS)

    assert answer is not None
    assert answer.due.isoformat() == "2026-03-29T03:00:00+02:00"


def test_a_naive_now_is_refused() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        found("16:00", datetime(2026, 11, 18))


@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant"])
def test_the_example_for_putting_off_is_read_as_it_says(language: str) -> None:
    lines = (Path(__file__).parents[2] / "locales" / language / "staff_desk.ftl").read_text(
        "utf-8"
    )
    (example,) = (line for line in lines.splitlines() if "/extend C-1042" in line)

    read = found(example.partition("C-1042")[2], WEDNESDAY - timedelta(days=1))

    assert read is not None
    assert read.due == datetime(2026, 11, 18, 12, 0, tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    "text", ["the part comes on Monday, Friday 12:00", "零件周一到，周五12点"]
)
def test_two_days_of_the_week_are_two_times(text: str) -> None:
    days = find_all(text, now=WEDNESDAY, calendar=CALENDAR, words=WORDS)

    assert [one.due.isoformat()[5:16] for one in days][-1] == "11-20T12:00"
    first = found(text)
    assert first is not None
    assert first.due == days[-1].due, "the one with an hour"


@pytest.mark.parametrize(
    ("text", "due", "said", "kept"),
    [
        ("14:00到16:00之间", "11-18 16:00", "14:00到16:00之间", "14:00到16:00之间"),
        ("明天14:00到16:00之间上门", "11-19 16:00", "明天14:00到16:00之间", "14:00到16:00之间"),
        ("下午两点到四点", "11-18 16:00", "下午两点到四点", "下午两点到四点"),
        ("明天下午2-4点给您回电", "11-19 16:00", "明天下午2-4点", "下午2-4点"),
        ("明早九点到十一点", "11-19 11:00", "明早九点到十一点", "九点到十一点"),
        ("周五上午十点到下午四点", "11-20 16:00", "周五上午十点到下午四点", "上午十点到下午四点"),
        ("在14:00和16:00之间", "11-18 16:00", "在14:00和16:00之间", "在14:00和16:00之间"),
        ("後天下午兩點至四點", "11-20 16:00", "後天下午兩點至四點", "下午兩點至四點"),
        ("12月5日至12月7日18:00", "12-07 18:00", "12月5日至12月7日18:00", ""),
        ("between 2 and 4 pm", "11-18 16:00", "between 2 and 4 pm", "between 2 and 4 pm"),
        ("call you tomorrow 2-4pm", "11-19 16:00", "tomorrow 2-4pm", "2-4pm"),
        (
            "Friday between 14:00 and 16:00",
            "11-20 16:00",
            "Friday between 14:00 and 16:00",
            "between 14:00 and 16:00",
        ),
        ("from 2 to 4:30 p.m", "11-18 16:30", "from 2 to 4:30 p.m", "from 2 to 4:30 p.m"),
        ("Thursday 3 pm to Friday noon", "11-20 12:00", "Thursday 3 pm to Friday noon", ""),
        ("December 5-7, 2pm", "12-07 14:00", "December 5-7, 2pm", ""),
        ("5 to 7 December 2pm", "12-07 14:00", "5 to 7 December 2pm", ""),
    ],
)
def test_a_window_is_due_at_its_end_and_keeps_its_words(
    text: str, due: str, said: str, kept: str
) -> None:
    moment = datetime.fromisoformat(f"2026-{due}").replace(tzinfo=SHANGHAI)

    answer = found(text)

    assert answer == When(due=moment, text=said, sure=True)
    assert answer.window == (kept or said)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Mon-Tue", "11-24 18:00"),
        ("Monday to Friday", "11-20 18:00"),
        ("between Thu and Fri", "11-20 18:00"),
        ("周四到周五", "11-20 18:00"),
        ("下周一至周三", "11-25 18:00"),
        ("周五到周一之间", "11-23 18:00"),
        ("12月5-7日", "12-07 18:00"),
        ("5号到7号", "12-07 18:00"),
        ("between 2 and 4", "11-18 16:00"),
        ("上午11点到1点", "11-18 13:00"),
    ],
)
def test_a_window_of_days_is_due_on_the_last_one(text: str, due: str) -> None:
    moment = datetime.fromisoformat(f"2026-{due}").replace(tzinfo=SHANGHAI)

    answer = found(text)

    assert answer is not None
    assert (answer.due, answer.sure, answer.window) == (moment, False, text)


def test_a_window_that_has_begun_is_due_today() -> None:
    answer = found("下午两点到四点", WEDNESDAY.replace(hour=15))

    assert answer is not None
    assert (answer.due, answer.sure) == (WEDNESDAY.replace(hour=16, minute=0), True)


@pytest.mark.parametrize("text", ["within 2-3 working days", "2-3个工作日内"])
def test_the_longer_of_two_lengths_counts(text: str) -> None:
    answer = found(text)

    assert answer is not None
    assert answer.text == text
    assert answer.due == CALENDAR.add_working_days(WEDNESDAY, 3)


@pytest.mark.parametrize(
    ("text", "said"),
    [("周三到货，周五12点", "周五12点"), ("call at 2pm and Friday 4 pm", "2pm")],
)
def test_no_window_where_nothing_joins_two_times(text: str, said: str) -> None:
    answer = found(text)

    assert answer is not None
    assert (answer.text, answer.window) == (said, "")


def test_a_window_is_one_time_among_all() -> None:
    text = "我们明天下午两点到四点上门，周五12点前退款"

    days = find_all(text, now=WEDNESDAY, calendar=CALENDAR, words=WORDS)

    assert [one.text for one in days] == ["明天下午两点到四点", "周五12点"]
