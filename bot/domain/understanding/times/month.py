"""Which month somebody means: "2026-10", "Oct", "last month"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

_MONTHS = 12
_FIRST_YEAR = 1970
_PLAIN = re.compile(r"(?:(?P<year>\d{4})[-/.])?(?P<month>\d{1,2})(?:[-/.](?P<year_after>\d{4}))?")


@dataclass(frozen=True, kw_only=True, slots=True)
class MonthWords:
    """Patterns of all languages, for the whole of a text in small letters.

    Their groups: ``name``, ``month``, ``year``, ``last_year``, ``this``, ``last``.
    """

    patterns: tuple[re.Pattern[str], ...] = ()
    months: Mapping[str, int] = field(default_factory=dict)
    letters: Mapping[int, str] = field(default_factory=dict)
    """Letters that are read as others."""


def month_named(text: str, today: date, words: MonthWords) -> date | None:
    """Return the first day of the month that is meant, or None.

    Without a year it is the last such month, the running one included.
    """
    said = " ".join(text.translate(words.letters).lower().split()).strip(" .,\u3002\uff0c")
    for pattern in (_PLAIN, *words.patterns):
        if (found := pattern.fullmatch(said)) is not None:
            return _month(found.groupdict(), today, words)
    return None


def _month(said: Mapping[str, str | None], today: date, words: MonthWords) -> date | None:
    first = today.replace(day=1)
    before = (first - timedelta(days=1)).replace(day=1)
    if said.get("this"):
        return first
    if said.get("last"):
        return before
    number = words.months.get(said.get("name") or "", 0) or int(said.get("month") or 0)
    if not 1 <= number <= _MONTHS:
        return None
    year = int(said.get("year") or said.get("year_after") or 0)
    if said.get("last_year"):
        year = today.year - 1
    if not year:
        return date(today.year - (number > today.month), number, 1)
    return date(year, number, 1) if year > _FIRST_YEAR else None
