"""The labelled texts of this folder, and the columns of a table that are learned from them."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.app.courtesy import ZONE, Checker
from bot.domain.calendar import WorkingCalendar
from bot.domain.courtesy import judging
from bot.domain.courtesy.checking import Draft, Times, phrased, unworded
from bot.domain.courtesy.findings import Code
from bot.domain.courtesy.hearing import Heard
from bot.domain.understanding.messages.grams import HAN, LATIN, grams, script
from bot.domain.understanding.messages.weights import NO_WEIGHTS
from bot.texts.places import languages_in, wording_root
from tests.triage.learning import Example, Learned, Recipe, learn

HERE = Path(__file__).parent
BY_HEART = ("sentences", "good")
"""The files that the phrases were written from."""
LATER = "drafts"
"""Drafts written when the phrases were there."""
SCRIPTS = {"zh": HAN, "en": LATIN}
"""The script of each set of texts."""
LANGUAGES = {"zh": "zh-Hans", "en": "en"}
"""The language with which its table is kept."""
RECIPE = Recipe(epochs=12, cost=2.0, most=4000, balanced=True)
CODES = tuple(code for code in Code if code is not Code.NO_EMPATHY)
"""What can be told from the words of a text; whether a feeling should be met takes its reader."""
NOW = "2026-11-23T10:00:00+08:00"
_TOLD = 10, 3
"""Of so many texts that the phrases were written from, so many are shown with what these find."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Labelled:
    """A draft with what is wrong with it."""

    text: str
    expect: frozenset[str]
    also: frozenset[str]
    line: Mapping[str, Any]
    by_heart: bool = False
    """Whether the phrases were written from it, so that they find in it what there is."""

    @staticmethod
    def read(line: Mapping[str, Any], *, by_heart: bool = False) -> "Labelled":
        """A line of a set."""
        return Labelled(
            text=line["text"],
            expect=frozenset(line.get("expect", ())),
            also=frozenset(line.get("also", ())),
            line=line,
            by_heart=by_heart,
        )

    @property
    def good(self) -> bool:
        """Whether nothing is wrong with it."""
        return not self.expect and not self.also


def lines(part: str, name: str) -> list[Labelled]:
    """The drafts of a file, such as those of `good.en.jsonl`."""
    found = (HERE / f"{part}.{name}.jsonl").read_text("utf-8").splitlines()
    by_heart = part in BY_HEART
    return [Labelled.read(json.loads(line), by_heart=by_heart) for line in found if line.strip()]


def texts(name: str) -> list[Labelled]:
    """What a set teaches: the drafts that the phrases were written from, and later ones."""
    return [one for part in (*BY_HEART, LATER) for one in lines(part, name)]


def learned(
    known: Sequence[Labelled], kind: str, codes: Sequence[Code] = CODES
) -> dict[str, Learned]:
    """The columns of a table; each is learned by itself."""
    parts = [(one, pieces) for one in known if (pieces := _pieces(one.text, kind, *_seen(one)))]
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


def _seen(one: Labelled) -> tuple[bool, str, str]:
    """Whether a text is shown with what phrases find in it, and what there is around it."""
    whole, some = _TOLD
    digit = int(hashlib.sha256(one.text.encode()).hexdigest()[:8], 16) % whole
    around = json.dumps(one.line.get("known") or {}), one.line.get("customer_message") or ""
    return not one.by_heart or digit < some, *around


@cache
def _pieces(text: str, kind: str, told: bool, known: str, asked: str) -> frozenset[str]:
    """The pieces of a draft, with its marks; none of one in another script."""
    by = phrases()
    draft = Draft(text=text, language="", known=json.loads(known), customer_message=asked)
    heard = Heard(draft=draft, book=by.book, times=times())
    if script(heard.folded) != kind:
        return frozenset()
    if not told:
        return grams(heard.folded, kind, judging.plain_marks(heard, heard.sentences))
    sure = unworded(heard)
    return grams(heard.folded, kind, judging.marks(heard, [*sure, *phrased(heard, sure)]))


@cache
def phrases() -> Checker:
    """The check with its phrases, without a table."""
    shipped = Checker.load(wording_root() / "locales", languages_in(wording_root()))
    return replace(shipped, book=replace(shipped.book, weights=NO_WEIGHTS))


@cache
def times() -> Times:
    """The times of all drafts: they are written at the same moment."""
    return Times(
        now=datetime.fromisoformat(NOW),
        calendar=WorkingCalendar(zone=ZoneInfo(ZONE)),
        words=phrases().words,
    )
