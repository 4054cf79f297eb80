"""A customer nobody reaches: the attempts of the owner, and the supervisor's end of it (t27)."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.moves.after import unreachable
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.desk.at_desk import case_to_act_on, known_case


@dataclass(frozen=True, kw_only=True, slots=True)
class NoteAttempt:
    """[Tried another way]."""

    carry_out: CarryOut
    policy: Policy

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, now: datetime
    ) -> None:
        """Note it. Raises refusals."""
        case = await case_to_act_on(uow, person, case_id)
        entries = await uow.journal.of_case(case.id)
        rows = await uow.promises.open_of_case(case.id)
        decision = unreachable.tried(case, person, entries, rows, now, self.policy)
        await self.carry_out(uow, decision, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class CloseUnreachable:
    """[Close: not reached]."""

    carry_out: CarryOut
    policy: Policy

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, now: datetime
    ) -> None:
        """Close it. Raises refusals."""
        case = await known_case(uow, case_id)
        entries = await uow.journal.of_case(case.id)
        decision = unreachable.close(case, person, entries, now, self.policy)
        await self.carry_out(uow, decision, now)
