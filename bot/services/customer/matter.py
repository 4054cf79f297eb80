"""What new words are about, once the customer has said so: the same matter, or another (t20)."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.deciding.decision import Say, To, unchanged
from bot.domain.moves.after import following_up
from bot.domain.notices import customer as say
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.customer.commands import Complain
from bot.services.customer.first_words import FirstWords
from bot.services.customer.taps import own_case


@dataclass(frozen=True, kw_only=True, slots=True)
class DecideMatter:
    """After the end of a case: the same matter, or another one (§2)."""

    carry_out: CarryOut
    policy: Policy
    first_words: FirstWords
    complain: Complain

    async def another(self, uow: UnitOfWork, person: Person, now: datetime) -> None:
        """Another matter, or a weak dissatisfaction to be followed up: a case of its own."""
        since = now - self.first_words.looking_back
        await self.first_words.expressions.settled(uow, person.id)
        if await uow.transcript.unfiled(person.id, since):
            await self.first_words.open(uow, person, now)
        else:
            await self.complain(uow, person, now, another=True)

    async def just_said(self, uow: UnitOfWork, person: Person, now: datetime) -> None:
        """[Just saying]: kept, counted, and thanked for."""
        await uow.people.save(person)
        await self.first_words.expressions.just_said(uow, person.id, now)
        await self.carry_out.tell(uow, person.id, say.ExpressionKept(), now)

    async def same(self, uow: UnitOfWork, person: Person, case_id: int, now: datetime) -> None:
        """The same matter: the case is opened again, with what was said (t20)."""
        case = await own_case(uow, person, case_id)
        taken = await self.first_words.reopen(uow, case, person, now)
        if taken is None and case.is_open:
            said = Say(to=To.CUSTOMER, notice=say.AdditionInvited())
            await self.carry_out(uow, unchanged(replace(case, spoke_at=now)).adding(said), now)
        elif taken is None:
            decision = following_up.reopen(case, person, now, self.policy)
            await self.carry_out(uow, decision, now)
