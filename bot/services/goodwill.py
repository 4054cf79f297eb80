"""The third goodwill for one customer in twelve months: a line to the supervisors (§11)."""

from datetime import datetime

from bot.domain.deciding.decision import Decision, Say, To
from bot.domain.notices.desk.money import GoodwillAgain
from bot.domain.policy.policy import Policy
from bot.domain.solutions import goodwill
from bot.ports.unit_of_work import UnitOfWork


async def looked_at(
    uow: UnitOfWork, decision: Decision, policy: Policy, now: datetime
) -> Decision:
    """The decision, with that line where it books something extra once too often."""
    new = sum(goodwill.is_new(row) for row in decision.promises)
    if not new:
        return decision
    theirs = await uow.cases.of_customer(decision.case.customer)
    rows = await uow.promises.of_cases([case.id for case in theirs])
    times = goodwill.within_a_year(rows, now) + new
    if times < policy.money.goodwill_per_year:
        return decision
    notice = GoodwillAgain(case_number=decision.case.number, times=times)
    return decision.adding(Say(to=To.SUPERVISORS, notice=notice))
