"""Words after "would you like to withdraw it?" (t24), and figures put right (§6.4 inv. 14)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.moves.customer import righting, withdrawing
from bot.domain.moves.intake.heard import Said
from bot.domain.people import PersonId
from bot.domain.record.case import Case, CaseId, State
from bot.domain.record.journal import What
from bot.domain.understanding.messages.triage import Answer, Choice, MessageKind, Reading
from bot.domain.understanding.wishes.listening_for import Noticed

NOW = datetime(2025, 3, 3, 10, tzinfo=UTC)
CASE = Case(
    id=CaseId(1001),
    customer=PersonId(7),
    customer_name="Anna",
    language="en",
    state=State.EXPLORING,
    opened_at=NOW - timedelta(hours=1),
    facts="I waited 45 minutes",
    wish="45 back",
)
YES, NO = Answer(choice=Choice.YES), Answer(choice=Choice.NO)


def said(answer: Answer | None = None, *, keeps: bool = False, late: bool = False) -> Said:
    reading = Reading(kind=MessageKind.UNCLEAR)
    noticed = Noticed(keeps=keeps)
    return Said(text="words", reading=reading, answer=answer, noticed=noticed, late=late)


def test_a_plain_yes_or_no_answers_the_question_and_nothing_else() -> None:
    asked = withdrawing.asked(CASE, NOW).case

    assert withdrawing.agrees(asked, said(YES))
    assert withdrawing.keeps(asked, said(NO))
    assert not withdrawing.agrees(asked, said(replace(YES, more=True)))
    assert not withdrawing.agrees(asked, said(YES, keeps=True))
    assert not withdrawing.keeps(asked, said(NO, late=True))
    for words in (said(YES), said(NO), said(keeps=True)):
        assert not withdrawing.agrees(CASE, words)
        assert not withdrawing.keeps(withdrawing.answered(asked), words)


@pytest.mark.parametrize(("minutes", "undone"), [(1, True), (15, True), (16, False)])
def test_a_withdrawal_is_undone_in_words_while_it_is_fresh(minutes: int, undone: bool) -> None:
    gone = replace(CASE, state=State.WITHDRAWN, closed_at=NOW)
    now = NOW + timedelta(minutes=minutes)

    assert withdrawing.undoes(gone, keeps=True, now=now) is undone
    assert not withdrawing.undoes(gone, keeps=False, now=now)
    assert not withdrawing.undoes(replace(gone, state=State.CLOSED), keeps=True, now=now)


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        ("You charged me 640 for it.", "You charged me 680 for it.", ("640", "680")),
        ("收了我640块", "收了我680块", ("640", "680")),
        ("I waited three hours", "I waited four hours", ("three", "four")),
        ("paid $1,200.50 there", "paid $1,250.50 there", ("$1,200.50", "$1,250.50")),
        ("It was 45.", "It was 54.", ("45", "54")),
    ],
)
def test_what_differs_is_told_in_whole_words(
    before: str, after: str, change: tuple[str, str]
) -> None:
    assert righting.changed(before, after) == change


def test_the_same_change_of_story_and_wish_is_one_line_by_the_customer() -> None:
    after = replace(CASE, facts="I waited 54 minutes", wish="54 back")
    (line,) = righting.lines(CASE, after, NOW)

    assert (line.what, line.old, line.new, line.by) == (What.EDITED, "45", "54", CASE.customer)
    assert righting.shown([line]) == "45 \u2192 54"
    assert not righting.lines(CASE, CASE, NOW)
