"""Putting the solution off: with a reason and a new date that the customer is told (§19)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain import errors
from bot.domain.calendar import WorkingCalendar
from bot.domain.deciding import ledger, outer, resolving
from bot.domain.deciding.decision import Decision, Say, To, at, noted, unchanged
from bot.domain.moves.desk.working import callbacks_kept, contacted
from bot.domain.notices.desk.limits import SolutionPutOff
from bot.domain.notices.solution.putting_off import SolutionLater
from bot.domain.people import Person, Role
from bot.domain.policy.policy import Policy
from bot.domain.policy.sector import Outer
from bot.domain.record.case import Case
from bot.domain.record.commitment import Promise, PromiseKind, PromiseState
from bot.domain.record.extension import Extension
from bot.domain.record.journal import What
from bot.domain.record.timers import CancelTimers, SetTimer, TimerKind
from bot.domain.rights import Right, check
from bot.domain.understanding.words.substance import A_REASON, says_something

_DAY = timedelta(days=1)


def latest(case: Case, by: Person, policy: Policy) -> datetime:
    """How far this person may put it off: so many working days past the limit of the solution.

    Where a profile foresees longer, that counts; nothing goes beyond the limit from outside.
    """
    manager = by.at_least(Role.MANAGER)
    calendar, ending = policy.calendar, policy.ending
    span = ending.extension_manager if manager else ending.extension
    own = span.due(resolving.limit(case, policy), calendar)
    foreseen = policy.sector.latest(case.opened_at, calendar, manager=manager)
    end = policy.sector.due(Outer.FINAL, case.opened_at, calendar)
    if foreseen is not None:
        own = foreseen
    elif end is not None:
        own = min(own, end)
    return min(own, case.opened_at + ending.outer).astimezone(policy.zone)


def extend(
    case: Case,
    by: Person,
    now: datetime,
    policy: Policy,
    *,
    reason: str,
    until: datetime,
    rows: Sequence[Promise],
) -> Decision:
    """A later date for the solution; the clock of the case goes on from its first message.

    ``rows`` are the open rows. Raises ``NotForYou``, ``SomethingMissing`` without a time ahead or
    a reason, and ``TooFarOff`` for a date beyond what this rank may say.
    """
    check(Right.EXTEND, case, by)
    if until <= now:
        raise errors.SomethingMissing(what="time")
    if not says_something(reason, A_REASON):
        raise errors.SomethingMissing(what="reason")
    end = latest(case, by, policy)
    if until > end:
        raise errors.TooFarOff(count=_working_days(now, end, policy.calendar))
    given = Extension(until=until, reason=reason, by=by.id, by_name=by.name, at=now)
    marks = replace(case.marks, extended=(*case.marks.extended, given))
    contact = ledger.soonest(case, until, now)
    after = replace(contacted(case, now), marks=marks, contact_by=contact)
    told = SolutionLater(owner_name=by.name, reason=reason, until=until)
    noted_by = SolutionPutOff(
        case_number=case.number, by_name=by.name, reason=reason, until=until, own=True
    )
    return unchanged(after).adding(
        Say(to=To.CUSTOMER, notice=told),
        Say(to=by.id, notice=noted_by),
        *_to_owner(case, by, noted_by),
        *_rows(case, by, until, now, policy, rows),
        *_timers(after, now, policy),
        noted(case, What.PROMISED, by, now, new=until.isoformat(), note=reason),
    )


def _to_owner(case: Case, by: Person, notice: SolutionPutOff) -> tuple[Say, ...]:
    if case.owner in (None, by.id):
        return ()
    return (Say(to=To.OWNER, notice=replace(notice, own=False)),)


def _rows(
    case: Case,
    by: Person,
    until: datetime,
    now: datetime,
    policy: Policy,
    rows: Sequence[Promise],
) -> tuple[Promise, ...]:
    """The new date is a promise; the one before it, where there was one, is renegotiated."""
    before = resolving.put_off_to(case)
    moved = tuple(
        replace(row, state=PromiseState.RENEGOTIATED, settled_at=now)
        for row in rows
        if row.is_open and row.kind is PromiseKind.CALLBACK and row.due == before is not None
    )
    gone = {row.id for row in moved}
    left = [row for row in rows if row.id not in gone]
    return (
        *moved,
        *callbacks_kept(left, now, policy),
        ledger.callback(case, None if case.owner else by, until, now),
    )


def _timers(case: Case, now: datetime, policy: Policy) -> tuple[SetTimer | CancelTimers, ...]:
    """The limit of the solution is the new date; the limits from outside may be later too."""
    gone = frozenset({TimerKind.RESOLVE_DUE, TimerKind.OUTER_LIMIT})
    again = (outer.following(case, which, now, policy) for which in Outer)
    return (
        CancelTimers(case=case.id, kinds=gone),
        at(case, TimerKind.RESOLVE_DUE, resolving.due(case, policy)),
        *(order for order in again if order is not None),
    )


def _working_days(start: datetime, end: datetime, calendar: WorkingCalendar) -> int:
    """How many working days ahead a date lies, for whoever has to name a sooner one."""
    first, last = (at.astimezone(calendar.zone).date() for at in (start, end))
    days = (first + _DAY * ahead for ahead in range(1, (last - first).days + 1))
    return sum(1 for day in days if calendar.is_workday(day))
