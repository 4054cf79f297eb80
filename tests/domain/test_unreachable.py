"""Nobody is reached: attempts on another way, and the supervisor's end of it (t27)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain import errors
from bot.domain.deciding.decision import To
from bot.domain.moves.after import unreachable
from bot.domain.people import Person, PersonId, Reach, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, CaseId, Outcome, State
from bot.domain.record.commitment import Promise, PromiseId, PromiseKind, PromiseState
from bot.domain.record.journal import Entry, What

POLICY = Policy()
NOW = datetime(2025, 3, 5, 10, 0, tzinfo=UTC)
DAY = timedelta(days=1)
BEN = Person(id=PersonId(6), name="Ben", language="en", role=Role.STAFF)
VERA = Person(id=PersonId(8), name="Vera", language="en", role=Role.SUPERVISOR)
BLOCKED = Case(
    id=CaseId(1001),
    customer=PersonId(5),
    customer_name="Anna",
    language="en",
    state=State.EXPLORING,
    opened_at=NOW - 9 * DAY,
    owner=BEN.id,
    owner_name="Ben",
    reach=Reach.BLOCKED,
)
VANISHED = replace(
    BLOCKED, reach=Reach.REACHABLE, customer_at=NOW - 3 * DAY, human_at=NOW - 2 * DAY
)


def tried(*before: timedelta) -> Sequence[Entry]:
    return [
        Entry(case=BLOCKED.id, at=NOW - ago, by=BEN.id, what=What.REACH, note="tried")
        for ago in before
    ]


def test_two_attempts_within_seven_days_call_the_supervisors() -> None:
    first = unreachable.tried(BLOCKED, BEN, [], [], NOW, POLICY)
    second = unreachable.tried(BLOCKED, BEN, tried(DAY), [], NOW, POLICY)
    long_ago = unreachable.tried(BLOCKED, BEN, tried(8 * DAY), [], NOW, POLICY)

    told = [[one.to for one in each.say] for each in (first, second, long_ago)]
    assert told == [[BEN.id], [BEN.id, To.SUPERVISORS], [BEN.id]]


def test_two_taps_are_one_attempt() -> None:
    with pytest.raises(errors.AlreadyDone):
        unreachable.tried(BLOCKED, BEN, tried(timedelta(minutes=59)), [], NOW, POLICY)


def test_whoever_answers_is_within_reach() -> None:
    answered = replace(VANISHED, customer_at=NOW - DAY)
    fresh = replace(VANISHED, human_at=NOW - timedelta(hours=23))

    for case in (answered, fresh):
        with pytest.raises(errors.SomethingMissing):
            unreachable.tried(case, BEN, [], [], NOW, POLICY)


@pytest.mark.parametrize(("case", "heard"), [(BLOCKED, []), (VANISHED, [To.CUSTOMER])])
def test_a_supervisor_closes_it_and_a_blocked_chat_stays_silent(
    case: Case, heard: list[To]
) -> None:
    closed = unreachable.close(case, VERA, tried(DAY, 2 * DAY), NOW, POLICY)

    assert (closed.case.state, closed.case.outcome) == (State.CLOSED, Outcome.UNREACHABLE)
    assert closed.case.closed_at == NOW
    assert [one.to for one in closed.say if one.to is To.CUSTOMER] == heard


def test_the_guards_of_the_end() -> None:
    enough = tried(DAY, 2 * DAY)

    with pytest.raises(errors.NotForYou):
        unreachable.close(BLOCKED, BEN, enough, NOW, POLICY)
    with pytest.raises(errors.SomethingMissing):
        unreachable.close(BLOCKED, VERA, tried(DAY), NOW, POLICY)
    with pytest.raises(errors.PromisesOpen):
        unreachable.close(replace(BLOCKED, open_promises=1), VERA, enough, NOW, POLICY)
    with pytest.raises(errors.AlreadyDone):
        unreachable.close(replace(BLOCKED, state=State.CLOSED), VERA, enough, NOW, POLICY)


def test_after_the_last_attempt_no_contact_still_owed_is_in_the_way() -> None:
    owed = Promise(
        id=PromiseId(3),
        case=BLOCKED.id,
        by=PersonId(0),
        by_name="",
        kind=PromiseKind.CALLBACK,
        text="",
        due=NOW + DAY,
        made_at=NOW - DAY,
    )
    deed = replace(owed, id=PromiseId(4), kind=PromiseKind.ACTION, text="a new lid")
    first = unreachable.tried(BLOCKED, BEN, [], [owed, deed], NOW, POLICY)
    last = unreachable.tried(BLOCKED, BEN, tried(DAY), [owed, deed], NOW, POLICY)

    assert not first.promises
    assert [(row.id, row.state) for row in last.promises] == [(owed.id, PromiseState.KEPT)]
