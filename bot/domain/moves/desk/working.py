"""The desk: claiming, introducing oneself, working, handing on (§6.3 t6–t8, t12, t13)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain import errors
from bot.domain.deciding import ledger, resolving
from bot.domain.deciding.decision import Decision, Say, To, at, moved, noted, unchanged
from bot.domain.deciding.empathy import empathy
from bot.domain.moves.desk.next_steps import suggestions
from bot.domain.moves.passing_on import handing_over
from bot.domain.moves.passing_on.escalating import escalate
from bot.domain.notices import customer as say
from bot.domain.notices import desk as staff
from bot.domain.notices import solution
from bot.domain.people import Person
from bot.domain.policy.policy import Due, Policy
from bot.domain.record.case import OWNED, Case, Merit, State
from bot.domain.record.commitment import Promise, PromiseKind, PromiseState, keep
from bot.domain.record.journal import What
from bot.domain.record.timers import TimerKind
from bot.domain.record.transitions import Move
from bot.domain.rights import Right, check, is_for_leads
from bot.domain.understanding.words.substance import A_REASON, says_something

EMPATHY_FROM = 2
"""The level from which the first human message begins with empathy (§12 no. 10)."""


def claim(case: Case, by: Person, now: datetime, policy: Policy, *more: Say) -> Decision:
    """t6: one owner; the claimer then picks the next step and its time, ``more`` said before."""
    check(Right.CLAIM, case, by)
    if case.state in OWNED and case.owner is not None:
        if case.owner == by.id:
            raise errors.AlreadyDone
        raise errors.ClaimedByOther(name=case.owner_name)
    return claimed(case, by, by, now, policy, *more)


def claimed(
    case: Case, owner: Person, by: Person, now: datetime, policy: Policy, *more: Say
) -> Decision:
    """t6: ``owner`` has it, by their own tap or by whoever leads; ``more`` is told them first."""
    decision = moved(case, Move.CLAIM, by, now)
    after = replace(decision.case, owner=owner.id, owner_name=owner.name, claimed_at=now)
    pick = staff.PickNextStep(case_number=case.number, suggestions=suggestions(after, now, policy))
    return decision.then(unchanged(after)).adding(
        *more,
        Say(to=owner.id, notice=pick),
        noted(case, What.OWNER, by, now, new=owner.name),
        at(after, TimerKind.UPDATE_DUE, policy.due(Due.UPDATE, case.severity, now)),
        at(after, TimerKind.OFFER_DUE, policy.due(Due.OFFER, case.severity, now)),
        at(after, TimerKind.RESOLVE_DUE, resolving.due(after, policy)),
    )


def may_work(case: Case, by: Person) -> None:
    """Raise when somebody has no access to the case at all (§18, §6.4 inv. 8)."""
    check(Right.KNOW, case, by)


def may_act(case: Case, by: Person) -> None:
    """Raise unless this person has the case, stands in for its owner, or leads (§18)."""
    check(Right.WORK, case, by)


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
    decision = let_go(case, by, now, policy, note=reason, transfers=case.transfers + 1)
    after = decision.case
    released = staff.CaseReleased(case_number=case.number, to_supervisor=is_for_leads(after))
    decision = decision.adding(Say(to=by.id, notice=released))
    if is_for_leads(after):
        return decision.then(escalate(after, 1, "asked_by_owner", now, by=by, need=reason))
    return decision


def let_go(
    case: Case,
    by: Person | None,
    now: datetime,
    policy: Policy,
    *,
    note: str = "",
    transfers: int | None = None,
) -> Decision:
    """t7: nobody has it any more; the limit of claiming begins anew, and no other."""
    decision = moved(case, Move.RELEASE, by, now, note=note)
    after = replace(
        decision.case,
        owner=None,
        owner_name="",
        previous_owner=case.owner,
        stand_in=None,
        transfers=case.transfers if transfers is None else transfers,
        claimed_at=None,
        finding=case.finding if case.merit is Merit.UNJUSTIFIED else None,
    )
    limit = at(after, TimerKind.CLAIM_LIMIT, policy.due(Due.CLAIM, case.severity, now))
    return decision.then(unchanged(after)).adding(limit)


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
    alert = handing_over.unclaimed(case, manager=bool(step), again=step.isdecimal())
    if step.isdecimal():
        told = int(step)
        amount = OFTEN * 2 ** min(told, MOST_DOUBLED) * limit.amount
        later = policy.quiet.next_allowed(replace(limit, amount=amount).due(now, policy.calendar))
        if told >= OFTEN_ENOUGH:
            later = max(later, policy.calendar.add_working_days(now, 1))
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
OFTEN_ENOUGH = 2
"""From here on it is once a working day at most."""
