"""Hard cases take turns (§14)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.deciding.known_by_name import knows_owner
from bot.domain.moves.taking import turns
from bot.domain.people import PersonId
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, CaseId, Flag, Severity, State

NOW = datetime(2025, 3, 3, 10, tzinfo=UTC)
POLICY = Policy()
MINUTE = timedelta(minutes=1)


def taken(number: int, emotion: int, ago: timedelta) -> Case:
    return Case(
        id=CaseId(number),
        customer=PersonId(5000 + number),
        customer_name="Anna",
        language="en",
        state=State.EXPLORING,
        opened_at=NOW - ago,
        owner=PersonId(6001),
        owner_name="Ben",
        emotion=emotion,
        claimed_at=NOW - ago,
    )


@pytest.mark.parametrize(
    ("emotions", "enough"),
    [
        ((), False),
        ((4,), False),
        ((3, 3), True),
        ((3, 1, 4), False),
        ((1, 3, 4), True),
        ((3, 3, 2), False),
    ],
)
def test_two_hard_ones_in_a_row_are_enough(emotions: tuple[int, ...], enough: bool) -> None:
    own = [taken(n, one, (9 - n) * MINUTE) for n, one in enumerate(emotions)]

    assert turns.has_had_enough(own, NOW, POLICY) is enough
    assert turns.has_had_enough(own[::-1], NOW, POLICY) is enough


def test_a_row_ends_with_the_day() -> None:
    own = [taken(1, 4, timedelta(hours=25)), taken(2, 4, MINUTE)]

    assert not turns.has_had_enough(own, NOW, POLICY)


def test_others_come_first_for_minutes_only_and_never_when_a_life_is_at_stake() -> None:
    case = replace(taken(1, 4, MINUTE), state=State.UNCLAIMED, submitted_at=NOW, claimed_at=None)

    assert turns.others_first_until(case, POLICY) == NOW + 5 * MINUTE
    major = replace(case, severity=Severity.MAJOR)
    assert turns.others_first_until(major, POLICY) == NOW + 5 * MINUTE
    for at_stake in (
        replace(case, safety=True),
        replace(case, flags=frozenset({Flag.SELF_HARM})),
        replace(case, flags=frozenset({Flag.VIOLENCE})),
        replace(case, submitted_at=None),
    ):
        assert turns.others_first_until(at_stake, POLICY) is None


def test_nobody_waits_beyond_the_limit_of_claiming() -> None:
    slow = replace(POLICY, turns=replace(POLICY.turns, others_first=timedelta(hours=5)))
    case = replace(taken(1, 4, MINUTE), severity=Severity.MAJOR, submitted_at=NOW)

    assert turns.others_first_until(case, slow) == NOW + 10 * MINUTE


def test_twice_a_week_without_a_reason() -> None:
    days = [NOW - timedelta(days=n) for n in (8, 6, 1)]

    assert turns.passes_left([], NOW, POLICY) == 2
    assert turns.passes_left(days[:2], NOW, POLICY) == 1
    assert turns.passes_left(days, NOW, POLICY) == 0


def test_passed_on_it_is_free_as_if_nobody_had_taken_it() -> None:
    case = taken(1, 4, MINUTE)

    decision = turns.pass_on(case, NOW, POLICY)

    after = decision.case
    assert (after.state, after.owner, after.previous_owner) == (State.UNCLAIMED, None, None)
    assert after.transfers == case.transfers
    assert all(entry.by is None and not entry.note.endswith("Ben") for entry in decision.journal)


def test_the_step_is_asked_for_again_unless_the_customer_was_met() -> None:
    case = taken(1, 4, MINUTE)
    met = replace(case, human_at=NOW)

    assert knows_owner(met)
    assert not knows_owner(case)
    assert turns.breath_over(case, NOW, POLICY).say
    assert not turns.breath_over(met, NOW, POLICY).say
    assert not turns.breath_over(replace(case, state=State.UNCLAIMED), NOW, POLICY).say
