"""The table of what staff should not write: how it is made, and what it knows."""

from collections import Counter
from collections.abc import Sequence

from bot.domain.courtesy.findings import Code
from bot.domain.understanding.grams import HAN
from bot.texts.courtesy import WEIGHTS
from bot.texts.word_files import load_letters
from tests.courtesy import folds
from tests.courtesy.lessons import (
    CODES,
    LANGUAGES,
    SCRIPTS,
    SHIPPED,
    Labelled,
    learned,
    lines,
    texts,
)
from tests.triage.train import LOCALES, written

SHIPPED_CHECKER = folds.shipped()


def test_what_is_shipped_is_what_the_labelled_texts_teach() -> None:
    """Two of the columns stand for all: every text teaches every column."""
    codes = (Code.BLAME, Code.CHALLENGE)
    for name in SHIPPED:
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


def test_only_chinese_has_a_table() -> None:
    tables = SHIPPED_CHECKER.book.weights.tables

    assert {kind: list(one.columns) for kind, one in tables.items()} == {HAN: list(CODES)}


def test_near_duplicates_are_asked_about_together_and_never_learned_from() -> None:
    rounds = list(folds.parts("en"))
    asked = Counter(one.text for _, part in rounds for one in part)

    assert asked == Counter(one.text for one in texts("en"))
    for known, part in rounds:
        assert not {one.text for one in known} & {one.text for one in part}


def test_drafts_that_nobody_learned_from_are_judged_rightly() -> None:
    tally = folds.Tally()
    for one in lines("unseen", "zh"):
        tally.take(one, folds.guessed(SHIPPED_CHECKER, one), frozenset(CODES))

    assert tally.right >= 0.45 * (tally.right + tally.missed)
    assert tally.right >= 0.9 * (tally.right + tally.false)
    assert tally.alarms <= 1


def test_nothing_is_learned_from_unseen_drafts() -> None:
    known = {one.text for one in texts("zh")}

    assert [one.text for one in lines("unseen", "zh") if one.text in known] == []


def test_traditional_letters_are_judged_like_simplified_ones() -> None:
    there: dict[int, str] = {}
    for traditional, simplified in load_letters(LOCALES).items():
        there.setdefault(ord(simplified), chr(traditional))
    drafts = lines("unseen", "zh")
    same = [Labelled.read({**one.line, "text": one.text.translate(there)}) for one in drafts]

    judged = [folds.guessed(SHIPPED_CHECKER, one) for one in drafts]

    assert any(one.text != other.text for one, other in zip(drafts, same, strict=True))
    assert [folds.guessed(SHIPPED_CHECKER, one) for one in same] == judged
