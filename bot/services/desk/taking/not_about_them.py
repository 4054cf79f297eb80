"""[Not about them]: what was kept from somebody of ours is about a thing after all (§5)."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding import card
from bot.domain.deciding.decision import Say, To, noted, unchanged
from bot.domain.notices.desk.people import NotAboutThem
from bot.domain.notices.group import CardReleased
from bot.domain.people import NOBODY, Person, PersonId
from bot.domain.record.case import Case
from bot.domain.record.journal import What
from bot.domain.rights import Right, check
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.customer.who_is_meant import card_chats, clear_key, cleared
from bot.services.desk.at_desk import known_case

ABOUT, PEOPLE, THINGS = "about", "people", "things"
"""The field of the journal, as it was read, and as it is."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Release:
    """Lets everybody have the case; those named before are not kept out by the same words."""

    carry_out: CarryOut

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, now: datetime
    ) -> None:
        """By a supervisor whom it is not about, once. Raises refusals."""
        case = await known_case(uow, case_id)
        check(Right.ASSIGN, case, person)
        if not (case.about_person or case.those_concerned):
            raise errors.AlreadyDone
        known = {*await cleared(uow, case), *case.those_concerned, NOBODY}
        await uow.memory.set(clear_key(case), sorted(known))
        after = replace(case, about_person=False, about_lead=False, those_concerned=())
        await self._cards_leave(uow, case, after, now)
        entry = noted(case, What.CORRECTED, person, now, old=PEOPLE, new=THINGS, note=ABOUT)
        told = Say(to=person.id, notice=NotAboutThem(case_number=case.number))
        await self.carry_out(uow, unchanged(after).adding(entry, told), now)

    async def _cards_leave(self, uow: UnitOfWork, case: Case, after: Case, now: datetime) -> None:
        """The private cards are over; it is shown in the group."""
        if card.readers(after) is not To.GROUP:
            return
        await uow.memory.set(f"card:{case.id}", None)
        notice = CardReleased(case_number=case.number)
        for chat in sorted(await card_chats(self.carry_out, uow, case)):
            said = Say(to=PersonId(chat), notice=notice, slot=card.slot(case))
            await self.carry_out.say(uow, said, None, now)
