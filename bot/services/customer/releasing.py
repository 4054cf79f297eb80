"""A promise the customer does not need any more: asked about, and let go of by one tap (§10)."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain import errors
from bot.domain.moves.promises import releasing
from bot.domain.people import Person
from bot.domain.record.case import OWNED, Case
from bot.domain.record.commitment import PromiseId
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.customer.taps import own_case


async def ask_if_released(
    uow: UnitOfWork,
    case: Case,
    text: str,
    now: datetime,
    carry_out: CarryOut,
    understanding: Understanding,
) -> None:
    """Ask, where the words say that something promised is not needed, and something is open."""
    if case.state not in OWNED or not understanding.notice(text).not_needed:
        return
    rows = await uow.promises.open_of_case(case.id)
    decision = releasing.ask(case, rows)
    for said in decision.say:
        await carry_out.say(uow, said, case, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class ReleasePromise:
    """[Not needed any more]."""

    carry_out: CarryOut

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int, value: str, now: datetime
    ) -> None:
        """Release it. Raises ``AlreadyDone`` for what is settled, or not theirs."""
        case = await own_case(uow, person, case_id)
        row = await uow.promises.get(PromiseId(int(value))) if value.isdecimal() else None
        if row is None or row.case != case.id:
            raise errors.AlreadyDone
        rows = await uow.promises.open_of_case(case.id)
        await self.carry_out(uow, releasing.release(case, person, row, now, rows), now)


@dataclass(frozen=True, kw_only=True, slots=True)
class KeepAsPromised:
    """[Please do it]."""

    carry_out: CarryOut

    async def __call__(self, uow: UnitOfWork, person: Person, case_id: int, now: datetime) -> None:
        """Say that it stands."""
        case = await own_case(uow, person, case_id)
        if not case.is_open:
            raise errors.AlreadyDone
        await self.carry_out(uow, releasing.keep(case), now)
