"""The moment that the words of a due time mean (§10); ``when`` finds the words."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.calendar import WorkingCalendar, aware, instant
from bot.domain.understanding.times.due_words import Part, WhenWords

_WEEK = timedelta(days=7)
_HALF_DAY = 12
_NOON_ENDS = 3
_EARLY = 8
_LAST = time(23, 59)
_DATED = frozenset({"day", "other", "dayword", "weekday", "month_end", "this_week", "next_week"})
_FRIDAY = 4
_MONTHS = 12
_SPANS = {"m": "minutes", "min": "minutes", "h": "hours", "d": "days"}


def said_in(tokens: Iterable[re.Match[str]]) -> dict[str, str]:
    """What the tokens of an expression say, by name; the first one of a name counts."""
    said: dict[str, str] = {}
    for token in tokens:
        for name, value in token.groupdict().items():
            if value is not None:
                said.setdefault(name, value.lower())
    return said


def placed(
    said: Mapping[str, str], now: datetime, calendar: WorkingCalendar, words: WhenWords
) -> tuple[datetime, bool] | None:
    """Return the moment that was said and whether that is sure; None for what is over."""
    if "last" in said:
        return None
    if "unit" in said:
        return _after(said, now, calendar, words)
    clock = _clock(said, calendar, words)
    if clock is None:
        return None
    at, sure = clock
    try:
        found = _on_a_day(said, at, now, calendar.zone, words)
    except ValueError:  # such as the thirtieth of February
        return None
    return (found[0], found[1] and sure) if found is not None else None


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
    day = words.ordinals.get(said["day"]) or int(said["day"])
    if "monthword" in said:
        return day, words.months[said["monthword"]]
    return day, int(said.get("month", "0"))
