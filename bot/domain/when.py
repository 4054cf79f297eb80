"""Recognising a due time in what staff write: "by Friday noon", "+2h", "11-23 14:00" (§10).

The text is cut into tokens (day, weekday, date, part of the day, clock, duration); neighbouring
tokens make one expression and the first one that can be placed in time is the answer.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.domain.calendar import WorkingCalendar, aware, instant

_WEEK = timedelta(days=7)
_HALF_DAY = 12
_EARLY = 8
_GAP = re.compile(r"(?:[\s,\u3001\uff0c]|\b(?:at|by|on|the|of|before|around)\b|[\u7684\u524d]){0,6}")
_SPANS = {"m": "minutes", "min": "minutes", "h": "hours", "d": "days"}
_SHORT = (
    r"(?<![\d.])(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?![\d.])",
    r"(?<![\d:/.-])(?P<month>\d{1,2})[-/](?P<day>\d{1,2})(?![\d/-])",
    r"(?<![\d:.])(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?![\d:])\s?(?P<half>[ap])?\.?(?:m\b\.?)?",
    r"\+\s?(?P<amount>\d{1,4})\s?(?P<unit>min|[mhd])(?![a-z])",
)


@dataclass(frozen=True, kw_only=True, slots=True)
class When:
    """A due time (in the calendar's zone), the words that say it, and whether it is certain."""

    due: datetime
    text: str
    sure: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A part of the day: the hour it ends, whether it turns 4 into 16, whether it is exact."""

    ends: time
    afternoon: bool
    exact: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class WhenWords:
    """The words of the languages; every pattern has named groups as in the built-in ones."""

    patterns: tuple[re.Pattern[str], ...] = tuple(re.compile(one, re.I) for one in _SHORT)
    numbers: Mapping[str, int]
    days: Mapping[str, int]
    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    parts: Mapping[str, Part]
    units: Mapping[str, str]


def find(text: str, *, now: datetime, calendar: WorkingCalendar, words: WhenWords) -> When | None:
    """Return the first due time in the text, or None.

    A time of day without a date means the next such time; where it has passed today, where only a
    part of the day is named or where 4 is taken for 16, it is not sure.  The end of a day is the
    closing time.  A naive `now` raises ValueError.
    """
    local = aware(now).astimezone(calendar.zone)
    for phrase in _phrases(text, words):
        placed = _placed(phrase, local, calendar, words)
        if placed is not None:
            due, sure = placed
            text_of = text[phrase[0].start() : phrase[-1].end()].strip()
            return When(due=due, text=text_of, sure=sure)
    return None


def _phrases(text: str, words: WhenWords) -> Iterator[list[re.Match[str]]]:
    """Yield the tokens of one expression after the other, the longest where tokens overlap."""
    tokens = [found for pattern in words.patterns for found in pattern.finditer(text)]
    tokens.sort(key=lambda one: (one.start(), -one.end()))
    phrase: list[re.Match[str]] = []
    for token in tokens:
        if phrase and token.start() < phrase[-1].end():
            continue
        if phrase and not _GAP.fullmatch(text[phrase[-1].end() : token.start()]):
            yield phrase
            phrase = []
        phrase.append(token)
    if phrase:
        yield phrase


def _placed(
    phrase: list[re.Match[str]], now: datetime, calendar: WorkingCalendar, words: WhenWords
) -> tuple[datetime, bool] | None:
    """Return the moment an expression means and whether that is sure."""
    said: dict[str, str] = {}
    for token in phrase:
        for name, value in token.groupdict().items():
            if value is not None:
                said.setdefault(name, value.lower())
    if "amount" in said:
        return _after(said, now, calendar, words)
    clock = _clock(said, calendar, words)
    if clock is None:
        return None
    at, sure = clock
    try:
        return _on_a_day(said, at, now, calendar, words, sure=sure)
    except ValueError:  # the thirtieth of February
        return None


def _after(
    said: Mapping[str, str], now: datetime, calendar: WorkingCalendar, words: WhenWords
) -> tuple[datetime, bool] | None:
    unit = words.units.get(said["unit"]) or _SPANS.get(said["unit"], "days")
    amount = float(words.numbers.get(said["amount"], 0) if not said["amount"].isdigit() else int(said["amount"]))
    amount += 0.5 if "half_more" in said or amount == 0 else 0
    if unit == "working_days":
        return calendar.add_working_days(now, int(amount)), True
    if unit == "working_hours":
        return calendar.add_working(now, timedelta(hours=amount)), True
    span = timedelta(**{unit: amount})
    return (aware(now) + span).astimezone(calendar.zone), unit != "weeks"
