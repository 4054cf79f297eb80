"""Words about something that was promised, told apart by what is due and what they name (§2)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.deciding.decision import Decision, Say, To, unchanged
from bot.domain.deciding.known_by_name import known_owner
from bot.domain.deciding.same_deed import words_shared
from bot.domain.moves.promises.arriving import is_owed
from bot.domain.notices.customer.waiting import StillToCome
from bot.domain.record.case import OWNED, Case
from bot.domain.record.commitment import Promise
from bot.ports.understanding import Understanding
from bot.ports.unit_of_work import UnitOfWork

AROUND = timedelta(hours=24)
"""So far from now something is due that people ask after without naming it."""


async def meant_by_what_is_due(
    uow: UnitOfWork,
    known: Sequence[Case],
    text: str,
    now: datetime,
    understanding: Understanding,
) -> Sequence[Case]:
    """The cases such words may be about, those that fit best; empty where they ask after nothing.

    Who asks where somebody is, or says that it came, means a case in which that is promised.
    """
    noticed = understanding.notice(text)
    if not (noticed.asks_after or noticed.received):
        return ()
    fits = [(await _fit(uow, case, text, now), case) for case in known if case.state in OWNED]
    best = max((fit for fit, _ in fits), default=0)
    return [case for fit, case in fits if fit == best] if best else ()


async def answered(
    uow: UnitOfWork, decision: Decision, text: str, now: datetime, understanding: Understanding
) -> Decision:
    """With what was promised and by when, where its time is ahead and nothing else is said."""
    case = decision.case
    spoken = any(one.to is To.CUSTOMER for one in decision.say)
    if spoken or case.state not in OWNED or not understanding.notice(text).asks_after:
        return decision
    ahead = [row for row in await _due(uow, case, now) if row.due is not None and row.due > now]
    row = max(ahead, key=lambda one: words_shared(one.text, text), default=None)
    if row is None or row.due is None:
        return decision
    notice = StillToCome(
        case_number=case.number, text=row.text, due=row.due, owner_name=known_owner(case)
    )
    told = unchanged(replace(case, spoke_at=now))
    return decision.then(told).adding(Say(to=To.CUSTOMER, notice=notice))


async def _fit(uow: UnitOfWork, case: Case, text: str, now: datetime) -> int:
    """How well they fit what this case has promised; 0 where nothing is due around now."""
    due = await _due(uow, case, now)
    return max((1 + words_shared(row.text, text) for row in due), default=0)


async def _due(uow: UnitOfWork, case: Case, now: datetime) -> list[Promise]:
    rows = await uow.promises.of_case(case.id)
    return [row for row in rows if is_owed(row) and row.due and abs(row.due - now) <= AROUND]
