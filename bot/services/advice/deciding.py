"""What people do with proposals: ask for one, take it, leave it, send it under their name."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Say
from bot.domain.moves.desk import advising
from bot.domain.moves.desk.correcting import may_correct
from bot.domain.notices import desk as staff
from bot.domain.notices.base import Notice
from bot.domain.people import Person
from bot.domain.record.advice import Advice, AdviceId, AdviceKind, AdviceState
from bot.domain.record.case import Case
from bot.ports.unit_of_work import UnitOfWork
from bot.services.advice.checking import CheckWords
from bot.services.advice.receiving import TEXT
from bot.services.asking_reader import ask_for_words
from bot.services.carrying_out import CarryOut
from bot.services.desk.at_desk import case_to_act_on, known_case
from bot.services.desk.replies.replying import ReplyToCustomer
from bot.services.inbox.incoming import Incoming
from bot.services.opinions import as_opinion, slot

WAITING = (AdviceState.OFFERED, AdviceState.DRAFT)


@dataclass(frozen=True, kw_only=True, slots=True)
class AskForWords:
    """[Suggest words]: the answer comes as a message of its own, a moment later."""

    carry_out: CarryOut

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, value: str, now: datetime
    ) -> str:
        """Ask; returns what the tap is answered. Raises refusals."""
        case = await known_case(uow, case_id)
        advising.may_ask_for_words(case, person)
        if not self.carry_out.house.assisted:
            raise errors.AlreadyDone
        await ask_for_words(uow, case, person.id, now)
        return "tap-working"


@dataclass(frozen=True, kw_only=True, slots=True)
class TakeReading:
    """[Use this reading]: the record is corrected in the name of whoever tapped."""

    carry_out: CarryOut

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, value: str, now: datetime
    ) -> None:
        """Correct it. Raises refusals."""
        case = await known_case(uow, case_id)
        may_correct(case, person)
        proposed = await waiting(uow, case, value, AdviceKind.READING)
        opinion = advising.worth_showing(case, as_opinion(proposed.answer))
        await settle(uow, proposed, AdviceState.TAKEN)
        decision = advising.taken(case, person, opinion, now, self.carry_out.policy)
        notice = staff.ReadingSettled(case_number=case.number, taken=True)
        said = Say(to=person.id, notice=notice, slot=slot(proposed.id))
        await self.carry_out(uow, decision.adding(said), now)


@dataclass(frozen=True, kw_only=True, slots=True)
class RefuseAdvice:
    """[Leave as it is] and [No, thanks]: nothing changes, nothing is sent."""

    carry_out: CarryOut

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, value: str, now: datetime
    ) -> None:
        """Drop it. Raises refusals."""
        case = await case_to_act_on(uow, person, case_id)
        proposed = await waiting(uow, case, value)
        await settle(uow, proposed, AdviceState.REFUSED)
        notice: Notice = staff.ReadingSettled(case_number=case.number, taken=False)
        if proposed.kind is AdviceKind.WORDS:
            notice = staff.WordsSettled(case_number=case.number, words_end="dropped")
        said = Say(to=person.id, notice=notice, slot=slot(proposed.id))
        await self.carry_out.say(uow, said, case, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class UseWords:
    """[Use as draft]: to be copied and changed; sent only by a further tap, or as a reply."""

    carry_out: CarryOut
    check: CheckWords

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, value: str, now: datetime
    ) -> None:
        """Show the draft. Raises refusals."""
        case = await known_case(uow, case_id)
        advising.may_ask_for_words(case, person)
        proposed = await waiting(uow, case, value, AdviceKind.WORDS, (AdviceState.OFFERED,))
        text = proposed.answer[TEXT]
        if not await uow.advice.settle(proposed, AdviceState.DRAFT, proposed.answer):
            raise errors.AlreadyDone
        draft = staff.WordsDraft(
            case_number=case.number,
            customer_name=case.customer_name,
            advice=proposed.id,
            text=text,
            as_it_is=not self.check.unlike_us(text, case),
        )
        said = Say(to=person.id, notice=draft, slot=slot(proposed.id))
        await self.carry_out.say(uow, said, case, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class SendWords:
    """[Send as it is]: a reply like any other, under the name of whoever tapped."""

    carry_out: CarryOut
    check: CheckWords
    reply_to_customer: ReplyToCustomer

    async def __call__(
        self, uow: UnitOfWork, tapped: Incoming, case_id: int | None, value: str
    ) -> bool:
        """Check once more and send it; ``False`` when the case has moved on. Raises refusals."""
        case = await known_case(uow, case_id)
        person, now = tapped.person, tapped.at
        advising.may_ask_for_words(case, person)
        draft = await waiting(uow, case, value, AdviceKind.WORDS, (AdviceState.DRAFT,))
        text = draft.answer[TEXT]
        fits = await self.check.fault(uow, case, text, now) is None
        fits = fits and not self.check.unlike_us(text, case)
        await settle(uow, draft, AdviceState.TAKEN if fits else AdviceState.REFUSED)
        words_end = "sent" if fits else "outdated"
        if fits and not await self.reply_to_customer(uow, [tapped.saying(text)], case_id):
            words_end, fits = "stopped", False
        end = staff.WordsSettled(case_number=case.number, words_end=words_end)
        said = Say(to=person.id, notice=end, slot=slot(draft.id))
        await self.carry_out.say(uow, said, case, now)
        return fits


async def waiting(
    uow: UnitOfWork,
    case: Case,
    value: str,
    kind: AdviceKind | None = None,
    states: tuple[AdviceState, ...] = WAITING,
) -> Advice:
    """The proposal a button names. Raises ``AlreadyDone`` for one that is decided, or forged."""
    found = await uow.advice.get(AdviceId(int(value))) if value.isdecimal() else None
    if found is None or found.case != case.id or found.state not in states:
        raise errors.AlreadyDone
    if kind not in (None, found.kind):
        raise errors.AlreadyDone
    return found


async def settle(uow: UnitOfWork, seen: Advice, state: AdviceState) -> None:
    """End it and forget its words. Raises ``AlreadyDone`` when somebody was quicker."""
    if not await uow.advice.settle(seen, state):
        raise errors.AlreadyDone
