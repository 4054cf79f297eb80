"""The concession log: kinds told apart, by cause, and what is not corrected yet (§11, §17)."""

from decimal import Decimal

from bot.domain.policy.policy import Policy
from bot.domain.record.commitment import Promise, PromiseKind, PromiseState
from bot.domain.record.money import Money
from bot.domain.reports import concessions
from bot.domain.reports.days import Span
from tests.letter_stories import a_case, a_row, day

POLICY = Policy()


def given(case: int, kind: PromiseKind, amount: int, **more: object) -> Promise:
    money = Money(amount=Decimal(amount))
    return a_row(case, f"{kind.value} {amount}", day(6, 9), kind=kind, money=money, **more)


def test_the_log_tells_kinds_apart_and_names_goodwill_without_a_corrected_cause() -> None:
    corrected = a_case(1002, cause="packing", commitment="every lid is padded")
    open_cause = a_case(1003, category="product_quality")
    cases = {case.id: case for case in (a_case(1001, cause="packing"), corrected, open_cause)}
    rows = [
        given(1001, PromiseKind.REFUND, 129),
        given(1001, PromiseKind.GUARANTEE, 20, solution=False),
        given(1002, PromiseKind.COMPENSATION, 30, solution=False),
        given(1003, PromiseKind.COMPENSATION, 40, solution=False),
        given(1003, PromiseKind.COMPENSATION, 50, solution=False, state=PromiseState.RELEASED),
        given(1009, PromiseKind.REFUND, 999),  # a case the reader may not see
    ]
    span = Span.of(day(1, 9).date(), day(6, 9).date(), POLICY.zone)

    log = concessions.log(span, rows, cases, rows, POLICY, str)

    assert (log.entitlement, log.goodwill, log.guarantee) == ("CNY 129", "CNY 70", "CNY 20")
    assert log.uncorrected == ("C-1003",)
    assert [(c.cause, c.category, c.cases) for c in log.causes] == [
        ("packing", "", 2),
        ("", "product_quality", 1),
    ]
    kinds = {(line.case_number, line.given_kind, line.by_name) for line in log.lines}
    assert ("C-1001", "guarantee", "") in kinds
    assert ("C-1002", "goodwill", "Lin Lan") in kinds
    assert (log.count, len(log.lines), log.more) == (4, 4, 0)
