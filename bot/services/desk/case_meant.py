"""Which case a command is about, where it names none."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.notices import desk as staff
from bot.domain.people import Person
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.standing_in import in_hand


@dataclass(frozen=True, kw_only=True, slots=True)
class OnlyCaseInHand:
    """The one case somebody works on: it needs no number."""

    carry_out: CarryOut

    async def __call__(
        self, uow: UnitOfWork, person: Person, command: str, now: datetime
    ) -> int | None:
        """The case; ``None`` once it was said how the command is used, or that there is none."""
        mine = await in_hand(uow, person.id)
        if len(mine) == 1:
            return mine[0].id
        nothing = staff.NoCaseInHand(by_command=True)
        notice = staff.CommandUsage(command=command) if mine else nothing
        await self.carry_out.tell(uow, person.id, notice, now)
        return None
