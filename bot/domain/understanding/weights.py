"""A table of weights for the pieces of a text: what the word lists do not know, judged by example.

Each column of the table is a question, such as "is the writer dissatisfied?".  The answer is a
logit: the sum of the weights of the known pieces, divided by the root of their number, plus a
constant.  Above 0 the answer is yes; the table names the pieces that decided.  What the word lists
found are pieces as well, the marks, and each of them counts double.
"""

import math
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from bot.domain.understanding.grams import grams, script

MARK = 2
"""How much a mark counts beside a piece of the text."""
_MOST_NAMED = 4


class Column(NamedTuple):
    """One question: what a weight of 1 stands for, and the constant."""

    unit: float
    constant: float


Row = tuple[tuple[int, int], ...]
"""The weights of a piece: the number of the column, and the weight there."""


def is_mark(piece: str) -> bool:
    """Tell whether a piece is what the word lists found, not letters of the text."""
    return piece.endswith(">") and "<" in piece[:2] and len(piece) > MARK * 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """The weights of one script."""

    columns: Mapping[str, Column]
    rows: Mapping[str, Row]

    def judge(self, pieces: Iterable[str]) -> "Judgement":
        """Return the answers to all questions about a text that consists of these pieces."""
        rows, said = self.rows, []
        totals, counts = [0] * len(self.columns), [0] * len(self.columns)
        for piece in pieces:
            row = rows.get(piece)
            if row is None:
                continue
            said.append((piece, row))
            value = MARK if piece[-1] == ">" and is_mark(piece) else 1
            for at, weight in row:
                totals[at] += value * weight
                counts[at] += value * value
        logits = {
            name: column.constant + totals[at] * column.unit / math.sqrt(counts[at] or 1)
            for at, (name, column) in enumerate(self.columns.items())
        }
        return Judgement(table=self, said=said, logits=logits)


@dataclass(frozen=True, kw_only=True, slots=True)
class Judgement:
    """The answers to all questions about one text, and the known pieces of it."""

    table: Table
    said: Collection[tuple[str, Row]]
    logits: Mapping[str, float]

    def of(self, name: str) -> float:
        """Return the logit of a question; 0 where the table does not ask it."""
        return self.logits.get(name, 0.0)

    def reasons(self, name: str) -> list[tuple[str, float]]:
        """Return the words or letters that weigh most, and what they add to the logit."""
        if name not in self.logits:
            return []
        at = list(self.table.columns).index(name)
        said = [
            (piece, MARK if is_mark(piece) else 1, weight)
            for piece, row in self.said
            if row[0][0] <= at
            for column, weight in row
            if column == at
        ]
        share = self.table.columns[name].unit / math.sqrt(sum(v * v for _, v, _ in said) or 1)
        found = [(piece, value * weight * share) for piece, value, weight in said]
        named = [one for one in found if not is_mark(one[0]) and any(map(str.isalnum, one[0]))]
        return sorted(named, key=lambda one: (-abs(one[1]), one[0]))[:_MOST_NAMED]


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
