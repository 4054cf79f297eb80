"""A table of weights for the pieces of a text: what the word lists do not know, judged by example.

Each column of the table is a question, such as "is the writer dissatisfied?".  The answer is a
logit: the sum of the weights of the known pieces, divided by the root of their number, plus a
constant.  Above 0 the answer is yes; the table names the pieces that decided.  What the word lists
found are pieces as well, the marks, and each of them counts double.
"""

import math
import struct
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import filterfalse
from operator import add
from typing import NamedTuple

from bot.domain.understanding.messages.grams import apart, parts_of, script

MARK = 2
"""How much a mark counts beside a piece of the text."""
_MOST_NAMED = 4
_LOOKED_AT = (12, 48, 1 << 31)
"""So many of the heaviest pieces are looked at, until enough of them can be named."""
_WORDS_KEPT = 3000
_BITS = 32
_HALF = 1 << (_BITS - 1)
_FIELD = (1 << _BITS) - 1
_ONE = 1 << _BITS
_PAIR = 2 * _BITS


class Column(NamedTuple):
    """One question: what a weight of 1 stands for, and the constant."""

    unit: float
    constant: float


Row = int
"""The weights of a piece in all columns, and in which it has one, packed into one number.

Each column has two fields of 32 bits, for the weight and for the number of pieces, the first
column the lowest ones.  So the rows of a text are added up for all questions at once, and a row is
only as long as the last column takes in which its piece has a weight.
"""


def cell(at: int, weight: int) -> Row:
    """Return the row of a piece that has a weight in one of the columns; add them up for more."""
    return (weight + _ONE) << _PAIR * at


def _unpacked(row: Row, columns: int) -> tuple[Sequence[int], Sequence[int]]:
    """Return the weights of a sum of rows, and how many of them each column has."""
    size = 2 * columns
    halves = _halves(size)
    packed = (row + halves ^ halves).to_bytes(size * _BITS // 8, "little")
    fields = struct.unpack(f"<{size}i", packed)
    return fields[::2], fields[1::2]


@cache
def _halves(size: int) -> int:
    """Return what makes every field positive."""
    return sum(_HALF << _BITS * at for at in range(size))


def is_mark(piece: str) -> bool:
    """Tell whether a piece is what the word lists found, not letters of the text."""
    return piece.endswith(">") and "<" in piece[:2] and len(piece) > MARK * 2


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Table:
    """The weights of one script."""

    columns: Mapping[str, Column]
    rows: Mapping[str, Row]
    marks: set[str] = field(init=False, default_factory=set, repr=False)
    """The pieces that are marks."""
    words: dict[str, dict[str, Row]] = field(init=False, default_factory=dict, repr=False)
    """The rows of the parts of words met of late."""

    def __post_init__(self) -> None:
        """Look the marks up."""
        self.marks.update([piece for piece in self.rows if piece[-1:] == ">" and is_mark(piece)])

    def judge(self, pieces: Iterable[str], words: Iterable[str] = ()) -> "Judgement":
        """Return the answers to all questions about a text of these pieces and parts of words."""
        rows, size = self.rows, len(self.columns)
        known = rows.keys() & pieces
        said = dict(zip(known, map(rows.__getitem__, known), strict=True))
        for word in words:
            parts = self.words.get(word)
            said.update(self._parts(word) if parts is None else parts)
        totals, counts = _unpacked(sum(said.values()), size)
        if marks := said.keys() & self.marks:
            more, times = _unpacked(sum(map(said.__getitem__, marks)), size)
            totals = list(map(add, totals, [(MARK - 1) * one for one in more]))
            counts = list(map(add, counts, [(MARK * MARK - 1) * one for one in times]))
        logits = {
            name: constant + total * unit / math.sqrt(count or 1)
            for (name, (unit, constant)), total, count in zip(
                self.columns.items(), totals, counts, strict=True
            )
        }
        return Judgement(table=self, said=said, logits=logits, counts=counts)

    def _parts(self, word: str) -> dict[str, Row]:
        """Return the rows of the parts of a word, and keep them for the next time."""
        if len(self.words) >= _WORDS_KEPT:
            self.words.clear()
        found = {part: self.rows[part] for part in parts_of(word) if part in self.rows}
        self.words[word] = found
        return found


@dataclass(frozen=True, kw_only=True, slots=True)
class Judgement:
    """The answers to all questions about one text, and the known pieces of it."""

    table: Table
    said: Mapping[str, Row]
    logits: Mapping[str, float]
    counts: Sequence[int]
    """How many pieces have a weight in each column; a mark counts four times."""

    def of(self, name: str) -> float:
        """Return the logit of a question; 0 where the table does not ask it."""
        return self.logits.get(name, 0.0)

    def reasons(self, name: str) -> list[tuple[str, float]]:
        """Return the words or letters that weigh most, and what they add to the logit."""
        if name not in self.logits:
            return []
        at = list(self.table.columns).index(name)
        pieces = list(filterfalse(self.table.marks.__contains__, self.said))
        weights = self._weights(pieces, at)
        share = self.table.columns[name].unit / math.sqrt(self.counts[at] or 1)
        tops = sorted(map(abs, weights), reverse=True)
        for most in _LOOKED_AT:
            least = max(1, tops[most]) if most < len(tops) else 1
            found = [
                (piece, weight)
                for piece, weight in zip(pieces, weights, strict=True)
                if not -least < weight < least and _is_readable(piece)
            ]
            if len(found) >= _MOST_NAMED:
                break
        found.sort(key=lambda one: (-abs(one[1]), one[0]))
        return [(piece, weight * share) for piece, weight in found[:_MOST_NAMED]]

    def _weights(self, pieces: Iterable[str], at: int) -> list[int]:
        """Return the weights of the pieces in a column; each field borrows from the one below."""
        rows: Iterable[Row] = map(self.said.__getitem__, pieces)
        if at:
            shift = _PAIR * at
            below, halves = (_ONE << shift) - 1, _halves(2 * at)
            rows = [(row & below) + halves >> shift for row in rows]
        fields = array("I", map(_FIELD.__and__, rows))
        return memoryview(fields).cast("B").cast("i").tolist()


def _is_readable(piece: str) -> bool:
    return piece.isalnum() or any(map(str.isalnum, piece))


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Weights:
    """The tables of the scripts; without a table for a script nothing is said about its texts."""

    tables: Mapping[str, Table] = field(default_factory=dict)

    def judge(self, folded: str, marks: Iterable[str]) -> Judgement | None:
        """Return what the table of the text's script says of it, or None."""
        kind = script(folded)
        table = self.tables.get(kind)
        return None if table is None else table.judge(*apart(folded, kind, marks))


NO_WEIGHTS = Weights()
