"""The tables of weights from `locales/<lang>/triage.weights.tsv`.

First a line for each column: the letter it goes by, its name, the unit of its weights and its
constant.  After an empty line, each piece of text has a line with its weights: `a-12 c3`.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from bot.domain.understanding.messages.grams import HAN, LATIN
from bot.domain.understanding.messages.weights import Column, Row, Table, Weights, cell
from bot.texts.word_files import LexiconError, word_files

NAME = "triage.weights.tsv"
_SCRIPTS = {"zh-Hans": HAN, "en": LATIN}


def load_weights(locales: Path, languages: Iterable[str], name: str = NAME) -> Weights:
    """Return the tables of the languages that have one; raise LexiconError for a broken one."""
    found = word_files(locales, languages, name)
    return Weights(
        tables={
            _SCRIPTS[path.parent.name]: _table(path)
            for path in found
            if path.parent.name in _SCRIPTS
        }
    )


@cache
def _table(path: Path) -> Table:
    try:
        head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
        columns = [line.split("\t") for line in head.split("\n")]
        letters = {letter: at for at, (letter, *_) in enumerate(columns)}
        return Table(
            columns={
                name: Column(unit=float(unit), constant=float(constant))
                for _, name, unit, constant in columns
            },
            rows=_rows(body.removesuffix("\n"), letters),
        )
    except (OSError, ValueError, KeyError) as error:
        raise LexiconError(f"{path}: {error}") from error


def _rows(body: str, letters: Mapping[str, int]) -> dict[str, Row]:
    """Return each piece with its weights; pieces of the same weights share them."""
    lines = body.split("\n")
    cells = "\t".join(lines).split("\t")
    if len(cells) != 2 * len(lines):
        raise ValueError("a line is not a piece and its weights")
    return dict(zip(cells[::2], map(_Rows(letters).__getitem__, cells[1::2]), strict=True))


class _Rows(dict[str, Row]):
    """The rows of weights as they are written, such as `a-12 c3`, made when they are met."""

    def __init__(self, letters: Mapping[str, int]) -> None:
        super().__init__()
        self._letters = letters

    def __missing__(self, written: str) -> Row:
        one, *more = written.split()
        row = cell(self._letters[one[:1]], int(one[1:])) + sum([self[each] for each in more])
        self[written] = row
        return row
