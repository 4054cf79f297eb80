"""``/oncall``: who is called about major cases while the doors are closed (§19)."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Say, To
from bot.domain.moves.taking.planning import Times, on_call_times
from bot.domain.notices.desk import on_call as say
from bot.domain.notices.desk.absence import BackupLine
from bot.domain.people import Person, PersonId, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.roster import Shift, ShiftKind, joined, without
from bot.domain.record.timers import SetTimer, TimerKind
from bot.domain.understanding.people.colleagues import colleagues_named, without_names
from bot.domain.understanding.times.spans import ReadSpan
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.desk.taking.stamps import times_on
from bot.services.names import name_of

MOST_NAMES = 8
_WORD = re.compile(r"\w")
_INSTEAD = "instead"


@dataclass(frozen=True, kw_only=True, slots=True)
class OnCallRoster:
    """Shows the roster and changes it; everybody concerned is told."""

    carry_out: CarryOut
    policy: Policy
    read_span: ReadSpan
    says_nobody: Callable[[str], bool]
    """Whether a text takes somebody off."""

    async def show(self, uow: UnitOfWork, person: Person, now: datetime) -> None:
        """``/oncall`` alone."""
        shifts = await uow.roster.ahead(ShiftKind.ON_CALL, now)
        away = await uow.roster.ahead(ShiftKind.AWAY, now)
        nights = on_call_times(None, now, self.policy.calendar)
        team = await self.carry_out.known_staff(uow) if person.at_least(Role.SUPERVISOR) else []
        notice = say.OnCallShown(
            shifts=tuple(
                [
                    await self._line(uow, one, place, away, now)
                    for place, one in enumerate(shifts, 1)
                ]
            ),
            default=await self.default(uow),
            until=nights.until if nights is not None else now,
            people=tuple(
                [BackupLine(person=one.id, name=one.name) for one in team if not one.away][
                    :MOST_NAMES
                ]
            ),
        )
        await self.carry_out.tell(uow, person.id, notice, now)

    async def in_words(self, uow: UnitOfWork, by: Person, text: str, now: datetime) -> None:
        """``/oncall Li 12-24 to 12-26``, ``/oncall Li off``. Raises ``NotForYou``."""
        _may_set(by)
        said = self.read_span(text, now)
        team = {one.id: one for one in await self.carry_out.known_staff(uow)}
        names = {one.id: one.name for one in team.values()}
        left = said.rest if said is not None else text
        found = colleagues_named(text, names, left=left)
        left = without_names(left, [names[one] for one in found])
        if said is None and self.says_nobody(left):
            await self._clear(uow, by, found, now)
            return
        times = on_call_times(said, now, self.policy.calendar)
        unread = said is None and _WORD.search(left) is not None
        if len(found) != 1 or times is None or unread:
            wanted = say.OnCallWanted(said=text, names=", ".join(names.values()))
            await self.carry_out.tell(uow, by.id, wanted, now)
            return
        await self.put(uow, by, team[found[0]], times, now)

    async def tapped(self, uow: UnitOfWork, by: Person, value: str, now: datetime) -> None:
        """A name, or an answer to a doubt. Raises ``AlreadyDone``, ``NotForYou``."""
        _may_set(by)
        number, _, rest = value.partition("|")
        stamp, _, how = rest.partition("|")
        person = await uow.people.get(PersonId(int(number))) if number.isdecimal() else None
        if person is None or not person.at_least(Role.STAFF):
            raise errors.AlreadyDone
        await self.put(uow, by, person, times_on(stamp, now), now, how=how)

    async def put(
        self,
        uow: UnitOfWork,
        by: Person,
        person: Person,
        times: Times,
        now: datetime,
        *,
        how: str = "",
    ) -> None:
        """Put somebody on call, unless there is a doubt that nobody has answered yet."""
        starts = times.starts or now
        kind = ShiftKind.ON_CALL
        shift = Shift(kind=kind, person=person.id, starts=starts, ends=times.until)
        ahead = list(await uow.roster.ahead(kind, now))
        others = [one for one in ahead if one.person != person.id and one.meets(shift)]
        absent = _absent(person, shift, await uow.roster.ahead(ShiftKind.AWAY, now))
        if not how and (others or absent):
            names = [await name_of(uow, one.person) for one in others]
            doubt = say.OnCallDoubt(
                person=person.id,
                name=person.name,
                starts=times.starts,
                until=times.until,
                others=", ".join(dict.fromkeys(names)),
                absent=absent,
            )
            await self.carry_out.tell(uow, by.id, doubt, now)
            return
        if how == _INSTEAD:
            for one in others:
                await self._give_way(uow, by, one, shift, person, now)
        await self._keep(uow, by, person, shift, ahead, now)

    async def clear(self, uow: UnitOfWork, by: Person, value: str, now: datetime) -> None:
        """A shift is no more. Raises ``AlreadyDone``, ``NotForYou``."""
        _may_set(by)
        shift = await uow.roster.get(int(value)) if value.isdecimal() else None
        if shift is None or shift.kind is not ShiftKind.ON_CALL or shift.ends <= now:
            raise errors.AlreadyDone
        await self._remove(uow, by, shift, now)

    async def begins(self, uow: UnitOfWork, number: int, now: datetime) -> str | None:
        """The timer: whoever is on call is reminded; who leads hears if they are away."""
        shift = await uow.roster.get(number)
        person = None if shift is None else await uow.people.get(shift.person)
        if shift is None or person is None or shift.ends <= now:
            return "not on call"
        if person.away:
            gap = say.OnCallGap(name=person.name, starts=None, until=shift.ends)
            await self.carry_out.say(uow, Say(to=To.SUPERVISORS, notice=gap), None, now)
        else:
            await self.carry_out.tell(uow, person.id, say.OnCallBegins(until=shift.ends), now)
        return None

    async def default(self, uow: UnitOfWork) -> str:
        """Who is called where the roster names nobody."""
        house = self.carry_out.house
        names = [await name_of(uow, one) for one in house.on_call or house.managers]
        return ", ".join(name for name in names if name)

    async def _keep(
        self,
        uow: UnitOfWork,
        by: Person,
        person: Person,
        shift: Shift,
        ahead: Sequence[Shift],
        now: datetime,
    ) -> None:
        whole, taken = joined(shift, ahead)
        for one in taken:
            await uow.roster.remove(one.id)
        kept = await self._add(uow, whole, now)
        later = kept.starts if kept.starts > now else None
        done = say.OnCallSet(
            shift=kept.id, name=person.name, starts=later, until=kept.ends, whole=bool(taken)
        )
        await self.carry_out.tell(uow, by.id, done, now)
        if person.id != by.id:
            told = say.OnCallTold(by_name=by.name, starts=later, until=kept.ends)
            await self.carry_out.tell(uow, person.id, told, now)

    async def _add(self, uow: UnitOfWork, shift: Shift, now: datetime) -> Shift:
        kept = await uow.roster.add(shift)
        if kept.starts > now:
            await uow.timers.order(
                SetTimer(kind=TimerKind.ON_CALL_START, due=kept.starts, subject=str(kept.id))
            )
        return kept

    async def _give_way(
        self,
        uow: UnitOfWork,
        by: Person,
        other: Shift,
        shift: Shift,
        person: Person,
        now: datetime,
    ) -> None:
        await uow.roster.remove(other.id)
        for rest in without(other, shift):
            if rest.ends > now:
                await self._add(uow, rest, now)
        starts, ends = max(other.starts, shift.starts), min(other.ends, shift.ends)
        taken = replace(other, starts=starts, ends=ends)
        await self._tell_cleared(uow, by, taken, now, taken_by=person.name)

    async def _clear(
        self, uow: UnitOfWork, by: Person, of: Sequence[PersonId], now: datetime
    ) -> None:
        """All shifts of these people; where nobody is named, the only one there is."""
        ahead = list(await uow.roster.ahead(ShiftKind.ON_CALL, now))
        meant = [one for one in ahead if one.person in of] if of else ahead
        if not meant:
            raise errors.AlreadyDone
        if not of and len(meant) > 1:
            await self.show(uow, by, now)
            return
        for shift in meant:
            await self._remove(uow, by, shift, now)

    async def _remove(self, uow: UnitOfWork, by: Person, shift: Shift, now: datetime) -> None:
        await uow.roster.remove(shift.id)
        name = await name_of(uow, shift.person)
        done = say.OnCallRemoved(name=name, default=await self.default(uow))
        await self.carry_out.tell(uow, by.id, done, now)
        await self._tell_cleared(uow, by, shift, now)

    async def _tell_cleared(
        self, uow: UnitOfWork, by: Person, shift: Shift, now: datetime, *, taken_by: str = ""
    ) -> None:
        if shift.person == by.id:
            return
        told = say.OnCallCleared(
            by_name=by.name,
            starts=shift.starts if shift.starts > now else None,
            until=shift.ends,
            taken_by=taken_by,
        )
        await self.carry_out.tell(uow, shift.person, told, now)

    async def _line(
        self, uow: UnitOfWork, shift: Shift, place: int, away: Sequence[Shift], now: datetime
    ) -> say.OnCallLine:
        person = await uow.people.get(shift.person)
        return say.OnCallLine(
            shift=shift.id,
            place=place,
            name=person.name if person is not None else "",
            starts=shift.starts if shift.starts > now else None,
            until=shift.ends,
            absent=person is not None and _absent(person, shift, away),
        )


def _absent(person: Person, shift: Shift, away: Sequence[Shift]) -> bool:
    """Whether somebody is not there at a moment of the shift; ``away`` is what is planned."""
    if person.absence is not None and person.absence.until > shift.starts:
        return True
    return any(one.person == person.id and one.meets(shift) for one in away)


def _may_set(by: Person) -> None:
    if not by.at_least(Role.SUPERVISOR):
        raise errors.NotForYou("supervisor")
