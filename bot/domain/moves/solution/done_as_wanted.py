"""What the customer wanted has been done, though no offer was ever written down (§6.3).

The short path of a repair, a delivery, a call: granted and done in one, and then the customer is
asked whether it is solved. What gives money, is major, about a person, or waits for somebody's
agreement takes the usual way.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Decision
from bot.domain.moves.desk.working import may_act
from bot.domain.moves.solution import finishing, granting
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case
from bot.domain.record.commitment import Promise, PromiseKind, PromiseState
from bot.domain.understanding.offers.money import Given
from bot.domain.understanding.words.substance import A_DEED, says_something

_DEEDS = frozenset({PromiseKind.ACTION, PromiseKind.INFORMATION})
"""What was promised to be done, and gives nothing."""


def may_finish(case: Case, rows: Sequence[Promise], *, answered: bool) -> bool:
    """Whether [Done] is likely to be wanted now: something was said to be done, or was done."""
    begun = answered or any(row.kind in _DEEDS for row in rows)
    return granting.may_settle(case) and begun


def done(
    case: Case,
    by: Person,
    evidence: str,
    given: Given,
    rows: Sequence[Promise],
    now: datetime,
    policy: Policy,
) -> Decision:
    """What was wanted is done, in the words that the customer reads; t9, granted, and t12.

    ``rows`` are all promises of the case: the deed that was promised is kept by it. Raises
    ``SomethingMissing``, ``PromisesOpen`` where more than one deed is open.
    """
    may_act(case, by)
    granting.must_be_possible(case)
    if not says_something(evidence, A_DEED):
        raise errors.SomethingMissing(what="evidence")
    if given.money or given.gift:
        raise errors.SomethingMissing(what="offer_done")
    deeds = {row.id for row in rows if row.kind in _DEEDS and _is_due(row)}
    owed = [row for row in rows if row.is_open and row.kind is not PromiseKind.CALLBACK]
    if any(row.id not in deeds for row in owed) or len(deeds) > 1:
        raise errors.PromisesOpen(count=len(owed))
    agreed = [replace(row, solution=True) if row.id in deeds else row for row in rows]
    title = case.wish or case.facts
    granted = granting.granted(case, by, evidence.strip(), now, now, agreed, title=title)
    last = finishing.done(granted.case, by, now, policy, evidence=evidence, rows=agreed)
    return granted.then(last)


def _is_due(row: Promise) -> bool:
    missed = row.state is PromiseState.BROKEN and row.performed_at is None
    return row.is_open or missed
