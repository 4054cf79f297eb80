"""What a decision of the domain consists of: everything else only carries it out."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.domain.notices.base import Notice
from bot.domain.people import ChatId, Person, PersonId, Role
from bot.domain.record.case import ENDED, OPEN, Case, State
from bot.domain.record.commitment import Promise
from bot.domain.record.intention import NOTED
from bot.domain.record.journal import Entry, What
from bot.domain.record.timers import CancelTimers, LatePolicy, SetTimer, TimerKind, TimerOrder
from bot.domain.record.transitions import Move, step


class To(StrEnum):
    """Whom a notice is for; the people behind it are looked up when it is carried out."""

    CUSTOMER = "customer"
    GROUP = "group"
    OWNER = "owner"
    """The owner; the supervisors when there is none."""
    SUPERVISORS = "supervisors"
    """The managers when there are none."""
    MANAGERS = "managers"
    OTHERS = "others"
    """Staff who are there and whom the case is not about, each in private; nobody who leads."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Say:
    """A notice and whom it is for."""

    to: To | PersonId
    notice: Notice
    slot: str = ""
    """Later notices of the same slot edit the message of the first."""
    reply_to: int | None = None
    album: str = ""
    not_before: datetime | None = None
    without: PersonId | None = None
    """Who of them has had their say already, and is not asked."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Decision:
    """What becomes of a case, and everything that follows from it."""

    case: Case
    journal: tuple[Entry, ...] = ()
    say: tuple[Say, ...] = ()
    timers: tuple[TimerOrder, ...] = ()
    promises: tuple[Promise, ...] = ()
    """Rows to be added (``UNSAVED``) or changed."""
    opened: tuple[Case, ...] = ()
    """Further cases that are opened by it (t16)."""

    def then(self, later: "Decision") -> "Decision":
        """This decision and a later one about the case as this one left it."""
        return replace(
            later,
            journal=self.journal + later.journal,
            say=self.say + later.say,
            timers=self.timers + later.timers,
            promises=self.promises + later.promises,
            opened=self.opened + later.opened,
        )

    def adding(self, *more: Say | TimerOrder | Entry | Promise) -> "Decision":
        """This decision with further consequences."""
        return replace(
            self,
            say=self.say + tuple(m for m in more if isinstance(m, Say)),
            timers=self.timers + tuple(m for m in more if isinstance(m, SetTimer | CancelTimers)),
            journal=self.journal + tuple(m for m in more if isinstance(m, Entry)),
            promises=self.promises + tuple(m for m in more if isinstance(m, Promise)),
        )


_PROMISES = frozenset(
    {
        TimerKind.PROMISE_SOON,
        TimerKind.PROMISE_NEAR,
        TimerKind.PROMISE_DUE,
        TimerKind.PROMISE_BROKEN,
    }
)
_WORK = _PROMISES | {
    TimerKind.REPLY_DUE,
    TimerKind.UPDATE_DUE,
    TimerKind.RESOLVE_DUE,
    TimerKind.FIRST_HUMAN,
    TimerKind.NOT_SOLVED,
}
TIMERS_OF_STATE: dict[State, frozenset[TimerKind]] = {
    State.LISTENING: frozenset({TimerKind.BURST_OVER, TimerKind.NUDGE, TimerKind.SUBMIT}),
    State.SUMMARY_SENT: frozenset({TimerKind.BURST_OVER, TimerKind.NUDGE, TimerKind.SUBMIT}),
    State.UNCLAIMED: _PROMISES
    | {TimerKind.BURST_OVER, TimerKind.CLAIM_LIMIT, TimerKind.FIRST_HUMAN, TimerKind.NOT_SOLVED},
    State.EXPLORING: _WORK
    | {
        TimerKind.BURST_OVER,
        TimerKind.OFFER_DUE,
        TimerKind.APPROVAL_DUE,
        TimerKind.BREATH_OVER,
    },
    State.OFFERED: _WORK
    | {TimerKind.OFFER_REMINDER, TimerKind.OFFER_LOOK, TimerKind.OFFER_EXPIRY},
    State.ACTING: _WORK | {TimerKind.APPROVAL_DUE},
    State.CONFIRMING: _PROMISES
    | {
        TimerKind.APPROVAL_DUE,
        TimerKind.REPLY_DUE,
        TimerKind.CONFIRM_ASK,
        TimerKind.CONFIRM_REMINDER,
        TimerKind.CONFIRM_CLOSE,
    },
    State.FOLLOWING_UP: _PROMISES
    | {
        TimerKind.REPLY_DUE,
        TimerKind.FOLLOW_UP,
        TimerKind.FOLLOW_UP_EXPIRY,
        TimerKind.APPROVAL_DUE,
    },
    State.FINAL_POSITION: _PROMISES
    | {TimerKind.REPLY_DUE, TimerKind.FINAL_EXPIRY, TimerKind.APPROVAL_DUE},
    State.CLOSED: frozenset(),
    State.WITHDRAWN: frozenset(),
    State.MERGED: frozenset(),
}
ALWAYS = frozenset({TimerKind.OUTER_LIMIT, TimerKind.COOLING_OVER, TimerKind.RESTRICTION_OVER})


def unchanged(case: Case) -> Decision:
    """Nothing happens."""
    return Decision(case=case)


def moved(case: Case, move: Move, by: Person | None, now: datetime, *, note: str = "") -> Decision:
    """The transition made, written in the journal, with the timers of other states cancelled.

    A note that trouble may be put on is gone with the end of the case (D §9.1).
    ``by`` is ``None`` for the bot itself. Raises the refusals of ``transitions.step``.
    """
    role = by.role if by is not None else Role.BOT
    after = step(case, move, role)
    entry = Entry(
        case=case.id,
        at=now,
        by=by.id if by else None,
        what=What.MOVED,
        old=case.state.value,
        new=after.state.value,
        note=f"{move.value} {note}".strip(),
    )
    gone = after.state in ENDED and after.intention is not None
    forgotten = (noted(case, What.INTENTION, None, now, old=NOTED),) if gone else ()
    kept = TIMERS_OF_STATE[after.state] | (ALWAYS if after.state in OPEN else frozenset())
    cancelled = frozenset(TimerKind) - kept - {TimerKind.DIGEST, TimerKind.BLOCK_OVER}
    return Decision(
        case=replace(after, intention=None) if gone else after,
        journal=(entry, *forgotten),
        timers=(CancelTimers(case=case.id, kinds=cancelled),),
    )


def noted(case: Case, what: What, by: Person | None, now: datetime, **values: str) -> Entry:
    """A line for the journal; ``values`` are ``old``, ``new`` and ``note``."""
    return Entry(case=case.id, at=now, by=by.id if by else None, what=what, **values)


def at(
    case: Case,
    kind: TimerKind,
    due: datetime,
    subject: str = "",
    *,
    late: LatePolicy = LatePolicy.FIRE,
) -> SetTimer:
    """Be reminded of the case."""
    return SetTimer(kind=kind, due=due, case=case.id, subject=subject, late=late)


def private(person: PersonId) -> ChatId:
    """The private chat with a person has the person's own id."""
    return ChatId(person)
