"""A person writes to the customer in their own words (§12 no. 4, §18.1)."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.answered_early import kept_early
from bot.domain.deciding.decision import Decision, noted, unchanged
from bot.domain.moves.desk.working import callbacks_kept, contacted, may_act, tried
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, State
from bot.domain.record.commitment import Promise, PromiseId, PromiseKind
from bot.domain.record.journal import What
from bot.domain.record.timers import CancelTimers, TimerKind

PAST_WORDS = frozenset({State.WITHDRAWN, State.MERGED})
"""Here nobody writes any more: the customer asked for that, or the talk goes on elsewhere."""


def may_reply(case: Case, by: Person) -> None:
    """Raise unless this person may write to the customer of this case now."""
    may_act(case, by)
    if case.state in PAST_WORDS:
        raise errors.OutOfPlace(state=case.state.value)


def replied(
    case: Case,
    by: Person,
    open_promises: Sequence[Promise],
    now: datetime,
    policy: Policy,
    *,
    soothing: bool = False,
    deed: datetime | None = None,
    calls: Collection[PromiseId] = (),
) -> Decision:
    """The first word of a person keeps what the house has promised; nobody waits any more.

    ``soothing``: the words meet the customer's feeling; ``deed``: by when they say that we do
    something, other than being in touch. ``calls`` were promised in words of their own.
    """
    may_reply(case, by)
    met = tried(case) if soothing else case
    kept = callbacks_kept(open_promises, now, policy)
    settled = {row.id for row in kept}
    left = [row for row in open_promises if row.id not in settled]
    kept = (*kept, *kept_early(left, deed, now, calls))
    told = replace(contacted(met, now), contact_by=_next_contact(open_promises, kept))
    return unchanged(told).adding(
        *kept,
        CancelTimers(case=case.id, kinds=frozenset({TimerKind.REPLY_DUE})),
        noted(case, What.REPLIED, by, now),
    )


def _next_contact(rows: Sequence[Promise], kept: Sequence[Promise]) -> datetime | None:
    """When they hear next: a time that this word has kept is told to nobody any more."""
    settled = {row.id for row in kept}
    left = (
        row.due
        for row in rows
        if row.is_open and row.kind is PromiseKind.CALLBACK and row.id not in settled
    )
    return min((due for due in left if due is not None), default=None)
