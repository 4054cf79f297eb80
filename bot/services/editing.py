"""Edits of messages that a customer said before (§20)."""

from dataclasses import dataclass, replace

from bot.domain.deciding.decision import Decision, noted
from bot.domain.moves.intake import absorbing, alarming
from bot.domain.moves.passing_on import handing_over, rising
from bot.domain.moves.passing_on.escalating import escalate
from bot.domain.record import severity
from bot.domain.record.case import INTAKE, Case, Severity
from bot.domain.record.journal import What
from bot.domain.record.transcript import UNSAVED, Message
from bot.domain.record.transitions import Move
from bot.domain.understanding.wishes.wishing import without
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.customer.telling import HearCustomer
from bot.services.customer.who_is_meant import WhoIsMeant
from bot.services.inbox.incoming import Incoming
from bot.services.relaying import Relay


@dataclass(frozen=True, kw_only=True, slots=True)
class EditByCustomer:
    """A customer edited a message: a new version in the record, shown to the owner."""

    carry_out: CarryOut
    relay: Relay
    hear_customer: HearCustomer

    async def __call__(self, uow: UnitOfWork, incoming: Incoming) -> None:
        """Keep the version; a message never seen before is simply heard."""
        before = await uow.transcript.said_as(incoming.chat, incoming.message)
        if before is None:
            await self.hear_customer(uow, incoming)
            return
        if before.text == incoming.text and before.file_id == incoming.file_id:
            return
        version = await uow.transcript.add(version_of(before, incoming))
        case = await uow.cases.get(before.case) if before.case is not None else None
        if case is None:
            return
        entry = noted(
            case, What.EDITED, incoming.person, incoming.at, old=before.text, new=incoming.text
        )
        decision = await self._read_again(uow, case, before, incoming)
        case = await self.carry_out(uow, decision.adding(entry), incoming.at)
        if case.owner is not None:
            await self.relay.to_owner(uow, case, version, incoming.at)

    async def _read_again(
        self, uow: UnitOfWork, case: Case, before: Message, incoming: Incoming
    ) -> Decision:
        """New words weigh, and name people, as those of a new message would (§5)."""
        read, now = self.hear_customer.understanding, incoming.at
        edited = _reworded(case, before.text, incoming.text, read)
        reading = read.read(incoming.text)
        heard = absorbing.absorb(edited, reading) if case.is_open else edited
        policy = self.hear_customer.policy
        decision = rising.raised(case.severity, heard, now, policy)
        if heard.state in INTAKE and severity.is_urgent(heard):
            decision = handing_over.hand_over(heard, Move.HURRY, None, now, policy)
        elif _newly_major(case, heard) and not reading.alarming:
            decision = decision.then(escalate(decision.case, 1, "major", now))
        decision = decision.then(alarming.sound(case, decision.case, reading, now))
        decision = rising.with_word(case, decision, now, policy)
        meant = WhoIsMeant(carry_out=self.carry_out, understanding=read)
        return await meant.in_known(uow, case, decision, incoming.text, now)


def _newly_major(before: Case, after: Case) -> bool:
    """Whether whoever leads has to hear that; who gets a case about a person hears it anyway."""
    rises = before.severity is not Severity.MAJOR and after.severity is Severity.MAJOR
    of_person = after.about_person and not before.about_person
    return rises and after.state not in INTAKE and not of_person


def _reworded(case: Case, before: str, after: str, understanding: Understanding) -> Case:
    """What the summary took from the message, in its new words."""
    if not before:
        return case
    wish, new_wish = understanding.wish(before), understanding.wish(after)
    old, new = without(before, wish), without(after, new_wish)
    if not old:
        old, new = before, after
    return replace(
        case,
        facts=case.facts.replace(before, after).replace(old, new),
        impact=case.impact.replace(before, after),
        wish=new_wish or new if case.wish == (wish or before) else case.wish,
    )


def version_of(before: Message, incoming: Incoming) -> Message:
    """The message as it was edited."""
    return replace(
        before,
        id=UNSAVED,
        at=incoming.at,
        text=incoming.text,
        media=incoming.media,
        file_id=incoming.file_id,
        replaces=before.id,
    )
