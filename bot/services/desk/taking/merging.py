"""``/merge``: a duplicate goes into the case it belongs to (t25)."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Say
from bot.domain.moves.desk import working
from bot.domain.moves.passing_on import merging
from bot.domain.notices.desk.merging import MergeChoice
from bot.domain.notices.desk.talking import CaseChoice
from bot.domain.people import Person, Reach
from bot.domain.policy.policy import Policy
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.desk.at_desk import known_case
from bot.services.duplicates import cases_alike

MOST = 8
"""So many cases are offered at once."""


@dataclass(frozen=True, kw_only=True, slots=True)
class AskMerge:
    """Which case a duplicate belongs to: those of the same customer that may take it."""

    carry_out: CarryOut

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, now: datetime
    ) -> None:
        """Ask. Raises the refusal that holds for all of them, or that there is none."""
        case = await known_case(uow, case_id)
        working.may_work(case, person)
        found = [one for one in await cases_alike(uow, case) if one.is_open]
        fit, why = [], None
        for one in found:
            try:
                merging.check(case, one, person)
            except errors.Refusal as refusal:
                why = why or refusal
            else:
                fit.append(one)
        if not fit:
            raise why or errors.SomethingMissing(what="other_case")
        choices = tuple(
            CaseChoice(case_id=one.id, case_number=one.number, customer_name=one.customer_name)
            for one in fit[:MOST]
        )
        notice = MergeChoice(
            case_number=case.number, customer_name=case.customer_name, cases=choices
        )
        await self.carry_out.say(uow, Say(to=person.id, notice=notice), case, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class MergeCases:
    """The one into the other, with everything that was said and promised."""

    carry_out: CarryOut
    policy: Policy

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, value: str, now: datetime
    ) -> None:
        """Merge them. Raises refusals."""
        duplicate = await known_case(uow, case_id)
        into = await known_case(uow, int(value) if value.isdecimal() else None)
        rows = await uow.promises.of_case(duplicate.id)
        merged = merging.merge(duplicate, into, person, rows, now, self.policy)
        said = await uow.transcript.of_case(duplicate.id)
        await uow.transcript.file([message.id for message in said], into.id)
        if into.reach is Reach.ALT_CHANNEL:
            await uow.links.move(duplicate.id, into.id)
        else:
            await uow.links.end(duplicate.id, now)
        await self.carry_out(uow, merged.duplicate, now)
        await self.carry_out(uow, merged.into, now)
