"""The words for due times from `locales/<lang>/when.toml`, ready for `understanding.when`.

A pattern is a regular expression in which `<day>` stands for any word of the table `[days]` of the
same file, and so on for `<weekday>`, `<month>`, `<number>`, `<unit>` and `<part>`.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import time
from pathlib import Path

from bot.domain.understanding.times.due_words import SHORT_FORMS, Part, WhenWords
from bot.texts.word_files import LexiconError, load_letters, pattern_in, read_toml, word_files

_TABLES = ("numbers", "days", "weekdays", "months", "units", "parts", "ordinals")
_PLACE = re.compile(r"<(number|ordinal|day|weekday|month|unit|part)>(?!\w)")


def load_when_words(locales: Path, languages: Iterable[str]) -> WhenWords:
    """Return the words for due times of all these languages; raise LexiconError."""
    patterns = [re.compile(form, re.IGNORECASE) for form in SHORT_FORMS]
    words: dict[str, dict[str, object]] = {name: {} for name in _TABLES}
    for path in word_files(locales, languages, "when.toml"):
        content = read_toml(path)
        tables = {name: _table(path, content, name) for name in _TABLES}
        patterns += _patterns(path, content, tables)
        for name in _TABLES:
            words[name].update(tables[name])
    return WhenWords(
        patterns=tuple(patterns),
        letters=load_letters(locales),
        numbers=_values(words["numbers"]),
        ordinals=_values(words["ordinals"]),
        days=_values(words["days"]),
        weekdays=_values(words["weekdays"]),
        months=_values(words["months"]),
        units={word: str(unit) for word, unit in words["units"].items()},
        parts={word: _part(word, part) for word, part in words["parts"].items()},
    )


def _table(path: Path, content: Mapping[str, object], name: str) -> dict[str, object]:
    table = content.get(name, {})
    if not isinstance(table, dict):
        raise LexiconError(f"{path}: [{name}] has to be a table")
    return {str(word): value for word, value in table.items()}


def _patterns(
    path: Path, content: Mapping[str, object], tables: Mapping[str, Mapping[str, object]]
) -> list[re.Pattern[str]]:
    listed = content.get("patterns", [])
    if not isinstance(listed, list):
        raise LexiconError(f"{path}: `patterns` has to be a list")
    return [pattern_in(path, _filled(str(one), tables)) for one in listed]


def _filled(pattern: str, tables: Mapping[str, Mapping[str, object]]) -> str:
    """Put the words of the tables in their places; `(?P<day>` is a group's name and stays."""

    def words(place: re.Match[str]) -> str:
        if pattern[: place.start()].endswith("(?P"):
            return place.group()
        listed = sorted(tables[f"{place[1]}s"], key=len, reverse=True)
        return f"(?:{'|'.join(map(re.escape, listed))})"

    return _PLACE.sub(words, pattern)


def _values(table: Mapping[str, object]) -> dict[str, int]:
    return {word: value for word, value in table.items() if isinstance(value, int)}


def _part(word: str, part: object) -> Part:
    if not isinstance(part, dict) or "ends" not in part:
        raise LexiconError(f'[parts] {word} has to be written {{ ends = "12:00" }}')
    return Part(
        ends=time.fromisoformat(str(part["ends"])),
        afternoon=bool(part.get("afternoon", False)),
        exact=bool(part.get("exact", False)),
    )
