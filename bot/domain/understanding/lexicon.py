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
_MARK = re.compile(r"[^a-z0-9' \n]")
_START = attrgetter("start")
_SPACE = re.compile(r"[^\S\n]{2,}|[^\S\n ]")
_HEAD = 3
_PAIR = 2
_MORE = 3
_STEM = "*"
_SIGNS = frozenset("#*.~[ ")


class Hit(NamedTuple):
    """An entry found in a text, from `start` to before `end` (positions in the folded text)."""

    tags: frozenset[str]
    word: str
    start: int
    end: int


_hit = Hit._make
FIGURE = re.compile(r"[^\D0-9]")
"""Figures of other scripts; those of ours begin a word."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Lexicon:
    """The entries of one language or of several."""

    heads: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """How long the openings are that are filed under a head.

    That is their first word, and three signs behind it if they are as long; its first three
    letters and a star where the word may go on; one or two letters of a script without spaces.
    """
    openings: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    """The entries by their openings; those that begin with a number by their head."""
    letters: Mapping[int, str] = field(default_factory=dict)
    """Traditional to Simplified letters, as `str.translate` wants them."""
    numbers: Mapping[str, int] = field(default_factory=dict)
    """Number words with their values; one letter each in scripts without spaces."""
    number: re.Pattern[str] = re.compile(DIGITS)
    """A number in digits or words."""
    figure: re.Pattern[str] = FIGURE
    """A letter that begins a number, as in scripts without spaces."""
    newest: Newest[Sequence[Hit]] = field(
        init=False, default_factory=Newest, compare=False, repr=False
    )

    def fold(self, text: str) -> str:
        """Return the text in the form in which it is compared."""
        plain = unicodedata.normalize("NFKC", text).lower().replace("\u2019", "'")
        if not plain.isascii() and not self.letters.keys().isdisjoint(map(ord, plain)):
            plain = plain.translate(self.letters)
        return _SPACE.sub(" ", plain)

    def hits(self, folded: str) -> list[Hit]:
        """Return every entry found, in the order of the text; entries may overlap."""
        return list(self.newest.get(folded, lambda: self._found(folded)))

    def _found(self, folded: str) -> list[Hit]:
        found: list[Hit] = []
        self._at_words(folded, found)
        if folded.isascii():
            self._at_marks(folded, found)
        else:
            self._at_letters(folded, found)
        found.sort(key=_START)
        return found

    def _at_words(self, folded: str, found: list[Hit]) -> None:
        """Add what begins at a word of Latin letters."""
        heads, numbers = self.heads.get, self.numbers
        for token in _RUN.finditer(folded):
            word, start = token[0], token.start()
            whole = word if word.isalnum() else _whole(word)
            short, stems = heads(whole), heads(word[:_HEAD] + _STEM)
            long = heads(folded[start : start + len(whole) + _MORE])
            if short or stems or long:
                lengths = sorted({*(short or ()), *(stems or ()), *(long or ())})
                self._opened(folded, start, lengths, found)
            if word in numbers or word[0].isdigit():
                self._standing(folded, start, self._numbered(folded, start), found)

    def _at_marks(self, folded: str, found: list[Hit]) -> None:
        """Add what begins at another sign of a text without letters of another script."""
        heads = self.heads.get
        for mark in _MARK.finditer(folded):
            start = mark.start()
            lengths = heads(folded[start : start + _PAIR]) or heads(mark[0])
            if lengths:
                self._opened(folded, start, lengths, found)

    def _at_letters(self, folded: str, found: list[Hit]) -> None:
        """Add what begins at any other letter."""
        heads = self.heads.get
        pairs = map(str.__add__, folded, folded[1:] + " ")
        for start, lengths in enumerate(map(heads, pairs, map(heads, folded))):
            if lengths and folded[start] not in _RUN_LETTERS:
                self._opened(folded, start, lengths, found)
        for figure in self.figure.finditer(folded):
            start = figure.start()
            self._standing(folded, start, self._numbered(folded, start), found)

    def _opened(self, folded: str, start: int, lengths: Iterable[int], found: list[Hit]) -> None:
        """Add the entries that stand here and open with so many letters."""
        longest, openings = len(folded) - start, self.openings
        for length in lengths:
            opening = folded[start : start + length]
            if opening in openings and length <= longest:
                for one in openings[opening]:
                    end = one.end(folded, start) if one.rest or one.latin else start + length
                    if end:
                        found.append(_hit((one.tags, folded[start:end], start, end)))

    def _standing(
        self, folded: str, start: int, openings: Iterable[str], found: list[Hit]
    ) -> None:
        """Add the entries of these openings that stand here."""
        found += [
            Hit(one.tags, folded[start:end], start, end)
            for opening in openings
            for one in self.openings.get(opening, ())
            if (end := one.end(folded, start))
        ]

    def _numbered(self, folded: str, start: int) -> Sequence[str]:
        """Return where the entries are filed that begin with the number that stands here."""
        number = self.number.match(folded, start)
        rest = folded[number.end() : number.end() + _HEAD].lstrip() if number else ""
        return ("#", f"#{rest[0]}", f"#{rest[:_PAIR]}") if rest[1:] else ("#", f"#{rest}")


def compiled(
    lists: Iterable[tuple[Iterable[str], Iterable[str]]],
    *,
    letters: Mapping[int, str] | None = None,
    numbers: Mapping[str, int] | None = None,
) -> Lexicon:
    """Return the lexicon of pairs of tags and phrases; ValueError if one begins with a gap."""
    number = number_pattern(numbers or {})
    folder = Lexicon(letters=letters or {}, numbers=numbers or {}, number=number)
    folder = replace(folder, figure=_figure(folder.numbers))
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
        one = entry(plain, same.setdefault(tags, tags), number.pattern)
        head = _head(plain, one.opening)
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
        figure=_figure(numbers),
    )


def _figure(numbers: Iterable[str]) -> re.Pattern[str]:
    letters = "".join(sorted(one for one in numbers if len(one) == 1 and one not in _RUN_LETTERS))
    return re.compile(f"[{re.escape(letters)}]|{FIGURE.pattern}") if letters else FIGURE


def _in_order(heads: Mapping[str, set[int]]) -> dict[str, tuple[int, ...]]:
    """Return the lengths in order; two ideographs also have those of the first by itself."""
    none: set[int] = set()
    return {
        head: tuple(sorted(lengths if head[0] in LATIN else lengths | heads.get(head[0], none)))
        for head, lengths in heads.items()
    }


def _head(plain: str, opening: str) -> str:
    """Return under what an entry is filed."""
    token = _TOKEN.match(plain)
    if token is None or plain.startswith(("...", "~", "*", "[")):
        raise ValueError(f"an entry has to begin with a word: {plain!r}")
    if plain[0] in LATIN:
        ended = len(opening) > len(token[0]) or opening == plain
        if not ended:
            return token[0][:_HEAD] + _STEM
        word = _whole(token[0])
        return opening[: len(word) + _MORE] if len(opening) >= len(word) + _MORE else word
    if plain[0] == "#":
        return "#" + _plain(plain[1:].lstrip()[:_PAIR])
    return plain[0] + _plain(plain[1:_PAIR])


def _whole(word: str) -> str:
    """Return under which head a word is filed: "don't" under "don", "i'm" as it is."""
    before = word.find("'")
    return word if before < 0 else word[: max(before, _HEAD)]


def _plain(letters: str) -> str:
    """Return letters up to the first sign or space."""
    return letters[: next((at for at, one in enumerate(letters) if one in _SIGNS), None)]
