"""A customer wants a copy of the own data, or to be forgotten: a promise with a time (§20)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.deciding import ledger
from bot.domain.deciding.decision import Decision, Say, To, noted, unchanged
from bot.domain.notices import customer as say
from bot.domain.notices.desk import DataWish
from bot.domain.policy.policy import Due, Policy
from bot.domain.record.case import Case, Severity
from bot.domain.record.commitment import Promise, PromiseKind
from bot.domain.record.journal import What


def asked(
    case: Case, wish: str, rows: Sequence[Promise], now: datetime, policy: Policy
) -> Decision:
    """The customer hears a time, those who lead what is to be done; ``wish`` is copy or erase.

    ``rows`` are the open promises: whoever asks again is told the time that was told before.
    """
    before = next((row.due for row in rows if _is_for_data(row) and row.due), None)
    due = before or policy.due(Due.RESOLVE, Severity.NORMAL, now)
    heard = say.DataWishHeard(case_number=case.number, data_wish=wish, due=due)
    told_customer = unchanged(replace(case, customer_at=now, spoke_at=now)).adding(
        Say(to=To.CUSTOMER, notice=heard)
    )
    if before is not None:
        return told_customer
    promise = Promise(
        case=case.id,
        by=ledger.THE_HOUSE,
        by_name="",
        kind=PromiseKind.INFORMATION,
        text="",
        due=due,
        made_at=now,
    )
    told = DataWish(
        case_number=case.number,
        customer_name=case.customer_name,
        customer=case.customer,
        data_wish=wish,
        due=due,
    )
    return told_customer.adding(
        Say(to=To.SUPERVISORS, notice=told),
        promise,
        noted(case, What.HEARD, None, now, new=wish, note="data"),
    )


def _is_for_data(row: Promise) -> bool:
    return row.by == ledger.THE_HOUSE and row.kind is PromiseKind.INFORMATION
