"""One phrase of a word list: how it is written, and where it ends in a text.

It is a plain phrase with five signs: `*` at the end of a word stands for any ending, `...` for a
short gap within a sentence, `~` for one without a pause, `#` for a number, `[a|b]` for either.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import product

from bot.domain.understanding.following import CHOICE, DIGITS, LATIN, SIGNS, follows

__all__ = ["DIGITS", "LATIN", "Entry", "alternatives", "entry", "number_pattern"]

_PAIR = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One phrase and what it means; `rest`, from the first sign on, is empty in a literal one."""

    tags: frozenset[str]
    word: str
    opening: str
    """The literal beginning."""
    rest: str = ""
    number: str = ""
    """The pattern of a number."""
    starts: frozenset[str] = frozenset()
    """With which pair of letters the rest begins, where that is a choice; empty: any may."""
    latin: bool = False
    """Whether it ends in a Latin letter or a figure, where a word may go on."""

    def end(self, text: str, start: int) -> int:
        """Return where the phrase ends if it stands at `start`, where it opens, else 0."""
        if not self.rest:
            end = start + len(self.word)
            return 0 if self.latin and text[end : end + 1] in LATIN else end
        place = start + len(self.opening)
        if self.starts and text[place : place + _PAIR] not in self.starts:
            return 0
        return max(0, follows(self.rest, self.number)(text, place))


@cache
def _starts(rest: str) -> frozenset[str]:
    """Return the pairs of letters with which what follows the opening begins; none if any may."""
    choice = CHOICE.match(rest)
    if choice is None:
        literal = SIGNS.split(rest, maxsplit=1)[0]
        return frozenset({literal[:_PAIR]}) if len(literal) >= _PAIR else frozenset()
    found: set[str] = set()
    for one in choice[1].split("|"):
        if len(one) >= _PAIR and not SIGNS.search(one[:_PAIR]):
            found.add(one[:_PAIR])
            continue
        more = _starts(rest[choice.end() :]) if not one else frozenset()
        if not more:
            return frozenset()
        found |= more
    return frozenset(found)


def alternatives(phrase: str) -> list[str]:
    """Write out the first `[a|b]` as two phrases; others are left to the rest."""
    parts = CHOICE.split(phrase, maxsplit=1)
    choices = [part.split("|") if at % 2 else [part] for at, part in enumerate(parts)]
    return ["".join(chosen).strip() for chosen in product(*choices)]


def entry(plain: str, tags: frozenset[str], number: str) -> Entry:
    """Return the entry of a folded phrase; `number` is the pattern of a number."""
    sign = SIGNS.search(plain)
    if sign is None:
        return Entry(tags=tags, word=plain, opening=plain, latin=plain[-1:] in LATIN)
    rest = plain[sign.start() :]
    return Entry(
        tags=tags,
        word=plain,
        opening=plain[: sign.start()],
        rest=rest,
        number=number,
        starts=_starts(rest),
    )


def number_pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of a number in digits or in the words of the languages."""
    listed = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?:{DIGITS}|(?:{listed})+)" if listed else DIGITS)
