"""An absence that begins later: kept, remembered the morning before, cancelled (§18.2)."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain import errors
from bot.domain.moves.taking.planning import reminded_at
from bot.domain.notices.base import Notice
from bot.domain.notices.desk import planned as say
from bot.domain.people import Absence, Person, PersonId, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.roster import Shift, ShiftKind, joined
from bot.domain.record.timers import SetTimer, TimerKind
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.desk.taking.going import BeginAbsence, tell_gap
from bot.services.desk.taking.passing import what_is_open
from bot.services.names import name_of


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanAbsence:
    """Keeps what is planned; times of one person that touch each other become one."""

    carry_out: CarryOut
    policy: Policy
    begin: BeginAbsence

    async def __call__(self, uow: UnitOfWork, person: Person, shift: Shift, now: datetime) -> None:
        """Plan it; what touches the absence that is on makes that one longer."""
        if person.absence is not None and shift.starts <= person.absence.until:
            backup = shift.backup or person.absence.backup
            absence = Absence(until=max(person.absence.until, shift.ends), backup=backup)
            await self.at_once(uow, person, absence, now)
            return
        whole, taken = joined(shift, await planned_by(uow, person.id, now))
        for one in taken:
            await uow.roster.remove(one.id)
        kept = await uow.roster.add(whole)
        await self._remember(uow, kept, now)
        name = await name_of(uow, kept.backup)
        notice = say.AwayPlanned(
            shift=kept.id, starts=kept.starts, until=kept.ends, backup_name=name, whole=bool(taken)
        )
        await self.carry_out.tell(uow, person.id, notice, now)
        await tell_gap(uow, self.carry_out, person, kept.starts, kept.ends, now)
        if kept.backup is not None:
            asked = say.StandInNamed(name=person.name, starts=kept.starts, until=kept.ends)
            await self.carry_out.tell(uow, kept.backup, asked, now)

    async def at_once(
        self, uow: UnitOfWork, person: Person, absence: Absence, now: datetime
    ) -> None:
        """From now on; what is planned and touches it becomes part of it."""
        today = Shift(
            kind=ShiftKind.AWAY,
            person=person.id,
            starts=now,
            ends=absence.until,
            backup=absence.backup,
        )
        whole, taken = joined(today, await planned(uow, now))
        for one in taken:
            await uow.roster.remove(one.id)
        until = Absence(until=whole.ends, backup=whole.backup)
        await self.begin(uow, person, until, now, whole=bool(taken))

    async def from_now(self, uow: UnitOfWork, person: Person, value: str, now: datetime) -> None:
        """[From now on]. Raises ``AlreadyDone``."""
        shift = await self._own(uow, person, value)
        await uow.roster.remove(shift.id)
        absence = Absence(until=shift.ends, backup=shift.backup)
        await self.at_once(uow, person, absence, now)

    async def cancel(self, uow: UnitOfWork, person: Person, value: str, now: datetime) -> None:
        """It will not be. Raises ``AlreadyDone``."""
        shift = await self._own(uow, person, value)
        await uow.roster.remove(shift.id)
        left = await planned_by(uow, person.id, now)
        notice = say.AwayCancelled(
            starts=shift.starts,
            until=shift.ends,
            next_starts=left[0].starts if left else None,
        )
        await self.carry_out.tell(uow, person.id, notice, now)
        if shift.backup is not None:
            free = say.StandInNotNeeded(name=person.name, starts=shift.starts)
            await self.carry_out.tell(uow, shift.backup, free, now)

    async def when_due(
        self, uow: UnitOfWork, kind: TimerKind, number: int, now: datetime
    ) -> str | None:
        """The timers: the morning before, and the beginning."""
        shift = await uow.roster.get(number)
        person = None if shift is None else await uow.people.get(shift.person)
        if shift is None or person is None:
            return "not planned any more"
        if kind is TimerKind.AWAY_SOON:
            await self.carry_out.tell(uow, person.id, await self._soon(uow, shift, person), now)
            return None
        await uow.roster.remove(shift.id)
        if shift.ends <= now or not person.at_least(Role.STAFF):
            return "over"
        await self.at_once(uow, person, Absence(until=shift.ends, backup=shift.backup), now)
        return None

    async def _soon(self, uow: UnitOfWork, shift: Shift, person: Person) -> Notice:
        due = []
        for case in await uow.cases.of_owner(person.id):
            rows = (await what_is_open(uow, case)).rows
            if any(row.due is not None and row.due < shift.ends for row in rows):
                due.append(case.number)
        return say.AwaySoon(
            shift=shift.id,
            starts=shift.starts,
            until=shift.ends,
            backup_name=await name_of(uow, shift.backup),
            due=", ".join(due),
        )

    async def _remember(self, uow: UnitOfWork, shift: Shift, now: datetime) -> None:
        subject = str(shift.id)
        start = SetTimer(kind=TimerKind.AWAY_START, due=shift.starts, subject=subject)
        await uow.timers.order(start)
        soon = reminded_at(shift.starts, self.policy.calendar)
        if soon > now:
            await uow.timers.order(SetTimer(kind=TimerKind.AWAY_SOON, due=soon, subject=subject))

    async def _own(self, uow: UnitOfWork, person: Person, value: str) -> Shift:
        shift = await uow.roster.get(int(value)) if value.isdecimal() else None
        if shift is None or shift.person != person.id or shift.kind is not ShiftKind.AWAY:
            raise errors.AlreadyDone
        return shift


async def planned(uow: UnitOfWork, now: datetime) -> list[Shift]:
    """Every absence that is still to come, the first one first."""
    return list(await uow.roster.ahead(ShiftKind.AWAY, now))


async def planned_by(uow: UnitOfWork, person: PersonId, now: datetime) -> list[Shift]:
    """The absences of somebody that are still to come, the first one first."""
    return [one for one in await planned(uow, now) if one.person == person]
