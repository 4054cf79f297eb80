"""A reply in another language than the customer's, and who hears of it (§13.2)."""

from dataclasses import dataclass

from bot.domain.deciding.decision import Say
from bot.domain.notices.desk.other_language import OtherLanguage
from bot.domain.people import Reach
from bot.domain.record.case import Case, Flag
from bot.domain.record.transcript import Side
from bot.domain.understanding.languages.clear_language import CHINESE, ENGLISH, clearly, spoken
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.inbox.incoming import Incoming


@dataclass(frozen=True, kw_only=True, slots=True)
class HintAtLanguage:
    """Help for the author, after the sending: once in a case, and only beyond doubt."""

    carry_out: CarryOut

    async def __call__(self, uow: UnitOfWork, case: Case, said: Incoming) -> None:
        """Say it, unless the customer has written in that language, too."""
        written, theirs = clearly(said.text), spoken(case.language)
        strange = written and written != theirs and theirs in (CHINESE, ENGLISH)
        if not strange or case.has(Flag.FOREIGN) or case.reach is not Reach.REACHABLE:
            return
        key = f"language:{case.id}:{said.person.id}"
        if await uow.memory.get(key) is not None:
            return
        talk = await uow.transcript.of_case(case.id)
        if any(one.side is Side.CUSTOMER and clearly(one.text) == written for one in talk):
            return
        await uow.memory.set(key, said.at.isoformat())
        notice = OtherLanguage(
            case_number=case.number,
            customer_name=case.customer_name,
            chinese=theirs == CHINESE,
        )
        await self.carry_out.say(uow, Say(to=said.person.id, notice=notice), case, said.at)
