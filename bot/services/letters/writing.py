"""Use cases of the reply letter: draft, fill, rewrite, send, approve, waive (§1 there)."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Say
from bot.domain.letters import leaving, letter, sending
from bot.domain.moves.desk.working import may_act, may_work
from bot.domain.notices.desk import SAID, AskText
from bot.domain.people import Person
from bot.domain.policy.policy import Due
from bot.domain.record.case import Case
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
        must_not_be_early(case)
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
        """Fill it and show the draft again; a gap for a time takes a time ahead and no other."""
        case = await self.desk.case(uow, case_id)
        may_act(case, person)
        must_not_be_early(case)
        said = self.desk.wording.taken(words, language=case.language)
        if letter.wants_time(case, element):
            said = self._time(case, words, now)
        decision = letter.fill(case, person, element, said, now)
        await self.desk.show(uow, decision, person, now)

    def _time(self, case: Case, words: str, now: datetime) -> str:
        """The time, as a letter in this language names it; raises ``SomethingMissing``."""
        moment = self.desk.understanding.moment(words, now)
        if moment is None or moment.due <= now:
            raise errors.SomethingMissing(what="time")
        return self.desk.wording.time(moment.due, language=case.language)


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
        must_not_be_early(case)
        frame = await self.desk.frame_lines(uow, case, now)
        own = without_frame(words, frame, case.number)
        taken = self.desk.wording.taken(own, language=case.language)
        decision = letter.replace_text(case, person, taken, now)
        await self.desk.show(uow, decision, person, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class SendLetter:
    """[Send]: to the customer, or for approval; shown again when the record has changed since."""

    desk: LetterDesk

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int, value: str, now: datetime
    ) -> None:
        """Send what was read, nothing else; ``value`` tells whether its new times are promises."""
        case = await self.desk.case(uow, case_id)
        may_act(case, person)
        letter.must_be_draft(case)
        parts = await self.desk.parts(uow, case)
        fresh = letter.drafted(case, parts)
        if fresh.letter != case.letter:
            await self.desk.show(uow, letter.draft(case, person, parts, now), person, now)
            return
        copy = await self.desk.fair_copy(uow, case, now)
        due = self.desk.carry_out.policy.due(Due.APPROVAL, case.severity, now)
        decision = sending.send(case, person, copy, now, book=value != SAID, due=due)
        await self.desk.carry_out(uow, decision, now)


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


@dataclass(frozen=True, kw_only=True, slots=True)
class SendLetterBack:
    """[Not yet]: the owner reads why."""

    desk: LetterDesk

    async def may(self, uow: UnitOfWork, person: Person, case_id: int, read: str) -> None:
        """Raise unless this person may decide about the letter that was read."""
        case = await self.desk.case(uow, case_id)
        sending.may_decide(case, person)
        if read != letter.edition(case):
            raise errors.AlreadyDone

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int, read: str, reason: str, now: datetime
    ) -> None:
        """Tell the owner; the draft stays."""
        case = await self.desk.case(uow, case_id)
        decision = sending.send_back(case, person, read, reason, now)
        await self.desk.carry_out(uow, decision, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class LetterUnanswered:
    """Nobody has decided about a letter in time: it rises by itself, as an offer does (§11)."""

    desk: LetterDesk

    async def __call__(self, uow: UnitOfWork, case: Case, subject: str, now: datetime) -> None:
        """Ask one level up, or once more."""
        copy = await self.desk.fair_copy(uow, case, now)
        policy = self.desk.carry_out.policy
        decision = sending.unanswered(case, subject, copy, now, policy)
        await self.desk.carry_out(uow, decision, now)


def must_not_be_early(case: Case) -> None:
    """Raise where no letter may go: then nothing may be written into it either."""
    if (refusal := leaving.early(case)) is not None:
        raise refusal


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
