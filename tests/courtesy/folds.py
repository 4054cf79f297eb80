"""How the check does on texts that its table has not learned from.

Five folds, near-duplicates in one of them; each is asked about with a table learned from the other
four.  The phrases know all these texts, they were written with them at hand.  So the table is also asked
by itself, of every text: that tells what it adds where the phrases know nothing.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zoneinfo import ZoneInfo

from bot.app.courtesy import ZONE, Checker
from bot.domain.calendar import WorkingCalendar
from bot.domain.courtesy import judging
from bot.domain.courtesy.checking import HELD, Draft, Times
from bot.domain.courtesy.findings import Code
from bot.domain.courtesy.hearing import Heard
from bot.domain.understanding.weights import NO_WEIGHTS
from bot.texts.courtesy import WEIGHTS
from bot.texts.places import languages_in, wording_root
from bot.texts.weights import load_weights
from tests.courtesy.lessons import CODES, LANGUAGES, SCRIPTS, Labelled, learned, lines, texts
from tests.triage.corpora import leaders
from tests.triage.train import written

FOLDS = 5
EVERY = frozenset(Code)
NOW = "2026-11-23T10:00:00+08:00"


@dataclass(kw_only=True, slots=True)
class Tally:
    """What was found, and how much of it rightly."""

    right: int = 0
    false: int = 0
    missed: int = 0
    alarms: int = 0
    """Texts with nothing wrong in which something was found."""
    held: int = 0
    """Texts held without a cause."""

    def take(self, one: Labelled, found: set[str], asked: frozenset[str]) -> None:
        """Count a text, of which only some codes are asked for."""
        expected = one.expect & asked
        extra = found - one.expect - one.also
        self.right += len(found & expected)
        self.false += len(extra)
        self.missed += len(expected - found)
        self.alarms += bool(extra) and one.good
        self.held += bool(HELD & extra) and not HELD & one.expect

    def told(self, name: str) -> str:
        """One line."""
        precision = self.right / ((self.right + self.false) or 1)
        recall = self.right / ((self.right + self.missed) or 1)
        return (
            f"{name:20} precision {precision:.3f} recall {recall:.3f}"
            f" of {self.right + self.missed}, {self.alarms} good texts with a finding,"
            f" {self.held} held wrongly"
        )


@cache
def shipped() -> Checker:
    """The check as it runs."""
    return Checker.load(wording_root() / "locales", languages_in(wording_root()))


@cache
def checker() -> Checker:
    """The check with its phrases, without a table."""
    return replace(shipped(), book=replace(shipped().book, weights=NO_WEIGHTS))


def with_table(known: Sequence[Labelled], name: str) -> Checker:
    """The check with a table learned from these texts, written and read again."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / LANGUAGES[name] / WEIGHTS
        path.parent.mkdir()
        path.write_text(written(learned(known, SCRIPTS[name])), "utf-8")
        weights = load_weights(Path(folder), [LANGUAGES[name]], WEIGHTS)
    return replace(checker(), book=replace(checker().book, weights=weights))


def parts(name: str) -> Iterator[tuple[list[Labelled], list[Labelled]]]:
    """For each fold the texts to learn from, and those to be asked about."""
    known = texts(name)
    said = [one.text for one in known]
    numbers = [_number(said[leader]) for leader in leaders(said)]
    for fold in range(FOLDS):
        both = list(zip(known, numbers, strict=True))
        yield [o for o, at in both if at != fold], [o for o, at in both if at == fold]


def _number(text: str) -> int:
    return int(hashlib.sha256(text.encode()).hexdigest()[:8], 16) % FOLDS


def told(name: str) -> list[str]:
    """The figures of a set, a line each: every fold asked about with what the others taught."""
    rounds = [(with_table(known, name), asked) for known, asked in parts(name)]
    return _asked(name, rounds)


def told_unseen(name: str) -> list[str]:
    """The same of drafts that taught neither the table nor the phrases, with the whole table."""
    return _asked(f"{name} unseen", [(with_table(texts(name), name), lines("unseen", name))])


def _asked(name: str, rounds: Sequence[tuple[Checker, list[Labelled]]]) -> list[str]:
    alone, both, table = Tally(), Tally(), Tally()
    for by, asked in rounds:
        for one in asked:
            alone.take(one, codes(checker(), one), EVERY)
            both.take(one, codes(by, one), EVERY)
            table.take(one, guessed(by, one), frozenset(CODES))
    return [
        alone.told(f"{name}, phrases"),
        both.told(f"{name}, both"),
        table.told(f"{name}, table"),
    ]


def codes(by: Checker, one: Labelled) -> set[str]:
    """What the check says of a draft."""
    found: Any = by.checked({"now": NOW, **one.line})["findings"]
    return {str(finding["code"]) for finding in found}


def guessed(by: Checker, one: Labelled) -> set[str]:
    """What the table by itself would say of it."""
    draft = Draft(text=one.text, language=one.line["language"])
    times = Times(
        now=datetime.fromisoformat(NOW),
        calendar=WorkingCalendar(zone=ZoneInfo(ZONE)),
        words=by.words,
    )
    return {
        str(finding.code)
        for finding in judging.suspected(Heard(draft=draft, book=by.book, times=times))
    }
