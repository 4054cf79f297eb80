"""Somebody of ours is met, or goes by another name: what was told of them is kept from them (§5).

Everybody whom the bot knows is looked for when a customer writes.  Whoever it meets later is
looked for once, before anything they do is carried out; so no way to a case asks for itself.
"""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.people import Person, Role
from bot.domain.record.case import OPEN, Case
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.customer.who_is_meant import WhoIsMeant


@dataclass(frozen=True, kw_only=True, slots=True)
class NewlyMet:
    """Looks through what is open, and what may yet come back."""

    carry_out: CarryOut

    async def __call__(
        self, uow: UnitOfWork, person: Person, known: Person | None, now: datetime
    ) -> None:
        """``person`` is kept as they are now; ``known`` is who the bot took them for."""
        was_ours = known is not None and known.role is not Role.CUSTOMER
        if known is not None and was_ours and known.name == person.name:
            return
        meant = WhoIsMeant(
            carry_out=self.carry_out, understanding=self.carry_out.cards.understanding
        )
        for case in await self._cases(uow, now):
            if case.customer != person.id:
                await meant.of_newcomer(uow, case, person, now)

    async def _cases(self, uow: UnitOfWork, now: datetime) -> list[Case]:
        since = now - self.carry_out.policy.ending.reopen
        lately = await uow.cases.touched_between(since, now)
        found = {case.id: case for case in (*lately, *await uow.cases.in_state(OPEN))}
        return [found[one] for one in sorted(found)]
