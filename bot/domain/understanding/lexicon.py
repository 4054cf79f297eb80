"""Word lists and how they are found in a text.

An entry is a phrase with a few signs (`phrases`).  Every entry has one or more tags that say what
it means.  Text and entries are folded first: full-width forms, capitals and Traditional letters
make no difference.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import NamedTuple

from bot.domain.understanding.newest import Newest
from bot.domain.understanding.phrases import (
    DIGITS,
    LATIN,
    Entry,
    alternatives,
    entry,
    number_pattern,
)

_TOKEN = re.compile(r"[a-z0-9']+|[^\sa-z0-9']")
_RUN = re.compile(r"[a-z0-9']+")
_RUN_LETTERS = LATIN | set("' \n")
_START = attrgetter("start")
_SPACE = re.compile(r"[^\S\n]+")
_HEAD = 3
_PAIR = 2


class Hit(NamedTuple):
    """An entry found in a text, from `start` to before `end` (positions in the folded text)."""

    tags: frozenset[str]
    word: str
    start: int
    end: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Lexicon:
    """The entries of one language or of several."""

    heads: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """How long the openings are that are filed under a head, the start of their first word."""
    openings: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    """The entries by their openings; those that begin with a number by their head."""
    letters: Mapping[int, str] = field(default_factory=dict)
    """Traditional to Simplified letters, as `str.translate` wants them."""
    numbers: Mapping[str, int] = field(default_factory=dict)
    """Number words with their values; one letter each in scripts without spaces."""
    number: re.Pattern[str] = re.compile(DIGITS)
    """A number in digits or words."""
    newest: Newest[Sequence[Hit]] = field(
        init=False, default_factory=Newest, compare=False, repr=False
    )

    def fold(self, text: str) -> str:
        """Return the text in the form in which it is compared."""
        plain = unicodedata.normalize("NFKC", text).lower().replace("\u2019", "'")
        return _SPACE.sub(" ", plain.translate(self.letters))

    def hits(self, folded: str) -> list[Hit]:
        """Return every entry found, in the order of the text; entries may overlap."""
        return list(self.newest.get(folded, lambda: self._found(folded)))

    def _found(self, folded: str) -> list[Hit]:
        found: list[Hit] = []
        heads, numbers = self.heads.get, self.numbers
        for token in _RUN.finditer(folded):
            start, word = token.start(), token[0]
            numbered = word in numbers or word[0].isdigit()
            found += self._opened(folded, start, heads(word[:_HEAD], ()), numbered=numbered)
        for start, letter in enumerate(folded):
            if letter in _RUN_LETTERS:
                continue
            lengths = heads(folded[start : start + _PAIR]) or heads(letter, ())
            numbered = letter in numbers or letter.isdigit()
            if lengths or numbered:
                found += self._opened(folded, start, lengths, numbered=numbered)
        return sorted(found, key=_START)

    def _opened(
        self, folded: str, start: int, lengths: Iterable[int], *, numbered: bool
    ) -> list[Hit]:
        """Return the entries that stand here."""
        longest = len(folded) - start
        known = [folded[start : start + length] for length in lengths if length <= longest]
        if numbered:
            known += self._numbered(folded, start)
        return [
            Hit(one.tags, folded[start:end], start, end)
            for opening in known
            if opening in self.openings
            for one in self.openings[opening]
            if (end := one.end(folded, start))
        ]

    def _numbered(self, folded: str, start: int) -> Sequence[str]:
        """Return where the entries are filed that begin with the number that stands here."""
        number = self.number.match(folded, start)
        rest = folded[number.end() : number.end() + _PAIR].lstrip() if number else ""
        return ("#", f"#{rest[0]}") if rest else ("#",)


def compiled(
    lists: Iterable[tuple[Iterable[str], Iterable[str]]],
    *,
    letters: Mapping[int, str] | None = None,
    numbers: Mapping[str, int] | None = None,
) -> Lexicon:
    """Return the lexicon of pairs of tags and phrases; ValueError if one begins with a gap."""
    number = number_pattern(numbers or {})
    folder = Lexicon(letters=letters or {}, numbers=numbers or {}, number=number)
    meanings: dict[str, set[str]] = {}
    for tags, phrases in lists:
        known = set(tags)
        for phrase in phrases:
            for plain in alternatives(folder.fold(phrase)):
                meanings.setdefault(plain, set()).update(known)
    heads: dict[str, set[int]] = {}
    openings: dict[str, tuple[Entry, ...]] = {}
    same: dict[frozenset[str], frozenset[str]] = {}  # thousands of entries share their tags
    for plain, found in meanings.items():
        tags = frozenset(found)
        head, one = _head(plain), entry(plain, same.setdefault(tags, tags), number.pattern)
        opening = one.opening or head
        openings[opening] = (*openings.get(opening, ()), one)
        heads.setdefault(head, set()).add(len(opening))
    return replace(folder, heads=_in_order(heads), openings=openings)


def merged(lexicons: Iterable[Lexicon]) -> Lexicon:
    """Return one lexicon with the entries of all, for a text that mixes languages."""
    heads: dict[str, set[int]] = {}
    openings: dict[str, tuple[Entry, ...]] = {}
    letters: dict[int, str] = {}
    numbers: dict[str, int] = {}
    for lexicon in lexicons:
        for head, lengths in lexicon.heads.items():
            heads.setdefault(head, set()).update(lengths)
        for opening, entries in lexicon.openings.items():
            openings[opening] = openings.get(opening, ()) + entries
        letters.update(lexicon.letters)
        numbers.update(lexicon.numbers)
    return Lexicon(
        heads=_in_order(heads),
        openings=openings,
        letters=letters,
        numbers=numbers,
        number=number_pattern(numbers),
    )


def _in_order(heads: Mapping[str, set[int]]) -> dict[str, tuple[int, ...]]:
    """Return the lengths in order; two ideographs also have those of the first by itself."""
    none: set[int] = set()
    return {
        head: tuple(sorted(lengths if head[0] in LATIN else lengths | heads.get(head[0], none)))
        for head, lengths in heads.items()
    }


def _head(plain: str) -> str:
    """Return under what an entry is filed: three Latin letters, else two letters or one."""
    token = _TOKEN.match(plain)
    if token is None or plain.startswith(("...", "~", "*", "[")):
        raise ValueError(f"an entry has to begin with a word: {plain!r}")
    if plain[0] in LATIN:
        return token.group()[:_HEAD]
    second = plain[1:].lstrip()[:1] if plain[0] == "#" else plain[1:_PAIR]
    return plain[0] + second if second and second not in "#*.~[ " else plain[0]
