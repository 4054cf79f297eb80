"""How months are named, from `locales/<lang>/month.toml`, for `understanding.month`."""

import re
from collections.abc import Iterable
from pathlib import Path

from bot.domain.understanding.times.month import MonthWords
from bot.texts.word_files import LexiconError, load_letters, pattern_in, read_toml, word_files


def load_month_words(locales: Path, languages: Iterable[str]) -> MonthWords:
    """Return the words of all these languages; raise LexiconError."""
    patterns: list[re.Pattern[str]] = []
    months: dict[str, int] = {}
    for path in word_files(locales, languages, "month.toml"):
        content = read_toml(path)
        listed, names = content.get("patterns"), content.get("months")
        if not isinstance(listed, list) or not isinstance(names, dict):
            raise LexiconError(f"{path}: `patterns` has to be a list, [months] a table")
        any_name = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
        named = [str(one).replace("<months>", any_name) for one in listed]
        patterns += [pattern_in(path, one, re.NOFLAG) for one in named]
        months |= {str(name): int(number) for name, number in names.items()}
    return MonthWords(patterns=tuple(patterns), months=months, letters=load_letters(locales))
