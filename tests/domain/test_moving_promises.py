"""Moving a promised time: twice, and only before it is due (§10)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain import errors
from bot.domain.moves.promises import promising
from bot.domain.notices.solution import HonestDelay
from bot.domain.people import Person, PersonId, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Flag, Severity
from bot.domain.record.commitment import Promise, PromiseKind, PromiseState
from tests.letter_stories import a_case, a_row, day, owner

POLICY = Policy()
CASE = a_case(1042)
DUE = day(6, 16)
REFUND = a_row(1042, "Refund of 129", DUE)
CALL = replace(REFUND, kind=PromiseKind.CALLBACK, solution=False, text="")
SUPERVISOR = Person(id=PersonId(30), name="Zhao Min", language="en", role=Role.SUPERVISOR)
MINUTE = timedelta(minutes=1)


def move(row: Promise, after: timedelta, by: Person | None = None) -> tuple[PromiseState, bool]:
    """The state of the old row, and whether the customer was told that its time is missed."""
    decision = promising.later(
        CASE, by or owner(), row, DUE + after, POLICY, progress="on it", due=DUE + 60 * MINUTE
    )
    old, new = decision.promises
    [told] = [s.notice for s in decision.say if isinstance(s.notice, HonestDelay)]
    assert (new.is_open, new.postponed) == (True, row.postponed + 1)
    return old.state, told.missed == row.due


@pytest.mark.parametrize(
    ("row", "after", "state"),
    [
        (REFUND, -60 * MINUTE, PromiseState.RENEGOTIATED),
        (REFUND, 0 * MINUTE, PromiseState.RENEGOTIATED),
        (CALL, -31 * MINUTE, PromiseState.RENEGOTIATED),
        (CALL, -30 * MINUTE, PromiseState.KEPT),
        (CALL, 0 * MINUTE, PromiseState.KEPT),
        (CALL, 5 * MINUTE, PromiseState.KEPT_LATE),
    ],
)
def test_a_time_is_moved_before_it_and_a_word_is_a_contact(
    row: Promise, after: timedelta, state: PromiseState
) -> None:
    assert move(row, after) == (state, False)


@pytest.mark.parametrize("row", [REFUND, CALL], ids=["refund", "call"])
def test_the_third_time_takes_a_supervisor_and_is_refused_before_anything_is_written(
    row: Promise,
) -> None:
    twice = replace(row, postponed=2)

    with pytest.raises(errors.MovedTwice):
        promising.may_move(CASE, owner(), twice, DUE - MINUTE, POLICY)
    promising.may_move(CASE, owner(), replace(row, postponed=1), DUE - MINUTE, POLICY)
    promising.may_move(CASE, SUPERVISOR, twice, DUE - MINUTE, POLICY)


def test_what_is_over_is_not_moved_any_more() -> None:
    with pytest.raises(errors.TimeHasPassed):
        promising.may_move(CASE, owner(), REFUND, DUE + MINUTE, POLICY)
    promising.may_move(CASE, owner(), CALL, DUE + MINUTE, POLICY)


def test_a_new_time_of_a_supervisor_leaves_the_old_one_broken() -> None:
    assert move(REFUND, MINUTE, SUPERVISOR) == (PromiseState.BROKEN, True)

    decision = promising.later(
        replace(CASE, flags=frozenset({Flag.PROMISE_BROKEN}), broken_promises=1),
        SUPERVISOR,
        REFUND,
        DUE + MINUTE,
        POLICY,
        progress="on it",
        due=DUE + 60 * MINUTE,
    )

    assert decision.case.broken_promises == 2
    assert (decision.case.severity, decision.case.escalation) == (Severity.MAJOR, 2)
