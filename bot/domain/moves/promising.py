"""Working the ledger: making, keeping, moving and missing promises (§10)."""

from dataclasses import replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding import ledger
from bot.domain.deciding.decision import Decision, Say, To, noted, unchanged
from bot.domain.moves.desk import contacted, may_act
from bot.domain.moves.escalating import escalate
from bot.domain.notices import desk as staff
from bot.domain.notices import solution as say
from bot.domain.people import Person, Role
from bot.domain.policy.policy import Policy
from bot.domain.record import commitment
from bot.domain.record.case import Case, Flag, Severity
from bot.domain.record.commitment import Promise, PromiseKind, PromiseState
from bot.domain.record.journal import Entry, What
from bot.domain.record.timers import TimerKind


def promise(
    case: Case, by: Person, now: datetime, *, text: str, due: datetime, sure: bool
) -> Decision:
    """A promise in the owner's words: told to the customer and booked."""
    may_act(case, by)
    if due <= now:
        raise errors.SomethingMissing(what="time")
    row = Promise(
        case=case.id,
        by=by.id,
        by_name=by.name,
        kind=PromiseKind.ACTION,
        text=text,
        due=due,
        sure=sure,
        made_at=now,
    )
    after = replace(contacted(case, now), contact_by=due)
    told = say.PromiseMade(owner_name=by.name, text=text, due=due)
    booked = staff.PromiseBooked(case_number=case.number, text=text, due=due)
    return unchanged(after).adding(
        row,
        Say(to=To.CUSTOMER, notice=told),
        Say(to=by.id, notice=booked),
        noted(case, What.PROMISED, by, now, new=due.isoformat(), note=text),
    )


def kept(case: Case, by: Person, row: Promise, now: datetime, policy: Policy) -> Decision:
    """[Called, result]: the row is kept, or kept late within the grace."""
    may_act(case, by)
    settled = commitment.keep(row, now, evidence="", grace=policy.callback.grace)
    notice = staff.PromiseKept(case_number=case.number, text=row.text, state=settled.state.value)
    return unchanged(contacted(case, now)).adding(
        settled,
        Say(to=by.id, notice=notice),
        _settled(case, by, row, settled.state, now),
    )


def later(
    case: Case,
    by: Person,
    row: Promise,
    now: datetime,
    policy: Policy,
    *,
    progress: str,
    due: datetime,
) -> Decision:
    """[No result]: a progress word and a new time, at most twice in a chain (M9)."""
    may_act(case, by)
    if due <= now:
        raise errors.SomethingMissing(what="time")
    lead = by.at_least(Role.SUPERVISOR)
    most = row.postponed + 1 if lead else policy.callback.max_postponements
    old, new = commitment.postpone(row, now, due, most=most)
    after = replace(contacted(case, now), contact_by=due)
    notice = say.HonestDelay(
        owner_name=by.name, progress=progress, due=due, again=row.postponed > 0
    )
    return unchanged(after).adding(
        old,
        replace(new, by=by.id, by_name=by.name, text=_moved_text(row, progress)),
        Say(to=To.CUSTOMER, notice=notice),
        Say(
            to=by.id,
            notice=staff.PromiseBooked(case_number=case.number, text=progress, due=due),
        ),
        _settled(case, by, row, old.state, now),
    )


def _moved_text(row: Promise, progress: str) -> str:
    """A contact stays a contact; anything else is what was said now, with its new time."""
    return row.text if row.kind is PromiseKind.CALLBACK else progress or row.text


def call(
    case: Case, row: Promise, kind: TimerKind, now: datetime, policy: Policy, lead: str
) -> Decision:
    """A timer of the ledger: remind the owner, alert the supervisor, tell the customer."""
    if not row.is_open or row.due is None:
        return unchanged(case)
    if kind is TimerKind.PROMISE_DUE:
        return _alert(case, row, row.due)
    if kind is TimerKind.PROMISE_BROKEN:
        return broken(case, row, row.due, now, policy, lead)
    return _remind(case, row, row.due, now)


def _remind(case: Case, row: Promise, due: datetime, now: datetime) -> Decision:
    minutes = max(1, round((due - now).total_seconds() / 60))
    notice = staff.PromiseReminder(
        case_number=case.number, promise=row.id, text=row.text, due=due, minutes=minutes
    )
    if ledger.for_supervisors(case, row):
        return unchanged(case).adding(Say(to=To.SUPERVISORS, notice=notice))
    if case.owner is None:
        return unchanged(case)
    return unchanged(case).adding(Say(to=case.owner, notice=notice))


def _alert(case: Case, row: Promise, due: datetime) -> Decision:
    notice = staff.PromiseDueAlert(
        case_number=case.number,
        promise=row.id,
        owner_name=case.owner_name,
        text=row.text,
        due=due,
    )
    return unchanged(case).adding(Say(to=To.SUPERVISORS, notice=notice))


def broken(
    case: Case, row: Promise, due: datetime, now: datetime, policy: Policy, lead: str
) -> Decision:
    """Ten minutes past: the customer hears the truth, and a new time in two working hours.

    From the third break on it is a working day, so that the truth is not an alarm clock.
    """
    second = case.has(Flag.PROMISE_BROKEN)
    often = case.broken_promises >= policy.callback.broken_for_major
    span = policy.callback.new_time_again if often else policy.callback.new_time
    if case.severity is Severity.MAJOR and not often:
        span = span.in_clock_time()
    new_due = span.due(now, policy.calendar)
    after = replace(
        case,
        flags=case.flags | {Flag.PROMISE_BROKEN},
        broken_promises=case.broken_promises + 1,
        severity=Severity.MAJOR if second else case.severity,
        escalation=max(case.escalation, 2 if second else 1),
        contact_by=new_due,
        spoke_at=now,
    )
    truth = say.PromiseMissed(due=due, text=row.text, supervisor_name=lead, new_due=new_due)
    alert = staff.PromiseBrokenAlert(
        case_number=case.number, text=row.text, due=due, new_due=new_due, second=second
    )
    awaited = policy.quiet.is_quiet(due)  # we had named a time at night ourselves
    tell_at = now if awaited else policy.quiet.next_allowed(now)
    told = Say(to=To.CUSTOMER, notice=truth, not_before=tell_at if tell_at > now else None)
    decision = unchanged(after).adding(
        commitment.break_(row, now),
        replace(ledger.callback(after, None, new_due, now), by=ledger.THE_HOUSE),
        told,
        Say(to=To.OWNER, notice=alert),
        _settled(case, None, row, PromiseState.BROKEN, now),
    )
    if case.owner is not None:
        decision = decision.adding(Say(to=To.SUPERVISORS, notice=alert))
    return decision.then(escalate(after, 2, "major", now)) if second else decision


def _settled(
    case: Case, by: Person | None, row: Promise, state: PromiseState, now: datetime
) -> Entry:
    return noted(
        case, What.PROMISE_SETTLED, by, now, old=row.state.value, new=state.value, note=row.text
    )
