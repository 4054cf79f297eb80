"""The labelled texts of this folder, and the columns of a table that are learned from them."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bot.domain.courtesy.book import Book
from bot.domain.courtesy.checking import Draft
from bot.domain.courtesy.findings import Code
from bot.domain.courtesy.hearing import Heard
from bot.domain.understanding.grams import HAN, LATIN, grams, script
from bot.domain.understanding.lexicon import compiled
from bot.texts.word_files import load_letters
from tests.triage.learning import Example, Learned, Recipe, learn
from tests.triage.train import LOCALES

HERE = Path(__file__).parent
SCRIPTS = {"zh": HAN, "en": LATIN}
"""The script of each set of texts."""
LANGUAGES = {"zh": "zh-Hans", "en": "en"}
"""The language with which its table is kept."""
SHIPPED = ("zh",)
"""The sets that are large enough for a table: the English one is wrong every other time."""
RECIPE = Recipe(rate=0.3, epochs=12, most=4000, balanced=True)
CODES = (
    Code.BLAME,
    Code.WALL,
    Code.NON_APOLOGY,
    Code.DENIES_FEELING,
    Code.OVERPROMISE,
    Code.SELF_PITY,
    Code.THREAT,
    Code.CHALLENGE,
    Code.DODGE,
)
"""What can be told from the words of a sentence alone; the rest takes times, numbers of questions, or
the message that is answered."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Labelled:
    """A draft with what is wrong with it."""

    text: str
    expect: frozenset[str]
    also: frozenset[str]
    line: Mapping[str, Any]

    @staticmethod
    def read(line: Mapping[str, Any]) -> "Labelled":
        """A line of a set."""
        return Labelled(
            text=line["text"],
            expect=frozenset(line.get("expect", ())),
            also=frozenset(line.get("also", ())),
            line=line,
        )

    @property
    def good(self) -> bool:
        """Whether nothing is wrong with it."""
        return not self.expect and not self.also


def lines(part: str, name: str) -> list[Labelled]:
    """The drafts of a file, such as those of `good.en.jsonl`."""
    found = (HERE / f"{part}.{name}.jsonl").read_text("utf-8").splitlines()
    return [Labelled.read(json.loads(line)) for line in found if line.strip()]


def texts(name: str) -> list[Labelled]:
    """What a set teaches: the labelled drafts and the good replies."""
    return [*lines("sentences", name), *lines("good", name)]


def learned(
    known: Sequence[Labelled], kind: str, codes: Sequence[Code] = CODES
) -> dict[str, Learned]:
    """The columns of a table; each is learned by itself."""
    parts = [(one, pieces) for one in known for pieces in _pieces(one.text, kind, one.good)]
    return {
        code: learn(list(_examples(parts, code)), RECIPE)
        for code in codes
        if any(code in one.expect for one in known)
    }


def _examples(parts: Iterable[tuple[Labelled, frozenset[str]]], code: Code) -> Iterator[Example]:
    """What is so and what is not; a text of which both could be said teaches neither."""
    for one, pieces in parts:
        if code not in one.also:
            yield Example(pieces=pieces, label=float(code in one.expect))


@cache
def _pieces(text: str, kind: str, good: bool) -> tuple[frozenset[str], ...]:
    """The pieces of a draft, and of each sentence of a good one: sentences are what is judged."""
    heard = Heard(draft=Draft(text=text, language=""), book=_letters(), times=None)
    sentences = [one.text for one in heard.sentences]
    parts = [heard.folded, *sentences] if good and len(sentences) > 1 else [heard.folded]
    return tuple(grams(one, kind) for one in parts if script(one) == kind)


@cache
def _letters() -> Book:
    """Traditional letters are read as Simplified ones; the phrases teach nothing."""
    return Book(lexicon=compiled([], letters=load_letters(LOCALES)))
