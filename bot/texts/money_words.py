"""The words for money from `locales/<lang>/money.toml`, ready for `understanding.money`."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from bot.domain.understanding.offers.money import MoneyWords
from bot.texts.word_files import (
    LexiconError,
    any_of,
    load_letters,
    pattern_in,
    read_toml,
    word_files,
)

_LOOK = (
    "gifts",
    "dues",
    "joints",
    "alternatives",
    "wholes",
    "counts_before",
    "counts_after",
    "no_money_before",
    "no_money_after",
    "not_given_before",
    "not_given_after",
    "presents",
    "giving",
    "sweetens",
)


def load_money_words(locales: Path, languages: Iterable[str]) -> MoneyWords:
    """Return the words for money of all these languages; raise LexiconError."""
    look: dict[str, list[str]] = {name: [] for name in _LOOK}
    numbers: dict[str, int] = {}
    multiples: dict[str, int] = {}
    currencies: dict[str, tuple[str, ...]] = {}
    for path in word_files(locales, languages, "money.toml"):
        content = read_toml(path)
        own = _whole(path, content, "numbers")
        numbers |= own
        multiples |= _whole(path, content, "multiples")
        currencies |= _currencies(path, content)
        patterns = _table(path, content, "look")
        if patterns.keys() != set(_LOOK):
            raise LexiconError(f"{path}: [look] has to have {', '.join(_LOOK)}")
        for name, text in patterns.items():
            look[name].append(_checked(path, str(text), own))
    return MoneyWords(
        letters=load_letters(locales),
        numbers=numbers,
        multiples=multiples,
        currencies=dict(sorted(currencies.items(), key=lambda one: -len(one[0]))),
        **{name: _any(patterns) for name, patterns in look.items()},
    )


def _any(patterns: list[str]) -> re.Pattern[str]:
    return re.compile(any_of(patterns), re.IGNORECASE)


def _checked(path: Path, pattern: str, numbers: Mapping[str, int]) -> str:
    words = sorted(numbers, key=len, reverse=True)
    filled = pattern.replace("<number>", "|".join(map(re.escape, words)))
    return pattern_in(path, filled).pattern


def _table(path: Path, content: Mapping[str, object], name: str) -> dict[str, object]:
    table = content.get(name)
    if not isinstance(table, dict):
        raise LexiconError(f"{path}: [{name}] has to be a table")
    return {str(word): value for word, value in table.items()}


def _whole(path: Path, content: Mapping[str, object], name: str) -> dict[str, int]:
    table = _table(path, content, name)
    if not all(isinstance(value, int) for value in table.values()):
        raise LexiconError(f"{path}: [{name}] is written word = number")
    return {word: value for word, value in table.items() if isinstance(value, int)}


def _currencies(path: Path, content: Mapping[str, object]) -> dict[str, tuple[str, ...]]:
    table = _table(path, content, "currencies")
    if not all(isinstance(codes, list) and codes for codes in table.values()):
        raise LexiconError(f'{path}: [currencies] is written sign = ["USD"]')
    return {
        sign.lower(): tuple(map(str, codes))
        for sign, codes in table.items()
        if isinstance(codes, list)
    }
