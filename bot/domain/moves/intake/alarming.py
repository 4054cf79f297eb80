"""A life, or violence, is at stake: whoever leads has the very words at once (§5, §9.2)."""

from dataclasses import replace
from datetime import datetime

from bot.domain.deciding.decision import TIMERS_OF_STATE, Decision, Say, To, at, moved, unchanged
from bot.domain.moves.intake import danger_again
from bot.domain.moves.passing_on.escalating import MANAGER, brief, escalate
from bot.domain.moves.passing_on.handing_over import contact_promise, grave_heard
from bot.domain.people import Person
from bot.domain.policy.policy import Due, Policy
from bot.domain.record.case import Case, Severity, State
from bot.domain.record.timers import SetTimer, TimerKind
from bot.domain.record.transitions import Move
from bot.domain.understanding.messages.triage import Reading

_BACK = {State.CONFIRMING: Move.NOT_SOLVED, State.FOLLOWING_UP: Move.BACK}
_CLOCKS = {
    Due.CLAIM: TimerKind.CLAIM_LIMIT,
    Due.REPLY: TimerKind.REPLY_DUE,
    Due.UPDATE: TimerKind.UPDATE_DUE,
    Due.OFFER: TimerKind.OFFER_DUE,
    Due.RESOLVE: TimerKind.RESOLVE_DUE,
}


def sound(before: Case, case: Case, reading: Reading, now: datetime) -> Decision:
    """Supervisors and managers hear of it at once, in the customer's own words (§5, §9.2)."""
    if not reading.alarming:
        return unchanged(case)
    return _sounded(before, case, reading, now)


def _sounded(before: Case, case: Case, reading: Reading, now: datetime) -> Decision:
    reason = _reason(reading)
    if not danger_again.is_new(before, reading, reason, now):
        return unchanged(case)
    told = f"{reason}_again" if danger_again.was_sounded(before, reason) else reason
    decision = escalate(replace(case, alarmed_at=now), MANAGER, told, now)
    return decision.adding(Say(to=To.SUPERVISORS, notice=brief(decision.case, told)))


def _reason(reading: Reading) -> str:
    if reading.self_harm:
        return "self_harm"
    return "violence" if reading.violence else "safety"


def in_open_case(
    before: Case, case: Case, by: Person, reading: Reading, now: datetime, policy: Policy
) -> Decision:
    """Such words once people have the case: one human sentence, and the major clocks from now.

    They answer no question of ours; what was taken for settled is open again.
    """
    woken = _woken(case, by, now)
    case = woken.case
    contact = policy.due(Due.NOT_SOLVED, Severity.MAJOR, now)
    told_before = case.contact_by if case.contact_by and case.contact_by > now else None
    due = min(contact, told_before) if told_before else contact
    owed = case.reply_owed_since or now if case.owner is not None else None
    heard = replace(case, contact_by=due, spoke_at=now, reply_owed_since=owed)
    decision = woken.then(unchanged(heard)).adding(*_clocks(heard, now, policy))
    if due != told_before:
        decision = decision.adding(contact_promise(heard, due, now))
    reason = _reason(reading)
    if not danger_again.is_new(before, reading, reason, now):
        return decision
    notice = grave_heard(heard, reason, due)
    if danger_again.was_sounded(before, reason):
        heard, notice = danger_again.word(before, heard, reading, reason, due)
    sentence = Say(to=To.CUSTOMER, notice=notice)
    return decision.adding(sentence).then(_sounded(before, heard, reading, now))


def _woken(case: Case, by: Person, now: datetime) -> Decision:
    """Our questions about a settled matter stop; the work on it goes on (t15, t19)."""
    if case.state not in _BACK:
        return unchanged(case)
    decision = moved(case, _BACK[case.state], by, now)
    after = replace(
        decision.case, loops=case.loops + 1, round_from=now, confirm_step=None, follow_ups=()
    )
    return decision.then(unchanged(after))


def _clocks(case: Case, now: datetime, policy: Policy) -> tuple[SetTimer, ...]:
    running = TIMERS_OF_STATE[case.state]
    return tuple(
        at(case, kind, policy.due(limit, Severity.MAJOR, now))
        for limit, kind in _CLOCKS.items()
        if kind in running and (kind is not TimerKind.REPLY_DUE or case.owner is not None)
    )
