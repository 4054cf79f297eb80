"""How a month may be written."""

from datetime import date

import pytest

from bot.domain.understanding.times.month import MonthWords, month_named
from bot.texts.month_words import load_month_words
from bot.texts.places import wording_root

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def words() -> MonthWords:
    return load_month_words(wording_root() / "locales", ["en", "zh-Hans", "zh-Hant"])


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("2026-10", (2026, 10)),
        ("2026/9", (2026, 9)),
        ("10.2026", (2026, 10)),
        ("10", (2026, 10)),
        ("12", (2025, 12)),
        ("Oct", (2026, 10)),
        ("oct.", (2026, 10)),
        ("October", (2026, 10)),
        ("December", (2025, 12)),
        ("Oct 2025", (2025, 10)),
        ("for last month", (2026, 10)),
        ("this month", (2026, 11)),
        ("October last year", (2025, 10)),
        ("10月", (2026, 10)),
        ("十月份", (2026, 10)),
        ("12月", (2025, 12)),
        ("2025年2月", (2025, 2)),
        ("去年三月", (2025, 3)),
        ("上个月", (2026, 10)),
        ("上個月", (2026, 10)),
        ("上月", (2026, 10)),
        ("本月", (2026, 11)),
        ("2027-05", (2027, 5)),
    ],
)
def test_a_month_is_understood(words: MonthWords, text: str, month: tuple[int, int]) -> None:
    assert month_named(text, TODAY, words) == date(*month, 1)


@pytest.mark.parametrize(
    "text", ["2026-13", "Octobr", "13月", "0", "2026", "last", "周五", "1-10"]
)
def test_what_is_none_is_taken_for_none(words: MonthWords, text: str) -> None:
    assert month_named(text, TODAY, words) is None


def test_last_month_in_january_is_december(words: MonthWords) -> None:
    assert month_named("last month", date(2026, 1, 31), words) == date(2025, 12, 1)
