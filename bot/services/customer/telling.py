"""Use cases of intake: hear a customer, and end a burst (t1–t5, t26)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.deciding.decision import Decision, To
from bot.domain.moves.after import reviewing
from bot.domain.moves.conduct import hearing
from bot.domain.moves.conduct.hearing import Heard
from bot.domain.moves.customer import data_wishes, righting, withdrawing, words
from bot.domain.moves.intake import listening, recording
from bot.domain.moves.intake.heard import Said
from bot.domain.policy.policy import Policy
from bot.domain.record.case import INTAKE, Case, State
from bot.domain.record.transcript import Message, Side
from bot.domain.understanding.matters.same_matter import Matter
from bot.domain.understanding.messages.triage import Answer, MessageKind, Reading
from bot.ports.signals import React, Typing
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork
from bot.services.asking_reader import ask_for_reading
from bot.services.carrying_out import CarryOut
from bot.services.courtesy.reminding import RemindOfHeld
from bot.services.customer import asking_when, what_is_due, which_option
from bot.services.customer.arriving import note_arrival
from bot.services.customer.first_words import FirstWords
from bot.services.customer.marking import marked, with_words, written_down
from bot.services.customer.releasing import ask_if_released
from bot.services.customer.reviewing import review_asked
from bot.services.customer.slips import Back, TakeBack
from bot.services.customer.taps import withdrawn
from bot.services.customer.understood import (
    as_message,
    asks_for_something,
    in_words,
    read_in,
    said_in,
)
from bot.services.customer.which_matter import Place
from bot.services.customer.who_is_meant import WhoIsMeant
from bot.services.inbox.incoming import Incoming
from bot.services.relaying import ALBUM_PAUSE, Relay


@dataclass(frozen=True, kw_only=True, slots=True)
class HearCustomer:
    """A customer wrote or sent something: keep it, then let the case decide."""

    carry_out: CarryOut
    policy: Policy
    understanding: Understanding
    first_words: FirstWords
    relay: Relay
    remind_of_held: RemindOfHeld

    async def __call__(self, uow: UnitOfWork, incoming: Incoming) -> None:
        """Store it and act on it."""
        incoming = await self._in_their_language(uow, incoming)
        place = await self._place(uow, incoming)
        back = await self._taken_back(uow, place, incoming)
        if back is not None:
            place = Place(matter=Matter.SAME, case=back.case)
        if place is None and await self.first_words.off_topic.keeps_out(uow, incoming):
            return
        known = place is not None and place.matter is Matter.SAME and not place.joins
        filed = place.case.id if place is not None and known else None
        stored = await uow.transcript.add(as_message(incoming, filed))
        uow.signals.append(
            React(chat=incoming.chat, message=incoming.message, emoji_key="reaction-seen")
        )
        if place is None:
            await self.first_words(uow, incoming)
        elif back is not None and back.answered:
            return
        elif known:
            await self.hear(uow, place.case, incoming, stored)
        else:
            await self.first_words.beside(uow, incoming, place)

    async def _taken_back(
        self, uow: UnitOfWork, place: Place | None, incoming: Incoming
    ) -> Back | None:
        if place is None:
            return None
        take_back = TakeBack(carry_out=self.carry_out, understanding=self.understanding)
        return await take_back(uow, place.case, incoming)

    async def _place(self, uow: UnitOfWork, incoming: Incoming) -> Place | None:
        """Where the message belongs; ``None`` while no case is open.

        A reply to one of our messages belongs where that message does.
        """
        case = await self._case_of(uow, incoming)
        if case is None:
            return None
        if incoming.reply_to is not None or incoming.back:
            return Place(matter=Matter.SAME, case=case)
        return await self.first_words.place(uow, case, incoming)

    async def hear(self, uow: UnitOfWork, case: Case, incoming: Incoming, stored: Message) -> None:
        """A message that belongs to a case."""
        reading = read_in(case, incoming.text, self.understanding)
        unmarked = replace(case, language=incoming.person.language)
        case = with_words(unmarked, incoming.text, incoming.at, self.understanding)
        decision = await self._decided(uow, case, incoming, reading)
        decision, right = await written_down(
            uow, unmarked, case, decision, incoming.text, incoming.at, self.understanding
        )
        rated = _rates(case, decision.case)
        heard = hearing.heard(case, decision, reading, incoming.at, self.policy)
        aside = self.understanding.aside(incoming.text)
        decision = await asking_when.answered(
            uow, heard.decision, aside, incoming.text, incoming.at
        )
        decision = await what_is_due.answered(
            uow, decision, incoming.text, incoming.at, self.understanding
        )
        meant = WhoIsMeant(carry_out=self.carry_out, understanding=self.understanding)
        decision = await meant.in_known(uow, case, decision, incoming.text, incoming.at)
        waits = ALBUM_PAUSE if incoming.album else timedelta()
        case = await self.carry_out(uow, decision, incoming.at, card_waits=waits)
        if not rated:
            await self._relay(uow, case, incoming, stored, reading, heard, right)
            await self.remind_of_held(uow, case, incoming.at)
            await ask_if_released(
                uow, case, incoming.text, incoming.at, self.carry_out, self.understanding
            )
            if not reading.dissatisfied:
                await note_arrival(
                    uow, case, incoming.text, incoming.at, self.carry_out, self.understanding
                )
        if reading.kind is MessageKind.PRAISE and not (rated or reading.courtesy):
            praise = self.first_words.expressions
            await praise.praised_meanwhile(uow, case, incoming.person, incoming.text, incoming.at)

    async def _decided(
        self, uow: UnitOfWork, case: Case, incoming: Incoming, reading: Reading
    ) -> Decision:
        """What the words do in the case."""
        person, now = incoming.person, incoming.at
        if reading.data_wish:
            rows = await uow.promises.open_of_case(case.id)
            return data_wishes.asked(case, reading.data_wish, rows, now, self.policy)
        if case.state in INTAKE or case.acknowledged_at is None:
            uow.signals.append(Typing(chat=incoming.chat))
            said = self._said(incoming, reading, self.understanding.answer(incoming.text))
            if withdrawing.agrees(case, said):
                return await withdrawn(uow, case, person, now)
            return words.during_intake(case, person, said, now, self.policy)
        if reading.asks_review and reviewing.may_ask(case):
            house = self.carry_out.house
            return await review_asked(uow, case, person, now, house, self.policy, incoming.text)
        answer = self._chosen(
            case, self.understanding.answer(incoming.text), reading, incoming.text
        )
        said = self._said(incoming, reading, answer)
        if withdrawing.agrees(case, said):
            return await withdrawn(uow, case, person, now)
        return words.said(case, person, said, now, self.policy)

    async def _relay(
        self,
        uow: UnitOfWork,
        case: Case,
        incoming: Incoming,
        stored: Message,
        reading: Reading,
        heard: Heard,
        right: str,
    ) -> None:
        """To whoever reads it now; a case that nobody has is read on its card."""
        reader = heard.reader
        if reader is None or (reader is To.OWNER and case.owner is None):
            return
        await self.relay.to_owner(
            uow,
            case,
            stored,
            incoming.at,
            to=reader,
            courtesy=reading.courtesy,
            forwarded=incoming.forwarded,
            heated=reading.abuse and not reading.alarming,
            righted=right,
        )
        if heard.hint is not None:
            await self.carry_out.say(uow, heard.hint, case, incoming.at)

    def _chosen(
        self, case: Case, answer: Answer | None, reading: Reading, text: str
    ) -> Answer | None:
        """The one option that is named by what it gives, or by its own words."""
        if case.state is not State.OFFERED or case.offer is None or reading.threats:
            return answer
        options = [option.text for option in case.offer.options]
        return which_option.taken(text, options, answer, reading, self.understanding)

    def _said(self, incoming: Incoming, reading: Reading, answer: Answer | None) -> Said:
        return said_in(incoming.text, reading, answer, self.understanding, late=incoming.back)

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


def _rates(before: Case, after: Case) -> bool:
    """Whether the words judge the person dealt with: not for whom they rate (§15)."""
    scored = before.person_score is None and after.person_score is not None
    settled = before.state is State.CONFIRMING and after.state is State.FOLLOWING_UP
    return scored or settled


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
        said = await self._burst(uow, case)
        texts = [message.text for message in said if message.text]
        case = marked(case, "\n".join(texts), now, self.understanding)
        heard = replace(told(texts, self.understanding), unheard=bool(said) and not texts)
        if case.summary_rounds and case.facts:
            right = self.understanding.corrected(case.facts, heard.text)
            wish = "" if right else self.understanding.corrected(case.wish, heard.text)
            heard = replace(heard, corrected=right, corrected_wish=wish)
        decision = listening.end_burst(case, heard, now, self.policy)
        if heard.corrected or heard.corrected_wish:
            decision = decision.adding(*righting.lines(case, decision.case, now))
        case = await self.carry_out(uow, decision, now)
        if texts:
            await ask_for_reading(uow, self.carry_out.house, case, now)
        return f"{len(texts)} messages"

    async def _burst(self, uow: UnitOfWork, case: Case) -> Sequence[Message]:
        since = case.burst_from
        said = await uow.transcript.of_case(case.id)
        replaced = {m.replaces for m in said}
        return [
            m
            for m in said
            if m.id not in replaced
            and m.side is Side.CUSTOMER
            and since is not None
            and m.at >= since
        ]


def told(texts: Sequence[str], understanding: Understanding) -> recording.Told:
    """What a burst said, read as one."""
    text = "\n".join(texts)
    noticed = understanding.notice(text)
    story = understanding.story(in_words(text))
    wish = understanding.wish(text)
    if before := noticed.said_before:
        story, wish = (one.replace(before, "", 1).strip() for one in (story, wish))
    return recording.Told(
        text=story,
        blanket=noticed.blanket,
        dated=noticed.dated,
        cross=noticed.cross,
        lets_go=noticed.lets_go,
        plan=noticed.plan,
        asks_for=asks_for_something(noticed.asks_for, understanding),
        reading=understanding.read(text, burst_size=max(1, len(texts))),
        wish=wish,
        said_before=bool(noticed.said_before),
    )
