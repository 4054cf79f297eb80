"""What is due by itself when an appointed time was missed, as the house has published (§11)."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.deciding.ledger import THE_HOUSE
from bot.domain.policy.policy import Due, Policy
from bot.domain.record.case import Case
from bot.domain.record.commitment import Promise, PromiseKind
from bot.domain.record.money import Money


def due_for_missed(
    case: Case,
    missed: Sequence[Promise],
    rows: Sequence[Promise],
    now: datetime,
    policy: Policy,
) -> Promise | None:
    """The row that books it; ``None`` where nothing is due.

    ``missed`` is what the customer hears of now, ``rows`` are all rows of the case. A sum is due
    for each such word, a deed once in a case: what is free already is not made free again.
    """
    pledge = policy.guarantee.missed_time
    text = pledge.said(case.language)
    contact = any(row.kind is PromiseKind.CALLBACK for row in missed)
    had = any(row.kind is PromiseKind.GUARANTEE for row in rows)
    if not text or not contact or (had and not pledge.amount):
        return None
    if pledge.amount:
        due = (now + policy.ending.refund).astimezone(policy.zone)
    else:
        due = policy.due(Due.RESOLVE, case.severity, now)
    return Promise(
        case=case.id,
        by=case.owner or THE_HOUSE,
        by_name=case.owner_name,
        kind=PromiseKind.GUARANTEE,
        text=text,
        due=policy.quiet.next_allowed(due),
        made_at=now,
        money=Money(amount=pledge.amount),
    )
