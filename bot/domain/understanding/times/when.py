"""Recognising a due time in what staff write: "by Friday noon", "+2h", "11-23 14:00" (§10).

The text is cut into tokens (day, weekday, date, part of the day, clock, duration); neighbouring
tokens make one expression and the first one that can be placed in time is the answer. Two with a
"to" between them are a window, which is due at its end: "between 2 and 4 pm", "Mon-Wed".
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain.calendar import WorkingCalendar, aware
from bot.domain.understanding.times.due_words import WhenWords
from bot.domain.understanding.times.placing import placed, said_in

_GAP = re.compile(
    r"(?:[\s,\u3001\uff0c]|\b(?:at|by|on|the|of|before|around|between|from|lunch|dinner)\b|"
    r"[\u7684\u524d\u5728]|[\u5348\u665a]\u996d){0,6}"
)
_YEARLY = timedelta(days=300)
_NEAR_DAYS = timedelta(days=6)
_SINCE = re.compile(
    r"(?:\b(?:from|since|as of|starting|beginning)|[\u81ea\u4ece])\s*(?:on\s)?$", re.IGNORECASE
)
_ONWARDS = re.compile(r"\s*(?:\u8d77|onwards?\b)")
_UNTIL = re.compile(r"\b(?:by|before|until|no later than)\s*$", re.IGNORECASE)
_BEFORE = re.compile(r"\s*[\u4e4b\u4ee5]?\u524d")
_TO = re.compile(
    r"\s*(?:[-~\u2013\u2014\uff5e\u5230\u81f3]|\b(?:to|till|until|through)\b)\s*", re.IGNORECASE
)
_AND = re.compile(r"\s*(?:\band\b|[\u548c\u4e0e])\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:\b(?:between|from)\s+|[\u5728\u4ece]\s*)$", re.IGNORECASE)
_PAIRED = re.compile(r"\bbetween\b", re.IGNORECASE)
_WITHIN = re.compile(r"\s*\u4e4b?\u95f4")
_PAUSES = " ,\u3001\uff0c\u7684"
_MONTHS = frozenset({"month", "monthword", "other"})
_DAYS = frozenset(
    {"dayword", "weekday", "next", "day", "month", "monthword", "year", "either", "other"}
)


@dataclass(frozen=True, kw_only=True, slots=True)
class When:
    """A time that was named."""

    due: datetime
    """Aware; as it was found, in the calendar's zone."""
    sure: bool
    """Whether the words say exactly this time."""
    text: str = ""
    """The words themselves."""
    window: str = field(default="", compare=False)
    """Of a window the words that no due time can stand for: "2 to 4 pm"; else empty."""


@dataclass(frozen=True, slots=True)
class _Words:
    """An expression: where it stands, what it says, and where a window begins."""

    start: int
    end: int
    said: Mapping[str, str]
    begins: int | None = None


def find(text: str, *, now: datetime, calendar: WorkingCalendar, words: WhenWords) -> When | None:
    """Return the first due time in the text, or None; deadlines ("by three") and sure ones first.

    A time of day without a date means the next such time; where it has passed today, where only a
    part of the day is named, where 4 is taken for 16 or 12/5 may be two dates, it is not sure.
    The end of a day is the closing time.  What is over names no due time ("last Friday").  A naive
    `now` raises ValueError.
    """
    local = aware(now).astimezone(calendar.zone)
    first: When | None = None
    for one in _expressions(text.translate(words.letters), local, calendar, words):
        moment = placed(one.said, local, calendar, words)
        if moment is None:
            continue
        found = _when(text, one, moment)
        if _UNTIL.search(text[: one.start]) or _BEFORE.match(text[one.end :]):
            return found
        if first is None or (found.sure and not first.sure):
            first = found
    return first


def find_all(
    text: str, *, now: datetime, calendar: WorkingCalendar, words: WhenWords
) -> tuple[When, ...]:
    """Return every time ahead that the text names, in its order.

    Unlike `find` it takes nothing for a time to come that may as well have been: a time of day
    that has passed today, today's weekday, a date that only a year from now would come again.
    Where something begins ("from 9 March") it is not due.
    """
    local = aware(now).astimezone(calendar.zone)
    plain = text.translate(words.letters)
    found = []
    for one in _expressions(plain, local, calendar, words):
        moment = placed(one.said, local, calendar, words)
        if moment is None or not _is_ahead(one.said, moment[0], local):
            continue
        begins = _SINCE.search(plain[: one.start]) and one.begins is None
        if begins or _ONWARDS.match(plain[one.end :]):
            continue
        found.append(_when(text, one, moment))
    return tuple(found)


def find_passed(text: str, *, now: datetime, calendar: WorkingCalendar, words: WhenWords) -> str:
    """Return the words of the first time that is over already: "today 9 am" in the afternoon.

    An hour alone is the next such hour, and what happened yesterday was never to come.
    """
    local = aware(now).astimezone(calendar.zone)
    for one in _expressions(text.translate(words.letters), local, calendar, words):
        if one.said.keys() & {"unit", "last"}:
            continue
        moment = placed(one.said, local, calendar, words)
        today = words.days.get(one.said.get("dayword", ""), 1) == 0
        dated = one.said.keys() & {"day", "other"} and one.said.keys() & _MONTHS
        far = moment is not None and moment[0] - local > _YEARLY
        if (today and moment is None) or (dated and (far or moment is None)):
            return text[one.start : one.end].strip()
    return ""


def _when(text: str, one: _Words, moment: tuple[datetime, bool]) -> When:
    return When(
        due=moment[0],
        text=text[one.start : one.end].strip(),
        sure=moment[1],
        window="" if one.begins is None else text[one.begins : one.end].strip(),
    )


def _is_ahead(said: Mapping[str, str], due: datetime, now: datetime) -> bool:
    if due <= now:
        return False
    if "day" in said:
        return "year" in said or due - now < _YEARLY
    if "weekday" in said:
        today = due.date() == now.date()
        return "next" in said or ("hour" in said if today else due - now < _NEAR_DAYS)
    if "dayword" in said or "amount" in said:
        return True
    bare = "since" in said and "half" not in said  # "between 8 and 12" may have been
    return due.date() == now.date() and not bare


def _expressions(
    text: str, now: datetime, calendar: WorkingCalendar, words: WhenWords
) -> Iterator[_Words]:
    """Yield the expressions of a text; the beginning of a window goes with its end."""
    before: _Words | None = None
    for phrase in _phrases(text, words):
        one = _in_words(phrase)
        window = before and _window(text, before, one, now, calendar, words)
        if before is not None and window is None:
            yield before
        before = window or one
    if before is not None:
        yield before


def _in_words(phrase: list[re.Match[str]]) -> _Words:
    """What an expression says; some tokens are a window by themselves ("2 to 4 pm")."""
    begins = [token.start() for token in phrase if token.groupdict().get("since")]
    return _Words(phrase[0].start(), phrase[-1].end(), said_in(phrase), min(begins, default=None))


def _window(
    text: str,
    first: _Words,
    last: _Words,
    now: datetime,
    calendar: WorkingCalendar,
    words: WhenWords,
) -> _Words | None:
    """The window that two expressions are, due at its end; ``None`` where they are none."""
    led, closed = _BETWEEN.search(text[: first.start]), _WITHIN.match(text[last.end :])
    if not _go_together(text, first, last, framed=led is not None or closed is not None):
        return None
    said = _said_of_end(first, last)
    start, end = (placed(one, now, calendar, words) for one in (first.said, said))
    if end is None:
        return None
    own_day = bool(_DAYS & last.said.keys())
    if start is not None and not own_day and end[0].time() <= start[0].time():
        said = {**said, "part": last.said.get("part", "")}  # from eleven in the morning to one
    start_at = led.start() if led is not None else first.start
    end_at = closed.end() + last.end if closed is not None else last.end
    named = bool(_DAYS & first.said.keys())
    begins = _clock_of(first, text, words) if named and not own_day else start_at
    return _Words(start_at, end_at, said, begins)


def _go_together(text: str, first: _Words, last: _Words, *, framed: bool) -> bool:
    """Whether two times have a "to" between them, or an "and" after "between"."""
    if {"unit", "last"} & (first.said.keys() | last.said.keys()) or first.begins is not None:
        return False
    between = text[first.end : last.start]
    paired = framed or _PAIRED.search(text[first.start : first.end])
    return bool(_TO.fullmatch(between) or (paired and _AND.fullmatch(between)))


def _said_of_end(first: _Words, last: _Words) -> dict[str, str]:
    """What the end of a window says, and what of it only the beginning names: day, "pm"."""
    own_day = _DAYS & last.said.keys()
    taken = {"next"} if "weekday" in last.said else set() if own_day else _DAYS
    if not {"part", "half"} & last.said.keys():
        taken = taken | {"part"}
    return {name: first.said[name] for name in taken if name in first.said} | dict(last.said)


def _clock_of(first: _Words, text: str, words: WhenWords) -> int:
    """Where the hour of an expression begins, after its day."""
    said = text[first.start : first.end]
    tokens = [token for phrase in _phrases(said, words) for token in phrase]
    days = [one.end() for one in tokens if _DAYS & said_in([one]).keys()]
    after = min(days, default=0)
    return first.start + after + len(said[after:]) - len(said[after:].lstrip(_PAUSES))


def _phrases(text: str, words: WhenWords) -> Iterator[list[re.Match[str]]]:
    """Yield the tokens of one expression after the other, the longest where tokens overlap."""
    tokens = [found for pattern in words.patterns for found in pattern.finditer(text)]
    tokens.sort(key=lambda one: (one.start(), -one.end()))
    phrase: list[re.Match[str]] = []
    for token in tokens:
        if phrase and token.start() < phrase[-1].end():
            continue
        together = phrase and _GAP.fullmatch(text[phrase[-1].end() : token.start()])
        if phrase and (not together or _names_another_day(phrase, token)):
            yield phrase
            phrase = []
        phrase.append(token)
    if phrase:
        yield phrase


def _names_another_day(phrase: list[re.Match[str]], token: re.Match[str]) -> bool:
    """Tell whether a second day of the week is named: "the part on Monday, Friday 12:00"."""
    weekday = token.groupdict().get("weekday")
    return weekday is not None and any(one.groupdict().get("weekday") for one in phrase)
