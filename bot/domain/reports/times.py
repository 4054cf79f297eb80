"""Times against target (§17 item 5).

Each time is a clock that runs in a case from a start until something is done, against the limit
that the policy sets for the severity the case has now. A clock counts once: on the day it is
*decided*, when the thing was done or when the limit passed without it, whichever came first. So
nobody looks quick because the slow cases are still waiting. A case that ended, or got its
final answer, before its limit without the thing being done counts in none, nor does a merged one.

The median is over the clocks counted; one that still runs has taken until now. It is working time
where the limit counts working time, else clock time. Moments are compared to the second.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from bot.domain.notices.manager import TimeLine
from bot.domain.policy.limits import Basis, Limit
from bot.domain.policy.policy import Due, Policy
from bot.domain.record.case import Case, State
from bot.domain.record.commitment import PromiseKind, PromiseState
from bot.domain.record.journal import Entry, What
from bot.domain.record.transitions import Move
from bot.domain.reports.books import CAME_BACK, Books, move_of
from bot.domain.reports.lateness import fresh

_SECOND = timedelta(seconds=1)
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Run:
    """One clock: from its start until the thing was done, against a limit."""

    start: datetime
    done: datetime | None
    limit: Limit
    agreed: datetime | None = None
    """A date agreed with the customer in place of the limit."""


Clocks = Callable[[Case, Books], Iterator[Run]]


def times(books: Books) -> tuple[TimeLine, ...]:
    """The eight times; those of which there is nothing to tell are left out."""
    *before, correction = (_line(name, clocks, books) for name, clocks in _CLOCKS.items())
    lines = (*before, _callbacks(books), correction, _not_overdue(books))
    return tuple(line for line in lines if line.total)


def acknowledged(case: Case, books: Books) -> Iterator[Run]:
    """From the first message to the first reply of the bot; not for cases that staff logged."""
    if _opened_by_staff(case, books.history(case)):
        return
    limit = Limit(amount=books.policy.intake.acknowledge)
    yield Run(start=case.opened_at, done=case.acknowledged_at, limit=limit)


def claimed(case: Case, books: Books) -> Iterator[Run]:
    """From submission to the first claim."""
    if case.submitted_at is not None:
        done = _first(Move.CLAIM, case.submitted_at, books.history(case)) or case.claimed_at
        limit = books.policy.limit(Due.CLAIM, case.severity)
        yield Run(start=case.submitted_at, done=done, limit=limit)


def first_human(case: Case, books: Books) -> Iterator[Run]:
    """From submission to the first word of a person."""
    if case.submitted_at is not None:
        limit = books.policy.limit(Due.FIRST_HUMAN, case.severity)
        yield Run(start=case.submitted_at, done=case.first_human_at, limit=limit)


def offered(case: Case, books: Books) -> Iterator[Run]:
    """From the first claim to the first offer."""
    for claim in claimed(case, books):
        if claim.done is not None:
            done = _first(Move.OFFER, claim.done, books.history(case)) or case.offered_at
            limit = books.policy.limit(Due.OFFER, case.severity)
            yield Run(start=claim.done, done=done, limit=limit)


def resolved(case: Case, books: Books) -> Iterator[Run]:
    """From the first message until the solution was first carried out, or to the agreed date."""
    done = _first(Move.DONE, case.opened_at, books.history(case)) or case.done_at
    taken = case.offer.chosen_option if case.offer is not None else None
    promised = taken.due if taken is not None else None
    dates = [at for at in (promised, case.marks.until) if at is not None]
    agreed = max(dates, default=None)
    limit = books.policy.limit(Due.RESOLVE, case.severity)
    yield Run(start=case.opened_at, done=done, limit=limit, agreed=agreed)


def corrected(case: Case, books: Books) -> Iterator[Run]:
    """From each "not settled" (t15, t19, t20) until it was put right; the solution's limit.

    What the customer sent back once more was not put right, whatever was noted as done.
    """
    history = books.history(case)
    limit = books.policy.limit(Due.RESOLVE, case.severity)
    backs = [entry.at for entry in history if move_of(entry) in CAME_BACK]
    for start in backs:
        stayed = start == backs[-1]
        yield Run(
            start=start, done=_first(Move.DONE, start, history) if stayed else None, limit=limit
        )


_CLOCKS: Mapping[str, Clocks] = {
    "ack": acknowledged,
    "claim": claimed,
    "first_human": first_human,
    "offer": offered,
    "resolve": resolved,
    "correction": corrected,
}


def _line(name: str, clocks: Clocks, books: Books) -> TimeLine:
    cases = [case for case in books.cases.values() if case.state is not State.MERGED]
    runs = [
        (run, due)
        for case in cases
        for run in clocks(case, books)
        if (due := _decided(run, case, books)) is not None
    ]
    limits = {run.limit for run, _ in runs if run.agreed is None}
    took = [_took(run, books) / _MINUTE for run, _ in runs]
    return TimeLine(
        name=name,
        in_time=sum(_in_time(run, due) for run, due in runs),
        total=len(runs),
        median_minutes=round(median(took)) if took else None,
        target_minutes=_target(next(iter(limits)), books.policy) if len(limits) == 1 else None,
    )


def _decided(run: Run, case: Case, books: Books) -> datetime | None:
    """The end of the limit, if the clock was decided in the span."""
    if run.done is not None and run.done < books.span.start:
        return None
    if run.done is None and run.agreed is None and fresh(run.start, run.limit, books.now):
        return None
    due = run.agreed or run.limit.due(run.start, books.policy.calendar)
    answered = case.final.sent_at if case.final is not None else None
    stopped = answered or case.closed_at
    if run.done is None and (due > books.now or (stopped is not None and stopped < due)):
        return None
    decided = due if run.done is None else min(due, run.done)
    return due if books.span.holds(decided) else None


def _in_time(run: Run, due: datetime) -> bool:
    return run.done is not None and run.done < due + _SECOND


def _took(run: Run, books: Books) -> timedelta:
    end = run.done or books.now
    if run.limit.basis is Basis.CLOCK:
        return end - run.start
    return books.policy.calendar.working_between(run.start, end)


def _target(limit: Limit, policy: Policy) -> int | None:
    """The limit in minutes of the same time as the median; less than a minute is not told."""
    amount = limit.amount
    if limit.basis is Basis.DAYS:
        day = policy.hours
        opens = timedelta(hours=day.opens.hour, minutes=day.opens.minute)
        closes = timedelta(hours=day.closes.hour, minutes=day.closes.minute) or timedelta(days=1)
        amount = limit.amount.days * (closes - opens)
    return amount // _MINUTE or None


def _callbacks(books: Books) -> TimeLine:
    """Appointed times due in the span: kept at the time, of all kept, kept late or broken."""
    states = [row.state for row in books.promises if row.kind is PromiseKind.CALLBACK]
    on_time = states.count(PromiseState.KEPT)
    late = states.count(PromiseState.KEPT_LATE) + states.count(PromiseState.BROKEN)
    return _plain("callback", on_time, on_time + late)


def _not_overdue(books: Books) -> TimeLine:
    """The open cases that are not overdue now, of all open cases (see `lateness`)."""
    return _plain("overdue", books.open_count - len(books.overdue), books.open_count)


def _plain(name: str, in_time: int, total: int) -> TimeLine:
    return TimeLine(
        name=name, in_time=in_time, total=total, median_minutes=None, target_minutes=None
    )


def _first(move: Move, after: datetime, history: Sequence[Entry]) -> datetime | None:
    return min((e.at for e in history if e.at >= after and move_of(e) is move), default=None)


def _opened_by_staff(case: Case, history: Sequence[Entry]) -> bool:
    return any(
        entry.what is What.MOVED and move_of(entry) is Move.OPEN and entry.by != case.customer
        for entry in history
    )
