"""The customer says that what was promised is there (§10)."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.domain import errors
from bot.domain.moves.promises import arriving
from bot.domain.moves.solution import finishing
from bot.domain.notices.desk.arrived import ArrivedSaid
from bot.domain.people import Person, PersonId, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.case import State
from bot.domain.record.commitment import Promise, PromiseId, PromiseKind, PromiseState
from tests.letter_stories import a_case, a_row, day

NOW = day(6, 10)
POLICY = Policy()
BEN = Person(id=PersonId(2), name="Ben", language="en", role=Role.STAFF)
CASE = replace(
    a_case(1001),
    state=State.EXPLORING,
    owner=BEN.id,
    owner_name="Ben",
    evidence="",
    contact_by=None,
)


def a_promise(number: int, text: str, due: datetime, **more: object) -> Promise:
    row = replace(a_row(CASE.id, text, due), id=PromiseId(number), by=BEN.id, made_at=NOW)
    return replace(row, kind=PromiseKind.ACTION, **more)  # type: ignore[arg-type]


PRINTS = a_promise(1, "The right prints will be at your door", NOW + timedelta(hours=1))
FRAME = a_promise(2, "A new frame is on its way to you", NOW + timedelta(hours=5))
CALL = replace(a_promise(3, "I ring you", NOW + timedelta(minutes=30)), kind=PromiseKind.CALLBACK)


def test_what_the_words_name_is_kept_by_them_and_else_what_is_due_first() -> None:
    rows = (CALL, FRAME, PRINTS)

    first = arriving.arrived(CASE, "got them, thanks", rows, NOW, POLICY)
    named = arriving.arrived(CASE, "the frame has arrived", rows, NOW, POLICY)

    assert [(row.id, row.state) for row in first.promises] == [(PRINTS.id, PromiseState.KEPT)]
    assert [row.id for row in named.promises] == [FRAME.id]
    assert [type(one.notice) for one in first.say] == [ArrivedSaid]


def test_a_contact_is_kept_by_a_word_of_ours_alone() -> None:
    assert arriving.arrived(CASE, "got them", (CALL,), NOW, POLICY).promises == ()


def test_what_comes_after_it_was_missed_is_noted_and_stays_broken() -> None:
    missed = replace(PRINTS, state=PromiseState.BROKEN, settled_at=NOW, due=NOW)
    later = NOW + timedelta(hours=1)

    (row,) = arriving.arrived(CASE, "got them", (missed,), later, POLICY).promises

    assert (row.state, row.performed_at) == (PromiseState.BROKEN, later)


def test_its_owner_takes_it_back_and_it_is_owed_as_before() -> None:
    (kept,) = arriving.arrived(CASE, "got them", (PRINTS,), NOW, POLICY).promises

    (owed,) = arriving.not_yet(CASE, BEN, kept, NOW).promises

    assert owed == PRINTS


@pytest.mark.parametrize("row", [PRINTS, replace(PRINTS, state=PromiseState.KEPT)])
def test_only_what_the_customers_words_have_settled_can_be_taken_back(row: Promise) -> None:
    with pytest.raises(errors.AlreadyDone):
        arriving.not_yet(CASE, BEN, row, NOW)


def test_once_we_say_what_was_done_the_letter_has_our_line_and_not_the_customers() -> None:
    acting = replace(CASE, state=State.ACTING)
    agreed = replace(PRINTS, solution=True)
    (kept,) = arriving.arrived(acting, "got them, thanks", (agreed,), NOW, POLICY).promises

    done = finishing.done(
        acting, BEN, NOW, POLICY, evidence="Prints handed over at 10:20", rows=(kept,)
    )

    assert [(row.id, row.evidence) for row in done.promises] == [
        (PRINTS.id, "Prints handed over at 10:20")
    ]
