"""A case in other hands, or higher up: nothing that runs is wound back (§6.3 t8, §6.4 inv. 7)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.domain import errors
from bot.domain.deciding.decision import Decision, To
from bot.domain.moves.passing_on.escalating import MANAGER, SUPERVISOR, escalate
from bot.domain.moves.taking.being_read import brief_read
from bot.domain.moves.taking.reassigning import AWAY, Known, reassigned
from bot.domain.moves.taking.taking_over import assign, take_over
from bot.domain.notices.customer import OwnerChanged
from bot.domain.notices.customer.reading import RecordRead
from bot.domain.notices.desk import Brief, PickNextStep
from bot.domain.people import Absence, Person, PersonId, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, CaseId, Flag, State
from bot.domain.record.commitment import Promise, PromiseId, PromiseKind
from bot.domain.record.journal import Entry, What
from bot.domain.record.timers import CancelTimers, TimerKind

NOW = datetime(2025, 3, 3, 10, tzinfo=UTC)
NIGHT = datetime(2025, 3, 3, 22, tzinfo=UTC)
POLICY = Policy()
CLOCKS = (TimerKind.RESOLVE_DUE, TimerKind.UPDATE_DUE, TimerKind.OFFER_DUE, TimerKind.REPLY_DUE)


def person(number: int, role: Role, name: str) -> Person:
    return Person(id=PersonId(number), name=name, language="en", role=role)


BEN, LI = person(6001, Role.STAFF, "Ben"), person(6002, Role.STAFF, "Li")
VERA, ZHOU = person(7001, Role.SUPERVISOR, "Vera"), person(8001, Role.MANAGER, "Zhou")


def a_case(**more: Any) -> Case:
    plain: dict[str, Any] = {
        "id": CaseId(1001),
        "customer": PersonId(5001),
        "customer_name": "Anna",
        "language": "en",
        "state": State.EXPLORING,
        "opened_at": NOW - timedelta(hours=2),
        "owner": BEN.id,
        "owner_name": BEN.name,
        "claimed_at": NOW - timedelta(hours=1),
        "human_at": NOW - timedelta(minutes=30),
    }
    return Case(**(plain | more))


def row(number: int, by: Person, hours: float) -> Promise:
    return Promise(
        id=PromiseId(number),
        case=CaseId(1001),
        by=by.id,
        by_name=by.name,
        kind=PromiseKind.CALLBACK,
        text="",
        due=NOW + timedelta(hours=hours),
        made_at=NOW,
    )


KNOWN = Known(rows=[row(1, BEN, 2), row(2, LI, 3)], due=NOW + timedelta(hours=2))


def said(decision: Decision, kind: type) -> list[Any]:
    return [one.notice for one in decision.say if isinstance(one.notice, kind)]


def clocks(decision: Decision) -> list[Any]:
    """Orders that would set one of the clocks anew, or stop it."""
    return [
        order
        for order in decision.timers
        if (isinstance(order, CancelTimers) and order.kinds & {*CLOCKS})
        or (not isinstance(order, CancelTimers) and order.kind in CLOCKS)
    ]


@pytest.mark.parametrize("level", [SUPERVISOR, MANAGER, 3])
@pytest.mark.parametrize("reason", ["rounds", "loops", "emotion", "manager_asked", "unclaimed"])
def test_going_up_winds_no_clock_and_never_comes_down(level: int, reason: str) -> None:
    decision = escalate(a_case(escalation=1), level, reason, NOW, by=BEN, need="90 for the part")

    assert decision.timers == ()
    assert decision.case.escalation == min(level, MANAGER)
    assert escalate(decision.case, SUPERVISOR, reason, NOW).case.escalation == min(level, MANAGER)
    (brief,) = said(decision, Brief)
    assert (brief.reason, brief.need) == (reason, "90 for the part")
    assert decision.say[0].to is (To.SUPERVISORS if level == SUPERVISOR else To.MANAGERS)


def test_about_a_supervisor_it_goes_to_the_managers_at_once() -> None:
    decision = escalate(a_case(about_person=True, about_lead=True), SUPERVISOR, "rounds", NOW)

    assert decision.case.escalation == MANAGER
    assert decision.say[0].to is To.MANAGERS


@pytest.mark.parametrize(
    "decision",
    [
        take_over(a_case(), VERA, KNOWN, NOW, POLICY),
        assign(a_case(), LI, VERA, KNOWN, NOW, POLICY),
        reassigned(a_case(), LI, None, KNOWN, NOW, POLICY, AWAY),
    ],
    ids=["taken over", "assigned", "away"],
)
def test_the_new_owner_has_the_promises_at_the_same_times(decision: Decision) -> None:
    owner = decision.case.owner

    assert clocks(decision) == []
    (moved,) = decision.promises
    assert (moved.id, moved.by, moved.due) == (PromiseId(1), owner, KNOWN.rows[0].due)
    (told,) = said(decision, OwnerChanged)
    assert (told.old_name, told.due) == ("Ben", KNOWN.due)
    assert not said(decision, PickNextStep)
    assert (decision.case.previous_owner, decision.case.stand_in) == (BEN.id, None)


def test_at_night_the_customer_hears_of_an_absence_in_the_morning_and_of_a_person_at_once() -> (
    None
):
    absent = reassigned(a_case(human_at=NIGHT), LI, None, KNOWN, NIGHT, POLICY, AWAY)
    taken = take_over(a_case(human_at=NIGHT), VERA, KNOWN, NIGHT, POLICY)

    when = [one.not_before for one in absent.say if isinstance(one.notice, OwnerChanged)]
    assert when == [datetime(2025, 3, 4, 9, tzinfo=UTC)]
    assert [one.not_before for one in taken.say if isinstance(one.notice, OwnerChanged)] == [None]


def test_a_free_case_is_given_with_the_brief_and_the_first_step_to_pick() -> None:
    free = a_case(state=State.UNCLAIMED, owner=None, owner_name="", claimed_at=None)

    decision = assign(free, LI, VERA, Known(rows=[], due=None), NOW, POLICY)

    assert (decision.case.state, decision.case.owner) == (State.EXPLORING, LI.id)
    assert said(decision, PickNextStep)
    assert [brief.reason for brief in said(decision, Brief)] == ["assigned"]
    assert not said(decision, OwnerChanged)


@pytest.mark.parametrize(
    ("to", "case"),
    [
        (replace(LI, absence=Absence(until=NOW + timedelta(days=1))), a_case()),
        (LI, a_case(those_concerned=(LI.id,), about_person=True)),
        (LI, a_case(about_person=True)),
        (LI, a_case(state=State.UNCLAIMED, owner=None, owner_name="", transfers=2)),
        (person(5009, Role.CUSTOMER, "Eva"), a_case()),
    ],
    ids=["away", "meant", "not of the rank", "handed back twice", "not one of ours"],
)
def test_not_everybody_can_be_given_a_case(to: Person, case: Case) -> None:
    with pytest.raises(errors.CannotBeGiven):
        assign(case, to, VERA, KNOWN, NOW, POLICY)


def call(note: str, minutes: int, by: Person | None = None) -> Entry:
    return Entry(
        case=CaseId(1001),
        at=NOW + timedelta(minutes=minutes),
        by=by.id if by is not None else None,
        what=What.ESCALATED,
        note=note,
    )


def test_read_by_who_leads_the_customer_hears_it_once_a_round_with_the_time_that_stands() -> None:
    first = brief_read(a_case(), VERA, [call("rounds", 0)], KNOWN.rows, NOW, POLICY)
    again = [call("rounds", 0), call("read", 1, VERA), call("pause", 2)]

    (told,) = said(first, RecordRead)
    assert (told.lead_name, told.manager, told.owner_name) == ("Vera", False, "Ben")
    assert told.due == KNOWN.rows[0].due
    assert first.promises == ()
    assert not said(brief_read(a_case(), ZHOU, again, KNOWN.rows, NOW, POLICY), RecordRead)


def test_with_nothing_promised_the_line_names_a_time_that_is_booked() -> None:
    decision = brief_read(a_case(), ZHOU, [call("rounds", 0)], [], NOW, POLICY)

    (told,) = said(decision, RecordRead)
    assert told.manager
    (booked,) = decision.promises
    assert booked.due == told.due == NOW + timedelta(hours=2)


@pytest.mark.parametrize(
    "case",
    [
        a_case(flags=frozenset({Flag.SELF_HARM})),
        a_case(flags=frozenset({Flag.VIOLENCE})),
        a_case(flags=frozenset({Flag.ERRAND})),
        a_case(safety=True),
        a_case(owner=VERA.id, owner_name="Vera"),
        a_case(state=State.CLOSED),
    ],
)
def test_no_ready_line_where_only_a_person_may_write(case: Case) -> None:
    assert not said(
        brief_read(case, VERA, [call("rounds", 0)], KNOWN.rows, NOW, POLICY), RecordRead
    )
