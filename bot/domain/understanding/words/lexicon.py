"""Word lists and how they are found in a text.

An entry is a phrase with a few signs (`phrases`).  Every entry has one or more tags that say what
it means.  Text and entries are folded first: full-width forms, capitals and Traditional letters
make no difference.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from bot.domain.understanding.words.folding import NONE, fold, one_of
from bot.domain.understanding.words.newest import Newest
from bot.domain.understanding.words.phrases import (
    LATIN,
    Entry,
    alternatives,
    entry,
    number_pattern,
)
from bot.domain.understanding.words.searching import (
    FIGURE,
    HEAD,
    MORE,
    PAIR,
    RUN_LETTERS,
    STEM,
    Head,
    Hit,
    Index,
    found_in,
    whole,
)

__all__ = ["FIGURE", "Hit", "Lexicon", "compiled", "merged"]

_TOKEN = re.compile(r"[a-z0-9']+|[^\sa-z0-9']")
_SIGNS = frozenset("#*.~[ ")
_WIDE = "\u2e80"
"""From here on no letter is Latin, and none a sign."""


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Lexicon(Index):
    """The entries of one language or of several."""

    letters: Mapping[int, str] = field(default_factory=dict)
    """Traditional to Simplified letters, as `str.translate` wants them."""
    written: re.Pattern[str] = NONE
    """One of those letters."""
    newest: Newest[Sequence[Hit]] = field(
        init=False, default_factory=Newest, compare=False, repr=False
    )

    def fold(self, text: str) -> str:
        """Return the text in the form in which it is compared."""
        return fold(text, self.letters, self.written)

    def hits(self, folded: str) -> list[Hit]:
        """Return every entry found, in the order of the text; entries may overlap."""
        return list(self.newest.get(folded, lambda: found_in(folded, self)))


def compiled(
    lists: Iterable[tuple[Iterable[str], Iterable[str]]],
    *,
    letters: Mapping[int, str] | None = None,
    numbers: Mapping[str, int] | None = None,
) -> Lexicon:
    """Return the lexicon of pairs of tags and phrases; ValueError if one begins with a gap."""
    folder = _Filing(letters=dict(letters or {})).lexicon()
    meanings: dict[str, set[str]] = {}
    for tags, phrases in lists:
        known = set(tags)
        for phrase in _folded(list(phrases), folder):
            for plain in alternatives(phrase):
                meanings.setdefault(plain, set()).update(known)
    number = number_pattern(numbers or {}).pattern
    same: dict[frozenset[str], frozenset[str]] = {}  # thousands of entries share their tags
    filing = _Filing(letters=dict(folder.letters), numbers=dict(numbers or {}))
    for plain, found in meanings.items():
        tags = frozenset(found)
        filing.add(entry(plain, same.setdefault(tags, tags), number))
    return filing.lexicon()


def _folded(phrases: list[str], folder: Lexicon) -> list[str]:
    """Return the phrases folded, all at once where none of them has a line end."""
    lines = folder.fold("\n".join(phrases)).split("\n")
    return lines if len(lines) == len(phrases) else [folder.fold(one) for one in phrases]


def merged(lexicons: Iterable[Lexicon]) -> Lexicon:
    """Return one lexicon with the entries of all, for a text that mixes languages."""
    filing = _Filing()
    for lexicon in lexicons:
        filing.add_all(lexicon)
    return filing.lexicon()


@dataclass(kw_only=True, slots=True)
class _Filing:
    """A lexicon in the making."""

    letters: dict[int, str] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    openings: dict[str, tuple[Entry, ...]] = field(default_factory=dict)
    heads: dict[str, set[int]] = field(default_factory=dict)
    """How long the openings are under each head, whatever its script."""

    def add(self, one: Entry) -> None:
        opening = one.opening
        head = _head(one.word, opening)
        if not opening:  # it begins with a number, and is looked up where one stands
            self.openings[head] = (*self.openings.get(head, ()), one)
            return
        self.openings[opening] = (*self.openings.get(opening, ()), one)
        self.heads.setdefault(head, set()).add(len(opening))

    def add_all(self, other: Lexicon) -> None:
        for opening, entries in other.openings.items():
            self.openings[opening] = self.openings.get(opening, ()) + entries
        for name, lengths in other.heads.items():
            self.heads.setdefault(name, set()).update(lengths)
        for name, head in other.signs.items():
            exact = {len(name)} if head.entries else set()
            self.heads.setdefault(name, exact).update(exact, head.lengths)
        self.letters.update(other.letters)
        self.numbers.update(other.numbers)

    def lexicon(self) -> Lexicon:
        filed = self.heads.items()
        return Lexicon(
            heads={name: tuple(sorted(of)) for name, of in filed if name[0] in RUN_LETTERS},
            signs={name: self._head(name, of) for name, of in filed if name[0] not in RUN_LETTERS},
            openings=self.openings,
            letters=self.letters,
            written=one_of(self.letters),
            numbers=self.numbers,
            number=number_pattern(self.numbers),
            figure=_figure(self.numbers),
        )

    def _head(self, name: str, lengths: set[int]) -> Head:
        exact = self.openings[name] if len(name) in lengths else ()
        return Head(exact, tuple(sorted(lengths - {len(name)})))


def _figure(numbers: Iterable[str]) -> re.Pattern[str]:
    letters = "".join(sorted(one for one in numbers if len(one) == 1 and one not in RUN_LETTERS))
    return re.compile(f"[{re.escape(letters)}]|{FIGURE.pattern}") if letters else FIGURE


def _head(plain: str, opening: str) -> str:
    """Return under what an entry is filed."""
    first = plain[:1]
    if first >= _WIDE:
        return first if plain[1:PAIR] in _SIGNS else plain[:PAIR]
    token = _TOKEN.match(plain)
    if token is None or plain.startswith(("...", "~", "*", "[")):
        raise ValueError(f"an entry has to begin with a word: {plain!r}")
    if first in LATIN:
        if len(opening) <= len(token[0]) and opening != plain:
            return token[0][:HEAD] + STEM
        word = whole(token[0])
        long = len(word) + MORE
        return opening[:long] if len(opening) >= long else word
    if first == "#":
        return "#" + _plain(plain[1:].lstrip()[:PAIR])
    return first + _plain(plain[1:PAIR])


def _plain(letters: str) -> str:
    """Return letters up to the first sign or space."""
    return letters[: next((at for at, one in enumerate(letters) if one in _SIGNS), None)]
