"""What becomes of an answer of the second reader; the case is looked at again first."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Say, To
from bot.domain.moves.desk import advising
from bot.domain.notices import desk as staff
from bot.domain.notices.base import Notice
from bot.domain.record.advice import Advice, AdviceKind, AdviceState
from bot.domain.record.case import INTAKE, Case
from bot.domain.understanding.opinion import Opinion
from bot.ports.unit_of_work import UnitOfWork
from bot.services.advice.checking import CheckWords
from bot.services.carrying_out import CarryOut
from bot.services.opinions import as_kept, reading_line, slot

TEXT = "text"
"""Under which name the book keeps words."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ReceiveReading:
    """Kept for whoever opens the case; said to the owner at once, if there is one."""

    carry_out: CarryOut

    async def __call__(
        self, uow: UnitOfWork, asked: Advice, opinion: Opinion | None, now: datetime
    ) -> str:
        """Keep what is new in it; returns what came of it, for the figures."""
        case = await uow.cases.get(asked.case)
        new = (
            Opinion() if case is None or opinion is None else advising.worth_showing(case, opinion)
        )
        if case is None or not new:
            await uow.advice.settle(asked, AdviceState.NOTHING)
            return "nothing_new"
        earlier = await uow.advice.newest(case.id, AdviceKind.READING, AdviceState.OFFERED)
        if not await uow.advice.settle(asked, AdviceState.OFFERED, as_kept(new)):
            return "nothing_new"
        if earlier is not None:
            await uow.advice.settle(earlier, AdviceState.NOTHING)
        if case.owner is not None and case.state not in INTAKE:
            notice = staff.ReadingProposed(
                case_number=case.number,
                customer_name=case.customer_name,
                proposals=(reading_line(asked.id, new),),
            )
            said = Say(to=To.OWNER, notice=notice, slot=slot(asked.id))
            await self.carry_out.say(uow, said, case, now)
        return "proposed"


@dataclass(frozen=True, kw_only=True, slots=True)
class ReceiveWords:
    """Checked by the rules of the house, and shown to whoever asked."""

    carry_out: CarryOut
    check: CheckWords

    async def __call__(
        self, uow: UnitOfWork, asked: Advice, text: str | None, now: datetime
    ) -> str:
        """Show it, or say that there is nothing to show; returns what came of it."""
        case = await uow.cases.get(asked.case)
        if case is None or not await self._still_wanted(uow, case, asked):
            await uow.advice.settle(asked, AdviceState.NOTHING)
            return "nothing_new"
        fault = await self.check.fault(uow, case, text, now) if text is not None else None
        usable = text is not None and fault is None
        state = AdviceState.OFFERED if usable else AdviceState.NOTHING
        kept = {TEXT: text} if text is not None and usable else None
        if not await uow.advice.settle(asked, state, kept):
            return "nothing_new"
        notice = self._notice(case, asked, text if usable else None, fault)
        said = Say(to=asked.by or To.OWNER, notice=notice, slot=slot(asked.id))
        await self.carry_out.say(uow, said, case, now)
        return "proposed" if usable else "unfit" if fault is not None else "nothing_new"

    async def _still_wanted(self, uow: UnitOfWork, case: Case, asked: Advice) -> bool:
        person = None if asked.by is None else await uow.people.get(asked.by)
        try:
            if person is not None:
                advising.may_ask_for_words(case, person)
        except errors.Refusal:
            return False
        return person is not None

    def _notice(self, case: Case, asked: Advice, text: str | None, fault: str | None) -> Notice:
        if text is None:
            end = "unfit" if fault else "no_answer"
            return staff.WordsSettled(case_number=case.number, words_end=end)
        return staff.WordsProposed(
            case_number=case.number,
            customer_name=case.customer_name,
            advice=asked.id,
            text=text,
            unlike_us=", ".join(self.check.unlike_us(text, case)),
        )
