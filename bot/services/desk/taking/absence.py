"""``/away`` and ``/back``: the work goes on without whoever is not there (§18.2)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from bot.domain import errors
from bot.domain.calendar import WorkingCalendar, instant
from bot.domain.moves.taking.reassigning import AWAY, reassigned
from bot.domain.notices.desk import absence as say
from bot.domain.people import Absence, Person, PersonId
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case
from bot.domain.record.timers import SetTimer, TimerKind
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.desk.taking.passing import what_is_open
from bot.services.standing_in import cover_anew, stand_in_for, team, uncover

MOST_NAMES = 12
"""So many colleagues stand on buttons; anybody else can be named in a line."""


@dataclass(frozen=True, kw_only=True, slots=True)
class GoAway:
    """Until when, who stands in, and then: the cases with something due go over at once."""

    carry_out: CarryOut
    policy: Policy
    understanding: Understanding

    async def ask(self, uow: UnitOfWork, person: Person, now: datetime) -> None:
        """``/away`` alone: the question when they will be back."""
        today = now.astimezone(self.policy.zone).date()
        tomorrow = back_after(today, self.policy.calendar)
        later = back_after(tomorrow.date(), self.policy.calendar)
        until = person.absence.until if person.absence is not None else None
        notice = say.AwayAsked(until=until, tomorrow=tomorrow, later=later)
        await self.carry_out.tell(uow, person.id, notice, now)

    async def ask_day(self, uow: UnitOfWork, person: Person, now: datetime) -> None:
        """[Another day]: a line, please."""
        await self.carry_out.tell(uow, person.id, say.AwayDayAsked(), now)

    async def in_words(self, uow: UnitOfWork, person: Person, text: str, now: datetime) -> bool:
        """``/away Friday Li``: a day, and perhaps who; ``False`` once it was asked for again."""
        moment = self.understanding.moment(text, now)
        if moment is None or moment.due <= now:
            await self.carry_out.tell(uow, person.id, say.AwayDayAsked(again=True), now)
            return False
        until = moment.due
        if not moment.sure:
            day = until.astimezone(self.policy.zone).date()
            until = back_after(day, self.policy.calendar)
        rest = text.replace(moment.text, " ", 1)
        others = {one.id: one.name for one in await self._others(uow, person)}
        named = [one for one in self.understanding.named(rest, others) if one in others]
        if len(named) == 1:
            await self._go(uow, person, Absence(until=until, backup=named[0]), now)
        else:
            await self.until(uow, person, str(int(until.timestamp())), now)
        return True

    async def until(self, uow: UnitOfWork, person: Person, value: str, now: datetime) -> None:
        """A time was tapped: who stands in? Without any case there is nothing to ask."""
        until = _moment(value, now)
        mine = await uow.cases.of_owner(person.id)
        if not mine:
            await self._go(uow, person, Absence(until=until), now)
            return
        people = [
            say.BackupLine(person=one.id, name=one.name) for one in await self._others(uow, person)
        ]
        asked = say.BackupAsked(until=until, count=len(mine), people=tuple(people[:MOST_NAMES]))
        await self.carry_out.tell(uow, person.id, asked, now)

    async def with_backup(
        self, uow: UnitOfWork, person: Person, value: str, now: datetime
    ) -> None:
        """A colleague was tapped, or whoever leads. Raises ``AlreadyDone``, ``CannotBeGiven``."""
        stamp, _, number = value.partition("|")
        until = _moment(stamp, now)
        if not number.isdecimal():
            raise errors.AlreadyDone
        backup = PersonId(int(number)) if int(number) else None
        if person.absence == Absence(until=until, backup=backup):
            raise errors.AlreadyDone
        known = None if backup is None else await uow.people.get(backup)
        if known is not None and (known.away or known.id == person.id):
            raise errors.CannotBeGiven(name=known.name)
        await self._go(uow, person, Absence(until=until, backup=backup), now)

    async def _others(self, uow: UnitOfWork, person: Person) -> Sequence[Person]:
        ours = await team(uow, self.carry_out.house)
        return [one for one in ours if one.id != person.id]

    async def _go(self, uow: UnitOfWork, person: Person, absence: Absence, now: datetime) -> None:
        away = replace(person, absence=absence)
        await uow.people.save(away)
        over = SetTimer(kind=TimerKind.AWAY_OVER, due=absence.until, subject=str(person.id))
        await uow.timers.order(over)
        left = [(case, await self._leave(uow, case, away, now)) for case in await _of(uow, away)]
        covered = await cover_anew(uow, self.carry_out.house)
        await self._tell(uow, away, absence, left, now)
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

    async def _tell(
        self,
        uow: UnitOfWork,
        person: Person,
        absence: Absence,
        left: Sequence[tuple[Case, Person | None]],
        now: datetime,
    ) -> None:
        stays = await _of(uow, person)
        those = {to.id: to.name for _, to in left if to is not None}
        for one in {case.stand_in for case in stays if case.stand_in is not None} - {*those}:
            known = await uow.people.get(one)
            those |= {one: known.name} if known is not None else {}
        notice = say.AwaySet(
            until=absence.until,
            backup_name=", ".join(those.values()),
            handed=", ".join(case.number for case, to in left if to is not None),
            count=len(stays),
        )
        await self.carry_out.tell(uow, person.id, notice, now)


@dataclass(frozen=True, kw_only=True, slots=True)
class ComeBack:
    """``/back``, [I'm back], or the time has come; what went to others stays with them."""

    carry_out: CarryOut

    async def __call__(self, uow: UnitOfWork, person: Person, now: datetime) -> None:
        """Raises ``AlreadyDone`` when nobody has been away."""
        if not person.away:
            raise errors.AlreadyDone
        stood_in = {one.stand_in for one in await _of(uow, person)}
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


def back_after(day: date, calendar: WorkingCalendar) -> datetime:
    """The first working moment after this local date."""
    midnight = instant(day + timedelta(days=1), datetime.min.time(), calendar.zone)
    return calendar.next_opening(midnight)


async def _of(uow: UnitOfWork, person: Person) -> Sequence[Case]:
    return await uow.cases.of_owner(person.id)


def _moment(value: str, now: datetime) -> datetime:
    """The time on a button. Raises ``AlreadyDone`` for one that is over, or forged."""
    try:
        moment = datetime.fromtimestamp(int(value), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise errors.AlreadyDone from error
    if moment <= now:
        raise errors.AlreadyDone
    return moment
