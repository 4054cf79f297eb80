"""Merging a duplicate: what moves, and why it is refused (t25)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain import errors
from bot.domain.moves.passing_on import merging
from bot.domain.people import Person, PersonId, Role, unmet
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, CaseId, Flag, Severity, State
from bot.domain.record.commitment import Promise, PromiseKind
from bot.domain.record.timers import CancelTimers, SetTimer, TimerKind

POLICY = Policy()
NOW = datetime(2025, 3, 5, 10, 0, tzinfo=UTC)
BEN = Person(id=PersonId(6), name="Ben", language="en", role=Role.STAFF)
LI = Person(id=PersonId(7), name="Li", language="en", role=Role.STAFF)
VERA = Person(id=PersonId(8), name="Vera", language="en", role=Role.SUPERVISOR)
INTO = Case(
    id=CaseId(1001),
    customer=PersonId(5),
    customer_name="Anna",
    language="en",
    state=State.EXPLORING,
    opened_at=NOW - timedelta(days=1),
    submitted_at=NOW - timedelta(days=1),
    owner=BEN.id,
    owner_name="Ben",
    facts="The kettle leaks",
)
DUPLICATE = replace(
    INTO,
    id=CaseId(1002),
    state=State.UNCLAIMED,
    opened_at=NOW - timedelta(days=3),
    submitted_at=NOW - timedelta(days=3),
    owner=None,
    owner_name="",
    facts="The floor is wet",
    severity=Severity.MAJOR,
    flags=frozenset({Flag.LARGE_LOSS, Flag.INCOMPLETE}),
)
ROW = Promise(
    case=DUPLICATE.id,
    by=PersonId(0),
    by_name="",
    kind=PromiseKind.CALLBACK,
    text="",
    due=NOW + timedelta(hours=2),
    made_at=NOW,
)


def test_the_earliest_clock_the_heaviest_weight_and_both_stories_go_on() -> None:
    merged = merging.merge(DUPLICATE, INTO, BEN, [ROW], NOW, POLICY)

    case = merged.into.case
    assert case.opened_at == DUPLICATE.opened_at
    assert case.severity is Severity.MAJOR
    assert case.facts == "The kettle leaks\nThe floor is wet"
    assert Flag.LARGE_LOSS in case.flags
    assert Flag.INCOMPLETE not in case.flags
    assert [row.case for row in merged.into.promises] == [INTO.id]
    orders = [one for one in merged.into.timers if isinstance(one, SetTimer)]
    kinds = {one.kind for one in orders}
    assert {TimerKind.OUTER_LIMIT, TimerKind.RESOLVE_DUE} <= kinds
    assert all(one.case == INTO.id for one in orders)


def test_the_duplicate_is_over_and_nothing_calls_for_it_any_more() -> None:
    over = merging.merge(DUPLICATE, INTO, BEN, [ROW], NOW, POLICY).duplicate

    (cancelled,) = [one for one in over.timers if isinstance(one, CancelTimers)]
    assert (over.case.state, over.case.linked) == (State.MERGED, INTO.id)
    assert TimerKind.OUTER_LIMIT in cancelled.kinds
    assert over.say == ()
    with pytest.raises(errors.AlreadyDone):
        merging.merge(over.case, INTO, BEN, [], NOW, POLICY)


@pytest.mark.parametrize(
    ("duplicate", "into", "what"),
    [
        (DUPLICATE, DUPLICATE, "other_case"),
        (DUPLICATE, replace(INTO, state=State.CLOSED), "open_case"),
        (replace(DUPLICATE, customer=PersonId(55)), INTO, "same_customer"),
        (DUPLICATE, replace(INTO, customer=unmet(1001)), "other_way"),
        (replace(DUPLICATE, opened_at=NOW - timedelta(days=32)), INTO, "same_month"),
        (replace(DUPLICATE, about_person=True, owner=BEN.id), INTO, "alike"),
        (replace(DUPLICATE, state=State.ACTING), INTO, "other_way"),
        (DUPLICATE, replace(INTO, state=State.LISTENING, owner=None), "other_way"),
        (
            replace(INTO, id=CaseId(1003)),
            replace(INTO, state=State.UNCLAIMED, owner=None),
            "claim_first",
        ),
    ],
)
def test_a_refusal_says_why(duplicate: Case, into: Case, what: str) -> None:
    with pytest.raises(errors.SomethingMissing) as refused:
        merging.check(duplicate, into, BEN)

    assert refused.value.fields == {"what": what}


def test_a_case_of_a_colleague_is_merged_by_those_who_lead() -> None:
    with pytest.raises(errors.NotForYou):
        merging.check(DUPLICATE, INTO, LI)
    merging.check(DUPLICATE, INTO, VERA)


def test_what_was_told_by_word_of_mouth_goes_into_the_chat_of_the_customer() -> None:
    told = replace(DUPLICATE, customer=unmet(1002))

    merging.check(told, INTO, BEN)
    case = merging.merge(told, INTO, BEN, [], NOW, POLICY).into.case

    assert case.customer == INTO.customer


def test_a_key_is_offered_only_where_it_can_be_tapped() -> None:
    assert merging.may_be_one(DUPLICATE, INTO)
    assert merging.may_be_one(DUPLICATE, INTO, BEN)
    assert not merging.may_be_one(DUPLICATE, INTO, LI)
    assert merging.may_be_one(DUPLICATE, INTO, VERA)
    assert not merging.may_be_one(INTO, DUPLICATE)
    assert not merging.may_be_one(DUPLICATE, replace(INTO, customer=PersonId(9)))
    assert not merging.may_be_one(DUPLICATE, replace(INTO, state=State.CLOSED))
