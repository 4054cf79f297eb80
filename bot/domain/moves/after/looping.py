"""A new loop: the matter is not settled, our work goes on (t15, t19, t20)."""

from dataclasses import replace
from datetime import datetime

from bot.domain.deciding import ledger
from bot.domain.deciding.decision import Decision, Say, To, at, unchanged
from bot.domain.moves.passing_on.escalating import escalate
from bot.domain.moves.passing_on.handing_over import contact_promise
from bot.domain.notices import solution as say
from bot.domain.policy.policy import Due, Policy
from bot.domain.record.case import Case, Flag, Severity
from bot.domain.record.timers import TimerKind


def _weight(case: Case, loops: int, policy: Policy) -> Severity:
    """What one step did not cure is not minor; what comes back a third time is major."""
    if loops >= policy.confirm.loops_manager:
        return Severity.MAJOR
    return Severity.NORMAL if case.severity is Severity.MINOR else case.severity


_LIMITS = {
    TimerKind.OFFER_DUE: Due.OFFER,
    TimerKind.UPDATE_DUE: Due.UPDATE,
    TimerKind.RESOLVE_DUE: Due.RESOLVE,
}
"""What has to be done again in the new round."""


_OF_ONE_ROUND = frozenset(
    {
        Flag.WEAK_YES,
        Flag.WEAK_YES_ASKED,
        Flag.CLOSING_DEFAULT,
        Flag.FOLLOW_UP_OPEN,
        Flag.EXPLANATION_ONLY,
        Flag.NEW_FACTS,
    }
)


def again(
    case: Case, now: datetime, policy: Policy, *, told: bool = False, partly: bool = False
) -> Decision:
    """A new loop: M12 with a time, nothing has to be told again (t15, t19, t20).

    The limits of the round count from now; the time in total goes on (§6.4 inv. 7).
    ``told`` is whether the customer has just said what is wrong, ``partly`` whether that is all.
    """
    severity = _weight(case, case.loops + 1, policy)
    contact = ledger.soonest(case, policy.due(Due.NOT_SOLVED, severity, now), now)
    after = replace(_in_a_new_round(case, now), severity=severity, contact_by=contact)
    senior = after.loops >= policy.confirm.loops_supervisor
    manager = after.loops >= policy.confirm.loops_manager
    notice = say.BackInLoop(
        owner_name=case.owner_name,
        contact_by=contact,
        senior=senior,
        manager=manager,
        told=told,
        partly=partly,
    )
    decision = unchanged(after).adding(
        Say(to=To.CUSTOMER, notice=notice),
        contact_promise(after, contact, now),
        *(at(after, kind, policy.due(due, severity, now)) for kind, due in _LIMITS.items()),
    )
    if manager or senior:
        return decision.then(escalate(after, 2 if manager else 1, "loops", now))
    return decision


def _in_a_new_round(case: Case, now: datetime) -> Case:
    """The case without what belonged to the round before."""
    return replace(
        case,
        loops=case.loops + 1,
        round_from=now,
        confirm_step=None,
        offer=None,
        final=None,
        outcome=None,
        follow_ups=(),
        customer_at=now,
        spoke_at=now,
        flags=case.flags - _OF_ONE_ROUND,
    )
