"""Something extra comes after the agreement: kept back, then promised at one tap (§11)."""

from dataclasses import replace
from decimal import Decimal

import pytest

from bot.domain import errors
from bot.domain.moves.promises import giving_kept
from bot.domain.moves.solution import approving, draft_shown, extra_after, offering
from bot.domain.notices.desk.kept_gifts import GiftKept
from bot.domain.notices.solution import OptionsOffered
from bot.domain.people import Person, PersonId, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Merit, State
from bot.domain.record.commitment import PromiseKind
from bot.domain.record.offer import Gift, Offer, Option
from tests.letter_stories import a_case, a_row, day, owner

POLICY = Policy()
NOW = day(6, 18)
CASE = a_case(1042, state=State.EXPLORING, facts="it leaks")
STAFF = owner()
VERA = Person(id=PersonId(30), name="Vera", language="en", role=Role.SUPERVISOR)
CALL = a_row(1042, "", day(6, 20), kind=PromiseKind.CALLBACK, solution=False)


def with_gift(amount: int = 50) -> Offer:
    """As it is typed: a refund of 150 and a voucher in one line."""
    gift = Gift(text="a voucher", amount=Decimal(amount))
    both = Option(
        text="Refund and a voucher", solution="Refund", amount=Decimal(150), refund=True, gift=gift
    )
    return Offer(reason="", options=(both, Option(text="A new kettle", solution="A new kettle")))


def test_a_gift_waits_until_the_solution_is_agreed_and_then_is_one_tap() -> None:
    shown = approving.drafted(CASE, STAFF, with_gift(), POLICY, (CALL,))
    assert shown.case.offer is not None
    read = draft_shown.stamp(shown.case.offer)

    offered = approving.send(shown.case, STAFF, NOW, POLICY, read=read, rows=(CALL,))
    told = next(one.notice for one in offered.say if isinstance(one.notice, OptionsOffered))
    customer = Person(id=CASE.customer, name="Anna", language="en")
    agreed = offering.choose(offered.case, customer, 1, NOW, POLICY)

    assert "voucher" not in str(told.options), "no word of it before the agreement"
    (solution,) = agreed.promises
    assert (solution.kind, solution.due) == (PromiseKind.REFUND, NOW + POLICY.ending.refund)
    (key,) = (one.notice for one in agreed.say if isinstance(one.notice, GiftKept))
    given = giving_kept.give(agreed.case, STAFF, key.stamp, NOW, POLICY, agreed.promises)
    (gift,) = given.promises
    assert (gift.kind, gift.text, gift.solution) == (PromiseKind.COMPENSATION, "a voucher", False)
    assert gift.money.amount == 50
    assert gift.due == POLICY.calendar.add_working_days(solution.due or NOW, 1), "after it"
    with pytest.raises(errors.AlreadyDone):
        giving_kept.give(given.case, STAFF, key.stamp, NOW, POLICY, (*agreed.promises, gift))


def test_a_gift_that_was_approved_with_the_offer_needs_no_second_approval() -> None:
    shown = approving.drafted(CASE, STAFF, with_gift(90), POLICY, (CALL,))
    assert shown.case.offer is not None
    read = draft_shown.stamp(shown.case.offer)

    asked = approving.send(shown.case, STAFF, NOW, POLICY, read=read, rows=(CALL,))
    offered = approving.approve(asked.case, VERA, NOW, POLICY, read=read, rows=(CALL,))
    customer = Person(id=CASE.customer, name="Anna", language="en")
    agreed = offering.choose(offered.case, customer, 1, NOW, POLICY)
    (key,) = (one.notice for one in agreed.say if isinstance(one.notice, GiftKept))

    given = giving_kept.give(agreed.case, STAFF, key.stamp, NOW, POLICY, agreed.promises)

    assert [row.money.amount for row in given.promises] == [90]


def test_a_gift_may_stand_in_the_offer_where_a_no_was_agreed_to() -> None:
    declined = replace(CASE, merit=Merit.UNJUSTIFIED)

    kept = extra_after.kept(declined, with_gift(), ())

    assert kept == with_gift()
