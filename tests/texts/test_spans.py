"""From when until when, as staff write it."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.domain.calendar import WorkingCalendar
from bot.domain.understanding.times import when
from bot.domain.understanding.times.spans import Form, Span, SpanWords, span
from bot.texts.due_words import load_when_words
from bot.texts.places import languages_in, wording_root
from bot.texts.span_words import load_span_words

ZONE = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 25, 10, tzinfo=ZONE)
"""A Wednesday."""


class Reads:
    def __init__(self) -> None:
        locales, languages = wording_root() / "locales", languages_in(wording_root())
        self.spans: SpanWords = load_span_words(locales, languages)
        self.times = load_when_words(locales, languages)
        self.calendar = WorkingCalendar(zone=ZONE)

    def __call__(self, text: str) -> Span | None:
        def find(part: str, now: datetime) -> when.When | None:
            return when.find(part, now=now, calendar=self.calendar, words=self.times)

        return span(text, NOW, find, self.spans)


@pytest.fixture(scope="module")
def read() -> Reads:
    return Reads()


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2 Dec to 5 Dec", (12, 2), (12, 5)),
        ("from Dec 2 until Dec 5", (12, 2), (12, 5)),
        ("2-5 Dec", (12, 2), (12, 5)),
        ("Dec 2 to 5", (12, 2), (12, 5)),
        ("2nd to 5th of December", (12, 2), (12, 5)),
        ("12-24 to 12-26", (12, 24), (12, 26)),
        ("tomorrow to Friday", (11, 26), (11, 27)),
        ("Mon-Wed", (11, 30), (12, 2)),
        ("next week", (11, 30), (12, 4)),
        ("this weekend", (11, 28), (11, 29)),
        ("12月2日到5日", (12, 2), (12, 5)),
        ("12月2号-5号", (12, 2), (12, 5)),
        ("12月2日到12月5日", (12, 2), (12, 5)),
        ("12月30日至1月2日", (12, 30), (1, 2)),
        ("周一到周三", (11, 30), (12, 2)),
        ("明天到周五", (11, 26), (11, 27)),
        ("下周", (11, 30), (12, 4)),
        ("下週", (11, 30), (12, 4)),
        ("周末", (11, 28), (11, 29)),
    ],
)
def test_from_one_day_to_another(
    read: Reads, text: str, first: tuple[int, int], last: tuple[int, int]
) -> None:
    found = read(text)

    assert found is not None
    assert found.form is Form.SPAN
    days = (found.first.day, found.last.day)
    assert [(day.month, day.day) for day in days] == [first, last]


@pytest.mark.parametrize(
    ("text", "form", "day"),
    [
        ("tomorrow", Form.ONE, (11, 26)),
        ("Friday", Form.ONE, (11, 27)),
        ("明天", Form.ONE, (11, 26)),
        ("until tomorrow", Form.UNTIL, (11, 26)),
        ("till Friday", Form.UNTIL, (11, 27)),
        ("到周五", Form.UNTIL, (11, 27)),
        ("back on Friday", Form.BACK, (11, 27)),
        ("周五回来", Form.BACK, (11, 27)),
    ],
)
def test_one_day(read: Reads, text: str, form: Form, day: tuple[int, int]) -> None:
    found = read(text)

    assert found is not None
    assert (found.form, found.last.day, found.last.at) == (form, date(2026, *day), None)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("2 Dec to 5 Dec Li", "Li"),
        ("@li 12-24 to 12-26", "@li"),
        ("Li until Friday", "Li"),
        ("12月2日到5日 小李", "小李"),
        ("@小李 今晚", "@小李"),
    ],
)
def test_what_names_no_time_is_left(read: Reads, text: str, rest: str) -> None:
    found = read(text)

    assert found is not None
    assert found.rest.split() == [rest]


def test_an_hour_is_kept(read: Reads) -> None:
    found = read("tomorrow 13:00 to Friday 12:00")

    assert found is not None
    assert found.first.at == datetime(2026, 11, 26, 13, tzinfo=ZONE)
    assert found.last.at == datetime(2026, 11, 27, 12, tzinfo=ZONE)


@pytest.mark.parametrize("text", ["5 Dec to 2 Dec", "12月5日到2日", "5-2 Dec"])
def test_an_end_before_the_start_is_told_as_it_is(read: Reads, text: str) -> None:
    found = read(text)

    assert found is not None
    assert (found.form, found.last.day < found.first.day) == (Form.SPAN, True)


@pytest.mark.parametrize("text", ["", "Li", "to", "小李", "until"])
def test_no_time_is_none(read: Reads, text: str) -> None:
    assert read(text) is None
