"""``/concessions``: what was given in a month, for those who lead (§11, §17)."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.domain.errors import NotForYou
from bot.domain.people import Person, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.concern import is_concerned
from bot.domain.reports import concessions, days
from bot.domain.reports.days import Span
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork
from bot.services.carrying_out import CarryOut

_MONTH = re.compile(r"\s*(\d{4})-(\d{1,2})\s*")


@dataclass(frozen=True, kw_only=True, slots=True)
class ShowConcessions:
    """This month so far, or the month that is named, such as ``2025-02``."""

    carry_out: CarryOut
    policy: Policy
    understanding: Understanding

    async def __call__(self, uow: UnitOfWork, by: Person, month: str, now: datetime) -> None:
        """Say it. Raises ``NotForYou``."""
        if not by.at_least(Role.SUPERVISOR):
            raise NotForYou("supervisor")
        span = month_of(month, days.today(now, self.policy), self.policy)
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


def month_of(named: str, today: date, policy: Policy) -> Span:
    """The named month, else the one that runs; the days that are still to come are left out."""
    first = today.replace(day=1)
    found = _MONTH.fullmatch(named)
    if found is not None and 1 <= int(found[2]) <= 12 and int(found[1]) > 1970:
        first = date(int(found[1]), int(found[2]), 1)
    following = (first + timedelta(days=31)).replace(day=1)
    return Span.of(first, max(first, min(today, following - timedelta(days=1))), policy.zone)
