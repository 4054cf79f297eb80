"""Who may do what with a case (§18): the table, written a second time by hand."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.domain import errors
from bot.domain.people import Absence, Person, PersonId, Role
from bot.domain.record.case import ENDED, OPEN, OWNED, Case, CaseId, Flag, State
from bot.domain.rights import RULES, Right, Standing, check, may, may_be_given, standing

NOW = datetime(2025, 3, 3, 10, tzinfo=UTC)
ME = PersonId(6001)
SOMEBODY = PersonId(6002)


def a_case(**more: Any) -> Case:
    plain: dict[str, Any] = {
        "id": CaseId(1001),
        "customer": PersonId(5001),
        "customer_name": "Anna",
        "language": "en",
        "state": State.EXPLORING,
        "opened_at": NOW,
        "owner": SOMEBODY,
        "owner_name": "Li",
    }
    return Case(**(plain | more))


def me(role: Role, *, away: bool = False) -> Person:
    absence = Absence(until=NOW + timedelta(days=1)) if away else None
    return Person(id=ME, name="Ben", language="en", role=role, absence=absence)


def refused(right: Right, case: Case, by: Person) -> str:
    """Empty where it is allowed; else who may, or the name of the refusal."""
    try:
        check(right, case, by)
    except errors.NotForYou as refusal:
        return str(refusal.fields["who"])
    except errors.Refusal as refusal:
        return type(refusal).__name__
    return ""


#              customer  bot      staff         supervisor  manager    owner  stand-in
TABLE = {
    Right.KNOW: ("staff", "staff", "", "", "", "", ""),
    Right.READ: ("staff", "staff", "owner", "", "", "", ""),
    Right.RECORD_FACTS: ("staff", "staff", "owner", "", "", "", ""),
    Right.INTENTION: ("staff", "staff", "owner", "", "", "", ""),
    Right.CLAIM: ("staff", "staff", "", "", "", "", ""),
    Right.WORK: ("staff", "staff", "owner", "", "", "", ""),
    Right.TAKE: ("staff", "staff", "supervisor", "", "", "supervisor", "supervisor"),
    Right.ASSIGN: ("staff", "staff", "supervisor", "", "", "supervisor", "supervisor"),
    Right.EXTEND: ("staff", "staff", "supervisor", "", "", "supervisor", "supervisor"),
    Right.READ_BRIEF: ("staff", "staff", "supervisor", "", "", "supervisor", "supervisor"),
    Right.LESSEN: ("staff", "staff", "supervisor", "", "", "supervisor", "supervisor"),
    Right.APPROVE: ("staff", "staff", "supervisor", "", "", "supervisor", "supervisor"),
    Right.DECIDE_MERIT: ("staff", "staff", "supervisor", "", "", "supervisor", "supervisor"),
    Right.DECIDE_FACTS: ("staff", "staff", "supervisor", "", "", "supervisor", "supervisor"),
    Right.SIGN_LETTER: ("staff", "staff", "supervisor", "", "", "supervisor", "supervisor"),
    Right.PROPOSE_RESTRICTION: (
        *("staff", "staff", "supervisor", "", ""),
        *("supervisor", "supervisor"),
    ),
    Right.SIGN_MAJOR: ("staff", "staff", "manager", "manager", "", "manager", "manager"),
    Right.RESTRICT: ("staff", "staff", "manager", "manager", "", "manager", "manager"),
    Right.FINAL: ("staff", "staff", "manager", "manager", "", "manager", "manager"),
}
ROLES = (Role.CUSTOMER, Role.BOT, Role.STAFF, Role.SUPERVISOR, Role.MANAGER)


def columns(state: State) -> list[tuple[Case, Person]]:
    """The columns of the table, in one state."""
    others = a_case(state=state)
    return [
        *((others, me(role)) for role in ROLES),
        (replace(others, owner=ME), me(Role.STAFF)),
        (replace(others, stand_in=ME), me(Role.STAFF)),
    ]


def test_the_table_names_every_right() -> None:
    assert set(TABLE) == set(Right) == set(RULES)


@pytest.mark.parametrize("state", sorted(State))
@pytest.mark.parametrize("right", sorted(Right))
def test_each_right_by_role_and_state(right: Right, state: State) -> None:
    happened = [refused(right, case, by) for case, by in columns(state)]

    assert happened == list(TABLE[right])
    assert [may(right, case, by) for case, by in columns(state)] == [
        not who for who in TABLE[right]
    ]


@pytest.mark.parametrize("right", sorted(Right))
@pytest.mark.parametrize("role", [Role.STAFF, Role.SUPERVISOR, Role.MANAGER])
def test_whoever_is_meant_has_no_right_at_all(right: Right, role: Role) -> None:
    """Not even as its owner, and not as the highest in the house."""
    meant = a_case(those_concerned=(ME,), about_person=True)

    for case in (meant, replace(meant, owner=ME), replace(meant, stand_in=ME)):
        assert refused(right, case, me(role)) == "ConcernedCannotWork"
        assert not may_be_given(case, me(role))


@pytest.mark.parametrize("right", sorted(Right))
def test_a_complaint_about_a_supervisor_is_kept_from_all_supervisors(right: Right) -> None:
    case = a_case(about_person=True, about_lead=True)

    assert refused(right, case, me(Role.SUPERVISOR)) == "ConcernedCannotWork"
    assert refused(right, case, me(Role.MANAGER)) == ""


@pytest.mark.parametrize(
    "case",
    [a_case(about_person=True), a_case(flags=frozenset({Flag.QUARANTINED}))],
    ids=["about a person", "quarantined"],
)
@pytest.mark.parametrize("right", sorted(Right))
def test_what_is_kept_apart_begins_with_the_supervisor(right: Right, case: Case) -> None:
    who = "manager" if TABLE[right][3] else ""

    assert refused(right, case, me(Role.STAFF)) == "supervisor"
    assert refused(right, case, me(Role.SUPERVISOR)) == who
    assert refused(Right.WORK, replace(case, owner=ME), me(Role.STAFF)) == ""


@pytest.mark.parametrize("state", sorted(OPEN - OWNED | {State.EXPLORING}))
def test_nobody_who_is_away_takes_or_is_given_a_case(state: State) -> None:
    free = a_case(state=state, owner=None, owner_name="")
    for role in (Role.STAFF, Role.SUPERVISOR, Role.MANAGER):
        assert refused(Right.CLAIM, free, me(role, away=True)) == "AwayCannotClaim"
        assert not may_be_given(free, me(role, away=True))
        assert may_be_given(free, me(role))


@pytest.mark.parametrize("state", sorted(State))
def test_handed_back_twice_it_waits_for_who_leads(state: State) -> None:
    case = a_case(state=state, owner=None, owner_name="", transfers=2)
    waits = state is State.UNCLAIMED

    assert refused(Right.CLAIM, case, me(Role.STAFF)) == ("SecondTransfer" if waits else "")
    assert refused(Right.CLAIM, case, me(Role.SUPERVISOR)) == ""


def test_how_somebody_stands_to_a_case() -> None:
    case = a_case(owner=ME, stand_in=SOMEBODY)

    assert standing(case, ME, Role.STAFF) is Standing.OWNER
    assert standing(case, SOMEBODY, Role.STAFF) is Standing.STAND_IN
    assert standing(case, PersonId(1), Role.MANAGER) is Standing.OTHER
    assert standing(replace(case, those_concerned=(ME,)), ME, Role.STAFF) is Standing.CONCERNED
    assert not ENDED & OPEN
