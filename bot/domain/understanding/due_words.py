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
