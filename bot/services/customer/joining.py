"""The link of a complaint that was told by word of mouth is followed (§3)."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Say, To
from bot.domain.moves.customer import joining
from bot.domain.notices.customer.joining import IsItYours, LinkOver, NotYours
from bot.domain.notices.desk.spoken import LinkWentAstray
from bot.domain.people import Person, Reach, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case
from bot.domain.record.link import CaseLink, digest
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork
from bot.services.cards import next_due
from bot.services.carrying_out import CarryOut

GIST = 80
"""So much of the words is shown to whoever holds the link, without personal data."""


@dataclass(frozen=True, kw_only=True, slots=True)
class JoinCase:
    """Asked once whether it is theirs; yes makes them the customer of the case."""

    carry_out: CarryOut
    policy: Policy
    understanding: Understanding

    async def ask(self, uow: UnitOfWork, person: Person, secret: str, now: datetime) -> None:
        """The link was opened: ask whether it is theirs."""
        await uow.people.save(person)
        found = await self._good(uow, secret, now)
        if found is None:
            await self.carry_out.tell(uow, person.id, LinkOver(), now)
            return
        _, case = found
        gist = self.understanding.gist(self.understanding.event(case.facts or case.wish), GIST)
        asked = IsItYours(on=case.opened_at, gist=self.understanding.mask(gist), secret=secret)
        await self.carry_out.tell(uow, person.id, asked, now)

    async def yes(self, uow: UnitOfWork, person: Person, secret: str, now: datetime) -> None:
        """It is: every case of whoever told it goes on in this chat. Raises ``AlreadyDone``."""
        link, case = await self._spent(uow, person, secret, now)
        due = await next_due(uow, case)
        for other in await uow.cases.of_customer(case.customer):
            if other.id != link.case:
                here = replace(
                    other, customer=person.id, language=person.language, reach=Reach.REACHABLE
                )
                await uow.cases.save(here)
        await self.carry_out(uow, joining.joined(case, person, due, now, self.policy), now)

    async def no(self, uow: UnitOfWork, person: Person, secret: str, now: datetime) -> None:
        """It is not: the link is good no longer. Raises ``AlreadyDone``."""
        _, case = await self._spent(uow, person, secret, now)
        await self.carry_out(uow, joining.not_theirs(case, now), now)
        astray = LinkWentAstray(case_number=case.number, customer_name=case.customer_name)
        await self.carry_out.say(uow, Say(to=To.OWNER, notice=astray), case, now)
        await self.carry_out.tell(uow, person.id, NotYours(), now)

    async def _good(
        self, uow: UnitOfWork, secret: str, now: datetime
    ) -> tuple[CaseLink, Case] | None:
        link = await uow.links.find(digest(secret))
        if link is None or not link.is_good(now):
            return None
        case = await uow.cases.get(link.case)
        if case is None or case.reach is not Reach.ALT_CHANNEL:
            return None
        return link, case

    async def _spent(
        self, uow: UnitOfWork, person: Person, secret: str, now: datetime
    ) -> tuple[CaseLink, Case]:
        if person.at_least(Role.STAFF):
            raise errors.NotForYou("customer")
        found = await self._good(uow, secret, now)
        if found is None or not await uow.links.spend(digest(secret), person.id, now):
            raise errors.AlreadyDone
        return found
