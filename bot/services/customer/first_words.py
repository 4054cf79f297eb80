"""What becomes of words that belong to no open case yet (§2)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.moves.customer import data_wishes, withdrawing
from bot.domain.moves.customer import words as customer_words
from bot.domain.moves.intake import listening
from bot.domain.notices import customer as say
from bot.domain.people import Person, PersonId
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case
from bot.domain.record.timers import SetTimer, TimerKind
from bot.domain.record.transcript import Message
from bot.domain.understanding.matters.same_matter import Matter
from bot.domain.understanding.messages.triage import MessageKind, Reading
from bot.domain.understanding.wishes.asides import Aside
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
from bot.services.customer.taking_along import TakeAlong
from bot.services.customer.which_matter import Place, TellApart
from bot.services.customer.who_is_meant import WhoIsMeant
from bot.services.inbox.incoming import Incoming

LOOKING_BACK = timedelta(hours=1)
"""How old words may be that are taken along when a case is opened after all."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FirstWords:
    """Opens a case for a complaint at once; waits for the end of the burst with all else."""

    carry_out: CarryOut
    policy: Policy
    understanding: Understanding
    looking_back: timedelta = LOOKING_BACK

    async def __call__(self, uow: UnitOfWork, incoming: Incoming) -> None:
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
        ended = await self.which.may_concern(uow, incoming.person.id, incoming.at)
        opens = (asked and answers(reading)) or opens_case(reading, incoming)
        opens = opens or await self.expressions.wished_for(uow, incoming.person.id, incoming.text)
        if reading.alarming or (opens and not ended):
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
        unhappy = unhappy or await self.expressions.wished_for(uow, customer, text)
        told = unhappy or any(m.media for m in fresh)
        known = await self._about_known(uow, person, text, reading, now, told=told)
        if known:
            return known
        if unhappy:
            await self.open(uow, person, now)
            return "opened"
        await self._answer(uow, person, reading, now, text)
        return reading.kind.value

    async def place(self, uow: UnitOfWork, case: Case, incoming: Incoming) -> Place:
        """Where a message belongs while this case is open."""
        now, customer = incoming.at, incoming.person.id
        waiting: list[str] = []
        burst = await uow.memory.get(_burst(customer))
        if burst is not None or await self.which.is_asked(uow, customer, now):
            loose = await uow.transcript.unfiled(customer, now - self.looking_back)
            waiting = [m.text for m in loose if m.text]
        return await self.which.of_message(uow, case, incoming.text, now, "\n".join(waiting))

    async def beside(self, uow: UnitOfWork, incoming: Incoming, place: Place) -> None:
        """What is not simply said in the open case: another matter, or nobody knows yet."""
        if place.matter is Matter.SAME:
            await self.reopen(uow, place.case, incoming.person, incoming.at)
        elif place.matter is Matter.ANOTHER:
            await self.open(uow, incoming.person, incoming.at)
            uow.signals.append(Typing(chat=incoming.chat))
        else:
            await self._wait(uow, incoming)

    async def _about_known(
        self,
        uow: UnitOfWork,
        person: Person,
        text: str,
        reading: Reading,
        now: datetime,
        *,
        told: bool,
    ) -> str:
        """What is or may be about a case there is or was (§2, t20); empty when nothing is."""
        place = await self.which.of_burst(uow, person.id, text, now)
        if place is None or place.matter is Matter.ANOTHER:
            return ""
        keeps = self.understanding.notice(text).keeps
        again = self.understanding.aside(text) is Aside.REOPEN
        again = again or withdrawing.undoes(place.case, keeps=keeps, now=now)
        if not (again or told or may_mean_it(reading) or place.case.is_open):
            return ""
        if again or place.matter is Matter.SAME:
            return await self.reopen(uow, place.case, person, now) or ""
        if not await self.which.is_asked(uow, person.id, now):
            await self.expressions.settled(uow, person.id)
            await self.which.ask(uow, person, place, now, due=told or place.case.is_open)
        return "same matter?"

    async def taken(self, uow: UnitOfWork, person: Person, text: str, now: datetime) -> None:
        """A complaint told by command, stored already: into its case, or one of its own."""
        place = await self.which.of_burst(uow, person.id, text, now)
        if place is not None and place.matter is Matter.SAME:
            await self.reopen(uow, place.case, person, now)
        elif place is not None and place.matter is Matter.UNSURE:
            await self.expressions.settled(uow, person.id)
            await self.which.ask(uow, person, place, now)
        else:
            await self.open(uow, person, now)

    async def undecided(self, uow: UnitOfWork, customer: PersonId, now: datetime) -> str:
        """No tap on "the same matter?": to the open case; else to the side the words lean to.

        No tap on "follow up or just saying?": it was just said.
        """
        if await self.expressions.unanswered(uow, customer, now):
            return "just said"
        person = await uow.people.get(customer)
        loose = await uow.transcript.unfiled(customer, now - self.looking_back)
        words = "\n".join(m.text for m in loose if m.text)
        place = await self.which.of_burst(uow, customer, words, now) if loose else None
        if person is None or place is None:
            return "decided"
        if place.case.is_open or place.score > 0:
            return await self.reopen(uow, place.case, person, now) or "decided"
        await self.open(uow, person, now)
        return "opened"

    async def reopen(
        self, uow: UnitOfWork, case: Case, person: Person, now: datetime
    ) -> str | None:
        """The same matter: t20, or t26, with what was said lately; ``None`` when nothing was."""
        loose = await uow.transcript.unfiled(case.customer, now - self.looking_back)
        await self._settle(uow, case.customer)
        if not loose:
            return None
        along = TakeAlong(
            carry_out=self.carry_out, policy=self.policy, understanding=self.understanding
        )
        return await along(uow, case, person, loose, now)

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
    def which(self) -> TellApart:
        """To which case words belong."""
        return TellApart(
            carry_out=self.carry_out, policy=self.policy, understanding=self.understanding
        )

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

    async def _settle(self, uow: UnitOfWork, customer: PersonId) -> None:
        await uow.memory.set(_burst(customer), None)
        await uow.memory.set(_asked(customer), None)
        await self.which.settled(uow, customer)
        await self.expressions.settled(uow, customer)


def _burst(customer: PersonId) -> str:
    return f"burst:{customer}"


def _asked(customer: PersonId) -> str:
    return f"asked:{customer}"
