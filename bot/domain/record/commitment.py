"""Promises: every time or outcome told to a customer is one row in the ledger (§10)."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType

from bot.domain import errors
from bot.domain.people import PersonId
from bot.domain.record.case import CaseId
from bot.domain.record.money import NOTHING, Money

PromiseId = NewType("PromiseId", int)

UNSAVED = PromiseId(0)
"""The id of a promise that is not stored yet."""


class PromiseKind(StrEnum):
    """What was promised (§10)."""

    CALLBACK = "callback"
    INFORMATION = "information"
    ACTION = "action"
    REFUND = "refund"
    COMPENSATION = "compensation"
    GUARANTEE = "guarantee"
    """Due by what the house has promised everybody, booked by the system (§11)."""
    IMPROVEMENT = "improvement"
    PRIOR = "prior"


class PromiseState(StrEnum):
    """What became of it. ``BROKEN`` is never edited away."""

    OPEN = "open"
    KEPT = "kept"
    KEPT_LATE = "kept_late"
    BROKEN = "broken"
    RENEGOTIATED = "renegotiated"
    RELEASED = "released"


@dataclass(frozen=True, kw_only=True, slots=True)
class Promise:
    """One row of the ledger."""

    id: PromiseId = UNSAVED
    case: CaseId
    by: PersonId
    by_name: str
    kind: PromiseKind
    text: str
    """As told to the customer."""
    due: datetime | None
    """``None`` for a standing offer, which has no date."""
    sure: bool = True
    solution: bool = False
    """Whether it is a deliverable of the agreed solution (t10, t12)."""
    state: PromiseState = PromiseState.OPEN
    evidence: str = ""
    postponed: int = 0
    """How often this chain of rows was postponed before (at most twice)."""
    made_at: datetime
    settled_at: datetime | None = None
    performed_at: datetime | None = None
    money: Money = NOTHING
    """What it gives; counts towards the authority on the case (§11)."""

    @property
    def is_open(self) -> bool:
        """Whether it is still to be kept."""
        return self.state is PromiseState.OPEN


_MINUTE = timedelta(minutes=1)


def at_one_time(one: Promise, other: Promise) -> bool:
    """Whether both are due at the same time: people are told times to the minute."""
    return one.due is not None and other.due is not None and abs(one.due - other.due) < _MINUTE


def keep(promise: Promise, now: datetime, *, evidence: str, grace: timedelta) -> Promise:
    """The promise performed: kept, kept late within the grace, or performed after breaking."""
    if promise.state is PromiseState.BROKEN and promise.performed_at is None:
        return replace(promise, performed_at=now, evidence=evidence)
    if not promise.is_open:
        raise errors.AlreadyDone
    late = promise.due is not None and now > promise.due
    state = PromiseState.KEPT
    if late and promise.due is not None:
        state = PromiseState.KEPT_LATE if now <= promise.due + grace else PromiseState.BROKEN
    return replace(promise, state=state, settled_at=now, performed_at=now, evidence=evidence)


def break_(promise: Promise, now: datetime) -> Promise:
    """The promise not kept by the end of the grace: broken for ever."""
    if not promise.is_open:
        raise errors.AlreadyDone
    return replace(promise, state=PromiseState.BROKEN, settled_at=now)


def may_postpone(promise: Promise, now: datetime, *, most: int, lead: bool) -> None:
    """Raise unless the time may be moved: ``most`` times, and only before it is due (§10).

    A contact may be moved after its time as well, for the word that moves it is a contact; of
    anything else a supervisor (``lead``) alone can still name a new time.
    """
    if not promise.is_open:
        raise errors.AlreadyDone
    if promise.postponed >= most and not lead:
        raise errors.MovedTwice
    if _is_over(promise, now) and promise.kind is not PromiseKind.CALLBACK and not lead:
        raise errors.TimeHasPassed


def postpone(
    promise: Promise, now: datetime, due: datetime, *, near: timedelta
) -> tuple[Promise, Promise]:
    """The old row and the new one; see ``may_postpone``.

    A contact is kept by the word itself from ``near`` before its time on (§10), late after it.
    Anything else is renegotiated before its time, and broken after it.
    """
    if not promise.is_open:
        raise errors.AlreadyDone
    over = _is_over(promise, now)
    if promise.kind is PromiseKind.CALLBACK and promise.due and now >= promise.due - near:
        state = PromiseState.KEPT_LATE if over else PromiseState.KEPT
    else:
        state = PromiseState.BROKEN if over else PromiseState.RENEGOTIATED
    # what it gives goes along with the new row, and counts once
    money = NOTHING if state is PromiseState.BROKEN else promise.money
    old = replace(promise, state=state, settled_at=now, money=money)
    new = replace(
        promise, id=UNSAVED, due=due, made_at=now, postponed=promise.postponed + 1, evidence=""
    )
    return old, new


def _is_over(promise: Promise, now: datetime) -> bool:
    return promise.due is not None and now > promise.due


def release(promise: Promise, now: datetime) -> Promise:
    """The customer does not want it any more."""
    if not promise.is_open:
        raise errors.AlreadyDone
    return replace(promise, state=PromiseState.RELEASED, settled_at=now)
