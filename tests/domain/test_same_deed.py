"""One time that was told twice is one promise; two deeds at one time stay two (§10)."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from bot.domain.deciding import ledger
from bot.domain.moves.promises import calling
from bot.domain.moves.promises.missing import Around
from bot.domain.notices.desk import PromiseReminder
from bot.domain.policy.policy import Policy
from bot.domain.record.case import State
from bot.domain.record.commitment import UNSAVED, Promise, PromiseId, PromiseKind
from bot.domain.record.money import Money
from bot.domain.record.timers import TimerKind
from tests.letter_stories import a_case, a_row, day

DUE = day(7, 16)


def told(text: str, money: int = 0) -> Promise:
    """A row that a reply was made into."""
    row = a_row(1042, text, DUE, kind=PromiseKind.ACTION, solution=False)
    return replace(row, id=PromiseId(7), money=Money(amount=Decimal(money)))


def agreed(text: str, money: int = 0) -> Promise:
    """What an option becomes when it is chosen."""
    row = a_row(1042, text, DUE, kind=PromiseKind.REFUND)
    return replace(row, id=UNSAVED, money=Money(amount=Decimal(money)))


@pytest.mark.parametrize(
    ("reply", "option", "money"),
    [
        ("I will refund you by Friday 16:00.", "Refund of 129", 129),
        ("Your refund of 129 is on your card by Friday 16:00", "Refunded 129", 129),
        ("The replacement kettle reaches you by Friday 16:00", "A replacement kettle", 0),
        ("我周五16:00前把129元退款办好", "退款129元", 129),
        ("周五16:00前给您换一个新水壶", "换新水壶", 0),
    ],
)
def test_the_agreed_option_takes_the_row_of_the_reply(reply: str, option: str, money: int) -> None:
    (booked,) = ledger.joined([agreed(option, money)], [told(reply)])

    assert (booked.id, booked.text, booked.solution) == (PromiseId(7), option, True)
    assert booked.made_at == told(reply).made_at


@pytest.mark.parametrize(
    ("row", "option"),
    [
        (told("We will collect the kettle between 2 and 4 pm"), agreed("Refund of 129", 129)),
        (told("We will collect the kettle between 2 and 4 pm"), agreed("Replacement kettle")),
        (told("我们下午两点到四点上门取水壶"), agreed("退款129元", 129)),
        (told("我们下午两点到四点上门取水壶"), agreed("换新水壶")),
        (told("Refund of the taxi", 15), agreed("Refund of 129", 129)),
        (replace(told("Refund"), due=day(7, 17)), agreed("Refund")),
        (replace(told("Refund"), kind=PromiseKind.CALLBACK), agreed("Refund")),
        (replace(told("Refund"), solution=True), agreed("Refund")),
    ],
)
def test_two_deeds_stay_two_promises(row: Promise, option: Promise) -> None:
    (booked,) = ledger.joined([option], [row])

    assert booked.id == UNSAVED


@pytest.mark.parametrize("kind", [TimerKind.PROMISE_SOON, TimerKind.PROMISE_NEAR])
def test_a_contact_and_a_deed_of_one_time_are_one_reminder(kind: TimerKind) -> None:
    deed = replace(agreed("Refund of 129"), id=PromiseId(8))
    contact = replace(told(""), kind=PromiseKind.CALLBACK, due=DUE + timedelta(seconds=30))
    case = a_case(1042, state=State.ACTING)
    around = Around(rows=(deed, contact))
    now = DUE - timedelta(minutes=20)

    said = [
        one
        for row in (deed, contact)
        for one in calling.call(case, row, kind, now, Policy(), around).say
    ]

    told_of = [one.notice for one in said if isinstance(one.notice, PromiseReminder)]
    assert [one.text for one in told_of] == ["Refund of 129"]
    assert len(said) == 1
    alone = calling.call(case, contact, kind, now, Policy(), Around(rows=(contact,)))
    assert len(alone.say) == 1
