"""The points of the rubric that the software judges (`reply-letter` §6)."""

import re
from dataclasses import replace

import pytest

from bot.domain.letters.rules import Letter, LetterRules, judge
from bot.domain.record.case import Case, Flag, Merit, Severity, State
from bot.domain.record.commitment import Promise, PromiseKind
from tests.letter_stories import a_case, a_row, day

RULES = LetterRules(
    feelings=re.compile("worried"),
    turns=re.compile("but"),
    banned=re.compile("sorry if"),
    vague=re.compile("soon"),
    clock=re.compile(r"\d+:\d+"),
    dates=re.compile(r"\d+ March"),
    refusals=re.compile("cannot"),
    conditions=re.compile("withdraw"),
    han=False,
    least=10,
    most=40,
    sentence=12,
)
ROWS = (a_row(1042, "The refund", day(9, 18)),)
GIFT = a_row(1042, "A voucher of 30", day(9, 9), kind=PromiseKind.COMPENSATION, solution=False)
FINE = (
    "You were worried about it.",
    "So were we.",
    "",
    "We apologise.",
    "It leaked.",
    "The refund, by 9 March, 18:00.",
    "",
    "We test each one.",
    "Come again.",
)


def case(**more: object) -> Case:
    return a_case(1042, letter=FINE, **more)


def part(number: int, text: str, **more: object) -> Case:
    letter = tuple(text if n == number else one for n, one in enumerate(FINE, 1))
    return replace(case(**more), letter=letter)


def faults(
    judged: Case, rows: tuple[Promise, ...] = ROWS, text: str = "signed: Lin Lan"
) -> list[int]:
    letter = Letter(case=judged, rows=rows, rules=RULES, text=text)
    return [finding.point for finding in judge(letter) if not finding.yes]


def test_a_good_letter_has_no_faults() -> None:
    assert faults(case()) == []


@pytest.mark.parametrize(
    ("judged", "expected"),
    [
        pytest.param(part(1, "It happened."), [2], id="no feeling"),
        pytest.param(part(1, "It cost me a day.", impact="cost me a day"), [], id="the effect"),
        pytest.param(part(2, "True, but no."), [4], id="a yes that takes itself back"),
        pytest.param(part(5, "It leaked, but once."), [], id="a but where it does no harm"),
        pytest.param(part(4, "We are sorry if you mind."), [7], id="a conditional apology"),
        pytest.param(part(1, "“sorry if” worried you."), [], id="the customer's own words"),
        pytest.param(part(6, "The refund, soon, by 18:00."), [12], id="no real time"),
        pytest.param(part(6, "The refund on Monday."), [12], id="no hour"),
        pytest.param(
            part(6, "Explained.", flags=frozenset({Flag.EXPLANATION_ONLY})), [], id="told"
        ),
        pytest.param(part(6, "No more.", state=State.FINAL_POSITION), [], id="the last word"),
        pytest.param(part(9, ""), [17], id="a closed door"),
        pytest.param(part(5, " ".join(["word"] * 13)), [19], id="a long sentence"),
        pytest.param(part(5, " ".join(["word."] * 40)), [19], id="a long letter"),
        pytest.param(
            part(5, " ".join(["word."] * 20), severity=Severity.MAJOR), [], id="heavy, so longer"
        ),
        pytest.param(part(5, "\u6f0f\u6c34"), [19], id="another language"),
        pytest.param(part(7, "A voucher of 30."), [14], id="a gift nobody approved"),
    ],
)
def test_a_fault_is_found(judged: Case, expected: list[int]) -> None:
    assert faults(judged) == expected


def test_a_decision_that_is_not_in_the_ledger_stops_the_letter() -> None:
    assert faults(case(), rows=()) == [12]


@pytest.mark.parametrize(
    ("gift", "expected"),
    [
        ("A voucher of 30, by 9 March, 09:00.", []),
        ("A voucher of 50.", [14]),
        ("A voucher of 30 if you withdraw it.", [14]),
    ],
)
def test_a_gift_is_what_was_approved_and_has_no_strings(gift: str, expected: list[int]) -> None:
    assert faults(part(7, gift), rows=(*ROWS, GIFT)) == expected


def test_a_no_is_clear_and_followed_by_two_ways_forward() -> None:
    clear = "We cannot replace it:\n1. repair\n2. trade in"

    assert faults(part(6, clear, merit=Merit.UNJUSTIFIED)) == []
    assert faults(part(6, "We cannot.\n1. repair", merit=Merit.UNJUSTIFIED)) == [13]
    assert faults(part(6, "Well.\n1. a\n2. b", merit=Merit.UNJUSTIFIED)) == [12, 13]


def test_a_letter_in_one_piece_is_judged_as_a_whole() -> None:
    text = (
        "You were worried and we see why. We apologise. "
        "The refund comes by 9 March, 18:00. Come again, please."
    )
    strings = replace(case(), letter=(text.replace("please", "and withdraw it"),))

    assert faults(replace(case(), letter=(text,))) == []
    assert faults(strings) == [14]


def test_an_unsigned_letter_has_no_door() -> None:
    assert faults(case(), text="unsigned") == [17]
