"""[Why?]: how the customer's words were read, and what a person puts right about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Say, unchanged
from bot.domain.moves.desk.correcting import Field, corrected, may_correct
from bot.domain.notices import desk as staff
from bot.domain.notices.desk.readings import BACK
from bot.domain.people import Person
from bot.domain.record.case import Case
from bot.domain.record.journal import Entry, What
from bot.domain.record.transcript import Message, Side
from bot.domain.understanding.messages.triage import Reading, Reason
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.desk.at_desk import case_to_read, known_case
from bot.services.desk.showing.files import newest

MOST_REASONS = 12
TELLING = 0.3
"""What weighs less says nothing to a person."""
LONGEST_STAMP = 12
NO_TOAST = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowReading:
    """What the reader made of what the customer told first, and the words that decided."""

    carry_out: CarryOut
    understanding: Understanding

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, now: datetime
    ) -> None:
        """Show it to whoever asked. Raises refusals."""
        case = await case_to_read(uow, person, case_id)
        stamp = int(now.timestamp())
        await self.carry_out.say(uow, await self.shown(uow, case, person, stamp), case, now)

    async def shown(self, uow: UnitOfWork, case: Case, person: Person, stamp: int) -> Say:
        """The reading as it is now, in the message of this stamp."""
        read = await read_again(uow, case, self.understanding)
        kinds = [e.new for e in await corrections(uow, case) if e.note == Field.MESSAGE_KIND]
        notice = staff.ReadingShown(
            case_number=case.number,
            customer_name=case.customer_name,
            message_kind=kinds[-1] if kinds else read.kind.value,
            category=case.category,
            feeling=case.feeling,
            emotion=case.emotion,
            wish_kind=case.wish_kind,
            severity=case.severity.value,
            reasons=tuple(
                staff.ReasonLine(word=one.word, rule=one.rule, weight=f"{one.weight:+.1f}")
                for one in (read.reasons or _telling(read.weighed))[:MOST_REASONS]
            ),
            stamp=stamp,
            may_correct=_may(case, person),
        )
        return Say(to=person.id, notice=notice, slot=slot(case, stamp))


def _telling(weighed: Sequence[Reason]) -> Sequence[Reason]:
    """The pieces of the text that weigh enough to tell a person something."""
    return [one for one in weighed if abs(one.weight) >= TELLING]


@dataclass(frozen=True, kw_only=True, slots=True)
class AskCorrection:
    """A button under the reading: the values it may have."""

    carry_out: CarryOut
    show_reading: ShowReading

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, value: str, now: datetime
    ) -> str:
        """Show them, or the reading again; the tap is answered with nothing. Raises refusals."""
        case = await known_case(uow, case_id)
        may_correct(case, person)
        name, _, stamp = value.partition("|")
        if name == BACK:
            shown = await self.show_reading.shown(uow, case, person, stamped(stamp))
            await self.carry_out.say(uow, shown, case, now)
            return NO_TOAST
        field = field_named(name)
        asked = staff.CorrectionAsked(
            case_number=case.number,
            field=field.value,
            stamp=stamped(stamp),
        )
        said = Say(to=person.id, notice=asked, slot=slot(case, asked.stamp))
        await self.carry_out.say(uow, said, case, now)
        return NO_TOAST


@dataclass(frozen=True, kw_only=True, slots=True)
class Correct:
    """One value put right: kept in the journal, from which `main.py triage report` learns."""

    carry_out: CarryOut
    understanding: Understanding
    show_reading: ShowReading

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, value: str, now: datetime
    ) -> None:
        """Correct the record, and show it again. Raises refusals."""
        case = await known_case(uow, case_id)
        name, chosen, stamp = (*value.split("|"), "", "", "")[:3]
        read = await read_again(uow, case, self.understanding)
        earlier = [e.new for e in await corrections(uow, case) if e.note == Field.MESSAGE_KIND]
        decision = corrected(
            case,
            person,
            {field_named(name): chosen},
            now,
            self.carry_out.policy,
            kind=earlier[-1] if earlier else read.kind.value,
        )
        after = await self.carry_out(uow, decision, now)
        shown = await self.show_reading.shown(uow, after, person, stamped(stamp))
        await self.carry_out(uow, unchanged(after).adding(shown), now)


async def read_again(uow: UnitOfWork, case: Case, understanding: Understanding) -> Reading:
    """What the customer told until people had the case, read as one."""
    texts = told_first(case, await uow.transcript.of_case(case.id))
    return understanding.read("\n".join(texts), burst_size=max(1, len(texts)))


def told_first(case: Case, said: Sequence[Message]) -> list[str]:
    """The customer's words before the case was handed to people; all while it is not."""
    until = case.submitted_at
    return [
        message.text
        for message in newest(said)
        if message.side is Side.CUSTOMER and message.text
        if until is None or message.at <= until
    ]


async def corrections(uow: UnitOfWork, case: Case) -> list[Entry]:
    """What people have put right, oldest first."""
    return [e for e in await uow.journal.of_case(case.id) if e.what is What.CORRECTED]


def field_named(name: str) -> Field:
    """The field. Raises ``AlreadyDone`` for a forged one."""
    if name not in tuple(Field):
        raise errors.AlreadyDone
    return Field(name)


def stamped(value: str) -> int:
    """The stamp of a button. Raises ``AlreadyDone`` for a forged one."""
    if not (value.isascii() and value.isdecimal()) or len(value) > LONGEST_STAMP:
        raise errors.AlreadyDone
    return int(value)


def slot(case: Case, stamp: int) -> str:
    """The message a reading stands in, while it is put right."""
    return f"reading:{case.id}:{stamp}"


def _may(case: Case, person: Person) -> bool:
    try:
        may_correct(case, person)
    except errors.Refusal:
        return False
    return True
