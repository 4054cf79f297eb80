"""Whom of ours a complaint is about: they have no access to it from then on (§5, inv. 8)."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.deciding import card
from bot.domain.deciding.decision import Decision, Say, To, unchanged
from bot.domain.moves.passing_on import rising
from bot.domain.moves.passing_on.escalating import SUPERVISOR, escalate
from bot.domain.moves.taking.reassigning import Known, reassigned
from bot.domain.notices.desk import Brief, CaseHanded
from bot.domain.notices.group import CardWithdrawn
from bot.domain.people import ChatId, Person, PersonId
from bot.domain.record.case import ENDED, INTAKE, Case, Flag, State
from bot.domain.record.severity import raised
from bot.domain.record.transcript import Side
from bot.domain.understanding.messages.triage import MessageKind
from bot.domain.understanding.people.accused import Accused
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork
from bot.services import case_topics
from bot.services.cards import next_due
from bot.services.carrying_out import CarryOut

_FREE = frozenset({*INTAKE, State.UNCLAIMED})
"""Nobody works on it yet."""

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
        after = await self._found(uow, decision.case, await all_words(uow, before, text), text)
        if after == decision.case and not after.about_person:
            return decision
        decision = self._weighed(before, replace(decision, case=after), now)
        if before.state in INTAKE:
            return decision
        if after.owner is not None and after.owner in after.those_concerned:
            decision = await self._handed_on(uow, decision, now)
        had = await card_chats(self.carry_out, uow, before)
        have = await card_chats(self.carry_out, uow, decision.case)
        if had != have:
            await self._withdraw(uow, before, had - have, now)
            if not any(isinstance(said.notice, Brief) for said in decision.say):
                decision = decision.then(escalate(decision.case, SUPERVISOR, "people", now))
        return decision

    def _weighed(self, before: Case, decision: Decision, now: datetime) -> Decision:
        """Whom it is about may make it heavier."""
        policy = self.carry_out.policy
        risen = decision.then(rising.raised(before.severity, decision.case, now, policy))
        return rising.with_word(before, risen, now, policy)

    async def of_newcomer(self, uow: UnitOfWork, case: Case, who: Person, now: datetime) -> bool:
        """Whether the case is kept from somebody whom the bot had not met when it was told."""
        words = await all_words(uow, case, "")
        if who.id in case.those_concerned or not self.understanding.named(
            words, {who.id: who.name}
        ):
            return False
        after = await self._found(uow, case, words)
        if who.id not in after.those_concerned:
            after = await self._had_a_part(uow, case, who)
        if who.id not in after.those_concerned:
            return False
        had = await card_chats(self.carry_out, uow, case)
        await self._withdraw(uow, case, had - await card_chats(self.carry_out, uow, after), now)
        if case.state in ENDED:
            await uow.cases.save(after)
            return True
        decision = self._weighed(case, unchanged(after), now)
        if case.owner == who.id:
            decision = await self._handed_on(uow, decision, now)
        if case.state not in INTAKE:
            decision = decision.then(escalate(decision.case, SUPERVISOR, "people", now))
        await self.carry_out(uow, decision, now)
        return True

    async def _had_a_part(self, uow: UnitOfWork, case: Case, who: Person) -> Case:
        """Kept out as well: who may have had a part in what was told before anybody had it."""
        until = case.claimed_at
        first = await all_words(uow, case, "", until)
        if until is None or who.id == case.owner:
            return case
        heard = self.understanding.accused(first, {who.id: who.name})
        if who.id not in heard.perhaps or who.id in await cleared(uow, case):
            return case
        after = replace(case, those_concerned=tuple(sorted({*case.those_concerned, who.id})))
        return after if self.carry_out.house.apart(after) else case

    async def _found(self, uow: UnitOfWork, case: Case, text: str, fresh: str = "") -> Case:
        """With whom it is about; ``fresh`` are words that no supervisor has looked at yet."""
        names = await self._names(uow, case)
        heard = self.understanding.accused(text, names)
        clear = frozenset(await cleared(uow, case))
        again = self.understanding.accused(fresh, names).people if clear and fresh else frozenset()
        meant = heard.people - (clear - again)
        lead = (heard.lead and not clear) or bool(meant & {*self._leads})
        if case.about_person or lead or meant:
            return self._about_person(case, meant, heard, clear, lead=lead)
        praised = self._praised_alone(text, names) if heard.perhaps else frozenset()
        return await self._perhaps(uow, case, heard, clear | praised)

    def _praised_alone(self, text: str, names: Mapping[PersonId, str]) -> frozenset[PersonId]:
        """Who is named in lines of praise, and has no part in what is told beside them."""
        lines = text.splitlines()
        praise = [one for one in lines if self.understanding.read(one).kind is MessageKind.PRAISE]
        if not praise:
            return frozenset()
        rest = "\n".join(one for one in lines if one not in praise)
        named = frozenset(self.understanding.named("\n".join(praise), names))
        return named - self.understanding.accused(rest, names).perhaps

    def _about_person(
        self,
        case: Case,
        meant: frozenset[PersonId],
        heard: Accused,
        clear: frozenset[PersonId],
        *,
        lead: bool,
    ) -> Case:
        """Supervisors alone have it; the managers, where one of those is meant."""
        house = self.carry_out.house
        perhaps = heard.perhaps - clear if case.state in _FREE else frozenset()
        people = tuple(sorted({*case.those_concerned, *meant, *perhaps}))
        flags = case.flags | {Flag.DEGRADED} if meant and heard.grave else case.flags
        apart = any(one not in people for one in house.managers)
        after = raised(
            replace(
                case,
                about_person=True,
                those_concerned=people,
                about_lead=case.about_lead or (lead and apart),
                flags=flags,
            )
        )
        if lead and not after.about_lead:
            log.warning("%s is about somebody who leads; no manager is apart", case.number)
        if not house.apart(after):
            log.error("%s is about everybody who leads: nobody has access", case.number)
        return after

    async def _perhaps(
        self, uow: UnitOfWork, case: Case, heard: Accused, clear: frozenset[PersonId]
    ) -> Case:
        """Who may have had a part in it is kept out; all others have it as usual.

        Whoever works on it already is named as a matter of course, and keeps it.
        """
        if case.state not in _FREE:
            return case
        named = heard.perhaps | (await self._had_it(uow, case) if heard.earlier else frozenset())
        people = {*case.those_concerned, *(named - clear)}
        after = replace(case, those_concerned=tuple(sorted(people)))
        return after if self.carry_out.house.apart(after) else case

    async def _had_it(self, uow: UnitOfWork, case: Case) -> frozenset[PersonId]:
        """Whoever had the case before this one, or had this one before."""
        earlier = [c for c in await uow.cases.of_customer(case.customer) if c.id < case.id]
        last = max(earlier, key=lambda one: one.id, default=None)
        had = (case.previous_owner, last.owner or last.previous_owner if last else None)
        return frozenset(one for one in had if one is not None)

    @property
    def _leads(self) -> tuple[PersonId, ...]:
        return (*self.carry_out.house.supervisors, *self.carry_out.house.managers)

    async def _names(self, uow: UnitOfWork, case: Case) -> Mapping[PersonId, str]:
        ours = await self.carry_out.known_staff(uow)
        return {one.id: one.name for one in ours if one.id != case.customer}

    async def _withdraw(
        self, uow: UnitOfWork, case: Case, chats: frozenset[ChatId], now: datetime
    ) -> None:
        await uow.memory.set(f"card:{case.id}", None)
        notice = CardWithdrawn(case_number=case.number)
        group = await self.carry_out.house.group(uow)
        if group in chats:
            await case_topics.drop(uow, case, group)
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


async def card_chats(carry_out: CarryOut, uow: UnitOfWork, case: Case) -> frozenset[ChatId]:
    """Where its card stands; what others than the named have, those who lead have too."""
    readers = card.readers(case)
    found = await carry_out.addresses(uow, readers, case)
    leads = await carry_out.addresses(uow, To.SUPERVISORS, case) if readers is To.OTHERS else ()
    return frozenset(one.chat for one in (*found, *leads))


async def all_words(uow: UnitOfWork, case: Case, text: str, until: datetime | None = None) -> str:
    """Everything the customer has said in a case by then, and these words."""
    heard = [m for m in await uow.transcript.of_case(case.id) if m.side is Side.CUSTOMER]
    said = [m.text for m in heard if until is None or m.at <= until]
    return "\n".join(said if not text or text in said else [*said, text])


async def cleared(uow: UnitOfWork, case: Case) -> Sequence[PersonId]:
    """Of whom a supervisor has said that it is not about them."""
    found = await uow.memory.get(clear_key(case))
    return (
        [PersonId(one) for one in found if isinstance(one, int)] if isinstance(found, list) else []
    )


def clear_key(case: Case) -> str:
    """Where that is remembered."""
    return f"not_about:{case.id}"
