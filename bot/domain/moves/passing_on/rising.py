"""A case that has become heavier: its clocks, and the time that was told, follow (§5, §19)."""

from dataclasses import replace
from datetime import datetime

from bot.domain.deciding.decision import (
    TIMERS_OF_STATE,
    Decision,
    Say,
    To,
    at,
    noted,
    unchanged,
)
from bot.domain.deciding.known_by_name import known_owner
from bot.domain.moves.passing_on.handing_over import contact_promise
from bot.domain.notices.customer.waiting import SoonerContact
from bot.domain.policy.policy import Due, Policy
from bot.domain.record.case import INTAKE, Case, Severity
from bot.domain.record.journal import What
from bot.domain.record.timers import TimerKind

_WEIGHTS = tuple(Severity)


def raised(before: Severity, case: Case, now: datetime, policy: Policy) -> Decision:
    """Whatever makes a case heavier that people have goes through here; else nothing happens.

    It is written down, and the running clocks are those of the new weight. Of a major case that
    nobody has answered yet, so are the time of the first contact and its row of the ledger.
    """
    heavier = _WEIGHTS.index(case.severity) > _WEIGHTS.index(before)
    if not heavier or case.state in INTAKE or not case.is_open:
        return unchanged(case)
    starts = {
        Due.CLAIM: (TimerKind.CLAIM_LIMIT, case.submitted_at if not case.transfers else None),
        Due.REPLY: (TimerKind.REPLY_DUE, case.reply_owed_since),
        Due.UPDATE: (TimerKind.UPDATE_DUE, case.human_at or case.claimed_at),
    }
    timers = [
        at(case, kind, max(policy.due(limit, case.severity, start), now))
        for limit, (kind, start) in starts.items()
        if kind in TIMERS_OF_STATE[case.state] and start is not None
        if policy.due(limit, before, start) > now  # else its timer has gone off already
    ]
    line = noted(case, What.SEVERITY, None, now, old=before.value, new=case.severity.value)
    return _sooner(case, now, policy).adding(line, *timers)


def _sooner(case: Case, now: datetime, policy: Policy) -> Decision:
    """The first contact within the limit of a major case, from now on (§19)."""
    due, told_before = policy.due(Due.FIRST_HUMAN, case.severity, now), case.contact_by
    waits = case.severity is Severity.MAJOR and case.first_human_at is None
    if not waits or told_before is None or not now < due < told_before:
        return unchanged(case)
    sooner = replace(case, contact_by=due)
    return unchanged(sooner).adding(contact_promise(sooner, due, now))


def with_word(
    before: Case, decision: Decision, now: datetime, policy: Policy, *, asked: bool = True
) -> Decision:
    """The customer hears of a sooner first contact, unless they hear its time already.

    ``asked``: it answers words of theirs; in the night nothing else is said.
    """
    case, known = decision.case, before.contact_by
    told = before.acknowledged_at is not None and case.first_human_at is None
    if not told or known is None or case.contact_by is None or not case.contact_by < known:
        return decision
    names_it = [one for one in decision.say if hasattr(one.notice, "contact_by")]
    if any(one.to is To.CUSTOMER for one in names_it):
        return decision
    if not asked and policy.quiet.is_quiet(now):
        return decision
    notice = SoonerContact(
        case_number=case.number, owner_name=known_owner(case), contact_by=case.contact_by
    )
    said = unchanged(replace(case, spoke_at=now)).adding(Say(to=To.CUSTOMER, notice=notice))
    return decision.then(said)
