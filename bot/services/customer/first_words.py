"""What becomes of words that belong to no open case yet (§2)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.deciding.decision import Say, To
from bot.domain.moves import following_up, listening
from bot.domain.notices import customer as say
from bot.domain.notices.base import Notice
from bot.domain.people import Person, PersonId
from bot.domain.policy.policy import Policy
from bot.domain.record import severity
from bot.domain.record.case import Case
from bot.domain.record.timers import SetTimer, TimerKind
from bot.domain.record.transcript import Message
from bot.domain.understanding.triage import MessageKind, Reading
from bot.ports.signals import Typing
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
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

    async def __call__(self, uow: UnitOfWork, incoming: Incoming, stored: Message) -> None:
        """One message of a customer without an open case; it is stored already."""
        reading = self.understanding.read(incoming.text)
        asked = await self._was_asked(uow, incoming)
        if reading.are_you_there and reading.kind not in _TELLING and not asked:
            await self._answer(uow, incoming.person, _UNCLEAR, incoming.at)
            return
        previous = await self.may_reopen(uow, incoming.person.id, incoming.at)
        if previous is None and (asked or _opens(reading, incoming)):
            await self.open(uow, incoming.person, incoming.at)
            uow.signals.append(Typing(chat=incoming.chat))
        else:
            await self._wait(uow, incoming)

    async def open(self, uow: UnitOfWork, person: Person, now: datetime) -> Case:
        """Open a case with everything said lately that belongs to none (t1)."""
        loose = await uow.transcript.unfiled(person.id, now - self.looking_back)
        number = await uow.cases.next_id()
        decision = listening.open_case(number, person, now, self.policy)
        for message in loose:
            reading = self.understanding.read(message.text)
            heard = listening.hear(decision.case, reading, message.at, self.policy)
            decision = decision.then(heard)
        await uow.transcript.file([m.id for m in loose], number)
        await self._settle(uow, person.id)
        return await self.carry_out(uow, decision, now)

    async def end_burst(self, uow: UnitOfWork, customer: PersonId, now: datetime) -> str:
        """The pause after words that opened no case: answer them once."""
        person = await uow.people.get(customer)
        loose = await uow.transcript.unfiled(customer, now - self.looking_back)
        began = await uow.memory.get(_burst(customer))
        if person is None or not loose or not isinstance(began, str):
            return "nothing said"
        fresh = [m for m in loose if m.at >= datetime.fromisoformat(began)]
        await uow.memory.set(_burst(customer), None)
        reading = self.understanding.read("\n".join(m.text for m in fresh if m.text))
        unhappy = _is_telling(reading, "\n".join(m.text for m in fresh if m.text))
        previous = await self.may_reopen(uow, customer, now)
        if previous is not None and (unhappy or any(m.media for m in fresh)):
            await self._ask_which(uow, person, previous, now)
            return "same matter?"
        if unhappy:
            await self.open(uow, person, now)
            return "opened"
        await self._answer(uow, person, reading.kind, now)
        return reading.kind.value

    async def undecided(self, uow: UnitOfWork, customer: PersonId, now: datetime) -> str:
        """No tap on "the same matter?": the newest case is opened again; nothing is lost."""
        person = await uow.people.get(customer)
        previous = await self.may_reopen(uow, customer, now)
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
        decision = following_up.reopen(case, person, now, self.policy, words=words)
        await self.carry_out(uow, decision, now)
        return "reopened"

    async def _answer(
        self, uow: UnitOfWork, person: Person, kind: MessageKind, now: datetime
    ) -> None:
        notice = _ANSWERS.get(kind, say.OpenQuestion)()
        if isinstance(notice, say.OpenQuestion):
            await uow.memory.set(_asked(person.id), now.isoformat())
        await self.carry_out.tell(uow, person.id, notice, now)

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

    async def may_reopen(self, uow: UnitOfWork, customer: PersonId, now: datetime) -> Case | None:
        """The newest ended case that may still be opened again."""
        cases: Sequence[Case] = await uow.cases.of_customer(customer)
        return next((c for c in cases if following_up.may_reopen(c, now, self.policy)), None)

    async def _ask_which(
        self, uow: UnitOfWork, person: Person, previous: Case, now: datetime
    ) -> None:
        asked = replace(previous, language=person.language)
        notice = say.SameMatter(case_number=previous.number)
        await self.carry_out.say(uow, Say(to=To.CUSTOMER, notice=notice), asked, now)
        due = now + self.policy.intake.weak_choice
        subject = str(person.id)
        await uow.timers.order(SetTimer(kind=TimerKind.WEAK_CHOICE, due=due, subject=subject))

    async def _settle(self, uow: UnitOfWork, customer: PersonId) -> None:
        await uow.memory.set(_burst(customer), None)
        await uow.memory.set(_asked(customer), None)


_ANSWERS: dict[MessageKind, type[Notice]] = {
    MessageKind.WEAK_DISSATISFACTION: say.WeakChoice,
    MessageKind.PRAISE: say.PraiseThanks,
    MessageKind.QUESTION: say.NoComplaintHere,
    MessageKind.REQUEST: say.NoComplaintHere,
}


_UNCLEAR = MessageKind.UNCLEAR
_UNPLACED = frozenset({MessageKind.UNCLEAR})
_TELLING = frozenset({MessageKind.COMPLAINT, MessageKind.WEAK_DISSATISFACTION})
A_STORY = 12
"""From so many Chinese characters on (other letters count a third), words that nobody can place
are taken for a complaint: to miss one is worse."""


def _is_telling(reading: Reading, text: str) -> bool:
    """Whether a burst is a complaint, or long enough to be one that the word lists do not know."""
    unplaced = reading.kind in _UNPLACED and listening.length(text) >= A_STORY
    return reading.kind is MessageKind.COMPLAINT or reading.emotion >= severity.ANGRY or unplaced


def _opens(reading: Reading, incoming: Incoming) -> bool:
    """Whether one message alone is a complaint, or asks for people."""
    return (
        reading.kind is MessageKind.COMPLAINT
        or reading.emotion >= severity.ANGRY
        or reading.asks_human
        or reading.asks_manager
        or (incoming.media not in ("", "sticker", "animation"))
    )


def _burst(customer: PersonId) -> str:
    return f"burst:{customer}"


def _asked(customer: PersonId) -> str:
    return f"asked:{customer}"
