"""Learning: the same examples, the same weights; and a split that holds."""

import os
import random
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.understanding.messages.weights import Column, Table, cell, is_mark
from tests.triage import corpora
from tests.triage.learning import Example, Learned, Recipe, learn
from tests.triage.scores import score
from tests.triage.train import written

WORDS = "late broken refund thanks lovely hours open please never again".split()
BAD = {"late", "broken", "never"}

LEARN_SOME = """
from tests.triage.test_learning import some
from tests.triage.learning import Recipe, learn
from tests.triage.train import written
print(written({"bad": learn(some(), Recipe(balanced=True))}), end="")
"""


def some(number: int = 120) -> list[Example]:
    chance = random.Random(1)
    chosen = [frozenset(chance.sample(WORDS, 3)) for _ in range(number)]
    return [Example(pieces=one, label=float(bool(one & BAD))) for one in chosen]


def table(learned: Learned) -> Table:
    return Table(
        columns={"bad": Column(unit=learned.unit, constant=learned.constant)},
        rows={piece: cell(0, weight) for piece, weight in learned.weights.items()},
    )


def test_what_tells_examples_apart_is_learned() -> None:
    judged = table(learn(some(), Recipe()))

    assert judged.judge(["late", "hours", "open"]).of("bad") > 0
    assert judged.judge(["thanks", "hours", "lovely"]).of("bad") < 0


def test_a_heavy_text_counts_more_when_pieces_are_chosen() -> None:
    said = [("late", 1.0, 1.0), ("cold", 1.0, 0.5), ("open", 0.0, 1.0), ("shut", 0.0, 0.5)]
    examples = [
        Example(pieces=frozenset({word}), label=label, weight=weight)
        for word, label, weight in said * 4
    ]

    assert set(learn(examples, Recipe(most=2)).weights) == {"late", "open"}


def test_the_table_names_what_decided() -> None:
    reasons = table(learn(some(), Recipe())).judge(["late", "hours"]).reasons("bad")

    assert reasons[0][0] == "late"
    assert reasons[0][1] > 0


def test_a_mark_counts_double() -> None:
    rows = {"late": cell(0, 10), "<problem>": cell(0, 10), "open": cell(0, 0)}
    judged = Table(columns={"bad": Column(unit=1, constant=0)}, rows=rows)

    assert is_mark("<problem>")
    assert is_mark("@<problem>")
    assert not is_mark("<")
    assert not is_mark("[<3]")
    assert judged.judge(["late", "open"]).of("bad") == pytest.approx(10 / 2**0.5)
    assert judged.judge(["<problem>", "open"]).of("bad") == pytest.approx(20 / 5**0.5)


def test_the_same_examples_give_the_same_file_whatever_the_order_of_sets() -> None:
    files = {
        subprocess.run(
            [sys.executable, "-c", LEARN_SOME],
            cwd=corpora.ROOT,
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert files == {written({"bad": learn(some(), Recipe(balanced=True))}).encode()}


def test_regression_learns_a_number() -> None:
    examples = [
        Example(
            pieces=frozenset({"a", "b"} if n % 2 else {"c", "d"}), label=0.5 if n % 2 else -0.5
        )
        for n in range(200)
    ]
    judged = table(learn(examples, Recipe(regression=True)))

    assert judged.judge(["a", "b"]).of("bad") == pytest.approx(0.5, abs=0.1)
    assert judged.judge(["c", "d"]).of("bad") == pytest.approx(-0.5, abs=0.1)


def test_near_duplicates_stay_together() -> None:
    texts = [
        "The kettle leaks from the handle since Monday, and nobody at your shop answers me.",
        "The kettle leaks from the handle since Monday, and nobody at your shop answers.",
        "When do you open on Sunday?",
    ]

    assert corpora.leaders(texts) == [0, 0, 2]


@given(st.lists(st.text(max_size=40), max_size=12))
def test_any_texts_can_be_clustered(texts: list[str]) -> None:
    found = corpora.leaders(texts)

    assert all(found[leader] == leader for leader in found)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_fifth_of_our_own_messages_is_held_out_and_the_table_is_apart(language: str) -> None:
    rows = corpora.own(language)
    share = sum(row.held_out for row in rows) / len(rows)

    assert 0.15 < share < 0.25
    assert len(rows) > 600


def test_the_figures_are_those_of_the_books() -> None:
    found = score([(True, True), (True, False), (False, True), (False, False), (False, False)])

    assert (found.precision, found.recall, found.f1) == (50, 50, 50)
    assert found.called == 40
    assert found.macro == pytest.approx((50 + 200 / 3) / 2)
