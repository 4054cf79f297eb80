"""A customer is unhappy in a public group: one short line with a way into private (§2)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.deciding.decision import Say
from bot.domain.notices import customer as say
from bot.domain.people import Person, PersonId, Role
from bot.domain.record import severity
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import Address, CarryOut
from bot.services.customer.commands import Complain
from bot.services.customer.first_words import LOOKING_BACK, FirstWords
from bot.services.customer.sorting import TELLING
from bot.services.customer.understood import as_message
from bot.services.inbox.incoming import Incoming

TELL = "tell"
"""What the link ``t.me/NAME?start=tell`` asks for."""
AGAIN = timedelta(days=1)
"""The same person is answered in public once in so long."""


@dataclass(frozen=True, kw_only=True, slots=True)
class HearPublic:
    """Regret and a link, nothing else; questions and praise among customers are let be."""

    carry_out: CarryOut
    understanding: Understanding

    async def __call__(self, uow: UnitOfWork, said: Incoming, link: str) -> None:
        """Only where customers meet: neither in the staff group nor before there is one."""
        person, now = said.person, said.at
        staff = await self.carry_out.house.group(uow)
        if staff is None or staff == said.chat or person.at_least(Role.STAFF):
            return
        if not link or said.forwarded or not self._is_unhappy(said.text):
            return
        before = await uow.memory.get(_answered(person.id))
        answered = datetime.fromisoformat(before) if isinstance(before, str) else None
        if answered is None or now - answered <= LOOKING_BACK or now - answered >= AGAIN:
            await uow.transcript.add(as_message(said, None))  # goes with them into private
        if answered is not None and now - answered < AGAIN:
            return
        await uow.memory.set(_answered(person.id), now.isoformat())
        known = await uow.people.get(person.id)
        language = self.understanding.language(
            said.text, hint=said.language_hint, current=known.language if known else ""
        )
        there = Address(chat=said.chat, language=language)
        line = Say(to=person.id, notice=say.PublicRegret(link=link), reply_to=said.message)
        await self.carry_out.say_at(uow, there, line, now)

    def _is_unhappy(self, text: str) -> bool:
        reading = self.understanding.read(text)
        return reading.kind in TELLING or reading.emotion >= severity.ANGRY


@dataclass(frozen=True, kw_only=True, slots=True)
class FollowLink:
    """The link was followed: the case is opened, with what was said in public just before."""

    first_words: FirstWords
    complain: Complain

    async def __call__(self, uow: UnitOfWork, person: Person, now: datetime) -> None:
        """What was told already has not to be told again; else the open question."""
        await uow.people.save(person)
        cases = await uow.cases.of_customer(person.id)
        loose = await uow.transcript.unfiled(person.id, now - self.first_words.looking_back)
        if loose and not any(case.is_open for case in cases):
            await self.first_words.open(uow, person, now)
        else:
            await self.complain(uow, person, now)


def _answered(person: PersonId) -> str:
    return f"public:{person}"
