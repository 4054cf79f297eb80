"""What becomes of words that belong to no open case yet (§2)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.deciding.decision import Say, To
from bot.domain.moves.after import following_up
from bot.domain.moves.customer import chasing, data_wishes
from bot.domain.moves.customer import words as customer_words
from bot.domain.moves.intake import listening
from bot.domain.notices import customer as say
from bot.domain.people import Person, PersonId
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case
from bot.domain.record.timers import SetTimer, TimerKind
from bot.domain.record.transcript import Message
from bot.domain.understanding.asides import Aside
from bot.domain.understanding.triage import MessageKind, Reading
from bot.ports.signals import Typing
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.customer.expressions import Expressions
from bot.services.customer.off_topic import OffTopic
from bot.services.customer.reviewing import review_of_ended
from bot.services.customer.sorting import (
    TELLING,
    answer_to,
    answers,
    is_telling,
    may_mean_it,
    opens_case,
)
from bot.services.customer.understood import said_in
from bot.services.customer.who_is_meant import WhoIsMeant
from bot.services.inbox.incoming import Incoming
from bot.services.relaying import Relay

LOOKING_BACK = timedelta(hours=1)
"""How old words may be that are taken along when a case is opened after all."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FirstWords:
    """Opens a case for a complaint at once; waits for the end of the burst with all else."""

    carry_out: CarryOut
    policy: Policy
    understanding: Understanding
    looking_back: timedelta = LOOKING_BACK

    async def __call__(self, uow: UnitOfWork, incoming: Incoming, stored: Message) -> None:
        """One message of a customer without an open case; it is stored already."""
        reading = self.understanding.read(incoming.text)
        if self.understanding.aside(incoming.text) is Aside.BOT and reading.kind not in TELLING:
            await self.carry_out.tell(uow, incoming.person.id, say.WhatIAm(), incoming.at)
            return
        asked = await self._was_asked(uow, incoming)
        if reading.are_you_there and reading.kind not in TELLING and not asked:
            await self._answer(
                uow, incoming.person, replace(reading, kind=MessageKind.UNCLEAR), incoming.at
            )
            return
        if reading.data_wish:
            await self._of_data(uow, incoming.person, reading.data_wish, incoming.at)
            return
        if reading.asks_review and await review_of_ended(
            uow, self.carry_out, incoming.person, incoming.at, incoming.text
        ):
            return
        previous = await self.may_reopen(uow, incoming.person.id, incoming.at)
        opens = (asked and answers(reading)) or opens_case(reading, incoming)
        if reading.alarming or (previous is None and opens):
            await self.open(uow, incoming.person, incoming.at)
            uow.signals.append(Typing(chat=incoming.chat))
        else:
            await self._wait(uow, incoming)

    async def _of_data(self, uow: UnitOfWork, person: Person, wish: str, now: datetime) -> None:
        """A copy of the own data, or to be forgotten: people have it, with a number and a time."""
        case = replace(await self.open(uow, person, now), burst_from=None)
        decision = customer_words.human(case, now, self.policy)
        asked = data_wishes.asked(decision.case, wish, (), now, self.policy)
        await self.carry_out(uow, decision.then(asked), now)

    async def open(self, uow: UnitOfWork, person: Person, now: datetime) -> Case:
        """Open a case with everything said lately that belongs to none (t1)."""
        since = await self.off_topic.since(uow, person.id, now - self.looking_back)
        loose = self._meant_for_us(await uow.transcript.unfiled(person.id, since))
        number = await uow.cases.next_id()
        decision = listening.open_case(number, person, now, self.policy)
        decision = replace(decision, case=await self.off_topic.marked(uow, decision.case, now))
        for message in loose:
            reading = self.understanding.read(message.text)
            heard = listening.hear(decision.case, reading, message.at, self.policy)
            decision = decision.then(heard)
        decision = await self._meant.in_new(uow, decision, "\n".join(m.text for m in loose))
        await uow.transcript.file([m.id for m in loose], number)
        await self._settle(uow, person.id)
        return await self.carry_out(uow, decision, now)

    def _meant_for_us(self, loose: Sequence[Message]) -> Sequence[Message]:
        """Without obscene words, where something else was said as well (§9.3)."""
        harassing = MessageKind.POSSIBLE_HARASSMENT
        said = [m for m in loose if self.understanding.read(m.text).kind is not harassing]
        return said or loose

    async def end_burst(self, uow: UnitOfWork, customer: PersonId, now: datetime) -> str:
        """The pause after words that opened no case: answer them once."""
        person = await uow.people.get(customer)
        loose = await uow.transcript.unfiled(customer, now - self.looking_back)
        began = await uow.memory.get(_burst(customer))
        if person is None or not loose or not isinstance(began, str):
            return "nothing said"
        fresh = [m for m in loose if m.at >= datetime.fromisoformat(began)]
        await uow.memory.set(_burst(customer), None)
        text = "\n".join(m.text for m in fresh if m.text)
        reading = self.understanding.read(text)
        unhappy = is_telling(reading, text)
        told = unhappy or any(m.media for m in fresh)
        if note := await self._about_ended(uow, person, text, reading, now, told=told):
            return note
        if unhappy:
            await self.open(uow, person, now)
            return "opened"
        await self._answer(uow, person, reading, now, text)
        return reading.kind.value

    async def _about_ended(
        self,
        uow: UnitOfWork,
        person: Person,
        text: str,
        reading: Reading,
        now: datetime,
        *,
        told: bool,
    ) -> str:
        """What is or may be about a case that ended lately (§2, t20); empty when nothing is."""
        previous = await self.may_reopen(uow, person.id, now, text)
        if previous is None:
            return ""
        if self.understanding.aside(text) is Aside.REOPEN:
            return await self.reopen(uow, previous, person, now) or ""
        if told or may_mean_it(reading):
            await self.ask_which(uow, person, previous, now, unanswered=told)
            return "same matter?"
        return ""

    async def undecided(self, uow: UnitOfWork, customer: PersonId, now: datetime) -> str:
        """No tap on "the same matter?": to the open case, else the newest is opened again.

        No tap on "follow up or just saying?": it was just said.
        """
        if await self.expressions.unanswered(uow, customer, now):
            return "just said"
        person = await uow.people.get(customer)
        cases = await uow.cases.of_customer(customer)
        previous = next((case for case in cases if case.is_open), None)
        previous = previous or await self.may_reopen(uow, customer, now)
        if person is None or previous is None:
            return "decided"
        return await self.reopen(uow, previous, person, now) or "decided"

    async def reopen(
        self, uow: UnitOfWork, case: Case, person: Person, now: datetime
    ) -> str | None:
        """The same matter: t20, with what was said lately; ``None`` when nothing was."""
        loose = await uow.transcript.unfiled(case.customer, now - self.looking_back)
        if not loose:
            return None
        await uow.transcript.file([m.id for m in loose], case.id)
        words = "\n".join(m.text for m in loose if m.text)
        if case.is_open:
            await self._add(uow, case, person, loose, now)
            return "added"
        decision = following_up.reopen(case, person, now, self.policy, words=words)
        decision = await self._meant.in_known(uow, case, decision, words, now)
        await self.carry_out(uow, decision, now)
        return "reopened"

    async def _add(
        self, uow: UnitOfWork, case: Case, person: Person, more: Sequence[Message], now: datetime
    ) -> None:
        """The same matter as the open case: heard as if it had been said there (t26)."""
        words = "\n".join(m.text for m in more if m.text)
        read = self.understanding
        said = said_in(words, read.read(words), read.answer(words), read)
        decision = customer_words.said(case, person, said, now, self.policy)
        if decision.case.chases == case.chases:
            decision = decision.then(chasing.chased(decision.case, words, now))
        if not any(one.to is To.CUSTOMER for one in decision.say):
            noted = say.AdditionNoted(case_number=case.number)
            decision = decision.adding(Say(to=To.CUSTOMER, notice=noted))
        decision = await self._meant.in_known(uow, case, decision, words, now)
        after = await self.carry_out(uow, decision, now)
        if after.owner is not None:
            for message in more:
                await Relay(carry_out=self.carry_out).to_owner(uow, after, message, now)

    async def _answer(
        self, uow: UnitOfWork, person: Person, reading: Reading, now: datetime, text: str = ""
    ) -> None:
        if await self.off_topic.answered(uow, person, reading, now):
            return
        notice = answer_to(reading)
        if isinstance(notice, say.OpenQuestion):
            await uow.memory.set(_asked(person.id), now.isoformat())
        await self.carry_out.tell(uow, person.id, notice, now)
        await self.expressions.keep(uow, person, notice, text, now)

    @property
    def _meant(self) -> WhoIsMeant:
        return WhoIsMeant(carry_out=self.carry_out, understanding=self.understanding)

    @property
    def off_topic(self) -> OffTopic:
        """Words without any interest in a service."""
        return OffTopic(carry_out=self.carry_out, policy=self.policy)

    @property
    def expressions(self) -> Expressions:
        """What is said and opens no case."""
        return Expressions(self.carry_out, self.policy, self.understanding)

    async def _wait(self, uow: UnitOfWork, incoming: Incoming) -> None:
        key, now = _burst(incoming.person.id), incoming.at
        began = await uow.memory.get(key)
        start = datetime.fromisoformat(began) if isinstance(began, str) else now
        await uow.memory.set(key, start.isoformat())
        due = min(start + self.policy.intake.burst_cap, now + self.policy.intake.burst_quiet)
        subject = str(incoming.person.id)
        await uow.timers.order(SetTimer(kind=TimerKind.BURST_OVER, due=due, subject=subject))

    async def _was_asked(self, uow: UnitOfWork, incoming: Incoming) -> bool:
        asked = await uow.memory.get(_asked(incoming.person.id))
        if not isinstance(asked, str):
            return False
        return incoming.at - datetime.fromisoformat(asked) <= self.looking_back

    async def may_reopen(
        self, uow: UnitOfWork, customer: PersonId, now: datetime, text: str = ""
    ) -> Case | None:
        """The ended case that may be opened again: the one the text names, else the newest."""
        cases: Sequence[Case] = await uow.cases.of_customer(customer)
        ended = [c for c in cases if following_up.may_reopen(c, now, self.policy)]
        named = [c for c in ended if c.number.casefold() in text.casefold()]
        return next(iter(named or ended), None)

    async def ask_which(
        self,
        uow: UnitOfWork,
        person: Person,
        previous: Case,
        now: datetime,
        *,
        unanswered: bool = True,
    ) -> None:
        """The same matter, or another? ``unanswered``: without a tap it is taken for the same."""
        asked = replace(previous, language=person.language)
        await self.expressions.settled(uow, person.id)
        notice = say.SameMatter(case_number=previous.number)
        await self.carry_out.say(uow, Say(to=To.CUSTOMER, notice=notice), asked, now)
        if not unanswered:
            return
        due = now + self.policy.intake.weak_choice
        subject = str(person.id)
        await uow.timers.order(SetTimer(kind=TimerKind.WEAK_CHOICE, due=due, subject=subject))

    async def _settle(self, uow: UnitOfWork, customer: PersonId) -> None:
        await uow.memory.set(_burst(customer), None)
        await uow.memory.set(_asked(customer), None)
        await self.expressions.settled(uow, customer)


def _burst(customer: PersonId) -> str:
    return f"burst:{customer}"


def _asked(customer: PersonId) -> str:
    return f"asked:{customer}"
