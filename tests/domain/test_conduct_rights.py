"""Who may do what about difficult conduct: a table of roles and acts (§9, §18)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.domain import errors
from bot.domain.moves.conduct import cooling, harassing, limiting, restricting
from bot.domain.moves.conduct.slots import slots
from bot.domain.people import Person, PersonId, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.account import Account, Standing
from bot.domain.record.case import Case, CaseId, State
from bot.domain.record.commitment import Promise, PromiseId, PromiseKind
from bot.domain.record.conduct import Bounds, Conduct

NOW = datetime(2025, 3, 3, 10, 0, tzinfo=UTC)
POLICY = Policy(zone=ZoneInfo("UTC"))
OWNER = PersonId(3)
WHO = {
    "customer": Person(id=PersonId(7), name="Anna", language="en", role=Role.CUSTOMER),
    "staff": Person(id=PersonId(4), name="Li", language="en", role=Role.STAFF),
    "owner": Person(id=OWNER, name="Ben", language="en", role=Role.STAFF),
    "supervisor": Person(id=PersonId(5), name="Vera", language="en", role=Role.SUPERVISOR),
    "manager": Person(id=PersonId(6), name="Zhou", language="en", role=Role.MANAGER),
}
RIPE = Case(
    id=CaseId(1001),
    customer=PersonId(7),
    customer_name="Anna",
    language="en",
    state=State.EXPLORING,
    opened_at=NOW,
    owner=OWNER,
    owner_name="Ben",
    abuse=2,
    bounds=Bounds(attempts=2),
)
WARNED = replace(
    RIPE, conduct=Conduct.WARNED, bounds=replace(RIPE.bounds, warned_at=NOW - timedelta(minutes=5))
)
COOLED_TWICE = replace(
    WARNED,
    bounds=replace(
        WARNED.bounds, cooled=(NOW - timedelta(days=2), NOW - timedelta(hours=2)), reason="why"
    ),
)
OBJECTED = replace(
    COOLED_TWICE,
    conduct=Conduct.RESTRICTED,
    bounds=replace(
        COOLED_TWICE.bounds,
        until=NOW + timedelta(days=3),
        set_by=PersonId(6),
        set_by_name="Zhou",
        objected_at=NOW,
    ),
)
ANSWER = Promise(
    id=PromiseId(9),
    case=CaseId(1001),
    by=PersonId(6),
    by_name="Zhou",
    kind=PromiseKind.INFORMATION,
    text="",
    due=NOW + timedelta(hours=4),
    made_at=NOW,
)
SUSPECT = Account(
    person=PersonId(8), standing=Standing.SUSPECTED, since=NOW, last_at=NOW, attempts=2, asked=True
)
APART = replace(SUSPECT, standing=Standing.QUARANTINED)
STAMP = str(int(slots(NOW, POLICY)[0].timestamp()))
REASON = "In two talks our colleague was insulted several times"

ACTS: dict[str, Callable[[Person], object]] = {
    "ask for the text": lambda by: limiting.asked(RIPE, by, NOW, POLICY),
    "send the limit": lambda by: limiting.set_limit(RIPE, by, STAMP, NOW, POLICY),
    "appoint a time": lambda by: cooling.appoint(WARNED, by, STAMP, (), NOW, POLICY),
    "propose a restriction": lambda by: restricting.propose(COOLED_TWICE, by, REASON, NOW, POLICY),
    "restrict": lambda by: restricting.restrict(COOLED_TWICE, by, 7, NOW, POLICY),
    "refuse a restriction": lambda by: restricting.refuse(COOLED_TWICE, by, NOW),
    "lift": lambda by: restricting.answer_objection(
        OBJECTED, by, (ANSWER,), NOW, POLICY, lift=True
    ),
    "keep": lambda by: restricting.answer_objection(
        OBJECTED, by, (ANSWER,), NOW, POLICY, lift=False
    ),
    "look": lambda by: harassing.look(SUSPECT, by),
    "look at one kept apart": lambda by: harassing.look(APART, by),
    "confirm": lambda by: harassing.confirm(SUSPECT, by, NOW, has_case=False),
    "let go on": lambda by: harassing.clear(SUSPECT, by, NOW),
    "block": lambda by: harassing.block(APART, by, 7, NOW, POLICY),
    "release": lambda by: harassing.release(APART, by, NOW),
}
MAY = {
    "ask for the text": "owner supervisor manager",
    "send the limit": "owner supervisor manager",
    "appoint a time": "owner supervisor manager",
    "propose a restriction": "supervisor manager",
    "restrict": "manager",
    "refuse a restriction": "manager",
    "lift": "manager",
    "keep": "manager",
    "look": "staff owner supervisor manager",
    "look at one kept apart": "supervisor manager",
    "confirm": "staff owner supervisor manager",
    "let go on": "staff owner supervisor manager",
    "block": "manager",
    "release": "supervisor manager",
}


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("act", ACTS)
def test_each_may_do_what_their_role_may(act: str, who: str) -> None:
    may = who in MAY[act].split()

    if may:
        ACTS[act](WHO[who])
    else:
        with pytest.raises((errors.NotForYou, errors.AlreadyDone)):
            ACTS[act](WHO[who])


def test_nobody_confirms_harassment_of_somebody_with_an_open_case() -> None:
    for who in ("staff", "supervisor", "manager"):
        with pytest.raises(errors.HasOpenCase):
            harassing.confirm(SUSPECT, WHO[who], NOW, has_case=True)


def test_the_person_complained_about_sets_no_limit() -> None:
    concerned = replace(RIPE, those_concerned=(OWNER,))

    with pytest.raises(errors.ConcernedCannotWork):
        limiting.set_limit(concerned, WHO["owner"], STAMP, NOW, POLICY)
