"""How spans of time are put, from `locales/<lang>/span.toml`, for `understanding.spans`."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from bot.domain.understanding.times.spans import SpanWords
from bot.texts.due_words import load_when_words
from bot.texts.word_files import (
    LexiconError,
    any_of,
    load_letters,
    pattern_in,
    read_toml,
    word_files,
)

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
            whole[name].append(pattern_in(path, str(content.get(name, "(?!)"))).pattern)
        short += [
            (pattern_in(path, row["pattern"].replace("<months>", names)), row["full"])
            for row in _rows(path, content, "short", ("pattern", "full"))
        ]
        weekend += [
            (pattern_in(path, row["pattern"]), row["first"], row["last"])
            for row in _rows(path, content, "weekend", ("pattern", "first", "last"))
        ]
    return SpanWords(
        short=tuple(short),
        weekend=tuple(weekend),
        letters=load_letters(locales),
        **{name: re.compile(any_of(listed), re.IGNORECASE) for name, listed in whole.items()},
    )


def _rows(
    path: Path, content: Mapping[str, object], name: str, keys: Iterable[str]
) -> list[dict[str, str]]:
    rows = content.get(name, [])
    if not isinstance(rows, list) or not all(set(one) == set(keys) for one in rows):
        raise LexiconError(f"{path}: every [[{name}]] has {', '.join(keys)}")
    return [{key: str(value) for key, value in one.items()} for one in rows]
