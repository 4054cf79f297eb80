"""The table of what staff should not write: how it is made, and what it knows."""

import sys
from collections import Counter
from collections.abc import Sequence

import pytest

from bot.domain.courtesy.findings import Code
from bot.domain.understanding.messages.grams import HAN, LATIN
from bot.texts.courtesy import WEIGHTS
from bot.texts.word_files import load_letters
from tests.courtesy import folds
from tests.courtesy.lessons import (
    CODES,
    LANGUAGES,
    LATER,
    SCRIPTS,
    Labelled,
    learned,
    lines,
    phrases,
    texts,
)
from tests.triage.train import LOCALES, written

SHIPPED_CHECKER = folds.shipped()
MOST_BYTES = 500_000
LEAST_FAULTY, LEAST_GOOD = 400, 250


def test_what_is_shipped_is_what_the_labelled_texts_teach() -> None:
    """Two of the columns stand for all: every text teaches every column."""
    codes = (Code.BLAME, Code.CHALLENGE)
    for name in LANGUAGES:
        there = (LOCALES / LANGUAGES[name] / WEIGHTS).read_text("utf-8")

        taught = written(learned(texts(name), SCRIPTS[name], codes))

        assert columns(there, codes) == columns(taught, codes), "python -m tests.courtesy.train"


def columns(content: str, codes: Sequence[Code]) -> dict[str, tuple[list[str], dict[str, str]]]:
    """Unit, constant and weights of some columns of a file."""
    head, _, body = content.partition("\n\n")
    rows = [line.partition("\t") for line in body.splitlines()]
    found = {}
    for letter, name, *numbers in (line.split("\t") for line in head.splitlines()):
        if name in codes:
            cells = {
                piece: cell[1:]
                for piece, _, written_cells in rows
                for cell in written_cells.split()
                if cell[0] == letter
            }
            found[name] = (numbers, cells)
    return found


def test_both_languages_have_a_table_for_everything_that_words_tell() -> None:
    tables = SHIPPED_CHECKER.book.weights.tables

    assert {kind: list(one.columns) for kind, one in tables.items()} == {
        HAN: list(CODES),
        LATIN: list(CODES),
    }


@pytest.mark.parametrize("name", LANGUAGES)
def test_a_table_is_a_small_file(name: str) -> None:
    assert (LOCALES / LANGUAGES[name] / WEIGHTS).stat().st_size < MOST_BYTES


@pytest.mark.parametrize("name", LANGUAGES)
def test_there_is_enough_to_learn_from(name: str) -> None:
    good = sum(one.good for one in lines(LATER, name))

    assert good >= LEAST_GOOD
    assert len(lines(LATER, name)) - good >= LEAST_FAULTY


def test_near_duplicates_are_asked_about_together_and_never_learned_from() -> None:
    rounds = list(folds.parts("en"))
    asked = Counter(one.text for _, part in rounds for one in part)

    assert asked == Counter(one.text for one in texts("en"))
    for known, part in rounds:
        assert not {one.text for one in known} & {one.text for one in part}


@pytest.mark.parametrize(("name", "precision", "recall"), [("en", 0.9, 0.66), ("zh", 0.91, 0.8)])
def test_drafts_that_nobody_learned_from_are_judged_rightly(
    name: str, precision: float, recall: float
) -> None:
    tally = folds.Tally()
    drafts = lines("unseen", name)
    for one in drafts:
        tally.take(one, *folds.found(SHIPPED_CHECKER, one))
    sys.stdout.write(f"{tally.told(name)}\n")

    assert tally.right >= recall * (tally.right + tally.missed)
    assert tally.right >= precision * (tally.right + tally.false)
    assert tally.held <= 0.02 * len(drafts)
    assert tally.alarms <= 0.09 * sum(one.good for one in drafts)


@pytest.mark.parametrize("name", LANGUAGES)
def test_the_table_makes_the_phrases_more_certain(name: str) -> None:
    alone, both = folds.Tally(), folds.Tally()
    for one in lines("unseen", name):
        alone.take(one, *folds.found(phrases(), one))
        both.take(one, *folds.found(SHIPPED_CHECKER, one))

    assert both.false < alone.false
    assert both.alarms < alone.alarms
    assert both.held < alone.held


@pytest.mark.parametrize("name", LANGUAGES)
def test_nothing_is_learned_from_unseen_drafts(name: str) -> None:
    known = {one.text for one in texts(name)}

    assert [one.text for one in lines("unseen", name) if one.text in known] == []


def test_traditional_letters_are_judged_like_simplified_ones() -> None:
    there: dict[int, str] = {}
    for traditional, simplified in load_letters(LOCALES).items():
        there.setdefault(ord(simplified), chr(traditional))
    drafts = lines("unseen", "zh")
    same = [Labelled.read({**one.line, "text": one.text.translate(there)}) for one in drafts]

    judged = [folds.found(SHIPPED_CHECKER, one) for one in drafts]

    assert any(one.text != other.text for one, other in zip(drafts, same, strict=True))
    assert [folds.found(SHIPPED_CHECKER, one) for one in same] == judged
