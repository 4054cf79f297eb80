"""The customer says that what was promised is there: kept, by their own word (§10)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding import ledger
from bot.domain.deciding.decision import Decision, Say, To, noted, unchanged
from bot.domain.deciding.same_deed import words_shared
from bot.domain.moves.desk.working import may_act
from bot.domain.moves.solution import done_as_wanted
from bot.domain.notices.desk.arrived import ArrivedSaid, StillOwed
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.domain.record import commitment
from bot.domain.record.case import OWNED, Case, State
from bot.domain.record.commitment import Promise, PromiseKind, PromiseState
from bot.domain.record.journal import What

_COMES = frozenset({PromiseKind.ACTION, PromiseKind.REFUND, PromiseKind.COMPENSATION})
"""What can come or be done; a contact is kept by a word of ours alone."""


def arrived(
    case: Case, words: str, rows: Sequence[Promise], now: datetime, policy: Policy
) -> Decision:
    """What the words mean is kept, late where they come late; its owner can take that back.

    ``rows`` are all promises of the case. Nothing is said to the customer.
    """
    row = meant(case, words, rows)
    if row is None or row.due is None:
        return unchanged(case)
    settled = commitment.keep(row, now, evidence=words, grace=policy.callback.grace)
    left = [one.due for one in rows if one.is_open and one.id != row.id and one.due is not None]
    waits = min((due for due in left if due > now), default=None)
    after = replace(case, contact_by=waits) if case.contact_by == row.due else case
    others = any(one.is_open and one.solution for one in rows if one.id != row.id)
    finishes = case.state is State.ACTING and row.solution and not others
    told = ArrivedSaid(
        case_number=case.number,
        customer_name=case.customer_name,
        words=" ".join(words.split()),
        promise=row.id,
        text=row.text,
        due=row.due,
        may_finish=finishes or done_as_wanted.may_finish(case, (row,), answered=False),
    )
    return unchanged(after).adding(
        settled,
        Say(to=To.OWNER, notice=told),
        noted(
            case,
            What.PROMISE_SETTLED,
            None,
            now,
            old=row.state.value,
            new=settled.state.value,
            note=row.text,
        ),
    )


def meant(case: Case, words: str, rows: Sequence[Promise]) -> Promise | None:
    """The row that such words are about: what they name, else what is due first."""
    if case.state not in OWNED:
        return None
    owed = [(row.due, row) for row in rows if is_owed(row) and row.due]
    ordered = [row for _, row in sorted(owed, key=lambda pair: (pair[0], pair[1].id))]
    named = [row for row in ordered if words_shared(row.text, words)]
    return next(iter(named or ordered), None)


def is_owed(row: Promise) -> bool:
    """Whether it is something of ours that is still to come, in time or late."""
    missed = row.state is PromiseState.BROKEN and row.performed_at is None
    return row.kind in _COMES and (row.is_open or missed) and row.by != ledger.THE_HOUSE


def not_yet(case: Case, by: Person, row: Promise, now: datetime) -> Decision:
    """[Not this one]: what came was something else, and the promise is owed as before.

    Raises ``AlreadyDone`` for a row that no words of the customer have settled.
    """
    may_act(case, by)
    if not row.evidence or row.performed_at is None or row.due is None or case.evidence:
        raise errors.AlreadyDone
    missed = row.state is PromiseState.BROKEN
    owed = replace(
        row,
        state=row.state if missed else PromiseState.OPEN,
        settled_at=row.settled_at if missed else None,
        performed_at=None,
        evidence="",
    )
    told = StillOwed(case_number=case.number, text=row.text, due=row.due)
    return unchanged(case).adding(
        owed,
        Say(to=by.id, notice=told),
        noted(
            case,
            What.PROMISE_SETTLED,
            by,
            now,
            old=row.state.value,
            new=owed.state.value,
            note=row.text,
        ),
    )
