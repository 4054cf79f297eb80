"""Outside working hours a major case calls whoever is on call, else the managers (§19)."""

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
from bot.domain.people import PersonId
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, Severity
from bot.services.house import House

CALLS: tuple[type[Notice], ...] = (
    Brief,
    LimitAlert,
    OuterLimitAlert,
    PromiseBrokenAlert,
    PromiseDueAlert,
    PromiseReminder,
)
"""What somebody has to act on before the doors open again."""


def called(
    house: House, policy: Policy, said: Say, case: Case | None, now: datetime
) -> tuple[PersonId, ...]:
    """Who hears of it besides those it is for; nobody in working hours."""
    if case is None or case.severity is not Severity.MAJOR or not isinstance(said.notice, CALLS):
        return ()
    by_people = isinstance(said.to, int) and said.to != case.owner
    if said.to in (To.CUSTOMER, To.GROUP) or by_people or policy.calendar.is_working(now):
        return ()
    people = house.on_call or house.managers
    return tuple(one for one in people if house.may_read(case, one))
