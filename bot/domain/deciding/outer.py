"""The limits a case has from outside: until when, and when people are told of them (§19)."""

from datetime import datetime, timedelta

from bot.domain.policy.policy import Policy
from bot.domain.policy.sector import Outer
from bot.domain.record.case import Case
from bot.domain.record.timers import SetTimer, TimerKind

PASSED = ""
"""The step at which the limit itself is reached; the steps before it are numbered."""


def due(case: Case, which: Outer, policy: Policy) -> datetime | None:
    """When this limit ends: the quicker of the house's own and the profile's.

    The house's own is never put off; the profile's is by an extension that goes beyond it.
    """
    lawful = policy.sector.due(which, case.opened_at, policy.calendar)
    if which is Outer.ACCEPT:
        return lawful
    own = (case.opened_at + policy.ending.outer).astimezone(policy.zone)
    if lawful is None:
        return own
    put_off = case.marks.until
    return min(own, lawful if put_off is None else max(lawful, put_off))


def timers(case: Case, policy: Policy) -> tuple[SetTimer, ...]:
    """When people are told next of each limit: before its end, and at it; one timer for each."""
    first = (following(case, which, case.opened_at, policy) for which in Outer)
    return tuple(order for order in first if order is not None)


def following(case: Case, which: Outer, after: datetime, policy: Policy) -> SetTimer | None:
    """The next moment of this limit later than ``after``; ``None`` when there is none."""
    end = due(case, which, policy)
    if end is None:
        return None
    soon = enumerate(_soon(case, end, policy))
    moments = [*((_at_work(end - span, end, policy), str(step)) for step, span in soon)]
    moments.append((end, PASSED))
    ahead = [moment for moment in moments if moment[0] > after]
    if not ahead:
        return None
    at, step = min(ahead)
    subject = f"{which.value}.{step}" if step else which.value
    return SetTimer(kind=TimerKind.OUTER_LIMIT, due=at, case=case.id, subject=subject)


def _at_work(at: datetime, end: datetime, policy: Policy) -> datetime:
    """When somebody reads it: the next opening, as long as that is before the end."""
    opening = policy.calendar.next_opening(at)
    return opening if opening < end else at


def _soon(case: Case, end: datetime, policy: Policy) -> tuple[timedelta, ...]:
    """So long before the end; not in the first half of a short limit."""
    half = (end - case.opened_at) / 2
    return tuple(span for span in policy.ending.outer_soon if span <= half)


def shown(case: Case, now: datetime, policy: Policy) -> datetime | None:
    """The final limit where people should see it: a profile sets it, or it is near."""
    if not case.is_open:
        return None
    end = due(case, Outer.FINAL, policy)
    near = max(policy.ending.outer_soon, default=timedelta())
    return end if end is not None and (policy.sector.final or now >= end - near) else None


def read(subject: str) -> tuple[Outer, str]:
    """Which limit and which step a timer is for; one without a name is the final answer's."""
    name, _, step = subject.partition(".")
    return Outer(name or Outer.FINAL.value), step
