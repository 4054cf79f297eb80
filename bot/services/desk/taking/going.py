"""An absence begins: what is due goes over, the rest is looked after (§18.2)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.deciding.decision import Say, To
from bot.domain.moves.taking.reassigning import AWAY, reassigned
from bot.domain.notices.desk import absence as say
from bot.domain.notices.desk.on_call import OnCallGap
from bot.domain.people import Absence, Person, PersonId
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case
from bot.domain.record.roster import ShiftKind
from bot.domain.record.timers import SetTimer, TimerKind
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.desk.taking.passing import what_is_open
from bot.services.standing_in import cover_anew, stand_in_for


@dataclass(frozen=True, kw_only=True, slots=True)
class BeginAbsence:
    """From now on: the cases with something due go over at once."""

    carry_out: CarryOut
    policy: Policy

    async def __call__(
        self,
        uow: UnitOfWork,
        person: Person,
        absence: Absence,
        now: datetime,
        *,
        whole: bool = False,
    ) -> None:
        """Note it, hand over, and tell everybody whom it concerns.

        ``whole``: it takes in what was planned for later.
        """
        away = replace(person, absence=absence)
        await uow.people.save(away)
        over = SetTimer(kind=TimerKind.AWAY_OVER, due=absence.until, subject=str(person.id))
        await uow.timers.order(over)
        cases = await uow.cases.of_owner(away.id)
        left = [(case, await self._leave(uow, case, away, now)) for case in cases]
        covered = await cover_anew(uow, self.carry_out.house)
        told = await self._told(uow, away, absence, left)
        await self.carry_out.tell(uow, person.id, replace(told, whole=whole), now)
        await tell_gap(uow, self.carry_out, away, now, absence.until, now)
        given = [(to.id, case.number) for case, to in left if to is not None]
        await tell_stand_ins(uow, self.carry_out, covered, now, of=away, given=given)

    async def _leave(
        self, uow: UnitOfWork, case: Case, owner: Person, now: datetime
    ) -> Person | None:
        """Over to who stands in, if something is due meanwhile; returns whose it is then."""
        known = await what_is_open(uow, case)
        until = owner.absence.until if owner.absence is not None else now
        to = await stand_in_for(uow, self.carry_out.house, case, owner)
        if to is None or not any(row.due is not None and row.due < until for row in known.rows):
            return None
        await self.carry_out(uow, reassigned(case, to, None, known, now, self.policy, AWAY), now)
        return to

    async def _told(
        self,
        uow: UnitOfWork,
        person: Person,
        absence: Absence,
        left: Sequence[tuple[Case, Person | None]],
    ) -> say.AwaySet:
        stays = await uow.cases.of_owner(person.id)
        those = {to.id: to.name for _, to in left if to is not None}
        for one in {case.stand_in for case in stays if case.stand_in is not None} - {*those}:
            known = await uow.people.get(one)
            those |= {one: known.name} if known is not None else {}
        return say.AwaySet(
            until=absence.until,
            backup_name=", ".join(those.values()),
            handed=", ".join(case.number for case, to in left if to is not None),
            count=len(stays),
        )


async def tell_gap(
    uow: UnitOfWork,
    carry_out: CarryOut,
    person: Person,
    starts: datetime,
    until: datetime,
    now: datetime,
) -> None:
    """Those who lead hear when whoever is on call will be away in that time."""
    for shift in await uow.roster.ahead(ShiftKind.ON_CALL, now):
        first, last = max(starts, shift.starts), min(until, shift.ends)
        if shift.person == person.id and first < last:
            gap = OnCallGap(name=person.name, starts=first if first > now else None, until=last)
            await carry_out.say(uow, Say(to=To.SUPERVISORS, notice=gap), None, now)


async def tell_stand_ins(
    uow: UnitOfWork,
    carry_out: CarryOut,
    covered: Sequence[tuple[Person, Case]],
    now: datetime,
    *,
    of: Person | None = None,
    given: Sequence[tuple[PersonId, str]] = (),
) -> None:
    """Everybody who stands in for somebody from now on hears so, once for each who is absent.

    ``given`` are the numbers of the cases of ``of`` that have changed hands.
    """
    owners = {owner.id: owner for owner, _ in covered} | ({of.id: of} if of is not None else {})
    for owner in owners.values():
        mine = given if of is not None and owner.id == of.id else ()
        watched = [(case.stand_in, case.number) for own, case in covered if own.id == owner.id]
        for one in dict.fromkeys([to for to, _ in (*mine, *watched) if to is not None]):
            told = say.StandingIn(
                name=owner.name,
                until=owner.absence.until if owner.absence is not None else now,
                handed=", ".join(number for to, number in mine if to == one),
                watched=", ".join(number for to, number in watched if to == one),
            )
            await carry_out.tell(uow, one, told, now)
