"""Use cases of intake: hear a customer, and end a burst (t1–t5, t26)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.deciding.decision import Decision
from bot.domain.moves import customer_words, listening
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.domain.record.case import INTAKE, Case, CaseId, State
from bot.domain.record.transcript import Message, Side
from bot.domain.understanding.triage import Answer, Choice, MessageKind, Reading
from bot.ports.signals import React, Typing
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.customer.first_words import FirstWords
from bot.services.inbox.incoming import Incoming
from bot.services.relaying import Relay


@dataclass(frozen=True, kw_only=True, slots=True)
class HearCustomer:
    """A customer wrote or sent something: keep it, then let the case decide."""

    carry_out: CarryOut
    policy: Policy
    understanding: Understanding
    first_words: FirstWords
    relay: Relay

    async def __call__(self, uow: UnitOfWork, incoming: Incoming) -> None:
        """Store it and act on it."""
        incoming = await self._in_their_language(uow, incoming)
        case = await self._case_of(uow, incoming)
        stored = await uow.transcript.add(as_message(incoming, case.id if case else None))
        uow.signals.append(
            React(chat=incoming.chat, message=incoming.message, emoji_key="reaction-seen")
        )
        if case is None:
            await self.first_words(uow, incoming, stored)
        else:
            await self.hear(uow, case, incoming, stored)

    async def hear(self, uow: UnitOfWork, case: Case, incoming: Incoming, stored: Message) -> None:
        """A message that belongs to a case."""
        reading = self.understanding.read(incoming.text, burst_size=case.burst_size + 1)
        case = replace(case, language=incoming.person.language)
        if case.state in INTAKE or case.acknowledged_at is None:
            uow.signals.append(Typing(chat=incoming.chat))
            decision = self._intake(case, incoming, reading)
        else:
            answer = self._chosen(case, self.understanding.answer(incoming.text), reading)
            said = customer_words.Said(text=incoming.text, reading=reading, answer=answer)
            decision = customer_words.said(case, incoming.person, said, incoming.at, self.policy)
        rated = case.person_score is None and decision.case.person_score is not None
        case = await self.carry_out(uow, decision, incoming.at)
        if case.owner is not None and not rated:  # a rating is not for whom it rates (§15)
            await self.relay.to_owner(uow, case, stored, incoming.at)

    def _chosen(self, case: Case, answer: Answer | None, reading: Reading) -> Answer | None:
        """The one option that gives what was named, as in "the refund, please"."""
        named = answer.wish if answer is not None and answer.choice is Choice.WISH else None
        asks = reading.kind is MessageKind.QUESTION
        if named is None or asks or case.state is not State.OFFERED or case.offer is None:
            return answer
        wishes = [self.understanding.read(option.text).wish for option in case.offer.options]
        if wishes.count(named) != 1:
            return answer
        return Answer(choice=Choice.OPTION, option=wishes.index(named) + 1)

    def _intake(self, case: Case, incoming: Incoming, reading: Reading) -> Decision:
        said = customer_words.Said(
            text=incoming.text,
            reading=reading,
            answer=self.understanding.answer(incoming.text),
        )
        return customer_words.during_intake(case, incoming.person, said, incoming.at, self.policy)

    async def _in_their_language(self, uow: UnitOfWork, incoming: Incoming) -> Incoming:
        """A switch of language is followed from the next message on (§13.2)."""
        person = incoming.person
        known = await uow.people.get(person.id)
        language = self.understanding.language(
            incoming.text,
            hint=incoming.language_hint,
            current=known.language if known else "",
        )
        person = replace(person, language=language)
        if known != person:
            await uow.people.save(person)
        return replace(incoming, person=person)

    async def _case_of(self, uow: UnitOfWork, incoming: Incoming) -> Case | None:
        """The case a reply points at, else the open one that was talked about last."""
        open_cases = [c for c in await uow.cases.of_customer(incoming.person.id) if c.is_open]
        if incoming.reply_to is not None:
            sent = await uow.outbox.sent_as(incoming.chat, incoming.reply_to)
            pointed = [c for c in open_cases if sent is not None and c.id == sent.case]
            if pointed:
                return pointed[0]
        return max(open_cases, key=_last_talk, default=None)


def _last_talk(case: Case) -> datetime:
    return max(at for at in (case.opened_at, case.customer_at, case.spoke_at) if at is not None)


@dataclass(frozen=True, kw_only=True, slots=True)
class EndBurst:
    """The customer has paused: record the burst and answer it."""

    carry_out: CarryOut
    policy: Policy
    understanding: Understanding

    async def __call__(self, uow: UnitOfWork, case: Case, now: datetime) -> str:
        """Act on the end of the running burst; returns a note for the timer."""
        if case.burst_from is None:
            return "no burst"
        texts = await self._burst(uow, case)
        decision = listening.end_burst(case, told(texts, self.understanding), now, self.policy)
        await self.carry_out(uow, decision, now)
        return f"{len(texts)} messages"

    async def _burst(self, uow: UnitOfWork, case: Case) -> Sequence[str]:
        since = case.burst_from
        said = await uow.transcript.of_case(case.id)
        replaced = {m.replaces for m in said}
        return [
            m.text
            for m in said
            if m.id not in replaced
            and m.side is Side.CUSTOMER
            and since is not None
            and m.at >= since
            and m.text
        ]


def told(texts: Sequence[str], understanding: Understanding) -> listening.Told:
    """What a burst said, read as one."""
    text = "\n".join(texts)
    return listening.Told(
        text=understanding.story(text),
        reading=understanding.read(text, burst_size=max(1, len(texts))),
        wish=understanding.wish(text),
    )


def as_message(incoming: Incoming, case: CaseId | None) -> Message:
    """The message as the transcript keeps it."""
    person: Person = incoming.person
    return Message(
        case=case,
        person=person.id,
        name=person.name,
        side=Side.CUSTOMER,
        at=incoming.at,
        text=incoming.text,
        media=incoming.media,
        file_id=incoming.file_id,
        album=incoming.album,
        chat=incoming.chat,
        message=incoming.message,
    )
