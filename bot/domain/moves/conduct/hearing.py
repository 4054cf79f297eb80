"""What a customer's words do about limits, beside what they do in the case (§8, §9.2)."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.deciding.decision import Decision, Say, To, unchanged
from bot.domain.moves.conduct.in_force import in_force
from bot.domain.moves.conduct.limiting import HINT_AGAIN, is_ripe, shown
from bot.domain.notices import conduct as say
from bot.domain.notices.desk import CirclingHint
from bot.domain.policy.policy import Policy
from bot.domain.record.case import OWNED, Case
from bot.domain.record.conduct import Conduct
from bot.domain.record.timers import SetTimer, TimerKind
from bot.domain.understanding.messages.triage import Reading


@dataclass(frozen=True, kw_only=True, slots=True)
class Heard:
    """The decision with what follows for the limits, and who reads the words."""

    decision: Decision
    reader: To | None = To.OWNER
    """``None``: they are kept in the record, and nobody is sent them."""
    hint: Say | None = None
    """What the owner reads after them."""


def heard(
    before: Case, decision: Decision, reading: Reading, now: datetime, policy: Policy
) -> Heard:
    """An insult may bring the owner a ready text; a limit that holds decides who reads.

    Words about a life go the way they always go, whatever holds (§9.2).
    """
    held = in_force(before, now, policy)
    if reading.alarming:
        return Heard(decision=decision)
    if held is Conduct.RESTRICTED:
        return _restricted(before, _without_hints(decision), now, policy)
    if held is Conduct.COOLING:
        return Heard(decision=_kept_for_then(_without_hints(decision), now))
    if reading.abuse and _may_be_shown(decision.case, now, policy):
        ready = shown(decision.case, now, policy)
        alone = _without_hints(decision)
        return Heard(decision=alone.then(unchanged(ready.case)), hint=ready.say[0])
    return Heard(decision=decision)


def _without_hints(decision: Decision) -> Decision:
    """One piece of advice at a time: a limit comes after all that was tried before."""
    said = tuple(one for one in decision.say if not isinstance(one.notice, CirclingHint))
    return replace(decision, say=said)


def _may_be_shown(case: Case, now: datetime, policy: Policy) -> bool:
    last = case.bounds.hinted_at
    recent = last is not None and now - last < HINT_AGAIN
    warned = in_force(case, now, policy) is Conduct.WARNED
    return case.state in OWNED and not recent and (warned or is_ripe(case, policy))


def _kept_for_then(decision: Decision, now: datetime) -> Decision:
    """Once in each cooling the customer hears that it is kept for the appointed time."""
    case = decision.case
    until = case.bounds.until
    if case.bounds.told_at is not None or until is None or _is_answered(decision):
        return decision
    after = replace(case, bounds=replace(case.bounds, told_at=now), spoke_at=now)
    told = say.KeptForThen(case_number=case.number, due=until)
    return decision.then(unchanged(after)).adding(Say(to=To.CUSTOMER, notice=told))


def _restricted(before: Case, decision: Decision, now: datetime, policy: Policy) -> Heard:
    """The first words of a local day go to a supervisor; later ones wait in the record.

    What they decide in the case they decide all the same: no right is smaller (inv. 11, 15).
    """
    bounds = before.bounds
    today = now.astimezone(policy.zone).date()
    read = _day(bounds.read_at, policy) == today
    if read and _day(bounds.told_at, policy) == today:
        return Heard(decision=_unowed(before, decision), reader=None)
    case = decision.case
    bounds = replace(bounds, told_at=now) if read else replace(bounds, read_at=now)
    told = say.RestrictedHeard(
        case_number=case.number, passed_on=not read, until=bounds.until or now
    )
    decision = _unowed(before, decision) if read else decision
    after = replace(decision.case, bounds=bounds)
    decision = decision.then(unchanged(after))
    if not _is_answered(decision):
        decision = decision.adding(Say(to=To.CUSTOMER, notice=told))
    return Heard(decision=decision, reader=None if read else To.SUPERVISORS)


def _day(at: datetime | None, policy: Policy) -> object:
    return None if at is None else at.astimezone(policy.zone).date()


def _is_answered(decision: Decision) -> bool:
    return any(one.to is To.CUSTOMER for one in decision.say)


def _unowed(before: Case, decision: Decision) -> Decision:
    """Words that nobody is sent start no clock of an answer."""
    timers = tuple(
        one
        for one in decision.timers
        if not (isinstance(one, SetTimer) and one.kind is TimerKind.REPLY_DUE)
    )
    case = replace(decision.case, reply_owed_since=before.reply_owed_since)
    return replace(decision, case=case, timers=timers)
