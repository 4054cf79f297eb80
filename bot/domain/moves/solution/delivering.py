"""What was agreed, as promises (§6.3 t10, §11)."""

from dataclasses import replace
from datetime import datetime

from bot.domain.deciding.ledger import THE_HOUSE
from bot.domain.record.case import Case
from bot.domain.record.commitment import Promise, PromiseKind
from bot.domain.record.money import Money
from bot.domain.record.offer import Option


def deliverables(case: Case, option: Option, due: datetime, now: datetime) -> tuple[Promise, ...]:
    """The promises that an agreed option turns into: the solution, and the gift beside it.

    A gift is done with by itself; only where it is all there is, it is what was agreed (t12).
    """
    refund = option.refund or bool(option.amount or option.others)
    promise = Promise(
        case=case.id,
        by=case.owner or THE_HOUSE,
        by_name=case.owner_name,
        kind=PromiseKind.REFUND if refund else PromiseKind.ACTION,
        text=option.solution or option.text,
        due=due,
        solution=True,
        made_at=now,
        money=Money(amount=option.amount, others=option.others),
    )
    if option.gift is None:
        return (promise,)
    gift = replace(
        promise,
        kind=PromiseKind.COMPENSATION,
        text=option.gift.text,
        solution=not option.solution,
        money=option.gift.money,
    )
    return (promise, gift) if option.solution else (gift,)
