"""Restriction: a supervisor proposes, a manager sets it; with reason, end, objection (§9.2)."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain import errors
from bot.domain.calendar import instant
from bot.domain.deciding.decision import Decision, Say, To, at, noted, unchanged
from bot.domain.moves.conduct.in_force import has_cooled_often, in_force
from bot.domain.moves.conduct.limiting import changed
from bot.domain.notices import conduct as say
from bot.domain.people import Person, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.case import OPEN, Case
from bot.domain.record.commitment import Promise, PromiseKind, keep
from bot.domain.record.conduct import Bounds, Conduct
from bot.domain.record.journal import What
from bot.domain.record.timers import CancelTimers, TimerKind
from bot.domain.rights import Right, check
from bot.domain.understanding.words.substance import A_REASON, says_something

PROPOSED, REFUSED, OBJECTED, KEPT = "proposed", "refused", "objected", "kept"


def may_propose(case: Case, by: Person, now: datetime, policy: Policy) -> None:
    """Raise unless this person may think of a restriction now (§18)."""
    check(Right.PROPOSE_RESTRICTION, case, by)
    if case.state not in OPEN:
        raise errors.OutOfPlace(state=case.state.value)
    if in_force(case, now, policy) is Conduct.RESTRICTED:
        raise errors.AlreadyDone
    if not has_cooled_often(case, now, policy):
        raise errors.SomethingMissing(what="coolings")


def propose(case: Case, by: Person, reason: str, now: datetime, policy: Policy) -> Decision:
    """The reason, as the customer will read it, goes to the managers; nothing is set yet."""
    may_propose(case, by, now, policy)
    if not says_something(reason, A_REASON):
        raise errors.SomethingMissing(what="reason")
    bounds = replace(case.bounds, reason=reason, proposed_by=by.id)
    after = replace(case, bounds=bounds)
    asked = say.RestrictionAsked(
        case_number=case.number,
        customer_name=case.customer_name,
        by_name=by.name,
        reason=reason,
        longest=policy.conduct.restricted_longest.days,
    )
    own = by.at_least(Role.MANAGER)
    sent = () if own else (Say(to=by.id, notice=say.RestrictionSent(case_number=case.number)),)
    return unchanged(after).adding(
        Say(to=by.id if own else To.MANAGERS, notice=asked),
        *sent,
        noted(case, What.CONDUCT, by, now, new=PROPOSED, note=reason),
    )


def must_decide(case: Case, by: Person) -> None:
    """Raise unless this person decides about restrictions (§18)."""
    check(Right.RESTRICT, case, by)


def restrict(case: Case, by: Person, days: int, now: datetime, policy: Policy) -> Decision:
    """By a manager alone, for at most ``conduct.restricted_longest``; it ends by itself."""
    must_decide(case, by)
    if not case.bounds.reason:
        raise errors.AlreadyDone
    may_propose(case, by, now, policy)
    if not 1 <= days <= policy.conduct.restricted_longest.days:
        raise errors.AlreadyDone
    until = ends(now, days, policy)
    bounds = replace(
        case.bounds,
        until=until,
        set_by=by.id,
        set_by_name=by.name,
        read_at=None,
        told_at=None,
        objected_at=None,
    )
    after = replace(case, conduct=Conduct.RESTRICTED, bounds=bounds, spoke_at=now)
    told = say.ContactRestricted(case_number=case.number, reason=bounds.reason, until=until)
    decided = say.RestrictionDecided(
        case_number=case.number, by_name=by.name, restricted=True, until=until
    )
    return unchanged(after).adding(
        Say(to=To.CUSTOMER, notice=told),
        *(Say(to=reader, notice=decided) for reader in (To.SUPERVISORS, To.OWNER, by.id)),
        at(after, TimerKind.RESTRICTION_OVER, until),
        CancelTimers(case=case.id, kinds=frozenset({TimerKind.COOLING_OVER})),
        changed(case, after, by, now, note=until.isoformat()),
    )


def ends(now: datetime, days: int, policy: Policy) -> datetime:
    """Not later than so many days from now, and never in the night."""
    last = (now + timedelta(days=days)).astimezone(policy.zone)
    morning = instant(last.date(), policy.hours.quiet_to, policy.zone)
    if morning > last:
        morning = instant(last.date() - timedelta(days=1), policy.hours.quiet_to, policy.zone)
    return morning.astimezone(policy.zone)


def refuse(case: Case, by: Person, now: datetime) -> Decision:
    """[No restriction]: the supervisor who proposed it hears so."""
    must_decide(case, by)
    if not case.bounds.reason or case.conduct is Conduct.RESTRICTED:
        raise errors.AlreadyDone
    proposer = case.bounds.proposed_by
    after = replace(case, bounds=replace(case.bounds, reason="", proposed_by=None))
    decided = say.RestrictionDecided(
        case_number=case.number, by_name=by.name, restricted=False, until=None
    )
    readers = [by.id] if proposer in (None, by.id) else [by.id, proposer]
    return unchanged(after).adding(
        *(Say(to=reader, notice=decided) for reader in readers if reader is not None),
        noted(case, What.CONDUCT, by, now, new=REFUSED),
    )


def object_(case: Case, by: Person, now: datetime, policy: Policy) -> Decision:
    """The customer objects: the manager decides about it by a time that the customer hears."""
    bounds, until = case.bounds, case.bounds.until
    if in_force(case, now, policy) is not Conduct.RESTRICTED or until is None:
        raise errors.AlreadyDone
    if bounds.objected_at is not None or bounds.set_by is None:
        raise errors.AlreadyDone
    due = policy.conduct.objection.due(now, policy.calendar)
    after = replace(case, bounds=replace(bounds, objected_at=now), spoke_at=now)
    heard = say.ObjectionHeard(case_number=case.number, due=due)
    asked = say.RestrictionObjected(
        case_number=case.number,
        customer_name=case.customer_name,
        reason=bounds.reason,
        until=until,
        due=due,
    )
    row = Promise(
        case=case.id,
        by=bounds.set_by,
        by_name=bounds.set_by_name,
        kind=PromiseKind.INFORMATION,
        text="",
        due=due,
        made_at=now,
    )
    return unchanged(after).adding(
        Say(to=To.CUSTOMER, notice=heard),
        Say(to=To.MANAGERS, notice=asked),
        row,
        noted(case, What.CONDUCT, by, now, new=OBJECTED),
    )


def answer_objection(
    case: Case, by: Person, rows: tuple[Promise, ...], now: datetime, policy: Policy, *, lift: bool
) -> Decision:
    """[Lift it] or [Keep it]: the customer hears it at once, and the promise is kept."""
    must_decide(case, by)
    until = case.bounds.until
    if in_force(case, now, policy) is not Conduct.RESTRICTED or case.bounds.objected_at is None:
        raise errors.AlreadyDone
    mine = tuple(row for row in rows if _is_answer(case, row))
    if not mine:
        raise errors.AlreadyDone
    from_now = lifted(case) if lift else case
    told = say.ObjectionAnswered(case_number=case.number, lifted=lift, until=until)
    timers = CancelTimers(case=case.id, kinds=frozenset({TimerKind.RESTRICTION_OVER}))
    decision = unchanged(replace(from_now, spoke_at=now)).adding(
        Say(to=To.CUSTOMER, notice=told),
        *(keep(row, now, evidence="", grace=policy.callback.grace) for row in mine),
    )
    if not lift:
        return decision.adding(noted(case, What.CONDUCT, by, now, new=KEPT))
    return decision.adding(timers, changed(case, from_now, by, now))


def _is_answer(case: Case, row: Promise) -> bool:
    answers = row.kind is PromiseKind.INFORMATION and row.by == case.bounds.set_by
    return row.is_open and answers and row.made_at == case.bounds.objected_at


def lifted(case: Case) -> Case:
    """The case without any limit; what was counted begins anew."""
    return replace(case, conduct=Conduct.NORMAL, abuse=0, bounds=Bounds())


def over(case: Case, now: datetime) -> Decision:
    """The end of the restriction: by itself, and the customer hears it."""
    until = case.bounds.until
    if case.conduct is not Conduct.RESTRICTED or until is None or now < until:
        return unchanged(case)
    after = replace(lifted(case), spoke_at=now)
    ended = say.RestrictionEnded(case_number=case.number)
    told = say.RestrictionDecided(
        case_number=case.number, by_name="", restricted=False, until=until
    )
    return unchanged(after).adding(
        Say(to=To.CUSTOMER, notice=ended),
        Say(to=To.OWNER, notice=told),
        changed(case, after, None, now),
    )
