"""Somebody has left the staff group: an absence that nobody has planned (§18.2)."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.deciding.decision import Say, To
from bot.domain.moves.desk.working import let_go
from bot.domain.moves.taking.reassigning import LEFT, reassigned
from bot.domain.notices.desk import absence as say
from bot.domain.people import Person, PersonId, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, State
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.desk.taking.going import tell_stand_ins
from bot.services.desk.taking.passing import what_is_open
from bot.services.standing_in import cover_anew, stand_in_for


@dataclass(frozen=True, kw_only=True, slots=True)
class LeaveTeam:
    """Their cases go to whoever leads and is there, with the brief; else they are free again."""

    carry_out: CarryOut
    policy: Policy

    async def __call__(self, uow: UnitOfWork, who: PersonId, now: datetime) -> None:
        """Hand everything on; announced twice, the second time there is nothing left."""
        house = self.carry_out.house
        person = await uow.people.get(who)
        if person is None or who in (*house.supervisors, *house.managers):
            return  # who leads does so by the settings, in the group or not
        gone = replace(person, role=Role.CUSTOMER, absence=None)
        if gone != person:
            await uow.people.save(gone)
        cases = await uow.cases.of_owner(who)
        handed: list[str] = []
        free: list[str] = []
        for case in cases:
            where = handed if await self._hand_on(uow, case, gone, now) else free
            if not (case.about_lead or case.those_concerned):  # not even by number (inv. 8)
                where.append(case.number)
        covered = await cover_anew(uow, house)
        await tell_stand_ins(uow, self.carry_out, covered, now)
        if handed or free:
            notice = say.LeftTheTeam(
                name=person.name, handed=", ".join(handed), free=", ".join(free)
            )
            await self.carry_out.say(uow, Say(to=To.SUPERVISORS, notice=notice), None, now)

    async def _hand_on(self, uow: UnitOfWork, case: Case, owner: Person, now: datetime) -> bool:
        to = await stand_in_for(uow, self.carry_out.house, case, owner)
        if to is not None:
            known = await what_is_open(uow, case)
            decision = reassigned(case, to, None, known, now, self.policy, LEFT)
        elif case.state is State.EXPLORING:
            decision = let_go(case, None, now, self.policy)
        else:
            return False
        await self.carry_out(uow, decision, now)
        return to is not None
