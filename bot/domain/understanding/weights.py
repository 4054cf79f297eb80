"""A table of weights for the pieces of a text: what the word lists do not know, judged by example.

Each column of the table is a question, such as "is the writer dissatisfied?".  The answer is a
logit: the sum of the weights of the known pieces, divided by the root of their number, plus a
constant.  Above 0 the answer is yes; the table names the pieces that decided.  What the word lists
found are pieces as well, the marks, and each of them counts double.
"""

import math
import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from bot.domain.understanding.grams import apart, parts_of, script

MARK = 2
"""How much a mark counts beside a piece of the text."""
_MOST_NAMED = 4
_LOOKED_AT = (12, 48, 1 << 31)
"""So many of the heaviest pieces are looked at, until enough of them can be named."""
_WORDS_KEPT = 3000
_BITS = 32
_HALF = 1 << (_BITS - 1)
_FIELD = (1 << _BITS) - 1


class Column(NamedTuple):
    """One question: what a weight of 1 stands for, and the constant."""

    unit: float
    constant: float


Row = int
"""The weights of a piece in all columns, and in which it has one, packed into one number.

Each has a field of 32 bits, the lowest for the weight of the first column.  So the rows of a text
are added up for all questions at once.
"""


def cell(at: int, weight: int, columns: int) -> Row:
    """Return the row of a piece that has a weight in one of the columns; add them up for more."""
    return (weight << _BITS * at) + (1 << _BITS * (columns + at))


def _unpacked(row: Row, columns: int) -> tuple[Sequence[int], Sequence[int]]:
    """Return the weights of a sum of rows, and how many of them each column has."""
    size = 2 * columns
    packed = (row + _halves(size)).to_bytes(size * _BITS // 8, "little")
    fields = [one - _HALF for one in struct.unpack(f"<{size}I", packed)]
    return fields[:columns], fields[columns:]


def _more_of(row: Row, columns: int) -> Row:
    """Return what a sum of marks adds to it as it stands, by counting more than other pieces."""
    counts = row + _halves(columns) >> _BITS * columns
    return (MARK - 1) * row + (MARK * MARK - MARK) * (counts << _BITS * columns)


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
    words: dict[str, dict[str, Row]] = field(init=False, default_factory=dict, repr=False)
    """The rows of the parts of words met of late."""

    def judge(self, pieces: Iterable[str], words: Iterable[str] = ()) -> "Judgement":
        """Return the answers to all questions about a text of these pieces and parts of words."""
        rows, size = self.rows, len(self.columns)
        said = {piece: rows[piece] for piece in pieces if piece in rows}
        for word in words:
            said.update(self.words.get(word) or self._parts(word))
        marks = sum([row for piece, row in said.items() if piece[-1] == ">" and is_mark(piece)])
        once = sum(said.values())
        totals, counts = _unpacked(once + _more_of(marks, size), size)
        roots = dict(zip(self.columns, [math.sqrt(one or 1) for one in counts], strict=True))
        logits = {
            name: constant + total * unit / root
            for (name, (unit, constant)), total, root in zip(
                self.columns.items(), totals, roots.values(), strict=True
            )
        }
        return Judgement(table=self, said=said, logits=logits, roots=roots)

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
    roots: Mapping[str, float]
    """What the sum of the weights of a question was divided by."""

    def of(self, name: str) -> float:
        """Return the logit of a question; 0 where the table does not ask it."""
        return self.logits.get(name, 0.0)

    def reasons(self, name: str) -> list[tuple[str, float]]:
        """Return the words or letters that weigh most, and what they add to the logit."""
        if name not in self.logits:
            return []
        weights = self._weights(list(self.table.columns).index(name))
        share = self.table.columns[name].unit / self.roots[name]
        tops = sorted(map(abs, weights), reverse=True)
        for most in _LOOKED_AT:
            least = max(1, tops[most]) if most < len(tops) else 1
            found = [
                (piece, weight)
                for piece, weight in zip(self.said, weights, strict=True)
                if not -least < weight < least and _is_readable(piece)
            ]
            if len(found) >= _MOST_NAMED:
                break
        found.sort(key=lambda one: (-abs(one[1]), one[0]))
        return [(piece, weight * share) for piece, weight in found[:_MOST_NAMED]]

    def _weights(self, at: int) -> list[int]:
        """Return the weights of the pieces in a column; each field borrows from the one below."""
        if not at:
            return [((row & _FIELD) ^ _HALF) - _HALF for row in self.said.values()]
        below, halves, shift = (1 << _BITS * (at + 1)) - 1, _halves(at + 1), _BITS * at
        return [((row & below) + halves >> shift & _FIELD) - _HALF for row in self.said.values()]


def _is_readable(piece: str) -> bool:
    return any(map(str.isalnum, piece)) and not is_mark(piece)


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
