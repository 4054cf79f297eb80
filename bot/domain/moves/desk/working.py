"""The desk: claiming, introducing oneself, working, handing on (§6.3 t6–t8, t12, t13)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain import errors
from bot.domain.deciding import ledger
from bot.domain.deciding.decision import Decision, Say, To, at, moved, noted, unchanged
from bot.domain.deciding.empathy import empathy
from bot.domain.moves.desk.next_steps import suggestions
from bot.domain.moves.passing_on import handing_over
from bot.domain.moves.passing_on.escalating import escalate
from bot.domain.notices import customer as say
from bot.domain.notices import desk as staff
from bot.domain.notices import solution
from bot.domain.people import Person, Role
from bot.domain.policy.policy import Due, Policy
from bot.domain.record.case import OWNED, Case, Flag, Merit, State
from bot.domain.record.commitment import Promise, PromiseKind, PromiseState, keep
from bot.domain.record.concern import is_concerned
from bot.domain.record.journal import What
from bot.domain.record.timers import TimerKind
from bot.domain.record.transitions import Move
from bot.domain.understanding.substance import A_REASON, says_something

EMPATHY_FROM = 2
"""The level from which the first human message begins with empathy (§12 no. 10)."""


def claim(case: Case, by: Person, now: datetime, policy: Policy) -> Decision:
    """t6: one owner; the claimer then picks the next step and its time."""
    may_work(case, by)
    if by.away:
        raise errors.AwayCannotClaim
    if case.state is State.UNCLAIMED and _is_for_leads(case) and not by.at_least(Role.SUPERVISOR):
        raise errors.SecondTransfer
    if case.state in OWNED and case.owner is not None:
        if case.owner == by.id:
            raise errors.AlreadyDone
        raise errors.ClaimedByOther(name=case.owner_name)
    decision = moved(case, Move.CLAIM, by, now)
    began = case.round_from or case.opened_at
    after = replace(decision.case, owner=by.id, owner_name=by.name, claimed_at=now)
    pick = staff.PickNextStep(case_number=case.number, suggestions=suggestions(after, now, policy))
    return decision.then(unchanged(after)).adding(
        Say(to=by.id, notice=pick),
        noted(case, What.OWNER, by, now, new=by.name),
        at(after, TimerKind.UPDATE_DUE, policy.due(Due.UPDATE, case.severity, now)),
        at(after, TimerKind.OFFER_DUE, policy.due(Due.OFFER, case.severity, now)),
        at(after, TimerKind.RESOLVE_DUE, policy.due(Due.RESOLVE, case.severity, began)),
    )


def _is_for_leads(case: Case) -> bool:
    """Whether it was handed back twice: a supervisor takes it now (t7)."""
    return case.transfers >= TRANSFERS


TRANSFERS = 2


def may_work(case: Case, by: Person) -> None:
    """Raise when somebody has no access to the case at all (§18, §6.4 inv. 8)."""
    if not by.at_least(Role.STAFF):
        raise errors.NotForYou
    if is_concerned(case, by.id, by.role):
        raise errors.ConcernedCannotWork
    led = case.about_person or case.has(Flag.QUARANTINED)
    if led and not by.at_least(Role.SUPERVISOR) and case.owner != by.id:
        raise errors.NotForYou("supervisor")


def may_act(case: Case, by: Person) -> None:
    """Raise unless this person is the owner, or leads (§18)."""
    may_work(case, by)
    if case.owner != by.id and not by.at_least(Role.SUPERVISOR):
        raise errors.NotForYou("owner")


def introduce(
    case: Case,
    by: Person,
    now: datetime,
    policy: Policy,
    *,
    step: str,
    due: datetime,
    open_promises: Sequence[Promise],
    text: str = "",
) -> Decision:
    """M5: the first human contact; keeps the time that was told, and names the next."""
    may_act(case, by)
    if case.state is not State.EXPLORING:
        raise errors.OutOfPlace(state=case.state.value)
    warm = case.emotion >= EMPATHY_FROM
    notice = say.OwnerIntroduced(
        owner_name=case.owner_name,
        empathy=empathy(case) if warm else None,
        next_step=step,
        step_text=text,
        due=due,
        took_over=case.transfers > 0,
    )
    met = tried(case) if warm else case
    after = replace(contacted(met, now), contact_by=due, empathy_used=case.empathy_used + warm)
    return unchanged(after).adding(
        Say(to=To.CUSTOMER, notice=notice),
        *callbacks_kept(open_promises, now, policy),
        *_replaced(open_promises, by, now, policy),
        ledger.callback(after, None, due, now, text),
        noted(case, What.PROMISED, by, now, new=due.isoformat(), note=step),
    )


def contacted(case: Case, now: datetime) -> Case:
    """A person has written to the customer just now."""
    return replace(
        case,
        first_human_at=case.first_human_at or now,
        human_at=now,
        spoke_at=now,
        reply_owed_since=None,
    )


def tried(case: Case) -> Case:
    """A person has met the feeling of the customer once more: before any limit (§8)."""
    return replace(case, bounds=replace(case.bounds, attempts=case.bounds.attempts + 1))


def callbacks_kept(
    open_promises: Sequence[Promise], now: datetime, policy: Policy
) -> tuple[Promise, ...]:
    """Contacts that a word of a person keeps: those of the house, and an appointed one near due.

    A word counts from ``callback.progress_counts`` before the appointed time on (§10).
    """
    return tuple(
        keep(p, now, evidence="", grace=policy.callback.grace)
        for p in open_promises
        if p.is_open and not p.solution and (p.by == ledger.THE_HOUSE or _is_near(p, now, policy))
    )


def contacts_moved(
    open_promises: Sequence[Promise], now: datetime, policy: Policy
) -> tuple[Promise, ...]:
    """Every contact still owed, when a word names the time of the next one (§10)."""
    kept = callbacks_kept(open_promises, now, policy)
    settled = {row.id for row in kept}
    return kept + tuple(
        replace(p, state=PromiseState.RENEGOTIATED, settled_at=now)
        for p in open_promises
        if p.is_open and p.kind is PromiseKind.CALLBACK and p.id not in settled
    )


def _replaced(
    open_promises: Sequence[Promise], by: Person, now: datetime, policy: Policy
) -> tuple[Promise, ...]:
    """Contacts that an earlier owner has appointed; the customer is told the new time."""
    return tuple(
        replace(p, state=PromiseState.RENEGOTIATED, settled_at=now)
        for p in open_promises
        if p.is_open and p.kind is PromiseKind.CALLBACK and p.by not in (by.id, ledger.THE_HOUSE)
        if not _is_near(p, now, policy)
    )


def _is_near(row: Promise, now: datetime, policy: Policy) -> bool:
    near = row.due is not None and now >= row.due - policy.callback.progress_counts
    return row.kind is PromiseKind.CALLBACK and near


def release(case: Case, by: Person, reason: str, now: datetime, policy: Policy) -> Decision:
    """t7: free again, with a reason; the second time the supervisor takes it."""
    may_act(case, by)
    if not says_something(reason, A_REASON):
        raise errors.SomethingMissing(what="brief")
    decision = moved(case, Move.RELEASE, by, now, note=reason)
    transfers = case.transfers + 1
    after = replace(
        decision.case,
        owner=None,
        owner_name="",
        previous_owner=case.owner,
        transfers=transfers,
        claimed_at=None,
        finding=case.finding if case.merit is Merit.UNJUSTIFIED else None,
    )
    released = staff.CaseReleased(case_number=case.number, to_supervisor=_is_for_leads(after))
    decision = decision.then(unchanged(after)).adding(
        Say(to=by.id, notice=released),
        at(after, TimerKind.CLAIM_LIMIT, policy.due(Due.CLAIM, case.severity, now)),
    )
    if _is_for_leads(after):
        return decision.then(escalate(after, 1, "asked_by_owner", now, by=by, need=reason))
    return decision


def take_over(
    case: Case, by: Person, now: datetime, due: datetime | None, policy: Policy
) -> Decision:
    """t8 by a supervisor for himself: M6, and every agreed time stays; free cases by t6."""
    if case.state is State.UNCLAIMED:
        return claim(case, by, now, policy)
    may_work(case, by)
    if case.owner == by.id:
        raise errors.AlreadyDone
    decision = moved(case, Move.REASSIGN, by, now)
    after = replace(decision.case, owner=by.id, owner_name=by.name, previous_owner=case.owner)
    handed = staff.CaseHanded(case_number=case.number, owner_name=by.name, by_name="", due=due)
    decision = decision.then(unchanged(after)).adding(
        Say(to=by.id, notice=handed),
        noted(case, What.OWNER, by, now, old=case.owner_name, new=by.name),
    )
    if case.owner is not None:
        decision = decision.adding(Say(to=case.owner, notice=handed))
    if case.owner_name:
        notice = say.OwnerChanged(old_name=case.owner_name, owner_name=by.name, due=due)
        decision = decision.adding(Say(to=To.CUSTOMER, notice=notice))
    return decision


def pause(
    case: Case,
    by: Person,
    minutes: int,
    now: datetime,
    policy: Policy,
    open_promises: Sequence[Promise] = (),
) -> Decision:
    """A short pause to find another way; announced, kept, the supervisor pinged (§8)."""
    may_act(case, by)
    longest = int(policy.conduct.pause_longest.total_seconds()) // 60
    if not 1 <= minutes <= longest:
        raise errors.SomethingMissing(what="minutes")
    due = now + timedelta(minutes=minutes)
    after = replace(contacted(case, now), contact_by=due)
    notice = solution.PauseTaken(owner_name=by.name, minutes=minutes, due=due)
    decision = unchanged(after).adding(
        Say(to=To.CUSTOMER, notice=notice),
        *callbacks_kept(open_promises, now, policy),
        ledger.callback(after, None, due, now),
    )
    return decision.then(escalate(after, case.escalation, "pause", now, by=by))


def claim_limit(case: Case, step: str, now: datetime, policy: Policy) -> Decision:
    """Nobody has claimed it: the supervisor hears, then the manager, then the group again (§19).

    ``step`` is the subject of the timer: empty, then ``manager``, then how often the group was
    told again; each time it waits twice as long, and never speaks at night.
    """
    if case.state is not State.UNCLAIMED:
        return unchanged(case)
    limit = policy.limit(Due.CLAIM, case.severity)
    alert = handing_over.unclaimed(case, manager=bool(step))
    if step.isdecimal():
        told = int(step)
        amount = OFTEN * 2 ** min(told, MOST_DOUBLED) * limit.amount
        later = policy.quiet.next_allowed(replace(limit, amount=amount).due(now, policy.calendar))
        return unchanged(case).adding(alert, at(case, TimerKind.CLAIM_LIMIT, later, str(told + 1)))
    decision = escalate(case, 2 if step else 1, "unclaimed", now)
    following = at(
        case, TimerKind.CLAIM_LIMIT, limit.due(now, policy.calendar), "0" if step else TO_MANAGER
    )
    return decision.adding(alert, following)


TO_MANAGER = "manager"
OFTEN = 4
"""Once everybody knows, the group hears again after so many claim limits, then twice that."""
MOST_DOUBLED = 5
