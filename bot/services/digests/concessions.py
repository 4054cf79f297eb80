"""``/concessions``: what was given in a month, for those who lead (§11, §17)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.domain.errors import NotForYou
from bot.domain.notices.desk.month import MonthWanted
from bot.domain.people import Person, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.concern import is_concerned
from bot.domain.reports import concessions, days
from bot.domain.reports.days import Span
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut

ReadMonth = Callable[[str, date], date | None]
"""The first day of the month that a text names, seen from today."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowConcessions:
    """This month so far, or the one that is named, such as ``2025-02`` or ``last month``."""

    carry_out: CarryOut
    policy: Policy
    understanding: Understanding
    read_month: ReadMonth

    async def __call__(self, uow: UnitOfWork, by: Person, month: str, now: datetime) -> None:
        """Say it, or how a month is written. Raises ``NotForYou``."""
        if not by.at_least(Role.SUPERVISOR):
            raise NotForYou("supervisor")
        today = days.today(now, self.policy)
        first = self.read_month(month, today) if month.strip() else today.replace(day=1)
        if first is None or first > today:
            await self.carry_out.tell(uow, by.id, _wanted(month, first, today), now)
            return
        span = month_from(first, today, self.policy)
        rows = await uow.promises.made_between(span.start, span.end)
        given = [row for row in rows if concessions.is_given(row) and span.holds(row.made_at)]
        ids = {row.case for row in given}
        cases = {
            case.id: case
            for case in await uow.cases.among(ids)
            if not is_concerned(case, by.id, by.role)
        }
        ledgers = await uow.promises.of_cases(ids)
        log = concessions.log(span, given, cases, ledgers, self.policy, self.understanding.mask)
        await self.carry_out.tell(uow, by.id, log, now)


def month_from(first: date, today: date, policy: Policy) -> Span:
    """The month that begins on this day; the days that are still to come are left out."""
    following = (first + timedelta(days=31)).replace(day=1)
    return Span.of(first, max(first, min(today, following - timedelta(days=1))), policy.zone)


def _wanted(said: str, first: date | None, today: date) -> MonthWanted:
    last = today.replace(day=1) - timedelta(days=1)
    return MonthWanted(said=said.strip(), ahead=first is not None, example=f"{last:%Y-%m}")
