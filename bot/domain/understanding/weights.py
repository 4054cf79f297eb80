"""A table of weights for the pieces of a text: what the word lists do not know, judged by example.

Each column of the table is a question, such as "is the writer dissatisfied?".  The answer is a
logit: the sum of the weights of the known pieces, divided by the root of their number, plus a
constant.  Above 0 the answer is yes; the table names the pieces that decided.  What the word lists
found are pieces as well, the marks, and each of them counts double.
"""

import math
import struct
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from bot.domain.understanding.grams import grams, script

MARK = 2
"""How much a mark counts beside a piece of the text."""
_MOST_NAMED = 4
_MOST_LOOKED_AT = 12
"""So many of the heaviest pieces nearly always hold those that can be named."""
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


@cache
def _halves(size: int) -> int:
    """Return what makes every field positive."""
    return sum(_HALF << _BITS * at for at in range(size))


def is_mark(piece: str) -> bool:
    """Tell whether a piece is what the word lists found, not letters of the text."""
    return piece.endswith(">") and "<" in piece[:2] and len(piece) > MARK * 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """The weights of one script."""

    columns: Mapping[str, Column]
    rows: Mapping[str, Row]

    def judge(self, pieces: Collection[str]) -> "Judgement":
        """Return the answers to all questions about a text that consists of these pieces."""
        found = zip(pieces, map(self.rows.get, pieces), strict=True)
        said = [(piece, row) for piece, row in found if row is not None]
        marks = sum(row for piece, row in said if piece[-1] == ">" and is_mark(piece))
        size = len(self.columns)
        totals, counts = _unpacked(sum(row for _, row in said), size)
        more, marked = _unpacked(marks, size)
        roots = {
            name: math.sqrt((counts[at] + (MARK * MARK - 1) * marked[at]) or 1)
            for at, name in enumerate(self.columns)
        }
        logits = {
            name: column.constant
            + (totals[at] + (MARK - 1) * more[at]) * column.unit / roots[name]
            for at, (name, column) in enumerate(self.columns.items())
        }
        return Judgement(table=self, said=said, logits=logits, roots=roots)


@dataclass(frozen=True, kw_only=True, slots=True)
class Judgement:
    """The answers to all questions about one text, and the known pieces of it."""

    table: Table
    said: Collection[tuple[str, Row]]
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
        for least in (tops[:_MOST_LOOKED_AT] or [0])[-1], 0:
            found = [
                (piece, weight)
                for (piece, _), weight in zip(self.said, weights, strict=True)
                if abs(weight) >= least and weight and _is_readable(piece)
            ]
            if len(found) >= _MOST_NAMED:
                break
        found.sort(key=lambda one: (-abs(one[1]), one[0]))
        return [(piece, weight * share) for piece, weight in found[:_MOST_NAMED]]

    def _weights(self, at: int) -> list[int]:
        """Return the weights of the pieces in a column; each field borrows from the one below."""
        below, halves, shift = (1 << _BITS * (at + 1)) - 1, _halves(at + 1), _BITS * at
        return [((row & below) + halves >> shift & _FIELD) - _HALF for _, row in self.said]


def _is_readable(piece: str) -> bool:
    return any(map(str.isalnum, piece)) and not is_mark(piece)


@dataclass(frozen=True, kw_only=True, slots=True)
class Weights:
    """The tables of the scripts; without a table for a script nothing is said about its texts."""

    tables: Mapping[str, Table] = field(default_factory=dict)

    def judge(self, folded: str, marks: Iterable[str]) -> Judgement | None:
        """Return what the table of the text's script says of it, or None."""
        kind = script(folded)
        table = self.tables.get(kind)
        return None if table is None else table.judge(grams(folded, kind, marks))


NO_WEIGHTS = Weights()
