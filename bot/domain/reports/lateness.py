"""What *overdue* means: one definition for the digest, its lists and the cards (§10, §17, §19).

An open case is overdue from the earliest of these moments that has passed:

- the due time of its first open promise (a promise in its grace is past due already);
- the claim limit, while nobody has claimed it, since it became free;
- the limit of the first human contact, since submission, while no person has written;
- the limit of an answer, while a message of the customer waits for its owner;
- the limit of a progress word (exploring, offered, acting), since the last word of a person, or
  since the case came into its state if that was later;
- the limit of an offer (exploring), since the case came into that state;
- the limit of the solution (exploring, offered, acting), since the first message, or the date
  that the customer agreed to, or that it was put off to with a reason.

In a later round (not settled, back, reopened) none of them counts from before the round began: a
case that was opened again an hour ago is not late by a week. The time in total, which nothing
resets (§6.4 inv. 7), is among the times, and cards show since when the case has been open.

A broken promise makes nothing overdue by itself: it is settled, and the new time that the customer
was told is an open promise of its own. The lists say of it that it was not kept.

Each limit is the one for the severity that the case has now. The times of the bot itself
(acknowledgement, nudge, submission) make no case overdue; they are among the times of the digest.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from bot.domain.deciding.resolving import put_off_to
from bot.domain.policy.limits import Limit
from bot.domain.policy.policy import Due, Policy
from bot.domain.record.case import INTAKE, OWNED, Case, State
from bot.domain.record.journal import Entry, What

AT_WORK = frozenset({State.UNCLAIMED, State.EXPLORING, State.OFFERED, State.ACTING})
"""The states in which a limit of our work is running."""
_SOLVING = AT_WORK - {State.UNCLAIMED}
_CLOCK_CHANGE = timedelta(hours=3)


def overdue_since(
    case: Case,
    *,
    promised: datetime | None,
    since: datetime | None,
    now: datetime,
    policy: Policy,
) -> datetime | None:
    """Since when the case is overdue; ``None`` while it is not.

    ``promised`` is the due time of its first open promise, ``since`` when it came into its state.
    """
    if not case.is_open:
        return None
    passed = [promised] if promised is not None and promised < now else []
    agreed = agreed_date(case)
    if agreed is not None and agreed < now:
        passed.append(agreed)
    for kind, start in _running(case, since):
        if not fresh(start, policy.limit(kind, case.severity), now):
            due = policy.due(kind, case.severity, start)
            passed += [due] if due < now else []
    return min(passed, default=None)


def in_state_since(case: Case, entries: Sequence[Entry]) -> datetime | None:
    """When a case came into its state, from its journal; ``None`` when that does not say."""
    came = (
        entry.at
        for entry in entries
        if entry.what is What.MOVED and entry.old != entry.new == case.state.value
    )
    return max(came, default=None)


def agreed_date(case: Case) -> datetime | None:
    """The date in place of the limit (§19), the later one if there are two.

    It is that of the option the customer chose, while it is carried out, and the one that the
    solution was put off to.
    """
    if case.state not in _SOLVING:
        return None
    known = [put_off_to(case), _chosen(case) if case.state is State.ACTING else None]
    return max((at for at in known if at is not None), default=None)


def _chosen(case: Case) -> datetime | None:
    taken = case.offer.chosen_option if case.offer is not None else None
    return taken.due if taken is not None else None


def _running(case: Case, since: datetime | None) -> Iterator[tuple[Due, datetime]]:
    """The limits that run now, and since when."""
    began = case.round_from or case.opened_at
    free = since or case.submitted_at or case.opened_at
    if case.state is State.UNCLAIMED:
        yield Due.CLAIM, free
    if case.submitted_at is not None and case.first_human_at is None and case.state not in INTAKE:
        yield Due.FIRST_HUMAN, max(case.submitted_at, began)
    if case.reply_owed_since is not None and case.state in OWNED:
        yield Due.REPLY, case.reply_owed_since
    if case.state not in _SOLVING:
        return
    words = (case.human_at, case.claimed_at, since, case.round_from)
    known = [at for at in words if at is not None]
    if known and case.state is not State.OFFERED:
        yield Due.UPDATE, max(known)
    if case.state is State.EXPLORING:
        yield Due.OFFER, max(since or case.claimed_at or free, began)
    if agreed_date(case) is None:
        yield Due.RESOLVE, began


def fresh(start: datetime, limit: Limit, now: datetime) -> bool:
    """Whether a limit cannot have passed yet: working time never runs faster than the clock.

    It spares the calendar, and may say no of a limit that has not passed.
    """
    return start + limit.amount > now + _CLOCK_CHANGE
