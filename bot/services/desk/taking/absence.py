"""``/away`` and ``/back``: the work goes on without whoever is not there (§18.2)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain import errors
from bot.domain.moves.taking.planning import Times, away_times, back_after
from bot.domain.notices.desk import absence as say
from bot.domain.people import Absence, Person, PersonId
from bot.domain.policy.policy import Policy
from bot.domain.record.roster import Shift, ShiftKind
from bot.domain.understanding.people.colleagues import colleagues_named
from bot.domain.understanding.times.spans import ReadSpan
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.desk.taking.going import tell_stand_ins
from bot.services.desk.taking.planning import PlanAbsence, planned, planned_by
from bot.services.desk.taking.stamps import times_on
from bot.services.names import name_of
from bot.services.standing_in import cover_anew, team, uncover

MOST_NAMES = 12
"""So many colleagues stand on buttons; anybody else can be named in a line."""


@dataclass(frozen=True, kw_only=True, slots=True)
class GoAway:
    """From when, until when, who stands in; what begins now begins at once."""

    carry_out: CarryOut
    policy: Policy
    read_span: ReadSpan
    plan: PlanAbsence

    async def ask(self, uow: UnitOfWork, person: Person, now: datetime) -> None:
        """``/away`` alone: the question when they will be back."""
        today = now.astimezone(self.policy.zone).date()
        tomorrow = back_after(today, self.policy.calendar)
        later = back_after(tomorrow.date(), self.policy.calendar)
        until = person.absence.until if person.absence is not None else None
        ahead = await planned_by(uow, person.id, now)
        notice = say.AwayAsked(
            until=until,
            tomorrow=tomorrow,
            later=later,
            planned=ahead[0].id if ahead else 0,
            planned_from=ahead[0].starts if ahead else None,
            planned_until=ahead[0].ends if ahead else None,
        )
        await self.carry_out.tell(uow, person.id, notice, now)

    async def ask_day(self, uow: UnitOfWork, person: Person, now: datetime) -> None:
        """[Another day]: a line, please."""
        await self.carry_out.tell(uow, person.id, say.AwayDayAsked(), now)

    async def in_words(
        self,
        uow: UnitOfWork,
        person: Person,
        text: str,
        now: datetime,
        *,
        until_asked: bool = False,
    ) -> bool:
        """``/away 2 Dec to 5 Dec Li``: when, and perhaps who; ``False`` once asked for again.

        ``until_asked``: the question was until when, so that a day alone is the last one.
        """
        said = self.read_span(text, now)
        calendar = self.policy.calendar
        times = away_times(said, now, calendar, until_asked=until_asked) if said else None
        if said is None or times is None:
            await self.carry_out.tell(uow, person.id, say.AwayDayAsked(again=True), now)
            return False
        others = {one.id: one.name for one in await self._others(uow, person)}
        named = colleagues_named(text, others, left=said.rest)
        if len(named) == 1:
            await self._go(uow, person, times, named[0], now)
        else:
            await self._ask_backup(uow, person, times, now)
        return True

    async def until(self, uow: UnitOfWork, person: Person, value: str, now: datetime) -> None:
        """A time was tapped: who stands in? Raises ``AlreadyDone``."""
        await self._ask_backup(uow, person, times_on(value, now), now)

    async def _ask_backup(
        self, uow: UnitOfWork, person: Person, times: Times, now: datetime, *, away: str = ""
    ) -> None:
        """Who stands in? Without any case, and nobody named, there is nothing to ask."""
        mine = await uow.cases.of_owner(person.id)
        if not mine and not away:
            await self._go(uow, person, times, None, now)
            return
        gone = await self._away(uow, _shift(person, times, None, now), now)
        people = [
            say.BackupLine(person=one.id, name=one.name)
            for one in await self._others(uow, person)
            if one.id not in gone
        ]
        asked = say.BackupAsked(
            starts=times.starts,
            until=times.until,
            count=len(mine),
            people=tuple(people[:MOST_NAMES]),
            away_name=away,
        )
        await self.carry_out.tell(uow, person.id, asked, now)

    async def with_backup(
        self, uow: UnitOfWork, person: Person, value: str, now: datetime
    ) -> None:
        """A colleague was tapped, or whoever leads. Raises ``AlreadyDone``, ``CannotBeGiven``."""
        stamps, _, number = value.partition("|")
        times = times_on(stamps, now)
        if not number.isdecimal():
            raise errors.AlreadyDone
        backup = PersonId(int(number)) if int(number) else None
        if person.absence == Absence(until=times.until, backup=backup):
            raise errors.AlreadyDone
        known = None if backup is None else await uow.people.get(backup)
        if known is not None and (known.away or known.id == person.id):
            raise errors.CannotBeGiven(name=known.name)
        await self._go(uow, person, times, backup, now)

    async def _go(
        self,
        uow: UnitOfWork,
        person: Person,
        times: Times,
        backup: PersonId | None,
        now: datetime,
    ) -> None:
        """Now or later; a backup who will be away as well is asked for again."""
        shift = _shift(person, times, backup, now)
        if backup is not None and backup in await self._away(uow, shift, now):
            name = await name_of(uow, backup)
            await self._ask_backup(uow, person, times, now, away=name)
        elif times.starts is not None:
            await self.plan(uow, person, shift, now)
        else:
            absence = Absence(until=times.until, backup=backup)
            await self.plan.at_once(uow, person, absence, now)

    async def _away(self, uow: UnitOfWork, shift: Shift, now: datetime) -> set[PersonId]:
        """Who plans to be away at a moment of it."""
        return {one.person for one in await planned(uow, now) if one.meets(shift)}

    async def _others(self, uow: UnitOfWork, person: Person) -> Sequence[Person]:
        ours = await team(uow, self.carry_out.house)
        return [one for one in ours if one.id != person.id]


@dataclass(frozen=True, kw_only=True, slots=True)
class ComeBack:
    """``/back``, [I'm back], or the time has come; what went to others stays with them."""

    carry_out: CarryOut
    plan: PlanAbsence

    async def __call__(self, uow: UnitOfWork, person: Person, now: datetime) -> None:
        """Or what is planned next is cancelled. Raises ``AlreadyDone`` when nothing is."""
        if not person.away:
            ahead = await planned_by(uow, person.id, now)
            if not ahead:
                raise errors.AlreadyDone
            await self.plan.cancel(uow, person, str(ahead[0].id), now)
            return
        stood_in = {one.stand_in for one in await uow.cases.of_owner(person.id)}
        await uow.people.save(replace(person, absence=None))
        cases = await uncover(uow, person.id)
        covered = await cover_anew(uow, self.carry_out.house)
        await self.carry_out.tell(uow, person.id, say.NotAway(count=len(cases)), now)
        for one in stood_in:
            if one is not None:
                told = say.StandingInOver(name=person.name)
                await self.carry_out.tell(uow, one, told, now)
        await tell_stand_ins(uow, self.carry_out, covered, now)

    async def when_over(self, uow: UnitOfWork, who: PersonId, now: datetime) -> str | None:
        """The timer: unless the absence was ended or made longer meanwhile."""
        person = await uow.people.get(who)
        if person is None or person.absence is None or person.absence.until > now:
            return "not absent until now"
        await self(uow, person, now)
        return None


def _shift(person: Person, times: Times, backup: PersonId | None, now: datetime) -> Shift:
    return Shift(
        kind=ShiftKind.AWAY,
        person=person.id,
        starts=times.starts or now,
        ends=times.until,
        backup=backup,
    )
