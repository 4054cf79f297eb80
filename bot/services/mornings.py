"""When the day begins, everybody with something due hears of it, once (§10)."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.domain.calendar import instant
from bot.domain.moves.promises import day as days
from bot.domain.people import PersonId
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case
from bot.domain.record.timers import SetTimer, TimerKind
from bot.ports.clock import Clock
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.desk.showing.day import due_lines, morning_list

SENT = "morning"
"""Where ``Memory`` keeps the local day whose lists were sent last."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PlanMornings:
    """Keeps one timer pending, at the opening of the next working day.

    Called at every start: a morning that was missed while the bot was down is made up for as long
    as people are at work, the very first one is not.
    """

    policy: Policy

    async def __call__(self, uow: UnitOfWork, now: datetime) -> None:
        """Plan it anew."""
        today, calendar = _today(now, self.policy), self.policy.calendar
        ahead = calendar.is_workday(today) and now < self._opening(today)
        if await uow.memory.get(SENT) is None:
            begun = today - timedelta(days=1) if ahead else today
            await uow.memory.set(SENT, begun.isoformat())
        sent = await uow.memory.get(SENT) == today.isoformat()
        missed = calendar.is_working(now) and not sent
        await self.order(uow, today if missed or ahead else days.next_day(now, calendar))

    async def order(self, uow: UnitOfWork, day: date) -> None:
        """The timer of that day, in place of any other."""
        await uow.timers.order(SetTimer(kind=TimerKind.MORNING, due=self._opening(day)))

    def _opening(self, day: date) -> datetime:
        return instant(day, self.policy.hours.opens, self.policy.zone)


@dataclass(frozen=True, kw_only=True, slots=True)
class SendMornings:
    """For the ``MORNING`` timer: the lists of all, and the timer of the next working day."""

    carry_out: CarryOut
    policy: Policy
    clock: Clock
    plan: PlanMornings

    async def __call__(self, uow: UnitOfWork) -> str | None:
        """Send them at most once for each local date; returns a note for the timer."""
        now = self.clock.now()
        today = _today(now, self.policy)
        await self.plan.order(uow, days.next_day(now, self.policy.calendar))
        if not self.policy.calendar.is_working(now):
            return "out of hours"
        if await uow.memory.get(SENT) == today.isoformat():
            return "sent already"
        await uow.memory.set(SENT, today.isoformat())
        sent = 0
        for reader, cases in (await self._owing(uow, now)).items():
            sent += await self._send(uow, reader, cases, now)
        return f"{sent} lists"

    async def _owing(self, uow: UnitOfWork, now: datetime) -> dict[PersonId, list[Case]]:
        """The cases in which something is owed by the end of the next working day, by reader."""
        calendar = self.policy.calendar
        last = days.next_day(now, calendar) + timedelta(days=1)
        until = instant(last, time.min, calendar.zone)
        readers: dict[PersonId, list[Case]] = {}
        for case in await uow.cases.among(await uow.promises.owing_cases(until)):
            reader = case.stand_in or case.owner
            if reader is not None and case.is_open:
                readers.setdefault(reader, []).append(case)
        return readers

    async def _send(
        self, uow: UnitOfWork, reader: PersonId, cases: list[Case], now: datetime
    ) -> bool:
        person = await uow.people.get(reader)
        if person is not None and person.away:
            return False
        rows = await uow.promises.of_cases([case.id for case in cases])
        parts = await due_lines(uow, self.carry_out, cases, rows, now)
        notice = morning_list(self.carry_out, parts, now)
        if notice is None:
            return False
        await self.carry_out.tell(uow, reader, notice, now)
        return True


def _today(now: datetime, policy: Policy) -> date:
    return now.astimezone(policy.zone).date()
