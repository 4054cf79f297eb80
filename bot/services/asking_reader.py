"""Putting a question to the second reader: a row, in the transaction that made it necessary."""

from datetime import datetime

from bot.domain.people import PersonId
from bot.domain.record.advice import Advice, AdviceKind, AdviceState
from bot.domain.record.case import Case
from bot.ports.unit_of_work import UnitOfWork
from bot.services.house import House


async def ask_for_reading(uow: UnitOfWork, house: House, case: Case, now: datetime) -> None:
    """How it reads the case; nothing where there is none, or the question waits already."""
    if house.assisted and case.is_open:
        await _ask(uow, case, AdviceKind.READING, None, now)


async def ask_for_words(uow: UnitOfWork, case: Case, by: PersonId, now: datetime) -> bool:
    """What it would write to the customer; ``False`` when that question waits already."""
    return await _ask(uow, case, AdviceKind.WORDS, by, now)


async def _ask(
    uow: UnitOfWork, case: Case, kind: AdviceKind, by: PersonId | None, now: datetime
) -> bool:
    if await uow.advice.newest(case.id, kind, AdviceState.ASKED) is not None:
        return False
    await uow.advice.add(Advice(case=case.id, kind=kind, by=by, at=now))
    return True
