"""From when until when: "2 Dec to 5 Dec", "tomorrow", "until Friday", as staff plan their days.

A text is cut where it says "to"; each half is a time like any other.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.domain.understanding.times.when import When

_WEEK_ENDS = 4
_WEEK = timedelta(days=7)


Find = Callable[[str, datetime], When | None]
"""The first time that a text names, seen from a moment."""


class Form(StrEnum):
    """How a span is put."""

    SPAN = "span"
    """From one time to another."""
    ONE = "one"
    """One day, or one time."""
    UNTIL = "until"
    """Its end alone."""
    BACK = "back"
    """The day on which it is over."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Point:
    """A local day, and the moment in it where the hour is named."""

    day: date
    at: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """What was said; ``rest`` are the words that name no time."""

    form: Form
    first: Point
    last: Point
    rest: str = ""


ReadSpan = Callable[[str, datetime], Span | None]
"""From when until when, as a text of staff puts it, seen from a moment."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SpanWords:
    """Patterns of all languages; times in the zone of the house."""

    short: tuple[tuple[re.Pattern[str], str], ...] = ()
    """Two days of one month, and how each is written in full: "2-5 Dec"."""
    weekend: tuple[tuple[re.Pattern[str], str, str], ...] = ()
    week: re.Pattern[str] = re.compile(r"(?!)")
    apart: re.Pattern[str] = re.compile(r"(?!)")
    """What stands between two times."""
    back: re.Pattern[str] = re.compile(r"(?!)")
    nobody: re.Pattern[str] = re.compile(r"(?!)")
    """The whole of a text that takes somebody off."""
    letters: Mapping[int, str] = field(default_factory=dict)


def span(text: str, now: datetime, find: Find, words: SpanWords) -> Span | None:
    """Return the span that is named, or None where no time is; its end may lie before it."""
    plain = " ".join(text.translate(words.letters).split())
    for pattern, full in words.short:
        if found := pattern.search(plain):
            month = found["month"]
            ends = [full.format(month=month, n=found[n]) for n in ("a", "b")]
            return _of(plain, found, ends, now, find)
    for pattern, first, last in words.weekend:
        if found := pattern.search(plain):
            whole = _of(plain, found, [first, last], now, find)
            if whole is not None and whole.last.day < whole.first.day:  # it is Sunday
                return replace(whole, form=Form.UNTIL)
            return whole
    return _cut(plain, now, find, words) or _one(plain, now, find, words)


def takes_off(text: str, words: SpanWords) -> bool:
    """Tell whether a text says that somebody is not any more, and nothing else."""
    plain = " ".join(text.translate(words.letters).split()).strip(" .,:\uff0c\u3002@")
    return words.nobody.fullmatch(plain) is not None


def _of(
    plain: str, found: re.Match[str], ends: list[str], now: datetime, find: Find
) -> Span | None:
    first, last = (find(one, now) for one in ends)
    if first is None or last is None:
        return None
    rest = plain[: found.start()] + " " + plain[found.end() :]
    return Span(form=Form.SPAN, first=_point(first), last=_point(last), rest=rest)


def _cut(plain: str, now: datetime, find: Find, words: SpanWords) -> Span | None:
    for between in words.apart.finditer(plain):
        before, after = plain[: between.start()], plain[between.end() :]
        first, last = find(before, now), find(after, now)
        if last is None:
            continue
        rest = after.replace(last.text, " ", 1)
        if first is None:
            rest = f"{before} {rest}"
            return Span(form=Form.UNTIL, first=_point(last), last=_point(last), rest=rest)
        if last.due < first.due:  # "Monday to Wednesday", said on a Tuesday
            later = find(after, first.due)
            last = later if later and later.due - first.due < _WEEK else last
        rest = f"{before.replace(first.text, ' ', 1)} {rest}"
        return Span(form=Form.SPAN, first=_point(first), last=_point(last), rest=rest)
    return None


def _one(plain: str, now: datetime, find: Find, words: SpanWords) -> Span | None:
    found = find(plain, now)
    if found is None:
        return None
    point, rest = _point(found), plain.replace(found.text, " ", 1)
    if words.week.search(found.text):
        monday = point.day - timedelta(days=point.day.weekday())
        friday = monday + timedelta(days=_WEEK_ENDS)
        first, last = Point(day=monday), Point(day=friday)
        return Span(form=Form.SPAN, first=first, last=last, rest=rest)
    if off := words.back.search(plain):
        rest = rest.replace(off.group(), " ", 1)
        return Span(form=Form.BACK, first=point, last=point, rest=rest)
    return Span(form=Form.ONE, first=point, last=point, rest=rest)


def _point(found: When) -> Point:
    point = Point(day=found.due.date())
    return replace(point, at=found.due) if found.sure else point
