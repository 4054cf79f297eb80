"""Finishing: what was agreed is done, or it turns out that it cannot be (t12, t13)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding import ledger
from bot.domain.deciding.decision import Decision, Say, To, at, moved, unchanged
from bot.domain.moves.after import confirming
from bot.domain.moves.desk.working import contacted, contacts_moved, may_act
from bot.domain.moves.solution import authority, extra_after
from bot.domain.notices import desk as staff
from bot.domain.notices import solution
from bot.domain.people import Person
from bot.domain.policy.policy import Due, Policy
from bot.domain.record.case import Case, Flag
from bot.domain.record.commitment import Promise, PromiseKind, PromiseState, keep
from bot.domain.record.money import NOTHING, Money
from bot.domain.record.timers import TimerKind
from bot.domain.record.transitions import Move
from bot.domain.understanding.words.substance import A_DEED, says_something


def done(
    case: Case,
    by: Person,
    now: datetime,
    policy: Policy,
    *,
    evidence: str,
    rows: Sequence[Promise],
    paid: Money = NOTHING,
) -> Decision:
    """t12: every deliverable kept, with a line of evidence; then the customer is asked.

    ``rows`` are all rows of the case; a broken deliverable stays broken and is marked performed.
    What else was promised is not kept by it, and holds the closing until it is.
    ``paid`` is the sum that the evidence names: of a refund that was promised without one. Raises
    ``OverAuthority`` where that is more than this person may promise: it was never approved.
    """
    may_act(case, by)
    if not says_something(evidence, A_DEED):
        raise errors.SomethingMissing(what="evidence")
    if any(_is_bare(row) for row in rows if _is_done_with(row)):
        authority.must_be_within(case, by, paid, rows, policy)
    decision = moved(case, Move.DONE, by, now, note=evidence)
    flags = case.flags - {Flag.WEAK_YES, Flag.WEAK_YES_ASKED}
    after = replace(
        contacted(decision.case, now), evidence=evidence.strip(), flags=flags, contact_by=None
    )
    decision = decision.then(unchanged(after)).adding(
        *_kept(case, rows, evidence, paid, now, policy),
        _done_noted(after, by, now, policy),
        *_gifts_left(case, by, rows),
        *extra_after.reminder(after, rows),
    )
    return decision.then(confirming.begin(after, now, policy))


def _kept(
    case: Case,
    rows: Sequence[Promise],
    evidence: str,
    paid: Money,
    now: datetime,
    policy: Policy,
) -> tuple[Promise, ...]:
    """What is kept by it, and what the customer's own words had kept: both with our line."""
    kept = (
        _with_sum(keep(row, now, evidence=evidence, grace=policy.callback.grace), paid)
        for row in rows
        if _is_done_with(row)
    )
    told = (replace(row, evidence=evidence) for row in rows if _is_kept_by_their_word(case, row))
    return (*kept, *told)


def _is_kept_by_their_word(case: Case, row: Promise) -> bool:
    """Whether the customer said in this round that it has come: no line of ours tells it yet."""
    since = case.round_from
    at = row.performed_at
    return row.solution and bool(row.evidence) and at is not None and (since is None or at > since)


def _with_sum(row: Promise, paid: Money) -> Promise:
    """The books have what was given, however it came to be known (§11)."""
    return replace(row, money=paid) if paid and _is_bare(row) else row


def _is_bare(row: Promise) -> bool:
    """A refund that was promised without a sum."""
    return row.kind is PromiseKind.REFUND and row.solution and not row.money


def _done_noted(case: Case, by: Person, now: datetime, policy: Policy) -> Say:
    """To whoever finished: noted, and when the customer is asked about it."""
    ask_at = policy.quiet.next_allowed(now)
    notice = staff.DoneNoted(
        case_number=case.number, done=case.evidence, ask_at=ask_at if ask_at > now else None
    )
    return Say(to=by.id, notice=notice)


_BESIDE = frozenset({PromiseKind.COMPENSATION, PromiseKind.GUARANTEE})


def _gifts_left(case: Case, by: Person, rows: Sequence[Promise]) -> tuple[Say, ...]:
    """To whoever finished: what is given beside the solution is done with by itself."""
    return tuple(
        Say(
            to=by.id,
            notice=staff.GiftStillOpen(
                case_number=case.number, promise=row.id, text=row.text, due=row.due
            ),
        )
        for row in rows
        if row.is_open and row.kind in _BESIDE and not row.solution
    )


def _is_done_with(row: Promise) -> bool:
    """Deliverables and calls back are; whatever else was promised stays to be kept."""
    if row.state is PromiseState.BROKEN:
        return row.solution and row.performed_at is None
    return row.is_open and (row.solution or row.kind is PromiseKind.CALLBACK)


def cannot(
    case: Case,
    by: Person,
    now: datetime,
    policy: Policy,
    *,
    why: str,
    due: datetime,
    rows: Sequence[Promise] = (),
) -> Decision:
    """t13: it cannot be done; told before the due time, with a new time (M9).

    ``rows`` are the open rows; a deliverable that cannot be done is renegotiated.
    """
    may_act(case, by)
    decision = moved(case, Move.CANNOT, by, now, note=why)
    after = replace(contacted(decision.case, now), contact_by=due)
    notice = solution.HonestDelay(owner_name=by.name, progress=why, due=due)
    booked = staff.PromiseBooked(case_number=case.number, text=why, due=due)
    return decision.then(unchanged(after)).adding(
        Say(to=To.CUSTOMER, notice=notice),
        Say(to=by.id, notice=booked),
        *(
            replace(row, state=PromiseState.RENEGOTIATED, settled_at=now)
            for row in rows
            if row.is_open and row.solution
        ),
        *contacts_moved([row for row in rows if not row.solution], now, policy),
        ledger.callback(after, None, due, now),
        at(after, TimerKind.OFFER_DUE, policy.due(Due.OFFER, case.severity, now)),
        at(after, TimerKind.UPDATE_DUE, policy.due(Due.UPDATE, case.severity, now)),
    )
