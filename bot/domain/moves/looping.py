"""A new loop: the matter is not settled, our work goes on (t15, t19, t20)."""

from dataclasses import replace
from datetime import datetime

from bot.domain.deciding.decision import Decision, Say, To, at, unchanged
from bot.domain.moves.escalating import escalate
from bot.domain.moves.handing_over import contact_promise
from bot.domain.notices import solution as say
from bot.domain.policy.policy import Due, Policy
from bot.domain.record.case import Case, Flag, Severity
from bot.domain.record.timers import TimerKind


def again(case: Case, now: datetime, policy: Policy, *, told: bool = False) -> Decision:
    """A new loop: M12 with a time, nothing has to be told again (t15, t19, t20).

    ``told`` is whether the customer has just said what is wrong.
    """
    loops = case.loops + 1
    severity = Severity.MAJOR if loops >= policy.confirm.loops_manager else case.severity
    contact = policy.due(Due.NOT_SOLVED, severity, now)
    after = replace(
        case,
        loops=loops,
        severity=severity,
        confirm_step=None,
        contact_by=contact,
        offer=None,
        follow_ups=(),
        customer_at=now,
        spoke_at=now,
        flags=case.flags - {Flag.WEAK_YES, Flag.WEAK_YES_ASKED, Flag.CLOSING_DEFAULT},
    )
    senior = loops >= policy.confirm.loops_supervisor
    manager = loops >= policy.confirm.loops_manager
    notice = say.BackInLoop(
        owner_name=case.owner_name,
        contact_by=contact,
        senior=senior,
        manager=manager,
        told=told,
    )
    decision = unchanged(after).adding(
        Say(to=To.CUSTOMER, notice=notice),
        contact_promise(after, contact, now),
        at(after, TimerKind.OFFER_DUE, policy.due(Due.OFFER, severity, now)),
        at(after, TimerKind.UPDATE_DUE, policy.due(Due.UPDATE, severity, now)),
    )
    if manager:
        return decision.then(escalate(after, 2, "loops", now))
    if senior:
        return decision.then(escalate(after, 1, "loops", now))
    return decision
