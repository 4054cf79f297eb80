"""Limits from outside: the quicker rule wins, and people hear of it in time (§19)."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.app.profiles import profiles
from bot.domain.deciding import outer
from bot.domain.deciding.decision import To
from bot.domain.moves.desk import outer_limits
from bot.domain.notices.desk.limits import OuterLimitAlert
from bot.domain.notices.sample_values import VALUES
from bot.domain.people import PersonId
from bot.domain.policy.policy import Policy
from bot.domain.policy.sector import Outer
from bot.domain.record.case import Case, CaseId, State
from bot.domain.record.extension import Extension
from bot.domain.record.marks import Marks
from tests.fakes import MONDAY

HOUSE = Policy()
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


def case(state: State = State.EXPLORING, **fields: object) -> Case:
    made = Case(
        id=CaseId(1001),
        customer=PersonId(5001),
        customer_name="Anna",
        language="en",
        state=state,
        opened_at=MONDAY,
        owner=PersonId(6001),
        owner_name="Ben",
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def of(profile: str, **ending: object) -> Policy:
    return replace(
        HOUSE,
        sector=profiles()[profile],
        ending=replace(HOUSE.ending, **ending),  # type: ignore[arg-type]
    )


def put_off(until: datetime) -> Marks:
    by = PersonId(8001)
    return Marks(
        extended=(Extension(until=until, reason="parts", by=by, by_name="Zhou", at=MONDAY),)
    )


@pytest.mark.parametrize(
    ("profile", "accept", "final"),
    [
        ("china_bank_insurance", None, 15 * DAY),
        ("china_securities", 15 * DAY, 56 * DAY),  # its 60 days are later than our own eight weeks
        ("china_market_regulator", 9 * DAY, 56 * DAY),  # 7 and 45 working days, the latter late
        ("uk_finance", None, 56 * DAY),
        ("uk_housing", 7 * DAY, 14 * DAY),  # 5 and 10 working days
        ("uk_energy", None, 56 * DAY),
        ("uk_telecom", None, 56 * DAY),
    ],
)
def test_a_profile_only_adds_limits_and_the_quicker_rule_wins(
    profile: str, accept: timedelta | None, final: timedelta
) -> None:
    policy = of(profile)
    due = [outer.due(case(), which, policy) for which in Outer]

    assert due == [None if accept is None else MONDAY + accept, MONDAY + final]


def test_a_house_that_allows_itself_longer_is_held_to_the_profile() -> None:
    policy = of("china_securities", outer=90 * DAY)

    assert outer.due(case(), Outer.FINAL, policy) == MONDAY + 60 * DAY


def test_every_profile_has_words() -> None:
    assert tuple(profiles()) == VALUES["sector"]


def test_a_date_put_off_moves_the_profiles_limit_and_never_the_houses_own() -> None:
    bank = of("china_bank_insurance")
    within, beyond = (case(marks=put_off(MONDAY + days * DAY)) for days in (30, 60))

    assert outer.due(within, Outer.FINAL, bank) == MONDAY + 30 * DAY
    assert outer.due(beyond, Outer.FINAL, bank) == MONDAY + 56 * DAY
    assert outer.due(beyond, Outer.FINAL, HOUSE) == MONDAY + 56 * DAY


@pytest.mark.parametrize(
    ("profile", "steps"),
    [
        (
            "china_bank_insurance",
            [("final.0", 8 * DAY), ("final.1", 14 * DAY - HOUR), ("final", 15 * DAY)],
        ),
        ("uk_housing", [("final.0", 7 * DAY), ("final.1", 14 * DAY - HOUR), ("final", 14 * DAY)]),
        ("uk_energy", [("final.0", 49 * DAY), ("final.1", 56 * DAY - HOUR), ("final", 56 * DAY)]),
    ],
)
def test_people_hear_of_it_before_its_end_and_at_it(
    profile: str, steps: list[tuple[str, timedelta]]
) -> None:
    policy, found, now = of(profile), [], MONDAY
    while (order := outer.following(case(), Outer.FINAL, now, policy)) is not None:
        found.append((order.subject, order.due - MONDAY))
        now = order.due

    assert found == steps


def alerts(policy: Policy, subject: str, of_case: Case) -> dict[object, OuterLimitAlert]:
    now = MONDAY + 20 * DAY
    decision = outer_limits.reached(of_case, subject, now, now, policy)
    return {s.to: s.notice for s in decision.say if isinstance(s.notice, OuterLimitAlert)}


def test_the_managers_hear_when_it_has_passed() -> None:
    bank = of("china_bank_insurance")

    assert set(alerts(bank, "final.1", case())) == {To.OWNER, To.SUPERVISORS}
    passed = alerts(bank, "final", case())
    assert set(passed) == {To.OWNER, To.SUPERVISORS, To.MANAGERS}
    assert passed[To.MANAGERS].passed
    assert passed[To.MANAGERS].due == MONDAY + 15 * DAY


@pytest.mark.parametrize("state", [State.CONFIRMING, State.FOLLOWING_UP, State.FINAL_POSITION])
def test_a_case_with_its_answer_is_looked_at_again_without_a_word(state: State) -> None:
    now = MONDAY + 15 * DAY
    decision = outer_limits.reached(case(state), "final", now, now, of("china_bank_insurance"))

    assert not decision.say
    assert [(t.due, t.subject) for t in decision.timers] == [(now + DAY, "final")]  # type: ignore[union-attr]


def test_what_a_person_has_taken_up_is_accepted() -> None:
    housing = of("uk_housing")

    assert alerts(housing, "accept", case())
    assert not alerts(housing, "accept", case(first_human_at=MONDAY))


def test_a_timer_of_an_older_version_is_the_final_one() -> None:
    assert outer.read("") == (Outer.FINAL, outer.PASSED)
