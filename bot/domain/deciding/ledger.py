"""When the rows of the ledger call: before, at, and after the promised time (§10)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.domain.deciding.same_deed import same_deed
from bot.domain.people import Person, PersonId
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, State
from bot.domain.record.commitment import UNSAVED, Promise, PromiseKind, PromiseState, at_one_time
from bot.domain.record.journal import Entry, What
from bot.domain.record.timers import CancelTimers, LatePolicy, SetTimer, TimerKind, TimerOrder

THE_HOUSE = PersonId(0)
"""Who promised, when nobody is in charge yet."""

KINDS = (
    TimerKind.PROMISE_SOON,
    TimerKind.PROMISE_NEAR,
    TimerKind.PROMISE_DUE,
    TimerKind.PROMISE_BROKEN,
)


def callback(
    case: Case, by: Person | None, due: datetime, now: datetime, text: str = ""
) -> Promise:
    """A contact promised to the customer at a time; the owner's, or else the house's."""
    name = by.name if by is not None else case.owner_name
    who = by.id if by is not None else case.owner or THE_HOUSE
    return Promise(
        id=UNSAVED,
        case=case.id,
        by=who,
        by_name=name,
        kind=PromiseKind.CALLBACK,
        text=text,
        due=due,
        made_at=now,
    )


def superseded(
    new: Iterable[Promise], rows: Iterable[Promise], now: datetime
) -> tuple[Promise, ...]:
    """Contacts of the house that a sooner one stands for: the house owes one at a time (§10).

    ``new`` is what is booked now, ``rows`` are the rows of the case as they are stored.
    """
    booked = list(new)
    sooner = [
        row.due for row in booked if row.id == UNSAVED and _is_contact_of_house(row) and row.due
    ]
    touched = {row.id for row in booked}
    return tuple(
        replace(row, state=PromiseState.RENEGOTIATED, settled_at=now)
        for row in rows
        if row.is_open and row.id not in touched and _is_contact_of_house(row)
        if sooner and row.due is not None and row.due >= min(sooner)
    )


def joined(new: Iterable[Promise], rows: Iterable[Promise]) -> tuple[Promise, ...]:
    """What is booked now; an agreed option that a reply had a time for already takes its row.

    One time that was told is one promise, with one reminder (§10). ``rows`` are the open rows.
    """
    booked = list(new)
    taken = {row.id for row in booked}
    found: list[Promise] = []
    for row in booked:
        twin = next((one for one in rows if one.id not in taken and _is_twin(row, one)), None)
        if twin is not None:
            taken.add(twin.id)
        found.append(row if twin is None else _in_place_of(twin, row))
    return tuple(found)


def _in_place_of(told: Promise, row: Promise) -> Promise:
    return replace(row, id=told.id, made_at=told.made_at, postponed=told.postponed)


def _is_twin(row: Promise, told: Promise) -> bool:
    """Whether it was told before, in other words and for the same minute."""
    if row.id != UNSAVED or not row.solution or told.case != row.case:
        return False
    deed = told.kind not in _APART and not told.solution and told.is_open
    return deed and at_one_time(row, told) and same_deed(row, told)


_APART = frozenset({PromiseKind.CALLBACK, PromiseKind.COMPENSATION, PromiseKind.GUARANTEE})
"""What is done with by itself, beside a solution of the same time."""


def lines(
    booked: Iterable[Promise], rows: Iterable[Promise], now: datetime, by: PersonId | None
) -> tuple[Entry, ...]:
    """A line of the journal for each row that is made or settled, whoever has named its time.

    ``rows`` are the open rows as they were stored, ``by`` is who acts.
    """
    stored = {row.id for row in rows}
    found = []
    for row in booked:
        if row.id == UNSAVED:
            who = None if row.by == THE_HOUSE else row.by
            due = row.due.isoformat() if row.due is not None else ""
            found.append(_line(row, now, who, new=due))
        elif row.id in stored and not row.is_open:
            was = PromiseState.OPEN.value
            found.append(_line(row, now, by, old=was, new=row.state.value))
    return tuple(found)


def _line(row: Promise, now: datetime, by: PersonId | None, *, new: str, old: str = "") -> Entry:
    return Entry(
        case=row.case, at=now, by=by, what=What.LEDGER, old=old, new=new, note=row.kind.value
    )


def _is_contact_of_house(row: Promise) -> bool:
    return row.kind is PromiseKind.CALLBACK and row.by == THE_HOUSE


def soonest(case: Case, due: datetime, now: datetime) -> datetime:
    """A time to tell: never later than one that the customer has already (§10)."""
    told = case.contact_by
    return min(due, told) if told is not None and told > now else due


def for_supervisors(case: Case, promise: Promise) -> bool:
    """Whether supervisors alone know of it: what was promised to somebody who felt hurt (t16)."""
    settled = case.state is State.FOLLOWING_UP and promise.kind is PromiseKind.CALLBACK
    return settled and promise.by == THE_HOUSE and not promise.by_name


def calls(promise: Promise, policy: Policy, now: datetime) -> tuple[TimerOrder, ...]:
    """The timers of a stored row that are still to come; none when settled or undated.

    A row that is changed, say because the case got another owner, does not call again for what
    is past; only the end of the grace is never skipped.
    """
    subject = str(promise.id)
    cancel = CancelTimers(case=promise.case, kinds=frozenset(KINDS), subject=subject)
    if not promise.is_open or promise.due is None:
        return (cancel,)
    due = promise.due
    soon, near = (due - span for span in policy.callback.reminders[:2])
    moments = (soon, near, due, due + policy.callback.grace)
    orders = tuple(
        SetTimer(
            kind=kind,
            due=max(at, now),
            case=promise.case,
            subject=subject,
            late=LatePolicy.COLLAPSE if kind is TimerKind.PROMISE_BROKEN else LatePolicy.FIRE,
        )
        for kind, at in zip(KINDS, moments, strict=True)
        if at > now or kind is TimerKind.PROMISE_BROKEN
    )
    return (cancel, *orders)
