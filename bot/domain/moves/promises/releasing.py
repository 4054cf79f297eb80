"""The customer does not need any more what was promised: released, by one tap (§10)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding import ledger
from bot.domain.deciding.decision import Decision, Say, To, noted, unchanged
from bot.domain.notices.desk.releasing import PromiseReleased
from bot.domain.notices.solution.releasing import (
    PromiseStands,
    ReleaseAsked,
    Released,
    ReleasedLine,
)
from bot.domain.people import Person
from bot.domain.record import commitment
from bot.domain.record.case import OWNED, Case
from bot.domain.record.commitment import Promise, PromiseKind
from bot.domain.record.journal import What

MOST = 5
"""So many promises can be chosen from."""


def releasable(case: Case, rows: Sequence[Promise]) -> list[Promise]:
    """What people have promised and not done yet; the first word of the house is not asked off."""
    if case.state not in OWNED:
        return []
    return [row for row in rows if row.is_open and row.due and row.by != ledger.THE_HOUSE][:MOST]


def ask(case: Case, rows: Sequence[Promise]) -> Decision:
    """Whether the words meant that: nothing is let go of before the tap."""
    lines = tuple(
        ReleasedLine(number=number, promise=row.id, text=row.text, due=row.due)
        for number, row in enumerate(releasable(case, rows), 1)
        if row.due is not None
    )
    if not lines:
        return unchanged(case)
    return unchanged(case).adding(Say(to=To.CUSTOMER, notice=ReleaseAsked(promises=lines)))


def release(
    case: Case, by: Person, row: Promise, now: datetime, rows: Sequence[Promise]
) -> Decision:
    """[Not needed any more]: the row is released, its owner hears of it; the rest goes on.

    ``rows`` are the open rows. Raises ``AlreadyDone`` for one that is settled.
    """
    if case.state not in OWNED or row.by == ledger.THE_HOUSE:
        raise errors.AlreadyDone
    released = commitment.release(row, now)
    contacts = (
        one.due
        for one in rows
        if one.id != row.id and one.is_open and one.kind is PromiseKind.CALLBACK
    )
    contact_by = min((due for due in contacts if due is not None), default=None)
    after = replace(case, contact_by=contact_by, spoke_at=now)
    told = Released(text=row.text, due=row.due)
    owner = PromiseReleased(
        case_number=case.number, customer_name=case.customer_name, text=row.text, due=row.due
    )
    state = released.state.value
    return unchanged(after).adding(
        released,
        Say(to=To.CUSTOMER, notice=told),
        Say(to=To.OWNER, notice=owner),
        noted(
            case,
            What.PROMISE_SETTLED,
            by,
            now,
            old=row.state.value,
            new=state,
            note=row.text,
        ),
    )


def keep(case: Case) -> Decision:
    """[Please do it]: everything stands as it was promised."""
    return unchanged(case).adding(Say(to=To.CUSTOMER, notice=PromiseStands()))
