"""How heavy a case is at first, what raises it, and how our clocks follow (§5, §19)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.moves.desk import correcting
from bot.domain.moves.passing_on.handing_over import hand_over
from bot.domain.moves.passing_on.rising import raised
from bot.domain.notices.customer.waiting import SoonerContact
from bot.domain.people import Person, PersonId, Role
from bot.domain.policy.policy import Policy
from bot.domain.record import severity
from bot.domain.record.case import Case, CaseId, Flag, Severity, State
from bot.domain.record.journal import What
from bot.domain.record.severity import first_weighed
from bot.domain.record.timers import SetTimer, TimerKind
from bot.domain.record.transitions import Move
from bot.domain.understanding.messages.emotion import Feeling
from bot.domain.understanding.wishes.answers import Wish

MONDAY = datetime(2025, 3, 3, 9, tzinfo=UTC)
POLICY = Policy()
ANNA = Person(id=PersonId(7), name="Anna", language="en", role=Role.CUSTOMER)
VERA = Person(id=PersonId(8), name="Vera", language="en", role=Role.SUPERVISOR)
LIGHT = Case(
    id=CaseId(1001),
    customer=ANNA.id,
    customer_name=ANNA.name,
    language="en",
    state=State.SUMMARY_SENT,
    opened_at=MONDAY,
    acknowledged_at=MONDAY,
    facts="A page is missing",
    wish_kind=Wish.EXPLANATION,
)


def timers(made: tuple[object, ...]) -> dict[TimerKind, datetime]:
    return {one.kind: one.due for one in made if isinstance(one, SetTimer)}


@pytest.mark.parametrize(
    "change",
    [
        {"emotion": 1},
        {"abuse": 1},
        {"safety": True},
        {"threats": ("media",)},
        {"about_person": True},
        {"amount_named": True},
        {"feeling": Feeling.LOSS.value},
        {"feeling": Feeling.WORRY.value},
        {"feeling": Feeling.UNFAIR.value},
        {"feeling": Feeling.TREATED_RUDELY.value},
        {"wish_kind": Wish.REFUND.value},
        {"wish_kind": Wish.REPAIR.value},
        {"wish_kind": ""},
        {"facts": ""},
        {"loops": 1},
        {"chases": 1},
        {"flags": frozenset({Flag.INCOMPLETE})},
        {"flags": frozenset({Flag.SUMMARY_DISPUTED})},
        {"flags": frozenset({Flag.MANAGER_ASKED})},
        {"flags": frozenset({Flag.PROMISE_BROKEN})},
    ],
)
def test_a_case_is_minor_only_without_any_of_these(change: dict[str, object]) -> None:
    other = replace(LIGHT, **change)  # type: ignore[arg-type]

    assert first_weighed(LIGHT).severity is Severity.MINOR
    assert first_weighed(other).severity is Severity.NORMAL


def test_it_is_minor_when_people_get_it_and_its_limits_are_the_longer_ones() -> None:
    decision = hand_over(LIGHT, Move.SUBMIT, ANNA, MONDAY, POLICY)

    (weighed,) = [line for line in decision.journal if line.what is What.SEVERITY]
    assert (weighed.old, weighed.new, weighed.by) == ("normal", "minor", None)
    assert decision.case.severity is Severity.MINOR
    assert decision.case.contact_by == MONDAY + timedelta(hours=4)
    assert timers(decision.timers)[TimerKind.CLAIM_LIMIT] == MONDAY + timedelta(hours=1)


def test_what_was_hurried_to_people_is_not_weighed_as_minor() -> None:
    decision = hand_over(LIGHT, Move.HURRY, None, MONDAY, POLICY)

    assert decision.case.severity is Severity.NORMAL


def test_the_rules_raise_it_and_never_make_it_lighter_again() -> None:
    minor = first_weighed(LIGHT)

    upset = severity.raised(replace(minor, emotion=2))
    calm = severity.raised(replace(upset, emotion=0))

    assert (upset.severity, calm.severity) == (Severity.NORMAL, Severity.NORMAL)


def test_a_case_that_was_with_people_before_is_not_weighed_anew() -> None:
    again = replace(LIGHT, state=State.LISTENING, submitted_at=MONDAY)

    decision = hand_over(again, Move.SUBMIT, ANNA, MONDAY, POLICY)

    assert decision.case.severity is Severity.NORMAL


def test_the_clocks_that_still_run_follow_the_weight() -> None:
    now = MONDAY + timedelta(minutes=40)
    waiting = replace(LIGHT, state=State.UNCLAIMED, severity=Severity.NORMAL, submitted_at=MONDAY)

    decision = raised(Severity.MINOR, waiting, now, POLICY)

    # 60 minutes were allowed; 30 are, and they are over
    assert timers(decision.timers) == {TimerKind.CLAIM_LIMIT: now}


LATER = MONDAY + timedelta(minutes=2)
WAITING = replace(
    LIGHT,
    state=State.UNCLAIMED,
    submitted_at=MONDAY,
    contact_by=MONDAY + timedelta(hours=2),
    severity=Severity.NORMAL,
)


def test_the_first_contact_of_a_case_that_turns_major_comes_sooner() -> None:
    decision = raised(Severity.NORMAL, replace(WAITING, severity=Severity.MAJOR), LATER, POLICY)

    (row,) = decision.promises
    assert decision.case.contact_by == row.due == LATER + timedelta(minutes=30)
    assert timers(decision.timers) == {TimerKind.CLAIM_LIMIT: MONDAY + timedelta(minutes=10)}


@pytest.mark.parametrize(
    "change",
    [
        {"contact_by": LATER + timedelta(minutes=20)},
        {"contact_by": None},
        {"first_human_at": MONDAY},
        {"severity": Severity.NORMAL},
        {"state": State.LISTENING},
    ],
)
def test_else_the_time_that_was_told_stands(change: dict[str, object]) -> None:
    case = replace(replace(WAITING, severity=Severity.MAJOR), **change)  # type: ignore[arg-type]

    decision = raised(Severity.NORMAL, case, LATER, POLICY)

    assert (decision.case, decision.promises) == (case, ())


@pytest.mark.parametrize(("night", "told"), [(False, True), (True, False)])
def test_a_person_who_makes_it_major_has_the_customer_told_but_not_at_night(
    night: bool, told: bool
) -> None:
    now = LATER + timedelta(hours=13) if night else LATER
    case = replace(WAITING, contact_by=now + timedelta(hours=2))
    new = {correcting.Field.SEVERITY: Severity.MAJOR.value}

    decision = correcting.corrected(case, VERA, new, now, POLICY)

    heard = [one for one in decision.say if isinstance(one.notice, SoonerContact)]
    assert bool(heard) is told
    assert decision.case.contact_by == now + timedelta(minutes=30)


def test_a_clock_that_has_gone_off_does_not_go_off_again() -> None:
    now = MONDAY + timedelta(minutes=70)
    waiting = replace(LIGHT, state=State.UNCLAIMED, severity=Severity.NORMAL, submitted_at=MONDAY)

    assert raised(Severity.MINOR, waiting, now, POLICY).timers == ()
