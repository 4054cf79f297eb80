"""Carrying a decision out: state, ledger, timers, journal and messages in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.deciding import card, ledger
from bot.domain.deciding.care import cared
from bot.domain.deciding.decision import Decision, Say, To, private
from bot.domain.moves.customer import coming_back
from bot.domain.notices.base import Notice, Weight
from bot.domain.people import ChatId, Person, PersonId, Reach, Role, is_unmet
from bot.domain.policy.policy import Policy
from bot.domain.record.case import INTAKE, Case
from bot.domain.record.commitment import UNSAVED, Promise
from bot.ports.outbox import OnUnknown, Outgoing, Priority
from bot.ports.unit_of_work import UnitOfWork
from bot.ports.wording import Wording
from bot.services import case_topics, goodwill, notice_codec, on_call, standing_in
from bot.services.by_mouth import SAID_ELSEWHERE, by_mouth
from bot.services.cards import Cards
from bot.services.house import House
from bot.services.numbering import names, numbered
from bot.services.record_lines import with_record

_PRIORITY = {
    Weight.ANSWER: Priority.ANSWER,
    Weight.NEWS: Priority.NEWS,
    Weight.BULK: Priority.BULK,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Address:
    """A chat and the language its people read."""

    chat: ChatId
    language: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CarryOut:
    """Does what a decision says, inside the open transaction; sends nothing itself."""

    house: House
    policy: Policy
    cards: Cards
    wording: Wording
    """For what is told by mouth, to customers without a chat."""

    async def __call__(
        self,
        uow: UnitOfWork,
        decision: Decision,
        now: datetime,
        *,
        card_waits: timedelta = timedelta(),
    ) -> Case:
        """Store everything and queue every message. Returns the case as stored.

        The card is shown after ``card_waits``, or with whatever changes it sooner.
        """
        if decision.case.reach is not Reach.REACHABLE:
            before = await uow.cases.get(decision.case.id)
            decision = coming_back.without_contact(decision, before or decision.case)
        decision = await standing_in.in_whose_hands(uow, self.house, decision, now)
        decision = await goodwill.looked_at(uow, decision, self.policy, now)
        if decision.opened:
            decision = numbered(decision, await uow.cases.next_id())
        for entry in decision.journal:
            await uow.journal.add(entry)
        await uow.timers.order(*decision.timers)
        await self._book_all(uow, decision, now)
        told: list[tuple[ChatId, Notice]] = []
        case = await self._counted(uow, decision)
        for changed in (case, *decision.opened):
            await uow.cases.save(changed)
        for said in decision.say:
            about = next((one for one in decision.opened if names(said, one)), case)
            await self._queue(uow, said, about, now, told)
        for changed in (case, *decision.opened):
            await self._show_card(uow, changed, now, card_waits)
        return case

    async def _counted(self, uow: UnitOfWork, decision: Decision) -> Case:
        """The case with the number of its open promises, when one of them has changed."""
        if not decision.promises:
            return decision.case
        rows = await uow.promises.open_of_case(decision.case.id)
        return replace(decision.case, open_promises=len(rows))

    async def _book_all(self, uow: UnitOfWork, decision: Decision, now: datetime) -> None:
        if not decision.promises:
            return
        rows = await uow.promises.open_of_case(decision.case.id)
        new = ledger.joined(decision.promises, rows)
        booked = (*ledger.superseded(new, rows, now), *new)
        for promise in booked:
            await self._book(uow, promise, now)
        by = next((entry.by for entry in decision.journal), None)
        for entry in ledger.lines(booked, rows, now, by):
            await uow.journal.add(entry)

    async def _book(self, uow: UnitOfWork, promise: Promise, now: datetime) -> None:
        if promise.id == UNSAVED:
            promise = await uow.promises.add(promise)
        else:
            await uow.promises.save(promise)
        await uow.timers.order(*ledger.calls(promise, self.policy, now))

    async def _show_card(
        self, uow: UnitOfWork, case: Case, now: datetime, waits: timedelta
    ) -> None:
        if case.state in INTAKE:
            return
        shown = await self.cards.refreshed(uow, case, now)
        if shown is not None:
            waiting = replace(shown, not_before=now + waits if waits else None)
            for said in (waiting, card.for_lead(waiting)):
                if said is not None:
                    await self.say(uow, said, case, now)
        if self.house.topics.forum or self.house.topics.private:
            await case_topics.retitle(uow, case, now)

    async def refresh_card(self, uow: UnitOfWork, case: Case, now: datetime) -> None:
        """Show the card anew if it tells something else by now."""
        await self._show_card(uow, case, now, timedelta())

    async def say(self, uow: UnitOfWork, said: Say, case: Case | None, now: datetime) -> None:
        """Queue one notice for everybody it is for."""
        await self._queue(uow, said, case, now, [])

    async def say_at(self, uow: UnitOfWork, there: Address, said: Say, now: datetime) -> None:
        """Queue a notice that belongs to no case for one chat, in the language spoken there."""
        await uow.outbox.put(_outgoing(said, there, None, away=False), now)

    async def _queue(
        self,
        uow: UnitOfWork,
        said: Say,
        case: Case | None,
        now: datetime,
        told: list[tuple[ChatId, Notice]],
    ) -> None:
        """Once for each chat, also for the owner who leads as well; ``told`` is what it has."""
        openly = said.notice.openly()
        if openly is not None and self.house.topics.at_the_forum(case):
            to_all = replace(said, to=To.GROUP, notice=openly)
            await self._queue_for(uow, to_all, case, now, told)
        spoken = self._by_mouth(said, case, now)
        if spoken is not None:
            await self._queue_for(uow, spoken, case, now, told)

    async def _queue_for(
        self,
        uow: UnitOfWork,
        said: Say,
        case: Case | None,
        now: datetime,
        told: list[tuple[ChatId, Notice]],
    ) -> None:
        topics = self.house.topics
        to = topics.redirected(said.to, said.notice, case)
        there = await self.addresses(uow, to, case) or await self.addresses(uow, said.to, case)
        called = await self._called(uow, said, case, now)
        for address in (*there, *called):
            if said.without is not None and address.chat == private(said.without):
                continue
            notice = cared(said.notice, self.policy.care, address.language)
            notice = notice.masked(self._repeated)
            owner = case.owner if case is not None else None
            if owner is not None and (to is not said.to or address.chat == private(owner)):
                notice = notice.for_owner()
            if case is not None and case.reach is not Reach.REACHABLE:
                notice = notice.out_of_reach()
            notice = await with_record(uow, notice, case, now)
            away = said.to is To.CUSTOMER and case is not None and case.reach is Reach.BLOCKED
            if away and not coming_back.lasts(notice):
                continue
            if (address.chat, notice) not in told:
                told.append((address.chat, notice))
                outgoing = _outgoing(replace(said, notice=notice), address, case, away=away)
                if case is not None and topics.stands(to, address.chat, case):
                    await case_topics.plan(uow, case, address.chat, address.language)
                    outgoing = replace(outgoing, in_topic=True)
                await uow.outbox.put(outgoing, now)

    async def _called(
        self, uow: UnitOfWork, said: Say, case: Case | None, now: datetime
    ) -> Sequence[Address]:
        """Who is on call, where the doors are closed and it cannot wait."""
        if case is None or not on_call.calls(self.policy, said, case, now):
            return ()
        called = on_call.called(self.house, case, await on_call.rostered(uow, now))
        return [await self._desk(uow, one) for one in await standing_in.there(uow, called)]

    def _by_mouth(self, said: Say, case: Case | None, now: datetime) -> Say | None:
        """Where there is no chat, whoever has the case is asked to tell it; else as it is."""
        if case is None or case.reach is not Reach.ALT_CHANNEL:
            return said
        if said.to is not To.CUSTOMER:
            return None if isinstance(said.notice, SAID_ELSEWHERE) else said
        notice = cared(said.notice, self.policy.care, case.language).masked(self._repeated)
        heard = replace(said, notice=notice)
        return by_mouth(heard, case, self.wording, now)

    async def known_staff(self, uow: UnitOfWork) -> Sequence[Person]:
        """Everybody of ours whose name is known, who leads first."""
        leads = (*self.house.supervisors, *self.house.managers)
        known = [await uow.people.get(one) for one in leads]
        ours = (*(one for one in known if one), *await uow.people.with_role(Role.STAFF))
        return tuple({one.id: one for one in ours}.values())

    def _repeated(self, text: str) -> str:
        """Words of a customer as we say them back: what happened, without numbers (§20)."""
        understanding = self.cards.understanding
        return understanding.mask(understanding.event(text))

    async def tell(self, uow: UnitOfWork, person: PersonId, notice: Notice, now: datetime) -> None:
        """Queue a notice that belongs to no case for one person."""
        await self.say(uow, Say(to=person, notice=notice), None, now)

    async def addresses(
        self, uow: UnitOfWork, to: To | PersonId, case: Case | None
    ) -> Sequence[Address]:
        """Who reads what is said to them, and in which language; nobody whom we have not met."""
        if isinstance(to, int) and is_unmet(to):
            return ()
        if to is To.CUSTOMER:
            if case is None or is_unmet(case.customer):
                return ()
            return (Address(chat=private(case.customer), language=case.language),)
        if to is To.GROUP:
            group = await self.house.group(uow)
            if group is not None:
                return (Address(chat=group, language=self.house.language),)
        if to is To.OTHERS and case is not None:
            return [await self._desk(uow, o.id) for o in await standing_in.others(uow, case)]
        people = self._people(to, case)
        if not isinstance(to, int) and people != self._owner(to, case):
            people = await standing_in.on_duty(uow, self.house, case, people)
        return [await self._desk(uow, person) for person in people]

    def _people(self, to: To | PersonId, case: Case | None) -> tuple[PersonId, ...]:
        """Never the person the case is about: then whoever leads and is apart (§6.4 inv. 8)."""
        wanted = self._wanted(to, case)
        if case is None:
            return wanted
        may = tuple(person for person in wanted if self.house.may_read(case, person))
        return may if may or isinstance(to, int) else self.house.apart(case)

    def _wanted(self, to: To | PersonId, case: Case | None) -> tuple[PersonId, ...]:
        if isinstance(to, int):
            return (PersonId(to),)
        if owner := self._owner(to, case):
            return owner
        if to is To.MANAGERS:
            return self.house.managers or self.house.supervisors
        return self.house.leads

    @staticmethod
    def _owner(to: To | PersonId, case: Case | None) -> tuple[PersonId, ...]:
        """The owner, or who stands in for them; nobody where it has none."""
        if to is not To.OWNER or case is None or case.owner is None:
            return ()
        return (case.stand_in or case.owner,)

    async def _desk(self, uow: UnitOfWork, person: PersonId) -> Address:
        known = await uow.people.get(person)
        language = known.language if known else self.house.language
        return Address(chat=private(person), language=language)


def _outgoing(said: Say, address: Address, case: Case | None, *, away: bool) -> Outgoing:
    kind, fields = notice_codec.encode(said.notice)
    notice = type(said.notice)
    return Outgoing(
        chat=address.chat,
        kind=kind,
        fields=fields,
        language=address.language,
        case=case.id if case else None,
        slot=said.slot,
        priority=_PRIORITY[notice.weight],
        on_unknown=OnUnknown.RESEND if notice.waited_for else OnUnknown.HOLD,
        reply_to=said.reply_to,
        album=said.album,
        not_before=said.not_before,
        away=away,
    )
