"""What was promised has come, as the customer says (§10)."""

from datetime import datetime

from bot.domain.moves.promises import arriving
from bot.domain.record.case import OWNED, Case
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut


async def note_arrival(
    uow: UnitOfWork,
    case: Case,
    text: str,
    now: datetime,
    carry_out: CarryOut,
    understanding: Understanding,
) -> None:
    """Note the promise as kept that such words are about, if there is one."""
    if case.state not in OWNED or not understanding.notice(text).received:
        return
    rows = await uow.promises.of_case(case.id)
    decision = arriving.arrived(case, text, rows, now, carry_out.policy)
    if decision.promises:
        await carry_out(uow, decision, now)
