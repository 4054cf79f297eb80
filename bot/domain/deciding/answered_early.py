"""A reply that tells what was to be told: the contact appointed for it is kept early (§10)."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.deciding import ledger
from bot.domain.record.case import Case
from bot.domain.record.commitment import Promise, PromiseId, PromiseKind, PromiseState


def kept_early(
    rows: Sequence[Promise],
    told: datetime | None,
    now: datetime,
    calls: Collection[PromiseId] = (),
) -> list[Promise]:
    """The appointed contacts of a person that this word keeps; ``rows`` are the open ones.

    ``told`` is the time of the deed that the word names, ``None`` where it names none. Only what
    lies beyond the appointed time is taken for the answer: a sooner one is a step on the way.
    ``calls`` were promised in words of their own, "I ring you at 4": another word keeps none.
    """
    if told is None:
        return []
    return [
        replace(row, state=PromiseState.KEPT, settled_at=now, performed_at=now)
        for row in rows
        if row.is_open and row.kind is PromiseKind.CALLBACK and not row.solution
        if row.id not in calls
        if row.by != ledger.THE_HOUSE and row.due is not None and now < row.due <= told
    ]


def heard_since(case: Case, row: Promise) -> datetime | None:
    """When a person wrote to the customer after a contact was appointed, before its time."""
    human = case.human_at
    if row.kind is not PromiseKind.CALLBACK or human is None or row.due is None:
        return None
    return human if row.made_at < human < row.due else None
