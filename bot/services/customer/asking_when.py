"""Plain questions about the time: answered at once, from the record (§6.5, §12 no. 5)."""

from datetime import datetime

from bot.domain.deciding import needed_sooner
from bot.domain.deciding.decision import Decision, Say, To
from bot.domain.notices.customer.asking import TimeOfNoUse, WhatNext
from bot.domain.record.case import INTAKE, Case, State
from bot.domain.understanding.wishes.asides import Aside
from bot.ports.unit_of_work import UnitOfWork
from bot.services.cards import next_due


async def answered(
    uow: UnitOfWork, decision: Decision, aside: Aside | None, text: str, now: datetime
) -> Decision:
    """The decision with the answer, where nothing else is said to the customer."""
    case = decision.case
    spoken = any(one.to is To.CUSTOMER for one in decision.say)
    telling = case.state in INTAKE  # "I can't wait any longer" belongs to the story there
    asks = aside is Aside.WHEN or (aside is Aside.TOO_LATE and not telling)
    if spoken or not asks or not case.is_open:
        return decision
    due = _brought_about(decision) or await next_due(uow, case)
    ahead = due if due is not None and due > now else None
    if aside is Aside.TOO_LATE:
        late = TimeOfNoUse(
            case_number=case.number,
            owner_name=case.owner_name,
            next_at=ahead,
            needed=case.marks.needed,
        )
        told = needed_sooner.said(case, text)
        return decision.adding(Say(to=To.CUSTOMER, notice=late), *told)
    return decision.adding(Say(to=To.CUSTOMER, notice=_next(case, ahead)))


def _brought_about(decision: Decision) -> datetime | None:
    """A time that these words themselves have brought about."""
    return min((row.due for row in decision.promises if row.due is not None), default=None)


def _next(case: Case, ahead: datetime | None) -> WhatNext:
    return WhatNext(
        case_number=case.number,
        summed_up=case.state is State.SUMMARY_SENT,
        telling=case.state is State.LISTENING,
        owner_name=case.owner_name,
        next_at=ahead,
        needed=case.marks.needed,
    )
