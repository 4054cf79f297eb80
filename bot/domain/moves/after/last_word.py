"""After the final answer: something new, or thirty days without an agreement (t22b, t23)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding import ledger
from bot.domain.deciding.decision import Decision, Say, To, at, moved, noted, unchanged
from bot.domain.moves.after import following_up
from bot.domain.moves.desk.working import callbacks_kept, contacted
from bot.domain.moves.passing_on.handing_over import contact_promise
from bot.domain.notices import desk as staff
from bot.domain.notices import solution as say
from bot.domain.people import Person
from bot.domain.policy.policy import Due, Policy
from bot.domain.record.case import Case, Flag, Merit, Outcome, State
from bot.domain.record.commitment import Promise
from bot.domain.record.journal import What
from bot.domain.record.timers import CancelTimers, TimerKind
from bot.domain.record.transitions import Move
from bot.domain.rights import Right, check
from bot.domain.understanding.words.substance import A_REASON, says_something

WAITS = "facts"
"""The subject of the timer for a decision about what is new."""


def invite(case: Case, now: datetime) -> Decision:
    """[There is something new]: it may be written."""
    if case.state is not State.FINAL_POSITION:
        raise errors.AlreadyDone
    heard = replace(case, customer_at=now, spoke_at=now)
    return unchanged(heard).adding(Say(to=To.CUSTOMER, notice=say.NewFactsInvited()))


def hear(case: Case, words: str, now: datetime, policy: Policy) -> Decision:
    """Words that may tell something new: a supervisor decides by a time that is told (§6.3).

    While that is being decided, further words only join the record.
    """
    if case.has(Flag.NEW_FACTS):
        return unchanged(case)
    due = policy.ending.new_facts.due(now, policy.calendar)
    due = ledger.soonest(case, due, now)
    heard = replace(
        case, flags=case.flags | {Flag.NEW_FACTS}, contact_by=due, customer_at=now, spoke_at=now
    )
    wanted = staff.NewFactsWanted(
        case_number=case.number,
        customer_name=case.customer_name,
        decision=case.final.decision if case.final is not None else "",
        said=words,
        due=due,
    )
    return unchanged(heard).adding(
        Say(to=To.CUSTOMER, notice=say.NewFactsHeard(contact_by=due)),
        contact_promise(heard, due, now),
        at(heard, TimerKind.APPROVAL_DUE, due, WAITS),
        Say(to=To.SUPERVISORS, notice=wanted, slot=f"facts:{case.id}:{int(now.timestamp()):x}"),
    )


def undecided(case: Case, now: datetime, policy: Policy) -> Decision:
    """Nobody has decided within the time that was told: the managers hear it, every day."""
    if case.state is not State.FINAL_POSITION or not case.has(Flag.NEW_FACTS):
        return unchanged(case)
    alert = staff.LimitAlert(
        case_number=case.number,
        owner_name=case.owner_name,
        limit=TimerKind.APPROVAL_DUE.value,
        due=now,
    )
    later = policy.calendar.add_working_days(now, 1)
    return unchanged(case).adding(
        Say(to=To.SUPERVISORS, notice=alert),
        Say(to=To.MANAGERS, notice=alert),
        at(case, TimerKind.APPROVAL_DUE, later, WAITS),
    )


def may_decide(case: Case, by: Person) -> None:
    """Raise unless this person may decide now whether it is something new (§18)."""
    check(Right.DECIDE_FACTS, case, by)
    if case.state is not State.FINAL_POSITION or not case.has(Flag.NEW_FACTS):
        raise errors.AlreadyDone


def take_up(
    case: Case, by: Person, now: datetime, policy: Policy, open_promises: Sequence[Promise]
) -> Decision:
    """[Take it up again]: found out anew; whether it is justified is open again."""
    may_decide(case, by)
    decision = moved(case, Move.NEW_FACTS, by, now)
    due = policy.due(Due.NOT_SOLVED, case.severity, now)
    after = replace(
        contacted(decision.case, now),
        round_from=now,
        contact_by=due,
        merit=Merit.UNKNOWN,
        finding=None,
        final=None,
        offer=None,
        flags=case.flags - {Flag.NEW_FACTS},
    )
    again = say.TakenUpAgain(owner_name=case.owner_name, contact_by=due)
    return decision.then(unchanged(after)).adding(
        Say(to=To.CUSTOMER, notice=again),
        *callbacks_kept(open_promises, now, policy),
        contact_promise(after, due, now),
        *_told(case, by, again=True, due=due),
        at(after, TimerKind.OFFER_DUE, policy.due(Due.OFFER, case.severity, now)),
        at(after, TimerKind.UPDATE_DUE, policy.due(Due.UPDATE, case.severity, now)),
        at(after, TimerKind.RESOLVE_DUE, policy.due(Due.RESOLVE, case.severity, now)),
        noted(case, What.MERIT, by, now, old=case.merit.value, new=Merit.UNKNOWN.value),
    )


def stands(
    case: Case,
    by: Person,
    reason: str,
    now: datetime,
    policy: Policy,
    open_promises: Sequence[Promise],
) -> Decision:
    """[The answer stands]: the customer reads why; what was offered stands as long as before."""
    may_decide(case, by)
    if not says_something(reason, A_REASON):
        raise errors.SomethingMissing(what="reason")
    after = replace(contacted(case, now), contact_by=None, flags=case.flags - {Flag.NEW_FACTS})
    final = case.final
    told = say.AnswerStands(
        by_name=by.name,
        reason=reason.strip(),
        options=final is not None and bool(final.options),
        until=final.until if final is not None and final.until else now,
    )
    return unchanged(after).adding(
        Say(to=To.CUSTOMER, notice=told),
        *callbacks_kept(open_promises, now, policy),
        *_told(case, by, again=False),
        CancelTimers(case=case.id, kinds=frozenset({TimerKind.APPROVAL_DUE}), subject=WAITS),
        noted(case, What.REPLIED, by, now, new=reason.strip()),
    )


def _told(case: Case, by: Person, *, again: bool, due: datetime | None = None) -> tuple[Say, ...]:
    """To whoever decided, and to the owner."""
    notice = staff.NewFactsDecided(case_number=case.number, by_name=by.name, again=again, due=due)
    own = (Say(to=by.id, notice=notice),)
    return own if case.owner in (None, by.id) else (*own, Say(to=To.OWNER, notice=notice))


def expire(case: Case, now: datetime, policy: Policy) -> Decision:
    """t23: thirty days have passed; closed without an agreement, and never as satisfied (M14b)."""
    if case.state is not State.FINAL_POSITION:
        return unchanged(case)
    if case.open_promises or case.has(Flag.NEW_FACTS):
        later = policy.calendar.add_working_days(now, 1)
        return unchanged(case).adding(at(case, TimerKind.FINAL_EXPIRY, later))
    decision = moved(case, Move.DEADLOCK, None, now)
    flags = case.flags if case.lesson else case.flags | {Flag.CLOSING_DEFAULT}
    after = replace(
        decision.case, outcome=Outcome.DEADLOCK, closed_at=now, flags=flags, spoke_at=now
    )
    notice = say.ClosedDeadlock(case_number=case.number, days=policy.ending.reopen.days)
    return decision.then(unchanged(after)).adding(
        Say(to=To.CUSTOMER, notice=notice),
        Say(to=To.OWNER, notice=following_up.closing_form(after)),
    )
