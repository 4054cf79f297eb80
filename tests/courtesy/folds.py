"""How the check does on texts that its table has not learned from.

Five folds, near-duplicates in one of them; each is asked about with a table learned from the other
four.  The phrases know most of these texts, they were written with them at hand; least so those of
`drafts.*.jsonl`, which are told apart, and not at all those of `unseen.*.jsonl`.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bot.app.courtesy import Checker
from bot.domain.courtesy.findings import HELD
from bot.texts.courtesy import WEIGHTS
from bot.texts.places import languages_in, wording_root
from bot.texts.weights import load_weights
from tests.courtesy.lessons import (
    LANGUAGES,
    NOW,
    SCRIPTS,
    Labelled,
    learned,
    lines,
    phrases,
    texts,
)
from tests.triage.corpora import leaders
from tests.triage.train import written

FOLDS = 5


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

    def take(self, one: Labelled, found: set[str], is_held: bool) -> None:
        """Count a text."""
        extra = found - one.expect - one.also
        self.right += len(found & one.expect)
        self.false += len(extra)
        self.missed += len(one.expect - found)
        self.alarms += bool(extra) and one.good
        self.held += is_held and not HELD & (one.expect | one.also)

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


def with_table(known: Sequence[Labelled], name: str) -> Checker:
    """The check with a table learned from these texts, written and read again."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / LANGUAGES[name] / WEIGHTS
        path.parent.mkdir()
        path.write_text(written(learned(known, SCRIPTS[name])), "utf-8")
        weights = load_weights(Path(folder), [LANGUAGES[name]], WEIGHTS)
    return replace(phrases(), book=replace(phrases().book, weights=weights))


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
    later = [(by, [one for one in asked if not one.by_heart]) for by, asked in rounds]
    return [*_asked(name, rounds), *_asked(f"{name} later", later)]


def told_unseen(name: str) -> list[str]:
    """The same of drafts that taught neither the table nor the phrases, as it is shipped."""
    return _asked(f"{name} unseen", [(shipped(), lines("unseen", name))])


def _asked(name: str, rounds: Sequence[tuple[Checker, list[Labelled]]]) -> list[str]:
    alone, both = Tally(), Tally()
    for by, asked in rounds:
        for one in asked:
            alone.take(one, *found(phrases(), one))
            both.take(one, *found(by, one))
    return [alone.told(f"{name}, phrases"), both.told(f"{name}, both")]


def found(by: Checker, one: Labelled) -> tuple[set[str], bool]:
    """What the check says of a draft, and whether it holds it."""
    said: Any = by.checked({"now": NOW, **one.line})
    return {str(finding["code"]) for finding in said["findings"]}, bool(said["hold"])
