"""Whom of ours a complaint is about: they have no access to it from then on (§5, inv. 8)."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.deciding import card
from bot.domain.deciding.decision import Decision, Say
from bot.domain.moves.passing_on.escalating import SUPERVISOR, escalate
from bot.domain.moves.taking.reassigning import Known, reassigned
from bot.domain.notices.desk import Brief, CaseHanded
from bot.domain.notices.group import CardWithdrawn
from bot.domain.people import ChatId, Person, PersonId
from bot.domain.record.case import INTAKE, Case
from bot.domain.record.transcript import Side
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork
from bot.services.cards import next_due
from bot.services.carrying_out import CarryOut

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True, slots=True)
class WhoIsMeant:
    """Looks who is complained about, and keeps the case from them."""

    carry_out: CarryOut
    understanding: Understanding

    async def in_new(self, uow: UnitOfWork, decision: Decision, text: str) -> Decision:
        """A case that is about to be opened with these words."""
        found = await self._found(uow, decision.case, text)
        return replace(decision, case=found)

    async def in_known(
        self, uow: UnitOfWork, before: Case, decision: Decision, text: str, now: datetime
    ) -> Decision:
        """More words in a case: its card leaves the wrong eyes, and the next reader is told."""
        if not decision.case.about_person and not self.understanding.accused(text, {}).lead:
            return decision
        after = await self._found(uow, decision.case, await self._all_words(uow, before, text))
        decision = replace(decision, case=after)
        if before.state in INTAKE:
            return decision
        if after.owner is not None and after.owner in after.those_concerned:
            decision = await self._handed_on(uow, decision, now)
        readers = await self._readers(uow, before), await self._readers(uow, decision.case)
        if readers[0] != readers[1]:
            await self._withdraw(uow, before, readers[0] - readers[1], now)
            if not any(isinstance(said.notice, Brief) for said in decision.say):
                decision = decision.then(escalate(decision.case, SUPERVISOR, "people", now))
        return decision

    async def _found(self, uow: UnitOfWork, case: Case, text: str) -> Case:
        house = self.carry_out.house
        lead = self.understanding.accused(text, {}).lead
        if not case.about_person and not lead:
            return case
        named = self.understanding.accused(text, await self._names(uow, case)).people
        people = tuple(sorted({*case.those_concerned, *named}))
        lead = lead or any(one in (*house.supervisors, *house.managers) for one in named)
        apart = any(one not in people for one in house.managers)
        after = replace(
            case,
            about_person=True,
            those_concerned=people,
            about_lead=case.about_lead or (lead and apart),
        )
        if lead and not after.about_lead:
            log.warning("%s is about somebody who leads; no manager is apart", case.number)
        if not house.apart(after):
            log.error("%s is about everybody who leads: nobody has access", case.number)
        return after

    async def _names(self, uow: UnitOfWork, case: Case) -> Mapping[PersonId, str]:
        ours = await self.carry_out.known_staff(uow)
        return {one.id: one.name for one in ours if one.id != case.customer}

    async def _all_words(self, uow: UnitOfWork, case: Case, text: str) -> str:
        said = [m.text for m in await uow.transcript.of_case(case.id) if m.side is Side.CUSTOMER]
        return "\n".join(said if text in said else [*said, text])

    async def _readers(self, uow: UnitOfWork, case: Case) -> frozenset[ChatId]:
        found = await self.carry_out.addresses(uow, card.readers(case), case)
        return frozenset(one.chat for one in found)

    async def _withdraw(
        self, uow: UnitOfWork, case: Case, chats: frozenset[ChatId], now: datetime
    ) -> None:
        await uow.memory.set(f"card:{case.id}", None)
        notice = CardWithdrawn(case_number=case.number)
        group = await self.carry_out.house.group(uow)
        for chat in sorted(chats):
            said = Say(to=PersonId(chat), notice=notice, slot=card.slot(case))
            if chat == group:
                said = replace(said, to=card.readers(case))
            await self.carry_out.say(uow, said, None, now)

    async def _handed_on(self, uow: UnitOfWork, decision: Decision, now: datetime) -> Decision:
        """To the first who leads and is apart; the owner so far hears that, and nothing more."""
        case = decision.case
        apart = [await self._known(uow, one) for one in self.carry_out.house.apart(case)]
        free = [one for one in apart if not one.away] or apart
        if not free or case.owner is None:
            return decision
        due = await next_due(uow, case)
        handed = CaseHanded(case_number=case.number, owner_name=free[0].name, by_name="", due=None)
        to_owner = Say(to=case.owner, notice=handed)
        await self.carry_out.say(uow, to_owner, None, now)
        rows = await uow.promises.open_of_case(case.id)
        known = Known(rows=rows, due=due)
        policy = self.carry_out.policy
        return decision.then(reassigned(case, free[0], None, known, now, policy))

    async def _known(self, uow: UnitOfWork, person: PersonId) -> Person:
        known = await uow.people.get(person)
        return known or Person(id=person, name="", language=self.carry_out.house.language)
