"""A customer nobody reaches any more: tried another way, and at last closed (§20, t27)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Decision, Say, To, moved, noted, unchanged
from bot.domain.moves.desk.working import may_act, may_work
from bot.domain.notices import solution
from bot.domain.notices.desk.reaching import ClosedUnreachable, TriedNoted, UnreachableWanted
from bot.domain.people import Person, Reach, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, Outcome
from bot.domain.record.commitment import Promise, PromiseKind, keep
from bot.domain.record.journal import Entry, What
from bot.domain.record.transitions import Move

TRIED = "tried"
"""The note of the line of the journal that says so."""


def is_out_of_reach(case: Case, now: datetime, policy: Policy) -> bool:
    """Whether the customer has blocked the bot, has no chat, or has left our word unanswered."""
    if case.reach is not Reach.REACHABLE:
        return True
    said = case.human_at
    heard = case.customer_at or case.opened_at
    return said is not None and heard < said and now - said >= policy.ending.vanished


def tried(
    case: Case,
    by: Person,
    entries: Sequence[Entry],
    rows: Sequence[Promise],
    now: datetime,
    policy: Policy,
) -> Decision:
    """[Tried another way]: noted, and a contact that was promised for about now is kept by it.

    ``rows`` are the open promises. Raises ``AlreadyDone`` for the same attempt tapped twice.
    """
    may_act(case, by)
    if not case.is_open:
        raise errors.AlreadyDone
    if not is_out_of_reach(case, now, policy):
        raise errors.SomethingMissing(what="silence")
    before = attempts(entries, now, policy)
    if before and now - before[-1] < policy.ending.attempt_gap:
        raise errors.AlreadyDone
    enough = len(before) + 1 >= policy.ending.unreachable_attempts
    told = TriedNoted(
        case_number=case.number,
        customer_name=case.customer_name,
        attempts=len(before) + 1,
        needed=policy.ending.unreachable_attempts,
        enough=enough,
    )
    decision = unchanged(case).adding(
        noted(case, What.REACH, by, now, note=TRIED),
        *_kept(rows, now, policy, last=enough),
        Say(to=by.id, notice=told),
    )
    if not enough:
        return decision
    wanted = UnreachableWanted(
        case_number=case.number, customer_name=case.customer_name, attempts=len(before) + 1
    )
    return decision.adding(Say(to=To.SUPERVISORS, notice=wanted))


def attempts(entries: Iterable[Entry], now: datetime, policy: Policy) -> list[datetime]:
    """When somebody tried lately, oldest first."""
    since = now - policy.ending.unreachable_within
    return [e.at for e in entries if e.what is What.REACH and e.note == TRIED and e.at >= since]


def _kept(
    rows: Sequence[Promise], now: datetime, policy: Policy, *, last: bool
) -> tuple[Promise, ...]:
    """To call at the appointed time and find nobody is to have called.

    After the last attempt it is so at any time: no contact still owed is in the way of the end.
    """
    near = now + policy.callback.progress_counts
    return tuple(
        keep(row, now, evidence=TRIED, grace=policy.callback.grace)
        for row in rows
        if row.is_open and row.kind is PromiseKind.CALLBACK
        if row.due is not None and (last or row.due <= near)
    )


def close(
    case: Case, by: Person, entries: Sequence[Entry], now: datetime, policy: Policy
) -> Decision:
    """t27: by a supervisor, after enough attempts, with no promise open; a blocked chat is silent.

    Raises ``SomethingMissing``, ``PromisesOpen``, and the refusals of the table.
    """
    may_work(case, by)
    if not by.at_least(Role.SUPERVISOR):
        raise errors.NotForYou("supervisor")
    if not case.is_open:
        raise errors.AlreadyDone
    if not is_out_of_reach(case, now, policy):
        raise errors.SomethingMissing(what="silence")
    if len(attempts(entries, now, policy)) < policy.ending.unreachable_attempts:
        raise errors.SomethingMissing(what="attempts")
    if case.open_promises:
        raise errors.PromisesOpen(count=case.open_promises)
    decision = moved(case, Move.UNREACHABLE, by, now)
    after = replace(
        decision.case,
        outcome=Outcome.UNREACHABLE,
        closed_at=now,
        confirm_step=None,
        reply_owed_since=None,
        contact_by=None,
    )
    decision = decision.then(unchanged(after))
    if case.reach is Reach.REACHABLE:
        days = policy.ending.reopen.days
        notice = solution.ClosedUnconfirmed(case_number=case.number, days=days)
        decision = decision.adding(Say(to=To.CUSTOMER, notice=notice))
    closed = ClosedUnreachable(
        case_number=case.number, customer_name=case.customer_name, by_name=by.name
    )
    readers = {by.id, case.owner or by.id}
    return decision.adding(*(Say(to=one, notice=closed) for one in sorted(readers)))
