"""Solution before extras, plain words, counter-wishes, and our own guarantee (§11)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from bot.domain import errors
from bot.domain.deciding.decision import Decision, To
from bot.domain.moves.promises import calling, missing, promising
from bot.domain.moves.solution import authority, countering, extra_after, finishing, offering
from bot.domain.notices.desk import CustomerAnswered
from bot.domain.notices.desk.money import GuaranteeBooked
from bot.domain.notices.solution import CounterHeard, PromiseMissed
from bot.domain.people import Person, PersonId
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, Flag, Merit, State
from bot.domain.record.commitment import UNSAVED, Promise, PromiseId, PromiseKind, PromiseState
from bot.domain.record.money import Money
from bot.domain.record.offer import Gift, Offer, Option
from bot.domain.record.timers import TimerKind
from bot.domain.solutions import goodwill
from bot.domain.understanding.offers.money import Given
from tests.letter_stories import a_case, a_row, day, owner

POLICY = Policy()
NOW = day(6, 10)
STAFF = owner()
ANNA = Person(id=PersonId(10), name="Anna", language="en")
CASE = a_case(1042, state=State.EXPLORING, facts="it leaks")
VOUCHER = Option(text="A voucher", gift=Gift(text="A voucher", amount=Decimal(30)))
TWO = (Option(text="Refund of 150", amount=Decimal(150)), Option(text="New kettle"))
GIFT = Given(solution="", gift="A voucher of 30", gift_money=Money(amount=Decimal(30)))
OFFERED = replace(CASE, state=State.OFFERED, offer=Offer(reason="", options=TWO, sent_at=NOW))


def agreed(**more: object) -> Promise:
    return a_row(1042, "Refund", day(7, 9), **more)


# ------------------------------------------------------------------ the solution comes first


@pytest.mark.parametrize(
    ("case", "rows", "may"),
    [
        (CASE, (), False),
        (CASE, (agreed(),), True),
        (CASE, (agreed(state=PromiseState.KEPT),), True),
        (CASE, (agreed(state=PromiseState.RENEGOTIATED),), False),
        (CASE, (agreed(state=PromiseState.RELEASED),), False),
        (CASE, (agreed(kind=PromiseKind.COMPENSATION),), False),
        (replace(CASE, merit=Merit.UNJUSTIFIED), (), True),
        # the customer is back: what was agreed then has not solved it
        (replace(CASE, round_from=day(8, 9)), (agreed(state=PromiseState.KEPT),), False),
        (replace(CASE, round_from=day(5, 9)), (agreed(),), True),
    ],
)
def test_something_extra_follows_a_solution_or_a_no_with_reasons(
    case: Case, rows: Sequence[Promise], may: bool
) -> None:
    assert extra_after.may_add(case, rows) is may
    offer = Offer(reason="", options=(VOUCHER, VOUCHER))
    for attempt in (
        lambda: offering.must_solve(case, offer, rows),
        lambda: promising.promise(
            case,
            STAFF,
            NOW,
            POLICY,
            text="A voucher",
            due=day(9, 9),
            sure=True,
            given=GIFT,
            rows=rows,
        ),
    ):
        if may:
            attempt()
        else:
            with pytest.raises(errors.SomethingMissing) as missing_:
                attempt()
            assert missing_.value.fields["what"] == "agreed"


def test_what_is_due_is_never_made_a_present_of() -> None:
    dressed = Option(text="As a gesture of goodwill we refund 129", dressed="goodwill")

    with pytest.raises(errors.SomethingMissing) as offered:
        offering.check(CASE, Offer(reason="", options=(dressed, *TWO)))
    with pytest.raises(errors.SomethingMissing) as promised:
        promising.promise(
            CASE,
            STAFF,
            NOW,
            POLICY,
            text=dressed.text,
            due=day(9, 9),
            sure=True,
            given=Given(solution=dressed.text, gift="", dressed="goodwill"),
            rows=(),
        )

    assert {offered.value.fields["what"], promised.value.fields["what"]} == {"plain_words"}


# ---------------------------------------------------------------------------- counter-wishes


@pytest.mark.parametrize(
    ("sums", "another"),
    [((), False), (("150",), False), (("50",), False), (("200",), True), (("150", "20"), True)],
)
def test_a_sum_that_stands_in_no_option_is_another_wish(
    sums: tuple[str, ...], another: bool
) -> None:
    assert countering.names_another_sum(OFFERED, sums) is another


def test_one_tap_makes_the_words_the_wish() -> None:
    kept = countering.kept(OFFERED, "and 50 more? ")
    assert kept.offer is not None
    stamp = kept.offer.sent_stamp

    decision = countering.meant(kept, ANNA, stamp, NOW, POLICY)

    assert decision.case.state is State.EXPLORING
    assert (decision.case.rounds, decision.case.wish) == (1, "and 50 more?")
    assert Flag.COUNTER_INVITED not in decision.case.flags
    [heard] = [s.notice for s in decision.say if isinstance(s.notice, CounterHeard)]
    assert heard.contact_by == decision.case.contact_by
    with pytest.raises(errors.AlreadyDone):
        countering.meant(OFFERED, ANNA, stamp, NOW, POLICY)  # nothing was written
    with pytest.raises(errors.AlreadyDone):
        countering.meant(kept, ANNA, "5f", NOW, POLICY)  # the key of an earlier offer


@pytest.mark.parametrize(
    ("told", "stands"), [(day(6, 12), day(6, 12)), (day(6, 9), None), (None, None)]
)
def test_a_time_that_was_told_stands_when_the_offer_is_refused(
    told: datetime | None, stands: datetime | None
) -> None:
    decision = offering.refuse(replace(OFFERED, contact_by=told), ANNA, NOW, POLICY)

    assert decision.case.contact_by == stands


def test_the_answer_to_a_counter_wish_comes_no_later_than_was_told_before() -> None:
    soon = NOW + timedelta(minutes=20)

    decision = countering.instead(replace(OFFERED, contact_by=soon), ANNA, "300", NOW, POLICY)

    assert decision.case.contact_by == soon


# --------------------------------------------------------------------------- those who approve


def test_both_who_approved_it_hear_the_choice() -> None:
    first, second = PersonId(40), PersonId(30)
    offer = Offer(reason="", options=TWO, sent_at=NOW, approved_first=first, approved_by=second)

    decision = offering.choose(replace(OFFERED, offer=offer), ANNA, 1, NOW, POLICY)

    told = [s.to for s in decision.say if isinstance(s.notice, CustomerAnswered)]
    assert told == [To.OWNER, first, second]


# -------------------------------------------------------------------------------- the guarantee


PLEDGED = Policy.from_mapping(
    {
        "guarantee": {
            "missed_time": {
                "en": "20 are yours when we miss an appointed time.",
                "zh_hans": "约好的时间没联系您，付您 20 元。",
                "amount": 20,
            }
        }
    },
    zone=POLICY.zone,
)
DEED = Policy.from_mapping(
    {"guarantee.missed_time.en": "The inspection is free when we miss an appointed time."},
    zone=POLICY.zone,
)
CALL = replace(a_row(1042, "", NOW, kind=PromiseKind.CALLBACK, solution=False), id=PromiseId(91))
GONE = NOW + POLICY.callback.grace


def missed(
    policy: Policy, row: Promise = CALL, rows: Sequence[Promise] = (), **case: object
) -> Decision:
    around = missing.Around(rows=[row, *rows], supervisor="Zhao Min")
    one = replace(CASE, state=State.ACTING, **case)  # type: ignore[arg-type]
    return calling.call(one, row, TimerKind.PROMISE_BROKEN, GONE, policy, around)


def booked(decision: Decision) -> list[Promise]:
    return [row for row in decision.promises if row.kind is PromiseKind.GUARANTEE]


def test_a_missed_appointed_time_books_what_was_promised_to_everybody() -> None:
    decision = missed(PLEDGED)

    [row] = booked(decision)
    assert (row.id, row.money.amount, row.solution) == (UNSAVED, Decimal(20), False)
    assert row.due is not None
    assert row.due >= GONE + PLEDGED.ending.refund
    [truth] = [s.notice for s in decision.say if isinstance(s.notice, PromiseMissed)]
    assert (truth.guarantee, truth.guarantee_due) == (row.text, row.due)
    [(to, told)] = [
        (s.to, s.notice) for s in decision.say if isinstance(s.notice, GuaranteeBooked)
    ]
    assert (to, told.text) == (To.OWNER, row.text)


def test_it_is_said_in_the_customers_language() -> None:
    [row] = booked(missed(PLEDGED, language="zh-Hant"))

    assert row.text.startswith("约好的时间")  # the nearest there is


def test_nothing_is_booked_where_nothing_was_promised_or_no_contact_was_missed() -> None:
    refund = replace(agreed(), due=NOW)

    assert booked(missed(POLICY)) == []
    assert booked(missed(PLEDGED, refund)) == []


def test_a_deed_is_due_once_and_a_sum_each_time() -> None:
    before = replace(CALL, id=PromiseId(92), kind=PromiseKind.GUARANTEE, due=day(9, 9))

    assert booked(missed(DEED))[0].money.amount == 0
    assert booked(missed(DEED, rows=(before,))) == []
    assert len(booked(missed(PLEDGED, rows=(before,)))) == 1


def test_the_guarantee_is_within_nobodys_limit() -> None:
    row = agreed(kind=PromiseKind.GUARANTEE, money=Money(amount=Decimal(300)))

    assert not authority.given(CASE, (row,))


# ----------------------------------------------------------------------- extras again and again


def test_extras_of_a_year_are_counted_and_moved_ones_once() -> None:
    extra = agreed(kind=PromiseKind.COMPENSATION, solution=False)
    rows = [
        replace(extra, made_at=day(1, 9)),
        replace(extra, made_at=NOW - timedelta(days=366)),
        replace(extra, made_at=day(2, 9), state=PromiseState.RELEASED),
        agreed(made_at=day(3, 9)),
    ]

    assert goodwill.within_a_year(rows, NOW) == 1
    assert goodwill.is_new(replace(extra, id=UNSAVED))
    assert not goodwill.is_new(replace(extra, id=UNSAVED, postponed=1))
    assert not goodwill.is_new(extra)


def test_what_was_given_before_the_case_came_back_counts_on() -> None:
    before = agreed(state=PromiseState.KEPT, money=Money(amount=Decimal(150)))
    back = replace(CASE, round_from=day(8, 9), loops=1)

    assert authority.given(back, (before,)).amount == 150
    with pytest.raises(errors.OverAuthority):
        authority.must_be_within(back, STAFF, Money(amount=Decimal(60)), (before,), POLICY)


@pytest.mark.parametrize(
    ("row", "money"),
    [
        (agreed(), 129),
        (agreed(money=Money(amount=Decimal(80))), 80),  # what was agreed stands
        (agreed(kind=PromiseKind.ACTION), 0),  # a deed, whatever figure stands in its evidence
    ],
)
def test_a_refund_without_a_sum_gets_it_from_what_was_done(row: Promise, money: int) -> None:
    decision = finishing.done(
        replace(CASE, state=State.ACTING),
        STAFF,
        NOW,
        POLICY,
        evidence="129 is paid back, reference 8812",
        rows=(row,),
        paid=Money(amount=Decimal(129)),
    )

    [kept] = [one for one in decision.promises if one.solution]
    assert (kept.state, kept.money.amount) == (PromiseState.KEPT, Decimal(money))
