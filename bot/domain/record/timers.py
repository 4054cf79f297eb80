"""Timers as the domain sees them: orders to be reminded of a case at a time (§19)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

TimerId = NewType("TimerId", int)


class TimerKind(StrEnum):
    """What a timer is for. A timer looks at its case again before it acts."""

    BURST_OVER = "burst_over"
    NUDGE = "nudge"
    SUBMIT = "submit"
    WEAK_CHOICE = "weak_choice"
    CLAIM_LIMIT = "claim_limit"
    FIRST_HUMAN = "first_human"
    REPLY_DUE = "reply_due"
    UPDATE_DUE = "update_due"
    OFFER_DUE = "offer_due"
    APPROVAL_DUE = "approval_due"
    OFFER_REMINDER = "offer_reminder"
    OFFER_LOOK = "offer_look"
    OFFER_EXPIRY = "offer_expiry"
    RESOLVE_DUE = "resolve_due"
    PROMISE_SOON = "promise_soon"
    PROMISE_NEAR = "promise_near"
    PROMISE_DUE = "promise_due"
    PROMISE_BROKEN = "promise_broken"
    CONFIRM_ASK = "confirm_ask"
    CONFIRM_REMINDER = "confirm_reminder"
    CONFIRM_CLOSE = "confirm_close"
    FOLLOW_UP = "follow_up"
    FOLLOW_UP_EXPIRY = "follow_up_expiry"
    NOT_SOLVED = "not_solved"
    FINAL_EXPIRY = "final_expiry"
    OUTER_LIMIT = "outer_limit"
    COOLING_OVER = "cooling_over"
    RESTRICTION_OVER = "restriction_over"
    BLOCK_OVER = "block_over"
    AWAY_OVER = "away_over"
    AWAY_SOON = "away_soon"
    AWAY_START = "away_start"
    ON_CALL_START = "on_call_start"
    BREATH_OVER = "breath_over"
    DIGEST = "digest"
    MORNING = "morning"


class LatePolicy(StrEnum):
    """What happens to a timer that is found long overdue, after downtime."""

    FIRE = "fire"
    COLLAPSE = "collapse"
    """At most one unprompted customer message per case comes out of a backlog."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SetTimer:
    """Be reminded at ``due``; replaces the pending timer of the same case, kind and subject."""

    kind: TimerKind
    due: datetime
    """Aware; any zone."""
    case: int | None = None
    subject: str = ""
    """Tells timers of one kind apart, such as the id of a promise."""
    late: LatePolicy = LatePolicy.FIRE


@dataclass(frozen=True, kw_only=True, slots=True)
class CancelTimers:
    """Forget the pending timers of the given kinds (all kinds when empty) and subject."""

    case: int
    kinds: frozenset[TimerKind] = frozenset()
    subject: str | None = None
    """``None`` means any subject."""


TimerOrder = SetTimer | CancelTimers


@dataclass(frozen=True, kw_only=True, slots=True)
class DueTimer:
    """A timer whose time has come."""

    id: TimerId
    kind: TimerKind
    due: datetime
    case: int | None
    subject: str
    late: LatePolicy = LatePolicy.FIRE
    attempts: int = 0
    """How often firing it has failed."""
