"""The draft of an offer as the customer would read it, shown before it is sent (§11)."""

from datetime import datetime

from bot.domain.moves.solution import approving
from bot.domain.people import Person
from bot.domain.record.case import Case
from bot.domain.record.offer import Offer
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.desk.at_desk import all_promises
from bot.services.desk.solving.like_cases import like_cases


async def show_draft(
    uow: UnitOfWork, carry_out: CarryOut, case: Case, by: Person, draft: Offer, now: datetime
) -> None:
    """Keep the draft and show it beside what like cases got. Raises refusals."""
    rows = await all_promises(uow, case)
    like = await like_cases(uow, case, by)
    decision = approving.drafted(case, by, draft, carry_out.policy, rows, like)
    await carry_out(uow, decision, now)
