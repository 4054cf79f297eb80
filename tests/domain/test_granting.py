"""[Reply was the solution]: the short path, and every guard it does not step around (§6.3)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain import errors
from bot.domain.moves.solution import granting
from bot.domain.people import Person, PersonId, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, CaseId, Flag, Merit, Severity, State
from bot.domain.record.commitment import Promise, PromiseId, PromiseKind, PromiseState
from bot.domain.record.finding import Finding
from bot.domain.record.journal import What
from bot.domain.record.offer import Offer, Option
from bot.domain.understanding.offers.money import Given

POLICY = Policy()
NOW = datetime(2025, 3, 3, 10, 0, tzinfo=UTC)
BEN = Person(id=PersonId(6), name="Ben", language="en", role=Role.STAFF)
LI = Person(id=PersonId(7), name="Li", language="en", role=Role.STAFF)
CASE = Case(
    id=CaseId(1001),
    customer=PersonId(5),
    customer_name="Anna",
    language="en",
    state=State.EXPLORING,
    severity=Severity.MINOR,
    opened_at=NOW - timedelta(hours=1),
    owner=BEN.id,
    owner_name="Ben",
    facts="The bill has the wrong name",
    wish_kind="explanation",
    human_at=NOW,
)
GIVES_NOTHING = Given(solution="", gift="")
REPLY = granting.Reply(
    text="The name was typed wrongly; a new bill is on its way", at=NOW, given=GIVES_NOTHING
)
CALLBACK = Promise(
    id=PromiseId(1),
    case=CASE.id,
    by=BEN.id,
    by_name="Ben",
    kind=PromiseKind.CALLBACK,
    text="",
    due=NOW + timedelta(hours=1),
    made_at=NOW,
)


def test_it_goes_through_every_state_on_the_way_and_asks_the_customer() -> None:
    decision = granting.settle(CASE, BEN, REPLY, [CALLBACK], NOW, POLICY)

    moves = [e.note.split()[0] for e in decision.journal if e.what is What.MOVED]
    states = [e.new for e in decision.journal if e.what is What.MOVED]
    assert moves == ["t9", "t10b", "t12"]
    assert states == ["offered", "acting", "confirming"]
    case = decision.case
    assert (case.merit, case.evidence) == (Merit.JUSTIFIED, REPLY.text)
    assert case.has(Flag.EXPLANATION_ONLY)
    assert [row.state for row in decision.promises] == [PromiseState.KEPT]
    assert "AskMatter" in [type(one.notice).__name__ for one in decision.say]


def test_a_small_deed_is_no_mere_explanation() -> None:
    deed = replace(CASE, wish_kind="redo", severity=Severity.NORMAL)

    case = granting.settle(deed, BEN, REPLY, [], NOW, POLICY).case

    assert not case.has(Flag.EXPLANATION_ONLY)
    assert (granting.is_simple(deed), granting.is_simple(CASE)) == (False, True)


ASKED = Finding(text="", asked_by=BEN.id, asked_by_name="Ben", asked_at=NOW, asked_of="supervisor")
WAITING = Offer(reason="", options=(Option(text="new bill"),), asked_at=NOW)


@pytest.mark.parametrize(
    ("case", "reply", "what"),
    [
        (replace(CASE, severity=Severity.MAJOR), REPLY, "long_way"),
        (replace(CASE, about_person=True), REPLY, "long_way"),
        (replace(CASE, merit=Merit.UNJUSTIFIED), REPLY, "long_way"),
        (replace(CASE, finding=ASKED), REPLY, "long_way"),
        (replace(CASE, offer=WAITING), REPLY, "long_way"),
        (replace(CASE, facts=""), REPLY, "facts"),
        (CASE, replace(REPLY, text="Okay."), "reply"),
        (replace(CASE, human_at=NOW - timedelta(minutes=1)), REPLY, "reply"),
        (CASE, replace(REPLY, given=Given(solution="", gift="a voucher")), "offer_it"),
    ],
)
def test_a_guard_says_why(case: Case, reply: granting.Reply, what: str) -> None:
    with pytest.raises(errors.SomethingMissing) as refused:
        granting.settle(case, BEN, reply, [], NOW, POLICY)

    assert refused.value.fields == {"what": what}


def test_what_else_was_promised_has_to_be_done_first() -> None:
    owed = replace(CALLBACK, kind=PromiseKind.ACTION, text="send the bill")

    with pytest.raises(errors.PromisesOpen):
        granting.settle(CASE, BEN, REPLY, [owed], NOW, POLICY)


def test_it_is_the_owners_and_done_once() -> None:
    asked = granting.settle(CASE, BEN, REPLY, [], NOW, POLICY).case

    with pytest.raises(errors.NotForYou):
        granting.settle(CASE, LI, REPLY, [], NOW, POLICY)
    with pytest.raises(errors.AlreadyDone):
        granting.settle(asked, BEN, REPLY, [], NOW, POLICY)
