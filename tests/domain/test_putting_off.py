"""A solution put off: by the right rank, with a reason, and never the clock of the case (§19)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.app.profiles import profiles
from bot.domain import errors
from bot.domain.deciding import resolving
from bot.domain.deciding.decision import Decision, To
from bot.domain.moves.promises import extending
from bot.domain.notices.solution.putting_off import SolutionLater
from bot.domain.people import Person, PersonId, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, CaseId, State
from bot.domain.record.commitment import Promise, PromiseKind, PromiseState
from bot.domain.record.timers import SetTimer, TimerKind
from tests.fakes import MONDAY

POLICY = Policy()
BANK = replace(POLICY, sector=profiles()["china_bank_insurance"])
BEN = Person(id=PersonId(6001), name="Ben", language="en", role=Role.STAFF)
VERA = Person(id=PersonId(7001), name="Vera", language="en", role=Role.SUPERVISOR)
ZHOU = Person(id=PersonId(8001), name="Zhou", language="en", role=Role.MANAGER)
DAY = timedelta(days=1)
WHY = "the maker sends the part on Monday"
RESOLVE = MONDAY + 3 * DAY  # Thursday, the third working day


def a_case(**fields: object) -> Case:
    made = Case(
        id=CaseId(1001),
        customer=PersonId(5001),
        customer_name="Anna",
        language="en",
        state=State.ACTING,
        opened_at=MONDAY,
        owner=BEN.id,
        owner_name=BEN.name,
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def put_off(
    by: Person,
    until: datetime,
    case: Case | None = None,
    policy: Policy = POLICY,
    reason: str = WHY,
    rows: tuple[Promise, ...] = (),
) -> Decision:
    return extending.extend(
        case or a_case(), by, MONDAY + DAY, policy, reason=reason, until=until, rows=rows
    )


@pytest.mark.parametrize(
    ("by", "policy", "latest"),
    [
        (VERA, POLICY, RESOLVE + 11 * DAY),  # 7 working days: the Monday of the week after next
        (ZHOU, POLICY, RESOLVE + 14 * DAY),  # 10 working days
        (VERA, BANK, MONDAY + 30 * DAY),
        (ZHOU, BANK, MONDAY + 56 * DAY),  # the law says 60, our own limit is sooner
    ],
)
def test_each_rank_may_put_it_off_so_far_and_no_further(
    by: Person, policy: Policy, latest: datetime
) -> None:
    decision = put_off(by, latest, policy=policy)

    assert decision.case.marks.until == latest
    with pytest.raises(errors.TooFarOff):
        put_off(by, latest + timedelta(minutes=1), policy=policy)


def test_putting_it_off_again_counts_from_the_limit_and_adds_nothing() -> None:
    once = put_off(VERA, RESOLVE + 11 * DAY).case

    with pytest.raises(errors.TooFarOff):
        put_off(VERA, RESOLVE + 12 * DAY, once)
    assert put_off(ZHOU, RESOLVE + 14 * DAY, once).case.marks.until == RESOLVE + 14 * DAY


@pytest.mark.parametrize(
    ("tried", "refusal"),
    [
        (lambda: put_off(BEN, RESOLVE + DAY), errors.NotForYou),
        (lambda: put_off(VERA, MONDAY), errors.SomethingMissing),
        (lambda: put_off(VERA, RESOLVE + DAY, reason="ok"), errors.SomethingMissing),
        (
            lambda: put_off(VERA, RESOLVE + DAY, a_case(those_concerned=(VERA.id,))),
            errors.ConcernedCannotWork,
        ),
    ],
    ids=["a clerk", "a time that is over", "no reason", "somebody it is about"],
)
def test_it_is_refused_without_rank_time_or_reason(
    tried: Callable[[], Decision], refusal: type[errors.Refusal]
) -> None:
    with pytest.raises(refusal):
        tried()


def test_the_customer_is_told_the_reason_and_the_date_which_is_a_promise() -> None:
    until = RESOLVE + 4 * DAY
    decision = put_off(VERA, until)

    told = [said.notice for said in decision.say if said.to is To.CUSTOMER]
    assert told == [SolutionLater(owner_name="Vera", reason=WHY, until=until)]
    [row] = decision.promises
    assert (row.kind, row.due, row.by) == (PromiseKind.CALLBACK, until, BEN.id)


def test_the_limit_moves_and_the_clock_of_the_case_does_not() -> None:
    until = RESOLVE + 4 * DAY
    decision = put_off(VERA, until)

    moved = [t for t in decision.timers if isinstance(t, SetTimer)]
    assert (TimerKind.RESOLVE_DUE, until) in [(t.kind, t.due) for t in moved]
    assert resolving.due(decision.case, POLICY) == until
    assert decision.case.opened_at == MONDAY
    assert resolving.limit(decision.case, POLICY) == RESOLVE


def test_the_date_before_it_is_renegotiated_and_other_times_stay() -> None:
    first = put_off(VERA, RESOLVE + 4 * DAY)
    [row] = (replace(one, id=7) for one in first.promises)  # type: ignore[arg-type]
    other = replace(row, id=8, kind=PromiseKind.ACTION, text="a new kettle")  # type: ignore[arg-type]

    second = put_off(VERA, RESOLVE + 5 * DAY, first.case, rows=(row, other))

    states = [(one.id, one.state, one.due) for one in second.promises]
    assert states == [
        (7, PromiseState.RENEGOTIATED, RESOLVE + 4 * DAY),
        (0, PromiseState.OPEN, RESOLVE + 5 * DAY),
    ]


def test_in_a_new_round_the_old_date_counts_no_more() -> None:
    later = replace(put_off(VERA, RESOLVE + 4 * DAY).case, round_from=MONDAY + 2 * DAY)

    assert resolving.put_off_to(later) is None
