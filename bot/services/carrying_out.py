"""Carrying a decision out: state, ledger, timers, journal and messages in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.deciding import ledger
from bot.domain.deciding.decision import Decision, Say, To, private
from bot.domain.notices.base import Notice, Weight
from bot.domain.people import ChatId, PersonId, Reach
from bot.domain.policy.policy import Policy
from bot.domain.record.case import INTAKE, Case
from bot.domain.record.commitment import UNSAVED, Promise
from bot.ports.outbox import OnUnknown, Outgoing, Priority
from bot.ports.unit_of_work import UnitOfWork
from bot.services import notice_codec
from bot.services.cards import Cards
from bot.services.house import House

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

    async def __call__(self, uow: UnitOfWork, decision: Decision, now: datetime) -> Case:
        """Store everything and queue every message. Returns the case as stored."""
        for entry in decision.journal:
            await uow.journal.add(entry)
        await uow.timers.order(*decision.timers)
        for promise in decision.promises:
            await self._book(uow, promise, now)
        case = await self._counted(uow, decision)
        for changed in (case, *decision.opened):
            await uow.cases.save(changed)
        for said in decision.say:
            await self.say(uow, said, case, now)
        for changed in (case, *decision.opened):
            await self._show_card(uow, changed, now)
        return case

    async def _counted(self, uow: UnitOfWork, decision: Decision) -> Case:
        """The case with the number of its open promises, when one of them has changed."""
        if not decision.promises:
            return decision.case
        rows = await uow.promises.open_of_case(decision.case.id)
        return replace(decision.case, open_promises=len(rows))

    async def _book(self, uow: UnitOfWork, promise: Promise, now: datetime) -> None:
        if promise.id == UNSAVED:
            promise = await uow.promises.add(promise)
        else:
            await uow.promises.save(promise)
        await uow.timers.order(*ledger.calls(promise, self.policy, now))

    async def _show_card(self, uow: UnitOfWork, case: Case, now: datetime) -> None:
        if case.state in INTAKE:
            return
        card = await self.cards.refreshed(uow, case, now)
        if card is not None:
            await self.say(uow, card, case, now)

    async def say(self, uow: UnitOfWork, said: Say, case: Case | None, now: datetime) -> None:
        """Queue one notice for everybody it is for."""
        for address in await self._addresses(uow, said.to, case):
            await uow.outbox.put(_outgoing(said, address, case), now)

    async def tell(self, uow: UnitOfWork, person: PersonId, notice: Notice, now: datetime) -> None:
        """Queue a notice that belongs to no case for one person."""
        await self.say(uow, Say(to=person, notice=notice), None, now)

    async def _addresses(
        self, uow: UnitOfWork, to: To | PersonId, case: Case | None
    ) -> Sequence[Address]:
        if to is To.CUSTOMER:
            if case is None or case.reach is Reach.BLOCKED:
                return ()
            return (Address(chat=private(case.customer), language=case.language),)
        if to is To.GROUP:
            group = await self.house.group(uow)
            if group is not None:
                return (Address(chat=group, language=self.house.language),)
        return [await self._desk(uow, person) for person in self._people(to, case)]

    def _people(self, to: To | PersonId, case: Case | None) -> tuple[PersonId, ...]:
        """Never the person the case is about (§6.4 inv. 8)."""
        concerned = case.concerned if case is not None else None
        return tuple(person for person in self._wanted(to, case) if person != concerned)

    def _wanted(self, to: To | PersonId, case: Case | None) -> tuple[PersonId, ...]:
        if isinstance(to, int):
            return (PersonId(to),)
        if to is To.OWNER and case is not None and case.owner is not None:
            return (case.owner,)
        if to is To.MANAGERS:
            return self.house.managers or self.house.supervisors
        return self.house.leads

    async def _desk(self, uow: UnitOfWork, person: PersonId) -> Address:
        known = await uow.people.get(person)
        language = known.language if known else self.house.language
        return Address(chat=private(person), language=language)


def _outgoing(said: Say, address: Address, case: Case | None) -> Outgoing:
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
    )
