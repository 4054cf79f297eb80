"""A case in other hands: taken over, or its brief read (t8, §8)."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Say, noted, unchanged
from bot.domain.moves.desk import working
from bot.domain.notices import desk as staff
from bot.domain.people import Person, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, State
from bot.domain.record.journal import What
from bot.ports.unit_of_work import UnitOfWork
from bot.services.cards import next_due
from bot.services.carrying_out import CarryOut
from bot.services.desk.at_desk import known_case
from bot.services.desk.showing.files import ShowCase

READ = "read"


@dataclass(frozen=True, kw_only=True, slots=True)
class TakeOver:
    """[I'll take it over]: by a supervisor; every agreed time stays, and moves along."""

    carry_out: CarryOut
    policy: Policy
    show_case: ShowCase

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, now: datetime
    ) -> None:
        """Take it, or claim it when nobody has it yet. Raises refusals."""
        case = await known_case(uow, case_id)
        if not person.at_least(Role.SUPERVISOR):
            raise errors.NotForYou("supervisor")
        rows = await uow.promises.open_of_case(case.id)
        due = await next_due(uow, case)
        decision = working.take_over(case, person, now, due, self.policy)
        moved = (
            replace(row, by=person.id, by_name=person.name)
            for row in rows
            if case.owner is not None and row.by == case.owner
        )
        await self.carry_out(uow, decision.adding(*moved), now)
        if case.state is not State.UNCLAIMED:
            await self.show_case(uow, person, case.id, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadBrief:
    """[Read]: the owner hears who has read the brief, once."""

    carry_out: CarryOut

    async def __call__(
        self, uow: UnitOfWork, person: Person, case_id: int | None, now: datetime
    ) -> None:
        """Tell the owner. Raises refusals."""
        case = await known_case(uow, case_id)
        working.may_work(case, person)
        if not person.at_least(Role.SUPERVISOR):
            raise errors.NotForYou("supervisor")
        await self._not_read_yet(uow, case, person)
        decision = unchanged(case).adding(
            noted(case, What.ESCALATED, person, now, new=str(case.escalation), note=READ)
        )
        if case.owner is not None and case.owner != person.id:
            notice = staff.BriefRead(case_number=case.number, name=person.name)
            decision = decision.adding(Say(to=case.owner, notice=notice))
        await self.carry_out(uow, decision, now)

    async def _not_read_yet(self, uow: UnitOfWork, case: Case, person: Person) -> None:
        """Raise ``AlreadyDone`` when this person has read the last brief."""
        for entry in reversed(await uow.journal.of_case(case.id)):
            if entry.what is not What.ESCALATED:
                continue
            if entry.note != READ:
                return
            if entry.by == person.id:
                raise errors.AlreadyDone
