"""Recognising a due time in what staff write: "by Friday noon", "+2h", "11-23 14:00" (§10).

The text is cut into tokens (day, weekday, date, part of the day, clock, duration); neighbouring
tokens make one expression and the first one that can be placed in time is the answer.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.calendar import WorkingCalendar, aware, instant
from bot.domain.understanding.due_words import Part, WhenWords

__all__ = ["Part", "When", "WhenWords", "find"]

_WEEK = timedelta(days=7)
_HALF_DAY = 12
_NOON_ENDS = 3
_EARLY = 8
_LAST = time(23, 59)
_DATED = frozenset({"day", "dayword", "weekday"})
_GAP = re.compile(
    r"(?:[\s,\u3001\uff0c]|\b(?:at|by|on|the|of|before|around)\b|[\u7684\u524d]){0,6}"
)
_UNTIL = re.compile(r"\b(?:by|before|until|no later than)\s*$", re.IGNORECASE)
_BEFORE = re.compile(r"\s*[\u4e4b\u4ee5]?\u524d")
_SPANS = {"m": "minutes", "min": "minutes", "h": "hours", "d": "days"}


@dataclass(frozen=True, kw_only=True, slots=True)
class When:
    """A due time (in the calendar's zone), the words that say it, and whether it is certain."""

    due: datetime
    text: str
    sure: bool


def find(text: str, *, now: datetime, calendar: WorkingCalendar, words: WhenWords) -> When | None:
    """Return the first due time in the text, a deadline before others ("by three"), or None.

    A time of day without a date means the next such time; where it has passed today, where only a
    part of the day is named or where 4 is taken for 16, it is not sure.  The end of a day is the
    closing time.  A naive `now` raises ValueError.
    """
    local = aware(now).astimezone(calendar.zone)
    first: When | None = None
    for phrase in _phrases(text.translate(words.letters), words):
        placed = _placed(phrase, local, calendar, words)
        if placed is None:
            continue
        start, end = phrase[0].start(), phrase[-1].end()
        found = When(due=placed[0], text=text[start:end].strip(), sure=placed[1])
        if _UNTIL.search(text[:start]) or _BEFORE.match(text[end:]):
            return found
        first = first or found
    return first


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
        placed = _on_a_day(said, at, now, calendar.zone, words)
    except ValueError:  # such as the thirtieth of February
        return None
    return (placed[0], placed[1] and sure) if placed is not None else None


def _after(
    said: Mapping[str, str], now: datetime, calendar: WorkingCalendar, words: WhenWords
) -> tuple[datetime, bool]:
    """Return now plus the length of time that was said; half a unit may be part of it."""
    unit = words.units.get(said["unit"]) or _SPANS[said["unit"]]
    amount = float(words.numbers.get(said["amount"]) or _digits(said["amount"]))
    amount += 0.5 if "half_more" in said or not amount else 0
    if unit == "working_days":
        return calendar.add_working_days(now, int(amount)), True
    if unit == "working_hours":
        return calendar.add_working(now, timedelta(hours=amount)), True
    due = aware(now) + timedelta(**{unit: amount})
    return due.astimezone(calendar.zone), unit != "weeks"


def _digits(text: str) -> int:
    return int(text) if text.isdigit() else 0


def _clock(
    said: Mapping[str, str], calendar: WorkingCalendar, words: WhenWords
) -> tuple[time, bool] | None:
    """Return the time of day that was said, and whether it is sure."""
    part = words.parts.get(said.get("part", said.get("dayword", "")))
    if "hour" not in said:
        if part is not None:
            return part.ends, part.exact
        closing = _LAST if calendar.closes == time.min else calendar.closes
        return (closing, False) if said.keys() & _DATED else None
    hour = words.numbers.get(said["hour"]) or _digits(said["hour"])
    minute = _digits(said.get("minute", "0"))
    minute += 30 * ("half_past" in said)
    minute += 15 * words.numbers.get(said.get("quarter", ""), 0)
    turned = _turned(hour, said, part)
    sure = turned == hour or part is not None or "half" in said
    return (time(turned, minute) if turned < 2 * _HALF_DAY else _LAST), sure


def _turned(hour: int, said: Mapping[str, str], part: Part | None) -> int:
    """Return the hour from 0 to 24; a bare hour before eight is taken for the afternoon."""
    if "half" in said:
        return hour % _HALF_DAY + _HALF_DAY * (said["half"] == "p")
    if part is not None:
        later = part.afternoon or (
            part.ends.hour == _HALF_DAY and part.exact and hour < _NOON_ENDS
        )
        return hour + _HALF_DAY if later and hour <= _HALF_DAY - (not part.afternoon) else hour
    bare = not said["hour"].startswith("0")
    return hour + _HALF_DAY if bare and 0 < hour < _EARLY else hour


def _on_a_day(
    said: Mapping[str, str], at: time, now: datetime, zone: ZoneInfo, words: WhenWords
) -> tuple[datetime, bool] | None:
    """Return the time on the day that was said, and whether the day is sure."""
    day, step = _day(said, now.date(), words)
    due = instant(day, at, zone).astimezone(zone)
    if due > now:
        return due, not ("next" in said and said["next"].isascii())
    if step is None:
        return None
    return instant(day + step, at, zone).astimezone(zone), False


def _day(said: Mapping[str, str], today: date, words: WhenWords) -> tuple[date, timedelta | None]:
    """Return the day that was said, and how far to go on if its time has passed."""
    if "day" in said:
        return _date(said, today, words), None if "year" in said else timedelta()
    if "weekday" in said:
        index = words.weekdays[said["weekday"]]
        if "next" in said:
            return today + timedelta(days=7 - today.weekday() + index), _WEEK
        return today + timedelta(days=(index - today.weekday()) % 7), _WEEK
    offset = words.days.get(said.get("dayword", ""), 0)
    return today + timedelta(days=offset), None if "dayword" in said else timedelta(days=1)


def _date(said: Mapping[str, str], today: date, words: WhenWords) -> date:
    """Return the date; without a year the next one, without a month too."""
    day = int(said["day"])
    if "year" in said or "month" in said or "monthword" in said:
        month = words.months.get(said.get("monthword", "")) or int(said["month"])
        found = date(int(said.get("year", today.year)), month, day)
        return (
            found.replace(year=today.year + 1) if found < today and "year" not in said else found
        )
    if day >= today.day:
        return today.replace(day=day)
    return (today.replace(day=1) + timedelta(days=32)).replace(day=day)
