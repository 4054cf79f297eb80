"""Authority: added up by case, by rank, never over currencies; approvals that rise (§11)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from bot.domain import errors
from bot.domain.deciding.decision import Decision, To
from bot.domain.moves.promises import promising
from bot.domain.moves.solution import approving, authority, draft_shown
from bot.domain.moves.solution.authority import Rung
from bot.domain.notices.base import Notice
from bot.domain.notices.desk import ApprovalAsked, ApprovalRisen, ApprovalWanted
from bot.domain.notices.solution import AnswerComing, OptionsOffered
from bot.domain.people import Person, PersonId, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, Severity, State
from bot.domain.record.commitment import Promise, PromiseKind, PromiseState
from bot.domain.record.money import Money
from bot.domain.record.offer import Gift, Offer, Option
from bot.domain.record.timers import SetTimer, TimerKind
from bot.domain.understanding.offers.money import Given
from tests.letter_stories import a_case, a_row, day, owner

POLICY = Policy()
NOW = day(6, 18)  # Friday 10:00 in the zone of the policy
CASE = a_case(1042, state=State.EXPLORING, facts="it leaks")
STAFF = owner()
VERA = Person(id=PersonId(30), name="Vera", language="en", role=Role.SUPERVISOR)
WANG = Person(id=PersonId(31), name="Wang", language="en", role=Role.SUPERVISOR)
MONA = Person(id=PersonId(40), name="Mona", language="en", role=Role.MANAGER)
CALL = a_row(1042, "", day(6, 20), kind=PromiseKind.CALLBACK, solution=False)


def row(amount: object, others: str = "", **more: object) -> Promise:
    money = Money(amount=Decimal(str(amount)), others=others)
    return a_row(1042, "Refund", day(7, 9), money=money, **more)


def draft(amount: object, others: str = "", gift: object = None) -> Offer:
    given = None if gift is None else Gift(text="a voucher", amount=Decimal(str(gift)))
    paid = Option(
        text="Refund",
        solution="Refund",
        amount=Decimal(str(amount)),
        others=others,
        gift=given,
    )
    return Offer(reason="", options=(paid, Option(text="A new kettle", solution="A new kettle")))


def sent_by(
    by: Person,
    offer: Offer,
    rows: Sequence[Promise] = (CALL,),
    case: Case = CASE,
    **more: bool,
) -> Decision:
    drafted = approving.drafted(case, by, offer, POLICY, rows)
    read = draft_shown.stamp(offer)
    return approving.send(drafted.case, by, NOW, POLICY, read=read, rows=rows, **more)


def told(decision: Decision, kind: type[Notice]) -> list[object]:
    return [said.to for said in decision.say if isinstance(said.notice, kind)]


@pytest.mark.parametrize(
    ("by", "before", "now", "goes"),
    [
        (STAFF, 0, "200", True),
        (STAFF, 0, "200.01", False),
        (STAFF, 150, "50", True),
        (STAFF, 150, "50.01", False),
        (VERA, 0, "1000", True),
        (VERA, 0, "1000.01", False),
        (VERA, 900, "100.01", False),
        (MONA, 0, "5000", True),
        (MONA, 4000, "1000.01", False),
    ],
)
def test_each_rank_promises_up_to_its_limit_on_one_case(
    by: Person, before: int, now: str, goes: bool
) -> None:
    decision = sent_by(by, draft(now), (CALL, row(before)))

    assert (told(decision, OptionsOffered) == [To.CUSTOMER]) is goes
    assert bool(told(decision, ApprovalWanted)) is not goes


def test_the_gift_counts_and_the_sum_is_told() -> None:
    decision = sent_by(STAFF, draft(150, gift="50.01"), (CALL, row(30)))

    [asked] = [s.notice for s in decision.say if isinstance(s.notice, ApprovalAsked)]
    assert (asked.amount, asked.given, asked.total) == ("CNY 200.01", "CNY 30", "CNY 230.01")
    assert (asked.limit, asked.rung) == ("CNY 200", "supervisor")


@pytest.mark.parametrize(
    ("state", "counts"),
    [
        (PromiseState.OPEN, True),
        (PromiseState.KEPT, True),
        (PromiseState.KEPT_LATE, True),
        (PromiseState.RELEASED, False),
        (PromiseState.RENEGOTIATED, False),
    ],
)
def test_what_was_released_or_replaced_counts_no_more(state: PromiseState, counts: bool) -> None:
    assert bool(authority.given(CASE, (row(100, state=state),))) is counts


def test_a_missed_solution_counts_while_it_is_owed() -> None:
    missed = row(100, state=PromiseState.BROKEN)

    assert authority.given(replace(CASE, state=State.ACTING), (missed,)).amount == 100
    assert authority.given(CASE, (replace(missed, performed_at=NOW),)).amount == 100
    assert not authority.given(CASE, (missed,))  # given up for another solution (t13)


def test_an_offer_without_money_needs_no_approval_however_much_was_given() -> None:
    assert told(sent_by(STAFF, draft(0), (CALL, row(900))), OptionsOffered) == [To.CUSTOMER]


@pytest.mark.parametrize("by", [STAFF, VERA])
def test_another_currency_is_measured_by_a_manager(by: Person) -> None:
    decision = sent_by(by, draft(1, "USD 1"))

    [asked] = [s.notice for s in decision.say if isinstance(s.notice, ApprovalAsked)]
    assert (asked.total, asked.mixed, asked.rung) == ("CNY 1 + USD 1", True, "manager")
    assert told(decision, ApprovalWanted) == [To.MANAGERS]
    assert told(sent_by(MONA, draft(1, "USD 1")), OptionsOffered) == [To.CUSTOMER]
    with pytest.raises(errors.OverAuthority):
        approving.approve(decision.case, WANG, NOW, POLICY, read=_read(decision), rows=())


def test_other_money_on_the_case_makes_every_further_amount_a_managers() -> None:
    before = (CALL, row(0, "USD 1", state=PromiseState.KEPT))

    assert told(sent_by(STAFF, draft(1), before), ApprovalWanted) == [To.MANAGERS]


def _read(decision: Decision) -> str:
    assert decision.case.offer is not None
    return draft_shown.stamp(decision.case.offer)


def test_above_a_manager_two_have_to_approve() -> None:
    asked = sent_by(STAFF, draft(5001))
    assert told(asked, ApprovalWanted) == [To.MANAGERS]

    with pytest.raises(errors.OverAuthority):
        approving.approve(asked.case, VERA, NOW, POLICY, read=_read(asked), rows=())
    first = approving.approve(asked.case, MONA, NOW, POLICY, read=_read(asked), rows=())
    assert told(first, OptionsOffered) == []
    assert told(first, ApprovalWanted) == [To.MANAGERS, To.SUPERVISORS]

    with pytest.raises(errors.AnotherPerson):
        approving.approve(first.case, MONA, NOW, POLICY, read=_read(asked), rows=())
    second = approving.approve(first.case, VERA, NOW, POLICY, read=_read(asked), rows=())
    assert told(second, OptionsOffered) == [To.CUSTOMER]


def test_nobody_approves_what_he_asked_for() -> None:
    asked = sent_by(VERA, draft(1500))

    with pytest.raises(errors.AnotherPerson):
        approving.approve(asked.case, VERA, NOW, POLICY, read=_read(asked), rows=())
    assert told(asked, ApprovalWanted) == [To.MANAGERS]


@pytest.mark.parametrize(
    ("case", "now", "on_duty", "readers"),
    [
        (CASE, NOW, True, To.SUPERVISORS),
        (CASE, NOW, False, To.MANAGERS),
        (replace(CASE, severity=Severity.MAJOR), NOW, True, To.SUPERVISORS),
        (replace(CASE, severity=Severity.MAJOR), NOW + timedelta(hours=9), True, To.MANAGERS),
    ],
    ids=["there", "nobody", "major", "major at night"],
)
def test_where_nobody_is_on_duty_it_goes_one_level_up(
    case: Case, now: datetime, on_duty: bool, readers: To
) -> None:
    offer = draft(900)
    drafted = approving.drafted(case, STAFF, offer, POLICY, (CALL,)).case
    decision = approving.send(
        drafted,
        STAFF,
        now,
        POLICY,
        read=draft_shown.stamp(offer),
        rows=(replace(CALL, due=now + timedelta(hours=1)),),
        on_duty=on_duty,
    )

    assert told(decision, ApprovalWanted) == [readers]


def test_an_undecided_approval_rises_by_itself_and_is_then_asked_for_daily() -> None:
    asked = sent_by(STAFF, draft(900))
    [timer] = [t for t in asked.timers if isinstance(t, SetTimer)]
    assert (timer.kind, timer.due) == (TimerKind.APPROVAL_DUE, NOW + timedelta(hours=1))

    risen = approving.unanswered(asked.case, timer.subject, timer.due, POLICY, (CALL,))
    assert told(risen, ApprovalWanted) == [To.MANAGERS]
    assert told(risen, ApprovalRisen) == [To.OWNER]
    assert not [said for said in risen.say if said.to is To.CUSTOMER]
    assert risen.case.offer is not None
    assert risen.case.offer.asked_of == Rung.MANAGER.value

    later = timer.due + timedelta(hours=1)
    again = approving.unanswered(risen.case, timer.subject, later, POLICY, (CALL,))
    assert told(again, ApprovalWanted) == [To.MANAGERS]
    assert told(again, ApprovalRisen) == []
    [daily] = [t for t in again.timers if isinstance(t, SetTimer)]
    assert daily.due > later + timedelta(hours=20)


def test_what_was_decided_or_written_anew_does_not_rise() -> None:
    asked = sent_by(STAFF, draft(900))
    read = _read(asked)
    sent = approving.approve(asked.case, VERA, NOW, POLICY, read=read, rows=())
    rejected = approving.reject(asked.case, VERA, read, "too high; 80 is fine", NOW)
    anew = approving.drafted(asked.case, STAFF, draft(901), POLICY, ())

    for case in (sent.case, rejected.case, anew.case):
        assert approving.unanswered(case, read, NOW, POLICY, ()).say == ()
    assert any(TimerKind.APPROVAL_DUE in t.kinds for t in rejected.timers)  # type: ignore[union-attr]


def test_while_it_waits_the_customer_has_a_time_and_no_number() -> None:
    with_time = sent_by(STAFF, draft(900))
    without = sent_by(STAFF, draft(900), ())

    assert told(with_time, AnswerComing) == []
    [coming] = [s.notice for s in without.say if isinstance(s.notice, AnswerComing)]
    [booked] = without.promises
    assert (booked.kind, booked.due) == (PromiseKind.CALLBACK, coming.due)
    assert coming.due == NOW + timedelta(hours=2)


def test_a_gift_comes_after_a_solution_never_instead_of_it() -> None:
    only = Option(text="A voucher", gift=Gift(text="A voucher", amount=Decimal(50)))
    offer = Offer(reason="", options=(only, Option(text="A new kettle", solution="A new kettle")))

    with pytest.raises(errors.SomethingMissing, match="agreed"):
        approving.drafted(CASE, STAFF, offer, POLICY, (CALL,))
    approving.drafted(CASE, STAFF, offer, POLICY, (CALL, row(10, state=PromiseState.KEPT)))


def _promise(given: Given, rows: Sequence[Promise]) -> Decision:
    return promising.promise(
        CASE,
        STAFF,
        NOW,
        POLICY,
        text="a voucher of 50 by tomorrow",
        due=day(7, 18),
        sure=True,
        given=given,
        rows=rows,
    )


def test_a_promised_gift_is_compensation_within_the_authority_of_the_case() -> None:
    voucher = Given(solution="", gift="A voucher of 50", gift_money=Money(amount=Decimal(50)))

    with pytest.raises(errors.SomethingMissing, match="agreed"):
        _promise(voucher, ())
    with pytest.raises(errors.OverAuthority) as over:
        _promise(voucher, (row(151),))
    assert over.value.fields == {"limit": "CNY 200", "total": "CNY 201"}
    [booked] = _promise(voucher, (row(150),)).promises
    assert (booked.kind, booked.text) == (PromiseKind.COMPENSATION, "A voucher of 50")
    assert booked.money.amount == 50


def test_a_figure_alone_in_a_promise_is_not_taken_for_money() -> None:
    hotline = Given(solution="call the 12315 line", gift="", money=Money(amount=Decimal(12315)))

    [booked] = _promise(hotline, ()).promises
    assert not booked.money
