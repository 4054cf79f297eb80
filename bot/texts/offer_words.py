"""The words around an offer, `locales/<lang>/offering.toml`, for `understanding.offer_text`."""

import re
from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path

from bot.domain.understanding.offers.layout import OfferWords
from bot.texts.word_files import (
    LexiconError,
    any_of,
    load_letters,
    pattern_in,
    read_toml,
    word_files,
)

_LOOK = tuple(field.name for field in fields(OfferWords) if field.name != "letters")
_AT_END = frozenset({"unfinished"})


def load_offer_words(locales: Path, languages: Iterable[str]) -> OfferWords:
    """Return the words of all these languages; raise LexiconError."""
    look: dict[str, list[str]] = {name: [] for name in _LOOK}
    for path in word_files(locales, languages, "offering.toml"):
        table = read_toml(path).get("look")
        if not isinstance(table, dict) or table.keys() != set(_LOOK):
            raise LexiconError(f"{path}: [look] has to have {', '.join(_LOOK)}")
        for name, pattern in table.items():
            look[name].append(pattern_in(path, str(pattern)).pattern)
    return OfferWords(
        letters=load_letters(locales),
        **{name: _any(patterns, at_end=name in _AT_END) for name, patterns in look.items()},
    )


def _any(patterns: list[str], *, at_end: bool) -> re.Pattern[str]:
    whole = any_of(patterns)
    return re.compile(rf"(?:{whole})\s*$" if at_end else whole, re.IGNORECASE)
