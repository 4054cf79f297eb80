"""`python -m tests.triage.train DATA`: learn the tables anew and write them into `locales/`.

DATA is the folder of the data sets; without it `AMENDS_TRIAGE_DATA` names it.  The same data give
the same files, byte for byte.  What is shipped learns from every row; what the benchmarks judge
learns in the same way from four fifths, and is asked about the rest.
"""

import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from string import ascii_lowercase

from bot.domain.understanding.messages import triage
from bot.domain.understanding.messages.grams import grams, script
from bot.domain.understanding.words.lexicon import Lexicon
from bot.texts.lexicons import load_lexicon
from bot.texts.weights import NAME
from tests.triage import columns, corpora
from tests.triage.learning import Example, Learned, learn

LOCALES = corpora.ROOT / "locales"


@cache
def lexicon() -> Lexicon:
    """The word lists, as the running bot has them."""
    return load_lexicon(LOCALES, ["en", "zh-Hans", "zh-Hant"])


@cache
def pieces(text: str, kind: str) -> frozenset[str] | None:
    """The pieces of a text; None if it is in another script."""
    ruled = triage.by_rules(text, lexicon())
    if script(ruled.folded) != kind:
        return None
    return frozenset(map(sys.intern, grams(ruled.folded, kind, ruled.marks)))


def learned(data: Path, kind: str, *, whole: bool) -> dict[str, Learned]:
    """The columns of the table of a script."""
    found = {}
    for name, lesson in columns.LESSONS[kind].items():
        examples = [
            Example(pieces=known, label=label, weight=weight)
            for row, label, weight in columns.taught(data, kind, lesson, whole=whole)
            if (known := pieces(row.text, kind)) is not None
        ]
        found[name] = learn(examples, lesson.recipe)
    return found


def written(table: Mapping[str, Learned]) -> str:
    """The file of a table: a line for each column, an empty one, then a line for each piece."""
    letters = dict(zip(table, ascii_lowercase, strict=False))
    head = [
        f"{letters[name]}\t{name}\t{one.unit:.6g}\t{one.constant:.6g}"
        for name, one in table.items()
    ]
    known = sorted({piece for one in table.values() for piece in one.weights})
    lines = (f"{piece}\t{' '.join(_cells(table, letters, piece))}" for piece in known)
    return "\n".join([*head, "", *lines]) + "\n"


def _cells(table: Mapping[str, Learned], letters: Mapping[str, str], piece: str) -> Iterator[str]:
    for name, column in table.items():
        if piece in column.weights:
            yield f"{letters[name]}{column.weights[piece]}"


def train(data: Path, target: Path, *, whole: bool) -> None:
    """Write the table of each script below `target`."""
    for kind, language in columns.LANGUAGES.items():
        path = target / language / NAME
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(written(learned(data, kind, whole=whole)), encoding="utf-8")


def main() -> None:
    """The command line."""
    data = corpora.folder(sys.argv[1] if len(sys.argv) > 1 else None)
    if data is None or not data.is_dir():
        sys.exit(f"where are the data sets? name the folder, or set {corpora.VARIABLE}")
    train(data, LOCALES, whole=True)


if __name__ == "__main__":
    main()
