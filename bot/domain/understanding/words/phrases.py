"""One phrase of a word list: how it is written, and where it ends in a text.

It is a plain phrase with five signs: `*` at the end of a word stands for any ending, `...` for a
short gap within a sentence, `~` for one without a pause, `#` for a number, `[a|b]` for either.
"""

import re
from collections.abc import Iterable
from functools import cache
from itertools import product
from typing import NamedTuple

from bot.domain.understanding.words.following import (
    CHOICE,
    DIGITS,
    GAPS,
    LATIN,
    SIGNS,
    beginnings,
    follows,
)

__all__ = ["DIGITS", "LATIN", "Entry", "alternatives", "entry", "number_pattern"]

_LOOKED_AT = 3
"""So many letters of what has to follow are looked at first."""


class Entry(NamedTuple):
    """One phrase and what it means; `rest`, from the first sign on, is empty in a literal one."""

    tags: frozenset[str]
    word: str
    rest: str = ""
    number: str = ""
    """The pattern of a number."""
    latin: bool = False
    """Whether it ends in a Latin letter or a figure, where a word may go on."""

    @property
    def opening(self) -> str:
        """The literal beginning."""
        return self.word.removesuffix(self.rest)


class Nearest(NamedTuple):
    """What has to stand where a rest begins, as far as that can be told."""

    starts: tuple[tuple[int, frozenset[str]], ...]
    """With which letters it begins, by their number; empty: any may."""
    words: tuple[str, ...]
    """One of which has to stand behind the gap with which it begins; empty: anything may."""
    reach: int
    """How far behind the beginning of the gap such a word ends at the most."""


@cache
def nearest(rest: str) -> Nearest:
    """Return what has to stand where a rest begins: by it most phrases are ruled out at once."""
    sign = SIGNS.match(rest)
    gap = GAPS.get(sign[0].strip()) if sign else None
    words = beginnings(rest[sign.end() :]) if sign and gap else ()
    reach = gap.longest + max(map(len, words)) if gap and words else 0
    return Nearest(_by_length(_starts(rest, _LOOKED_AT)), words, reach)


def _by_length(starts: set[str]) -> tuple[tuple[int, frozenset[str]], ...]:
    if "" in starts:
        return ()
    sizes = sorted({len(one) for one in starts})
    return tuple((size, frozenset(one for one in starts if len(one) == size)) for size in sizes)


def _starts(rest: str, most: int) -> set[str]:
    """Return with which letters, `most` or fewer, a rest may begin; anything follows fewer."""
    choice = CHOICE.match(rest)
    if choice:
        after = rest[choice.end() :]
        return set().union(*[_starts(one + after, most) for one in choice[1].split("|")])
    sign = SIGNS.search(rest)
    literal = rest[: sign.start()] if sign else rest
    if sign is None or not literal or len(literal) >= most:
        return {literal[:most]}
    return {literal + more for more in _starts(rest[sign.start() :], most - len(literal))}


def goes_on(rest: str, number: str, text: str, place: int) -> int:
    """Return where a phrase ends whose rest begins at a place, else 0."""
    return max(0, follows(rest, number)(text, place))


def alternatives(phrase: str) -> list[str]:
    """Write out the first `[a|b]` as two phrases; others are left to the rest."""
    if "[" not in phrase:
        return [phrase.strip()]
    parts = CHOICE.split(phrase, maxsplit=1)
    choices = [part.split("|") if at % 2 else [part] for at, part in enumerate(parts)]
    return ["".join(chosen).strip() for chosen in product(*choices)]


def entry(plain: str, tags: frozenset[str], number: str) -> Entry:
    """Return the entry of a folded phrase; `number` is the pattern of a number."""
    sign = SIGNS.search(plain)
    if sign is None:
        return Entry(tags, plain, latin=plain[-1:] in LATIN)
    return Entry(tags, plain, plain[sign.start() :], number)


def number_pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of a number in digits or in the words of the languages."""
    listed = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?:{DIGITS}|(?:{listed})+)" if listed else DIGITS)
