"""A refusal said as a message, where there is no tap to answer."""

from datetime import datetime

from bot.domain.errors import Refusal
from bot.domain.notices.desk import Refused
from bot.domain.people import PersonId
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut


async def refuse(
    uow: UnitOfWork, carry_out: CarryOut, person: PersonId, refusal: Refusal, now: datetime
) -> None:
    """Say why it cannot be done, to whoever wanted it."""
    fields = refusal.fields
    notice = Refused(
        refusal=refusal.key,
        who=str(fields.get("who", "")),
        detail=str(next(iter(fields.values()), "")),
        total=str(fields.get("total", "")),
        element=int(fields.get("element", 0)),
        words=str(fields.get("words", "")),
    )
    await carry_out.tell(uow, person, notice, now)
