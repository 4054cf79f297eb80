"""Limits of §19 while people work: who is told when one has passed, step by step."""

from dataclasses import replace
from datetime import datetime

from bot.domain.deciding.decision import Decision, Say, To, at, noted, unchanged
from bot.domain.notices.desk import LimitAlert
from bot.domain.people import PersonId
from bot.domain.policy.policy import Due, Policy
from bot.domain.record.case import OWNED, Case, State
from bot.domain.record.journal import What
from bot.domain.record.timers import TimerKind

OWNER, SUPERVISORS, MANAGERS = "", "supervisor", "manager"
"""The steps a limit rises by, as the subject of its timer."""

_DUE = {
    TimerKind.UPDATE_DUE: Due.UPDATE,
    TimerKind.REPLY_DUE: Due.REPLY,
    TimerKind.OFFER_DUE: Due.OFFER,
    TimerKind.RESOLVE_DUE: Due.RESOLVE,
}
_STATES = {
    TimerKind.UPDATE_DUE: frozenset({State.EXPLORING, State.ACTING}),
    TimerKind.REPLY_DUE: OWNED,
    TimerKind.OFFER_DUE: frozenset({State.EXPLORING}),
    TimerKind.RESOLVE_DUE: frozenset({State.EXPLORING, State.OFFERED, State.ACTING}),
}


def passed(
    case: Case, kind: TimerKind, step: str, due: datetime, now: datetime, policy: Policy
) -> Decision:
    """A limit was reached: the owner hears first, then the supervisors, then the managers."""
    if case.state not in _STATES[kind] or (kind is TimerKind.REPLY_DUE and not _owes_reply(case)):
        return unchanged(case)
    if kind is TimerKind.UPDATE_DUE and (later := _told_since(case, now, policy)) is not None:
        return unchanged(case).adding(at(case, kind, later))
    alert = LimitAlert(
        case_number=case.number, owner_name=case.owner_name, limit=kind.value, due=due
    )
    readers = _readers(case, kind, step)
    decision = unchanged(case).adding(
        *(Say(to=reader, notice=alert) for reader in readers),
        noted(case, What.LIMIT_PASSED, None, now, new=kind.value, note=step),
    )
    following = _next_step(kind, step)
    if following is None or kind not in _DUE:
        return decision
    rise = policy.due(_DUE[kind], case.severity, now)
    if step == following:  # everybody knows: once a working day is enough
        rise = max(rise, policy.calendar.add_working_days(now, 1))
    return decision.adding(at(case, kind, rise, following))


def _readers(case: Case, kind: TimerKind, step: str) -> tuple[To | PersonId, ...]:
    if step == MANAGERS:
        return (To.MANAGERS,)
    if step == SUPERVISORS or kind is TimerKind.RESOLVE_DUE:
        return (To.OWNER, To.SUPERVISORS) if case.owner is not None else (To.SUPERVISORS,)
    return (To.OWNER,)


def _next_step(kind: TimerKind, step: str) -> str | None:
    if kind is TimerKind.UPDATE_DUE:
        return {OWNER: SUPERVISORS, SUPERVISORS: MANAGERS}.get(step, MANAGERS)
    return {OWNER: SUPERVISORS, SUPERVISORS: MANAGERS}.get(step)


def _owes_reply(case: Case) -> bool:
    return case.reply_owed_since is not None


def _told_since(case: Case, now: datetime, policy: Policy) -> datetime | None:
    """When the next progress word is due, counted from the last word of a person."""
    last = case.human_at or case.claimed_at
    if last is None:
        return None
    due = policy.due(Due.UPDATE, case.severity, last)
    return due if due > now else None


def offer_unanswered(case: Case, kind: TimerKind, now: datetime, policy: Policy) -> Decision:
    """No answer to the options for a week, or for two: a person looks; silence is no yes."""
    if case.state is not State.OFFERED:
        return unchanged(case)
    alert = LimitAlert(
        case_number=case.number, owner_name=case.owner_name, limit=kind.value, due=now
    )
    readers = (To.OWNER, To.SUPERVISORS) if kind is TimerKind.OFFER_LOOK else (To.OWNER,)
    again = at(case, TimerKind.OFFER_EXPIRY, now + policy.offers.look)
    decision = unchanged(replace(case)).adding(
        *(Say(to=reader, notice=alert) for reader in readers)
    )
    return decision.adding(again) if kind is TimerKind.OFFER_EXPIRY else decision
