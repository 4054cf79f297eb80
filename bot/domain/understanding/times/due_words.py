"""The words and forms in which people write due times."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time

SHORT_FORMS = (
    r"(?<![\d.])(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?![\d.])",
    r"(?<![\d:/.-])(?P<month>\d{1,2})-(?P<day>\d{1,2})(?=\s*(?:$|[,.;]|at\s|\d?\d:))",
    r"(?<![\d:/.-])(?P<either>\d{1,2})/(?P<other>\d{1,2})(?=\s*(?:$|[,.;]|at\s|\d?\d(?::|\s?[ap])))",
    r"(?<![\d:.])(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?![\d:])(?:\s?(?P<half>[ap])\.?m\b)?",
    r"^\s*(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)\s*$",
    r"\+\s?(?P<amount>\d{1,4})\s?(?P<unit>min|[mhd])(?![a-z])",
)

_CALENDAR = r"week|month|\u5468|\u9031|\u6708|\u70b9|\u9ede"
"""What patterns say without a word of the lists: the end of a month, next week."""
_ARTICLE = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A part of the day: the hour it ends, whether it turns 4 into 16, whether it is exact."""

    ends: time
    afternoon: bool
    exact: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class WhenWords:
    """The words of the languages; every pattern has named groups as in the built-in ones."""

    patterns: tuple[re.Pattern[str], ...] = tuple(
        re.compile(one, re.IGNORECASE) for one in SHORT_FORMS
    )
    letters: Mapping[int, str] = field(default_factory=dict)
    """Traditional to Simplified letters, one for one."""
    numbers: Mapping[str, int]
    days: Mapping[str, int]
    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    parts: Mapping[str, Part]
    units: Mapping[str, str]
    ordinals: Mapping[str, int] = field(default_factory=dict)
    """Days of a month in letters."""
    hint: re.Pattern[str] = field(init=False, compare=False, repr=False)
    """Found in every text that names a time, and in few others; quicker than the patterns."""

    def __post_init__(self) -> None:
        """Gather the words without which there is no time."""
        tables = (self.days, self.weekdays, self.months, self.parts, self.units, self.numbers)
        listed = {word for table in tables for word in table if _is_telling(word)}
        written = "|".join(sorted(map(re.escape, listed), key=len, reverse=True))
        hint = re.compile(rf"\d|{_CALENDAR}|{written}" if written else r"", re.IGNORECASE)
        object.__setattr__(self, "hint", hint)


def _is_telling(word: str) -> bool:
    """Tell whether a word is more than an article."""
    return len(word) > _ARTICLE or not word.isascii()
