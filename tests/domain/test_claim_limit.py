"""Nobody claims a case: the group hears of it again, ever more seldom, never at night (§19)."""

import itertools
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.domain.moves.desk import working
from bot.domain.people import PersonId
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, CaseId, Severity, State
from bot.domain.record.timers import SetTimer, TimerKind

POLICY = Policy()
AFTERNOON = datetime(2025, 3, 3, 14, 0, tzinfo=UTC)
WAITING = Case(
    id=CaseId(1001),
    customer=PersonId(5),
    customer_name="Anna",
    language="en",
    state=State.UNCLAIMED,
    severity=Severity.MAJOR,
    opened_at=AFTERNOON,
    submitted_at=AFTERNOON,
)


def told_at(case: Case, days: int) -> list[datetime]:
    """When the group is told that nobody has it."""
    now, step = AFTERNOON, ""
    told = []
    while now < AFTERNOON + timedelta(days=days):
        decision = working.claim_limit(case, step, now, POLICY)
        told.append(now)
        case = decision.case
        (timer,) = (
            t
            for t in decision.timers
            if isinstance(t, SetTimer) and t.kind is TimerKind.CLAIM_LIMIT
        )
        now, step = timer.due, timer.subject
    return told


def test_a_major_case_is_named_again_but_does_not_drum() -> None:
    told = told_at(WAITING, days=2)
    waits = [b - a for a, b in itertools.pairwise(told)]

    assert 6 <= len(told) <= 12
    assert waits[0] == timedelta(minutes=10)
    assert all(later >= earlier for earlier, later in itertools.pairwise(waits[1:5]))


def test_the_manager_hears_after_twice_the_time() -> None:
    first = working.claim_limit(WAITING, "", AFTERNOON, POLICY)
    second = working.claim_limit(first.case, working.TO_MANAGER, AFTERNOON, POLICY)

    assert (first.case.escalation, second.case.escalation) == (1, 2)
    assert told_at(WAITING, days=1)[1] - AFTERNOON == timedelta(minutes=10)


def test_nobody_is_told_at_night() -> None:
    assert not any(POLICY.quiet.is_quiet(at) for at in told_at(WAITING, days=4)[2:])


def test_a_claimed_case_is_left_alone() -> None:
    claimed = replace(WAITING, state=State.EXPLORING)

    assert working.claim_limit(claimed, "3", AFTERNOON, POLICY).timers == ()
