"""Words and files of staff on their way to a customer (§18.1)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Say, noted, private, unchanged
from bot.domain.moves.conduct import cooling
from bot.domain.moves.courtesy.judging import Verdict
from bot.domain.moves.desk import replying
from bot.domain.moves.desk.working import may_act
from bot.domain.moves.solution import granting
from bot.domain.notices import desk as staff
from bot.domain.notices.desk.settling import ReplySettles
from bot.domain.people import ChatId, Person, Reach
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case
from bot.domain.record.journal import What
from bot.domain.record.transcript import Message, Side
from bot.ports.signals import React
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.courtesy.stopping import StopWords
from bot.services.desk.at_desk import known_case
from bot.services.desk.replies.language_hint import HintAtLanguage
from bot.services.inbox.incoming import Incoming
from bot.services.relaying import Relay
from bot.services.standing_in import in_hand

MOST_QUOTED = 60
"""So many characters of waiting words stand in the question about them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Pointed:
    """What a reply points at."""

    case: int
    kind: str
    """The notice it answers; empty for a message of a person."""


async def pointed_at(uow: UnitOfWork, chat: ChatId, message: int) -> Pointed | None:
    """The case a message in a private chat belongs to: one of ours, or one that was relayed."""
    sent = await uow.outbox.sent_as(chat, message)
    if sent is not None:
        return None if sent.case is None else Pointed(case=sent.case, kind=sent.kind)
    said = await uow.transcript.said_as(chat, message)
    return None if said is None or said.case is None else Pointed(case=said.case, kind="")


@dataclass(frozen=True, kw_only=True, slots=True)
class ReplyToCustomer:
    """A reply at the desk goes to the customer as it is, under the name of its writer."""

    carry_out: CarryOut
    policy: Policy
    relay: Relay
    stop_words: StopWords

    async def __call__(
        self,
        uow: UnitOfWork,
        messages: Sequence[Incoming],
        case_id: int | None,
        *,
        looked_at: bool = False,
        ready_made: bool = False,
    ) -> bool:
        """Keep it, relay it, and count it as a word of a person. Raises refusals.

        ``looked_at``: its author has decided about what the courtesy check found; ``ready_made``:
        a saved reply. Returns ``False`` when it was kept back.
        """
        case = await known_case(uow, case_id)
        gone = True
        for incoming in messages:
            replying.may_reply(case, incoming.person)
            if not looked_at:
                verdict = await self.stop_words.message(uow, case, incoming)
                if verdict.stopped:
                    gone = False
                    continue
                case = await self._one(uow, case, incoming, verdict)
                await self.stop_words.hint(uow, case, incoming, verdict)
            else:
                look, by = self.stop_words.look, incoming.person
                await look.within(uow, case, by, incoming.text)
                verdict = await look.message(uow, case, by, incoming.text, incoming.at)
                case = await self._one(uow, case, incoming, verdict)
            await self.stop_words.promise(uow, case, incoming, verdict)
            if not (ready_made or looked_at):
                await HintAtLanguage(carry_out=self.carry_out)(uow, case, incoming)
        return gone

    async def _one(
        self, uow: UnitOfWork, case: Case, incoming: Incoming, verdict: Verdict
    ) -> Case:
        if not (incoming.text.strip() or incoming.file_id):
            raise errors.SomethingMissing(what="text")
        now = incoming.at
        rows = await uow.promises.open_of_case(case.id)
        soothing = self.carry_out.cards.understanding.soothes(incoming.text)
        deed = self.stop_words.look.deed(incoming.text, verdict)
        calls = self.stop_words.look.calls(rows)
        decision = replying.replied(
            case,
            incoming.person,
            rows,
            now,
            self.policy,
            soothing=soothing,
            deed=deed,
            calls=calls,
        )
        decision = decision.then(cooling.talked(decision.case, incoming.person, now))
        stored = await uow.transcript.add(as_message(incoming, case, Side.STAFF))
        if case.reach is not Reach.REACHABLE:
            await self.relay.to_customer(uow, case, stored, now)
            if case.reach is Reach.BLOCKED:
                await self._out_of_reach(uow, case, incoming.person, now)
            return case
        case = await self.carry_out(uow, decision, now)
        await self.relay.to_customer(uow, case, stored, now)
        uow.signals.append(receipt(incoming))
        if self._may_be_all(case, incoming.text):
            key = ReplySettles(case_number=case.number, customer_name=case.customer_name)
            await self.carry_out.say(uow, Say(to=incoming.person.id, notice=key), case, now)
        return case

    def _may_be_all(self, case: Case, text: str) -> bool:
        """Whether the reply may have settled a simple case: one that gives nothing is enough."""
        if not text.strip() or not granting.is_simple(case):
            return False
        understanding = self.carry_out.cards.understanding
        given = understanding.given(text, self.policy.money.currency)
        return not (given.money or given.gift)

    async def _out_of_reach(
        self, uow: UnitOfWork, case: Case, person: Person, now: datetime
    ) -> None:
        notice = staff.CustomerOutOfReach(
            case_number=case.number, customer_name=case.customer_name, back=False
        )
        await self.carry_out.say(uow, Say(to=person.id, notice=notice), case, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class AskWhich:
    """Words without a reply: the bot asks which case they belong to, it never guesses."""

    carry_out: CarryOut

    async def __call__(self, uow: UnitOfWork, said: Incoming) -> bool:
        """Ask, or ask anew; ``False`` when there is no case they could belong to."""
        person, draft = said.person, said.message
        mine = await in_hand(uow, person.id)
        choices = tuple(
            staff.CaseChoice(
                case_id=case.id, case_number=case.number, customer_name=case.customer_name
            )
            for case in mine
        )
        if not choices:
            await self.carry_out.tell(uow, person.id, staff.NoCaseInHand(), said.at)
            return False
        notice = staff.WhichCase(cases=choices, draft=draft, words=_beginning(said.text))
        asked = Say(to=person.id, notice=notice, slot=question_slot(draft))
        await self.carry_out.say(uow, asked, None, said.at)
        return True


@dataclass(frozen=True, kw_only=True, slots=True)
class PlaceWords:
    """The case was named that waiting words belong to: they go there, and the question is over."""

    carry_out: CarryOut
    reply_to_customer: ReplyToCustomer

    async def __call__(
        self,
        uow: UnitOfWork,
        person: Person,
        words: Sequence[Incoming],
        draft: int,
        case_id: int | None,
    ) -> bool:
        """Send the words of this question; ``False`` when they are kept for now.

        Raises ``AlreadyDone``, ``WordsNotKept``, refusals.
        """
        if not words:
            said = await uow.transcript.said_as(private(person.id), draft)
            raise errors.WordsNotKept if said is None else errors.AlreadyDone
        gone = await self.reply_to_customer(uow, words, case_id)
        case = await known_case(uow, case_id)
        notice = staff.WordsPlaced(
            case_number=case.number,
            customer_name=case.customer_name,
            words=_beginning(words[0].text),
            held=case.reach is Reach.BLOCKED,
            by_mouth=case.reach is Reach.ALT_CHANNEL,
            stopped=not gone,
        )
        placed = Say(to=person.id, notice=notice, slot=question_slot(draft))
        await self.carry_out.say(uow, placed, None, words[0].at)
        return gone and case.reach is Reach.REACHABLE


@dataclass(frozen=True, kw_only=True, slots=True)
class KeepNote:
    """``/note``: kept in the record, never shown to the customer."""

    carry_out: CarryOut

    async def __call__(self, uow: UnitOfWork, case: Case, incoming: Incoming) -> None:
        """Keep it. Raises refusals."""
        may_act(case, incoming.person)
        await uow.transcript.add(as_message(incoming, case, Side.NOTE))
        entry = noted(case, What.NOTED, incoming.person, incoming.at)
        kept = Say(to=incoming.person.id, notice=staff.NoteKept(case_number=case.number))
        await self.carry_out(uow, unchanged(case).adding(entry, kept), incoming.at)


def question_slot(draft: int) -> str:
    """The question about these words, which becomes the answer to it."""
    return f"which:{draft}"


def _beginning(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= MOST_QUOTED else f"{words[: MOST_QUOTED - 1]}…"


def receipt(incoming: Incoming) -> React:
    """The sign under a message of staff that it did what it should."""
    return React(chat=incoming.chat, message=incoming.message, emoji_key="reaction-done")


def as_message(incoming: Incoming, case: Case, side: Side) -> Message:
    """What a member of staff wrote, as the transcript keeps it."""
    message = Message(
        case=case.id,
        person=incoming.person.id,
        name=incoming.person.name,
        side=side,
        at=incoming.at,
        text=incoming.text,
        chat=incoming.chat,
        message=incoming.message,
    )
    return replace(message, media=incoming.media, file_id=incoming.file_id, album=incoming.album)
