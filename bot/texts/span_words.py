"""How spans of time are put, from `locales/<lang>/span.toml`, for `understanding.spans`."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from bot.domain.understanding.spans import SpanWords
from bot.texts.due_words import load_when_words
from bot.texts.word_files import LexiconError, load_letters, read_toml, word_files

_WHOLE = ("apart", "back", "week", "nobody")


def load_span_words(locales: Path, languages: Iterable[str]) -> SpanWords:
    """Return the words of all these languages; raise LexiconError."""
    languages = tuple(languages)
    months = sorted(load_when_words(locales, languages).months, key=len, reverse=True)
    names = "|".join(map(re.escape, months))
    whole: dict[str, list[str]] = {name: [] for name in _WHOLE}
    short: list[tuple[re.Pattern[str], str]] = []
    weekend: list[tuple[re.Pattern[str], str, str]] = []
    for path in word_files(locales, languages, "span.toml"):
        content = read_toml(path)
        for name in _WHOLE:
            whole[name].append(_compiled(path, str(content.get(name, "(?!)"))).pattern)
        short += [
            (_compiled(path, row["pattern"], names), row["full"])
            for row in _rows(path, content, "short", ("pattern", "full"))
        ]
        weekend += [
            (_compiled(path, row["pattern"]), row["first"], row["last"])
            for row in _rows(path, content, "weekend", ("pattern", "first", "last"))
        ]
    any_of = {
        name: re.compile("|".join(f"(?:{one})" for one in listed), re.IGNORECASE)
        for name, listed in whole.items()
    }
    return SpanWords(
        short=tuple(short), weekend=tuple(weekend), letters=load_letters(locales), **any_of
    )


def _compiled(path: Path, pattern: str, months: str = "") -> re.Pattern[str]:
    try:
        return re.compile(pattern.replace("<months>", months), re.IGNORECASE)
    except re.error as error:
        raise LexiconError(f"{path}: {error} in {pattern!r}") from error


def _rows(
    path: Path, content: Mapping[str, object], name: str, keys: Iterable[str]
) -> list[dict[str, str]]:
    rows = content.get(name, [])
    if not isinstance(rows, list) or not all(set(one) == set(keys) for one in rows):
        raise LexiconError(f"{path}: every [[{name}]] has {', '.join(keys)}")
    return [{key: str(value) for key, value in one.items()} for one in rows]
