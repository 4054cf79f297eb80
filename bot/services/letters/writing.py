"""Use cases of the reply letter: draft, fill, rewrite, send, approve, waive (§1 there)."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Say
from bot.domain.letters import letter, sending
from bot.domain.moves.desk import may_act, may_work
from bot.domain.notices.desk import AskText
from bot.domain.people import Person
from bot.ports.unit_of_work import UnitOfWork
from bot.services.letters.desk import LetterDesk


@dataclass(frozen=True, kw_only=True, slots=True)
class DraftLetter:
    """[Letter]: the draft, begun or brought up to date, with its gaps."""

    desk: LetterDesk

    async def __call__(self, uow: UnitOfWork, person: Person, case_id: int, now: datetime) -> None:
        """Show it to whoever asked."""
        case = await self.desk.case(uow, case_id)
        may_act(case, person)
        parts = await self.desk.parts(uow, case)
        await self.desk.show(uow, letter.draft(case, person, parts, now), person, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class AskForLetterPart:
    """[Fill …] or [Rewrite it all]: ask for the words. ``element`` 0 is the whole letter."""

    desk: LetterDesk

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int, element: int, now: datetime
    ) -> None:
        """Ask with the hint of the gap; raises ``AlreadyDone`` when that gap is filled."""
        case = await self.desk.case(uow, case_id)
        may_act(case, person)
        letter.must_be_draft(case)
        if element and element not in letter.gaps(case):
            raise errors.AlreadyDone
        form = "letter_gap" if element else "letter_text"
        hint = letter.hint(case, element)
        ask = AskText(case_number=case.number, form=form, hint=hint)
        await self.desk.carry_out.say(uow, Say(to=person.id, notice=ask), case, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class FillLetterGap:
    """The words for the first gap of one element."""

    desk: LetterDesk

    async def __call__(
        self,
        uow: UnitOfWork,
        person: Person,
        case_id: int,
        *,
        element: int,
        words: str,
        now: datetime,
    ) -> None:
        """Fill it and show the draft again."""
        case = await self.desk.case(uow, case_id)
        decision = letter.fill(case, person, element, words, now)
        await self.desk.show(uow, decision, person, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class ReplaceLetterText:
    """A whole letter in a person's own words."""

    desk: LetterDesk

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int, words: str, now: datetime
    ) -> None:
        """Take it without the frame, which the bot adds itself, and show it."""
        case = await self.desk.case(uow, case_id)
        may_act(case, person)
        frame = await self.desk.frame_lines(uow, case, now)
        own = without_frame(words, frame, case.number)
        taken = self.desk.wording.taken(own, language=case.language)
        decision = letter.replace_text(case, person, taken, now)
        await self.desk.show(uow, decision, person, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class SendLetter:
    """[Send]: to the customer, or for approval; shown again when the record has changed since."""

    desk: LetterDesk

    async def __call__(self, uow: UnitOfWork, person: Person, case_id: int, now: datetime) -> None:
        """Send what was read, nothing else."""
        case = await self.desk.case(uow, case_id)
        may_act(case, person)
        letter.must_be_draft(case)
        parts = await self.desk.parts(uow, case)
        fresh = letter.drafted(case, parts)
        if fresh.letter != case.letter:
            await self.desk.show(uow, letter.draft(case, person, parts, now), person, now)
            return
        copy = await self.desk.fair_copy(uow, case, now)
        await self.desk.carry_out(uow, sending.send(case, person, copy, now), now)


@dataclass(frozen=True, kw_only=True, slots=True)
class ApproveLetter:
    """[Approve]: ``read`` is the edition on the button; another one is shown, not sent."""

    desk: LetterDesk

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int, read: str, now: datetime
    ) -> None:
        """Send what was approved, nothing else."""
        case = await self.desk.case(uow, case_id)
        may_work(case, person)
        letter.must_be_draft(case)
        fresh = letter.drafted(case, await self.desk.parts(uow, case))
        copy = await self.desk.fair_copy(uow, fresh, now)
        decision = sending.approve(fresh, person, read, copy, now)
        await self.desk.carry_out(uow, decision, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class WaiveLetter:
    """[No letter]: where it is optional."""

    desk: LetterDesk

    async def __call__(self, uow: UnitOfWork, person: Person, case_id: int, now: datetime) -> None:
        """Note it."""
        case = await self.desk.case(uow, case_id)
        await self.desk.carry_out(uow, sending.waive(case, person, now), now)


def without_frame(words: str, frame: frozenset[str], number: str) -> str:
    """A letter as a person sent it back, less the lines that the bot adds itself."""
    lines = [line for line in words.strip().splitlines() if line.strip() not in frame]
    if lines and number in lines[0]:
        lines = lines[1:]
    text = "\n".join(lines).strip()
    for line in sorted(frame, key=len, reverse=True):
        if text.startswith(line):
            text = text.removeprefix(line).lstrip()
            return text[:1].upper() + text[1:]
    return text
