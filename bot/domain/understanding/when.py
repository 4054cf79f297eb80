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
_DATED = frozenset({"day", "other", "dayword", "weekday", "month_end", "this_week", "next_week"})
_FRIDAY = 4
_MONTHS = 12
_GAP = re.compile(
    r"(?:[\s,\u3001\uff0c]|\b(?:at|by|on|the|of|before|around)\b|[\u7684\u524d]){0,6}"
)
_YEARLY = timedelta(days=300)
_NEAR_DAYS = timedelta(days=6)
_SINCE = re.compile(
    r"(?:\b(?:from|since|as of|starting|beginning)|[\u81ea\u4ece])\s*(?:on\s)?$", re.IGNORECASE
)
_ONWARDS = re.compile(r"\s*(?:\u8d77|onwards?\b)")
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
    """Return the first due time in the text, or None; deadlines ("by three") and sure ones first.

    A time of day without a date means the next such time; where it has passed today, where only a
    part of the day is named, where 4 is taken for 16 or 12/5 may be two dates, it is not sure.
    The end of a day is the closing time.  What is over names no due time ("last Friday").  A naive
    `now` raises ValueError.
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
    for phrase in _phrases(plain, words):
        placed = _placed(phrase, local, calendar, words)
        start, end = phrase[0].start(), phrase[-1].end()
        if placed is None or not _is_ahead(phrase, placed[0], local):
            continue
        if _SINCE.search(plain[:start]) or _ONWARDS.match(plain[end:]):
            continue
        found.append(When(due=placed[0], text=text[start:end].strip(), sure=placed[1]))
    return tuple(found)


def _is_ahead(phrase: list[re.Match[str]], due: datetime, now: datetime) -> bool:
    said = {name for one in phrase for name, value in one.groupdict().items() if value}
    if due <= now:
        return False
    if "day" in said:
        return "year" in said or due - now < _YEARLY
    if "weekday" in said:
        today = due.date() == now.date()
        return "next" in said or ("hour" in said if today else due - now < _NEAR_DAYS)
    return "dayword" in said or "amount" in said or due.date() == now.date()


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


def _placed(
    phrase: list[re.Match[str]], now: datetime, calendar: WorkingCalendar, words: WhenWords
) -> tuple[datetime, bool] | None:
    """Return the moment an expression means and whether that is sure."""
    said: dict[str, str] = {}
    for token in phrase:
        for name, value in token.groupdict().items():
            if value is not None:
                said.setdefault(name, value.lower())
    if "last" in said:
        return None
    if "unit" in said:
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
    amount = _amount(said.get("amount", "1"), words)
    amount += 0.5 if "half_more" in said or not amount else 0
    if unit == "working_days":
        return calendar.add_working_days(now, int(amount)), True
    if unit == "working_hours":
        return calendar.add_working(now, timedelta(hours=amount)), True
    due = aware(now) + timedelta(**{unit: amount})
    return due.astimezone(calendar.zone), unit != "weeks"


def _amount(text: str, words: WhenWords) -> float:
    try:
        return float(words.numbers.get(text) or text)
    except ValueError:
        return 0


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
    turned = _turned(hour, said, part)
    sure = turned == hour or part is not None or "half" in said
    minutes = min(turned * 60 + _minutes(said, words), 24 * 60 - 1)
    return time(*divmod(minutes, 60)), sure


def _minutes(said: Mapping[str, str], words: WhenWords) -> int:
    """Return how far past the hour; less than nothing for a quarter to it."""
    written = said.get("minute", "0")
    past = words.numbers.get(written) or _digits(written)
    past += 30 * ("half_past" in said)
    past += 15 * words.numbers.get(said.get("quarter", ""), 0)
    return past - 15 * ("quarter_to" in said)


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
        return due, not _may_be_another_day(said)
    if step is None:
        return None
    return instant(day + step, at, zone).astimezone(zone), False


def _may_be_another_day(said: Mapping[str, str]) -> bool:
    """Tell whether people differ on the day: "next Friday", "next week", 12/5."""
    if "other" in said:
        return max(int(said["either"]), int(said["other"])) <= _MONTHS
    week = said.keys() & {"this_week", "next_week"}
    return bool(week) or ("next" in said and said["next"].isascii())


def _day(said: Mapping[str, str], today: date, words: WhenWords) -> tuple[date, timedelta | None]:
    """Return the day that was said, and how far to go on if its time has passed."""
    if "month_end" in said:
        return _last_of_month(today), None
    if said.keys() & {"this_week", "next_week"}:
        friday = today + timedelta(days=_FRIDAY - today.weekday())
        return friday + _WEEK * ("next_week" in said), None
    if said.keys() & {"day", "other"}:
        return _date(said, today, words), None if "year" in said else timedelta()
    if "weekday" in said:
        index = words.weekdays[said["weekday"]]
        if "next" in said:
            return today + timedelta(days=7 - today.weekday() + index), _WEEK
        return today + timedelta(days=(index - today.weekday()) % 7), _WEEK
    offset = words.days.get(said.get("dayword", ""), 0)
    return today + timedelta(days=offset), None if "dayword" in said else timedelta(days=1)


def _last_of_month(today: date) -> date:
    return (today.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)


def _date(said: Mapping[str, str], today: date, words: WhenWords) -> date:
    """Return the date; without a year the next one, without a month too."""
    day, month = _day_and_month(said, words)
    if month:
        found = date(int(said.get("year", today.year)), month, day)
        return (
            found.replace(year=today.year + 1) if found < today and "year" not in said else found
        )
    if day >= today.day:
        return today.replace(day=day)
    return (today.replace(day=1) + timedelta(days=32)).replace(day=day)


def _day_and_month(said: Mapping[str, str], words: WhenWords) -> tuple[int, int]:
    """Return both numbers, the month 0 when it was left out; 25/12 can only be the day first."""
    if "other" in said:
        month, day = int(said["either"]), int(said["other"])
        return (day, month) if month <= _MONTHS else (month, day)
    day = int(said["day"])
    if "monthword" in said:
        return day, words.months[said["monthword"]]
    return day, int(said.get("month", "0"))
