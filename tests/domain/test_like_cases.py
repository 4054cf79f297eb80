"""Precedents: what like cases got, and when an amount asks for a reason (§11)."""

from dataclasses import replace
from decimal import Decimal

import pytest

from bot.domain import errors
from bot.domain.moves.solution import approving, draft_shown
from bot.domain.notices.desk import ApprovalWanted, OfferDraft
from bot.domain.record.case import Outcome, State
from bot.domain.record.commitment import Promise, PromiseId, PromiseKind, PromiseState
from bot.domain.record.journal import What
from bot.domain.record.money import Money
from bot.domain.record.offer import Offer, Option
from bot.domain.solutions.precedents import Precedents, precedents
from tests.domain.test_authority import CALL, CASE, MONA, NOW, POLICY, STAFF
from tests.letter_stories import a_case, a_row, day

TWO = Option(text="A new kettle", solution="A new kettle")


def paid(case: int, amount: object, **more: object) -> Promise:
    money = Money(amount=Decimal(str(amount)))
    return replace(a_row(case, "Refund", day(5, 9), money=money, **more), id=PromiseId(case))


def like(*amounts: object) -> Precedents:
    cases = [a_case(1001 + n, outcome=Outcome.UPHELD) for n, _ in enumerate(amounts)]
    return precedents(cases, [paid(1001 + n, amount) for n, amount in enumerate(amounts)])


def offer(amount: object) -> Offer:
    return Offer(
        reason="", options=(Option(text="Refund", amount=Decimal(str(amount)), refund=True), TWO)
    )


def test_what_was_taken_back_or_never_agreed_is_no_precedent() -> None:
    cases = [a_case(number) for number in (1001, 1002, 1003, 1004, 1005)]
    rows = [
        paid(1001, 100),
        paid(1002, 100, state=PromiseState.RELEASED),
        paid(1003, 0, kind=PromiseKind.CALLBACK, solution=False),
        paid(1004, 60, kind=PromiseKind.GUARANTEE, solution=False),
        paid(1005, 0),  # a deed, and no money
    ]

    found = precedents(cases, rows)

    assert [one.case_number for one in found.cases] == ["C-1001", "C-1005"]
    assert found.amounts == (Decimal(100),)


def test_gift_and_solution_count_together() -> None:
    rows = [paid(1001, 100), paid(1001, 30, kind=PromiseKind.COMPENSATION, solution=False)]

    assert precedents([a_case(1001)], rows).amounts == (Decimal(130),)


@pytest.mark.parametrize(
    ("amounts", "amount", "deviates"),
    [
        ((100, 120, 140), 120, False),
        ((100, 120, 140), 180, False),
        ((100, 120, 140), "180.01", True),
        ((100, 120, 140), "59.99", True),
        ((100, 120, 140), 60, False),
        ((100, 120, 140), 0, False),  # a deed is no small amount
        ((100, 120), 900, False),  # two are no rule
        ((100, 100, 300, 300), 301, True),
        ((), 900, False),
    ],
)
def test_half_the_median_up_or_down_is_far(
    amounts: tuple[int, ...], amount: object, deviates: bool
) -> None:
    assert like(*amounts).deviates(Decimal(str(amount)), 50) is deviates


def drafted(amount: object) -> tuple[Offer, OfferDraft]:
    decision = approving.drafted(CASE, STAFF, offer(amount), POLICY, (CALL,), like(100, 120, 140))
    [said] = decision.say
    assert isinstance(said.notice, OfferDraft)
    assert decision.case.offer is not None
    return decision.case.offer, said.notice


def test_an_unusual_amount_is_not_sent_before_it_is_explained() -> None:
    draft, shown = drafted(190)
    case = replace(CASE, offer=draft)
    read = draft_shown.stamp(draft)

    assert (shown.like_count, shown.like_median, shown.unusual) == (3, "CNY 120", True)
    assert [one.amount for one in shown.like] == ["CNY 100", "CNY 120", "CNY 140"]
    assert "OFFER_WHY" in [b.action.name for row in shown.buttons() for b in row]  # type: ignore[attr-defined]
    with pytest.raises(errors.SomethingMissing) as missing:
        approving.send(case, STAFF, NOW, POLICY, read=read, rows=(CALL,))
    assert missing.value.fields["what"] == "unusual"

    explained = approving.explained(
        case,
        STAFF,
        read,
        "two kettles and the kitchen top",
        NOW,
        POLICY,
        rows=(CALL,),
        like=like(100, 120, 140),
    )
    sent = approving.send(explained.case, STAFF, NOW, POLICY, read=read, rows=(CALL,))

    [line] = [one for one in explained.journal if one.what is What.APPROVED]
    assert (line.old, line.new, line.note) == (
        "CNY 120",
        "unusual",
        "two kettles and the kitchen top",
    )
    assert sent.case.state is State.OFFERED


def test_the_approver_reads_the_median_and_the_reason() -> None:
    draft, _ = drafted(900)
    case = replace(CASE, offer=replace(draft, unusual_reason="it burned the kitchen top"))

    asked = approving.send(case, STAFF, NOW, POLICY, read=draft_shown.stamp(draft), rows=(CALL,))

    [wanted] = [s.notice for s in asked.say if isinstance(s.notice, ApprovalWanted)]
    assert (wanted.usual, wanted.unusual_reason) == ("CNY 120", "it burned the kitchen top")


def test_a_word_alone_is_no_reason() -> None:
    draft, _ = drafted(900)

    with pytest.raises(errors.SomethingMissing):
        approving.explained(
            replace(CASE, offer=draft),
            MONA,
            draft_shown.stamp(draft),
            "ok",
            NOW,
            POLICY,
            rows=(CALL,),
            like=like(100, 120, 140),
        )


def test_another_amount_needs_another_reason() -> None:
    draft, _ = drafted(900)
    explained = replace(draft, unusual_reason="it burned the kitchen top")

    usual = approving.drafted(
        CASE, STAFF, replace(offer(130), unusual_reason="x"), POLICY, (), like(100, 120, 140)
    )
    again = approving.drafted(CASE, STAFF, explained, POLICY, (), like(100, 120, 140))

    assert usual.case.offer is not None
    assert usual.case.offer.unusual_reason == ""
    assert again.case.offer is not None
    assert again.case.offer.unusual_reason == "it burned the kitchen top"
