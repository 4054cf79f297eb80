"""The marks before the options of an offer: numbers, letters, bullets, labels (§11, t9)."""

import re
from collections.abc import Sequence

_HAN = "\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341"
_CIRCLED = "\u2460\u2461\u2462\u2463\u2464\u2465\u2466\u2467\u2468"
_FILLED = "\u2776\u2777\u2778\u2779\u277a"
_WORDS = {"one": 1, "two": 2, "three": 3, "first": 1, "second": 2, "third": 3}
_VALUE = re.compile(
    rf"(?P<digit>\d{{1,2}})|[{_HAN}{_CIRCLED}{_FILLED}]|\b(?:one|two|three|first|second|third)"
    r"|(?<![a-z])[a-e](?![a-z])",
    re.IGNORECASE,
)
_NUMBERS = (
    rf"[(\uff08]\s?(?:\d{{1,2}}|[{_HAN}]|[a-e])\s?[)\uff09]"
    r"|(?<![\d.,:/-])\d{1,2}\s?(?:[)\u3001\uff09]|[.\uff0e](?!\d)|\ufe0f?\u20e3)"
    rf"|[{_CIRCLED}{_FILLED}]|(?<![{_HAN}\u5468\u671f\u62dc])[{_HAN}]\s?[\u3001\uff0e]"
    r"|(?<![a-z])[a-e]\s?[)\uff09]"
)
_AT_START = re.compile(
    r"(?:[-*\u2022\u00b7\u25cf\u25aa]\s+|[\u2013\u2014]\s+|[-\u2022\u00b7\u25cf\u25aa](?=[^\W\d_])"
    r"|[a-e][.\uff0e\u3001]\s?(?=\S)|\d{1,2}[:\uff1a]\s?(?=\D))",
    re.IGNORECASE,
)
_WEAK = re.compile(r"(?P<n>\d{1,2})(?:[.,\uff0e\uff0c\u3001)\uff09]\s*|\s+)(?=\S)")
"""A number that may as well be an amount: it counts where the lines go on with the next one."""
_STOPS = ";\uff1b\u3002"
_AFTER = " \t:\uff1a,\uff0c\u3001.\uff0e)\uff09-\u2013\u2014"


def unmarked(line: str, plain: str, labels: re.Pattern[str]) -> str | None:
    """The line less its mark; ``None`` without one. ``plain`` is it in Simplified letters."""
    found = _AT_START.match(plain) or _numbered(labels).match(plain)
    return None if found is None else line[found.end() :].lstrip(_AFTER)


def weakly(lines: Sequence[str]) -> dict[int, str]:
    """Lines with bare numbers in front, less these, where they count 1, 2, …; by place."""
    found = [(place, _WEAK.match(line)) for place, line in enumerate(lines)]
    there = [(place, one) for place, one in found if one is not None]
    if len(there) < 2 or any(int(one["n"]) != n for n, (_, one) in enumerate(there, start=1)):
        return {}
    return {place: lines[place][one.end() :] for place, one in there}


def inside(line: str, plain: str, labels: re.Pattern[str]) -> tuple[str, list[str]]:
    """What stands before numbers within a line, and the parts they lead; none below two.

    The numbers have to count from one: "two at 1. and 5. March" has no parts.
    """
    run: list[re.Match[str]] = []
    for found in _numbered(labels).finditer(plain):
        if _value(found.group()) == len(run) + 1:
            run.append(found)
    if len(run) <= 1:
        return line, []
    ends = [one.start() for one in run[1:]] + [len(line)]
    parts = [
        line[one.end() : end].strip(_AFTER + _STOPS) for one, end in zip(run, ends, strict=True)
    ]
    return line[: run[0].start()].rstrip(_AFTER), parts


def _numbered(labels: re.Pattern[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{labels.pattern})|{_NUMBERS}", re.IGNORECASE)


def _value(mark: str) -> int:
    found = _VALUE.search(mark)
    if found is None:
        return 0
    if found["digit"]:
        return int(found["digit"])
    sign = found.group().lower()
    rows = (_HAN, _CIRCLED, _FILLED, "abcde")
    return _WORDS.get(sign) or next((row.index(sign) + 1 for row in rows if sign in row), 0)
