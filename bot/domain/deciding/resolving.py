"""By when a case has to be solved: its limit, or the date it was put off to (§19)."""

from datetime import datetime

from bot.domain.policy.policy import Due, Policy
from bot.domain.record.case import Case


def began(case: Case) -> datetime:
    """When the present round of work began; the time in total goes on (§6.4 inv. 7)."""
    return case.round_from or case.opened_at


def put_off_to(case: Case) -> datetime | None:
    """The date the solution was put off to in this round, if it was."""
    extended = case.marks.extended
    return extended[-1].until if extended and extended[-1].at >= began(case) else None


def limit(case: Case, policy: Policy) -> datetime:
    """The limit of the solution as it is without any extension."""
    return policy.due(Due.RESOLVE, case.severity, began(case))


def due(case: Case, policy: Policy) -> datetime:
    """By when it has to be solved."""
    put_off = put_off_to(case)
    own = limit(case, policy)
    return own if put_off is None else max(own, put_off)
