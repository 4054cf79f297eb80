"""What a customer can do about a limit: choose a time, object (§8, §9.2)."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.moves.conduct import cooling, restricting
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.customer.taps import own_case


@dataclass(frozen=True, kw_only=True, slots=True)
class ChooseSlot:
    """One of the three times was tapped."""

    carry_out: CarryOut
    policy: Policy

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int, value: str, now: datetime
    ) -> None:
        """Appoint it. Raises refusals."""
        case = await own_case(uow, person, case_id)
        rows = await uow.promises.open_of_case(case.id)
        decision = cooling.choose(case, person, value, rows, now, self.policy)
        await self.carry_out(uow, decision, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class Object:
    """[I object], under the message that told of the restriction."""

    carry_out: CarryOut
    policy: Policy

    async def __call__(self, uow: UnitOfWork, person: Person, case_id: int, now: datetime) -> None:
        """Hand it to the managers; a second time is ``AlreadyDone``."""
        case = await own_case(uow, person, case_id)
        decision = restricting.object_(case, person, now, self.policy)
        await self.carry_out(uow, decision, now)
