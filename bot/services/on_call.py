"""Outside working hours a major case calls whoever is on call, else the managers (§19)."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.deciding.decision import Say, To
from bot.domain.notices.base import Notice
from bot.domain.notices.desk import (
    Brief,
    LimitAlert,
    PromiseBrokenAlert,
    PromiseDueAlert,
    PromiseReminder,
)
from bot.domain.notices.desk.limits import OuterLimitAlert
from bot.domain.notices.desk.needed import NeededSooner
from bot.domain.people import PersonId, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, Severity
from bot.domain.record.roster import ShiftKind, on_at
from bot.ports.unit_of_work import UnitOfWork
from bot.services.house import House

CALLS: tuple[type[Notice], ...] = (
    Brief,
    LimitAlert,
    NeededSooner,
    OuterLimitAlert,
    PromiseBrokenAlert,
    PromiseDueAlert,
    PromiseReminder,
)
"""What somebody has to act on before the doors open again."""


def calls(policy: Policy, said: Say, case: Case, now: datetime) -> bool:
    """Whether it cannot wait until the doors open; never in working hours."""
    if not isinstance(said.notice, CALLS):
        return False
    if case.severity is not Severity.MAJOR and not isinstance(said.notice, NeededSooner):
        return False
    by_people = isinstance(said.to, int) and said.to != case.owner
    here = said.to in (To.CUSTOMER, To.GROUP, To.OTHERS)
    return not (here or by_people or policy.calendar.is_working(now))


def called(house: House, case: Case, rostered: Sequence[PersonId] = ()) -> tuple[PersonId, ...]:
    """Who hears of it besides those it is for: the roster, else the settings, else managers."""
    for people in (rostered, house.on_call, house.managers):
        apart = tuple(one for one in people if house.may_read(case, one))
        if apart:
            return apart
    return ()


async def rostered(uow: UnitOfWork, now: datetime) -> tuple[PersonId, ...]:
    """Whose shift is on, of those who are there and still one of us."""
    on = on_at(await uow.roster.ahead(ShiftKind.ON_CALL, now), now)
    known = [await uow.people.get(one) for one in on]
    ours = [one for one in known if one is not None and one.at_least(Role.STAFF)]
    return tuple(one.id for one in ours if not one.away)
