"""A limit from outside is near, or has passed (§19)."""

from datetime import datetime

from bot.domain.deciding import outer
from bot.domain.deciding.decision import Decision, Say, To, at, noted, unchanged
from bot.domain.notices.desk.limits import OuterLimitAlert
from bot.domain.people import PersonId
from bot.domain.policy.policy import Policy
from bot.domain.policy.sector import Outer
from bot.domain.record.case import INTAKE, Case, State
from bot.domain.record.journal import What
from bot.domain.record.timers import TimerKind

_UNANSWERED = INTAKE | {State.UNCLAIMED, State.EXPLORING, State.OFFERED, State.ACTING}


def reached(case: Case, subject: str, due: datetime, now: datetime, policy: Policy) -> Decision:
    """Before its end the owner and supervisors hear of it, at its end the managers as well.

    A case that has its answer may be at work again later: then it is looked at once more.
    """
    which, step = outer.read(subject)
    following = outer.following(case, which, max(due, now), policy)
    decision = unchanged(case).adding(*([following] if following is not None else []))
    if _is_met(case, which):
        if which is Outer.ACCEPT:
            return unchanged(case)
        again = policy.calendar.add_working_days(now, 1)
        look = at(case, TimerKind.OUTER_LIMIT, again, subject)
        return decision if following is not None else decision.adding(look)
    passed = step == outer.PASSED
    alert = OuterLimitAlert(
        case_number=case.number,
        owner_name=case.owner_name,
        outer=which.value,
        due=outer.due(case, which, policy) or due,
        sector=policy.sector.name,
        passed=passed,
    )
    decision = decision.adding(*(Say(to=one, notice=alert) for one in _readers(passed)))
    if not passed:
        return decision
    return decision.adding(
        noted(case, What.LIMIT_PASSED, None, now, new=TimerKind.OUTER_LIMIT.value, note=subject)
    )


def _readers(passed: bool) -> tuple[To | PersonId, ...]:
    readers = (To.OWNER, To.SUPERVISORS)
    return (*readers, To.MANAGERS) if passed else readers


def _is_met(case: Case, which: Outer) -> bool:
    if which is Outer.ACCEPT:
        return case.first_human_at is not None
    return case.state not in _UNANSWERED
