"""Finding the entries of a word list in a text: one pass over it, led by how the entries open.

Under each *head* lie the entries that open with it: the first word of a phrase, or its first one
or two letters in a script without spaces.  Only where a head stands in the text, entries are
looked at; and of those that go on behind a gap, only where a word stands near that the gap leads
to.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import compress
from operator import attrgetter
from typing import NamedTuple

from bot.domain.understanding.words.following import DIGITS, LATIN
from bot.domain.understanding.words.phrases import Entry, goes_on, nearest

RUN_LETTERS = LATIN | set("' \n")
HEAD, PAIR, MORE = 3, 2, 3
"""So many letters of a word that may go on, and of another script, are a head; and so many signs
behind a word make a longer one."""
STEM = "*"
FIGURE = re.compile(r"[^\D0-9]")
"""Figures of other scripts; those of ours begin a word."""
_RUN = re.compile(r"[a-z0-9']+")
_MARK = re.compile(r"[^a-z0-9' \n]")
_START = attrgetter("start")
_LENGTHS_KEPT = 1000


class Hit(NamedTuple):
    """An entry found in a text, from `start` to before `end` (positions in the folded text)."""

    tags: frozenset[str]
    word: str
    start: int
    end: int


_hit = Hit._make


class Head(NamedTuple):
    """What is filed under one or two letters of a script without spaces."""

    entries: tuple[Entry, ...] = ()
    """Those that open with them and nothing else."""
    lengths: tuple[int, ...] = ()
    """How long the openings of the others are."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Index:
    """The entries of word lists, as they are looked up."""

    heads: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """How long the openings are that are filed under a head in Latin letters.

    That is their first word, and three signs behind it if they are as long; its first three
    letters and a star where the word may go on.
    """
    signs: Mapping[str, Head] = field(default_factory=dict)
    """What is filed under other letters and signs."""
    openings: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    """The entries by their openings; those that begin with a number by their head."""
    numbers: Mapping[str, int] = field(default_factory=dict)
    """Number words with their values; one letter each in scripts without spaces."""
    number: re.Pattern[str] = re.compile(DIGITS)
    """A number in digits or words."""
    figure: re.Pattern[str] = FIGURE
    """A letter that begins a number, as in scripts without spaces."""


def found_in(folded: str, index: Index) -> list[Hit]:
    """Return every entry found, in the order of the text; entries may overlap."""
    search = _Search(folded, index)
    search.at_words()
    if folded.isascii():
        search.at_marks()
    else:
        search.at_letters()
    search.hits.sort(key=_START)
    return search.hits


class _Search:
    """One text that is looked through."""

    def __init__(self, folded: str, index: Index) -> None:
        self.hits: list[Hit] = []
        self._folded = folded
        self._index = index

    def at_words(self) -> None:
        """Find what begins at a word of Latin letters."""
        folded, heads, numbers = self._folded, self._index.heads.get, self._index.numbers
        for token in _RUN.finditer(folded):
            word, start = token[0], token.start()
            name = word if word.isalnum() else whole(word)
            lengths = heads(name)
            if stems := heads(word[:HEAD] + STEM):
                lengths = _both(lengths, stems) if lengths else stems
            if long := heads(folded[start : start + len(name) + MORE]):
                lengths = _both(lengths, long) if lengths else long
            if lengths:
                self._longer(start, lengths)
            if word in numbers or word[0].isdigit():
                self._at_number(start)

    def at_marks(self) -> None:
        """Find what begins at another sign of a text without letters of another script."""
        folded, heads = self._folded, self._index.signs.get
        for mark in _MARK.finditer(folded):
            start = mark.start()
            for name in dict.fromkeys((mark[0], folded[start : start + PAIR])):
                if head := heads(name):
                    self._opened(start, start + len(name), head.entries)
                    self._longer(start, head.lengths)

    def at_letters(self) -> None:
        """Find what begins at any other letter."""
        folded, heads = self._folded, self._index.signs.get
        pairs = map(heads, map(str.__add__, folded, folded[1:]))
        for size, here in enumerate((map(heads, folded), pairs), 1):
            there = list(here)
            places = compress(range(len(there)), there)
            for start, (entries, lengths) in zip(places, filter(None, there), strict=True):
                if entries:
                    self._opened(start, start + size, entries)
                if lengths:
                    self._longer(start, lengths)
        for figure in self._index.figure.finditer(folded):
            self._at_number(figure.start())

    def _longer(self, start: int, lengths: Iterable[int]) -> None:
        """Add the entries that stand here and open with so many letters."""
        folded, openings = self._folded, self._index.openings.get
        for length in lengths:
            place = start + length
            entries = openings(folded[start:place])
            if entries and place <= len(folded):
                self._opened(start, place, entries)

    def _opened(self, start: int, place: int, entries: Iterable[Entry]) -> None:
        """Add those of the entries that stand here; their opening ends at a place."""
        folded, hits = self._folded, self.hits
        for tags, word, rest, number, latin in entries:
            if rest:
                if self._is_near(rest, place) and (end := goes_on(rest, number, folded, place)):
                    hits.append(_hit((tags, folded[start:end], start, end)))
            elif not latin or folded[place : place + 1] not in LATIN:
                hits.append(_hit((tags, word, start, place)))

    def _is_near(self, rest: str, place: int) -> bool:
        """Tell whether what a rest begins with stands at a place, or behind a gap from there on.

        Most entries with a rest are ruled out by this.
        """
        starts, words, reach = nearest(rest)
        folded = self._folded
        if words:
            near = folded[place : place + reach]
            for word in words:  # noqa: SIM110  # a generator takes longer
                if word in near:
                    return True
            return False
        for size, begins in starts:
            if folded[place : place + size] in begins:
                return True
        return not starts

    def _at_number(self, start: int) -> None:
        """Add the entries that begin with the number that stands here."""
        folded, openings = self._folded, self._index.openings.get
        number = self._index.number.match(folded, start)
        after = folded[number.end() : number.end() + HEAD].lstrip() if number else ""
        self._opened(start, start, openings("#", ()))
        if after:
            self._opened(start, start, openings(f"#{after[0]}", ()))
        if after[1:]:
            self._opened(start, start, openings(f"#{after[:PAIR]}", ()))


def whole(word: str) -> str:
    """Return under which head a word is filed: "don't" under "don", "i'm" as it is."""
    before = word.find("'")
    return word if before < 0 else word[: max(before, HEAD)]


@lru_cache(_LENGTHS_KEPT)
def _both(lengths: tuple[int, ...], more: tuple[int, ...]) -> tuple[int, ...]:
    """Return the lengths of two heads in order."""
    return tuple(sorted({*lengths, *more}))
