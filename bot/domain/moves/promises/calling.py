"""A timer of the ledger: people are reminded before a promised time, and called at it (§10)."""

from collections.abc import Iterable
from datetime import datetime

from bot.domain.deciding import ledger
from bot.domain.deciding.answered_early import heard_since
from bot.domain.deciding.decision import Decision, Say, To, unchanged
from bot.domain.moves.promises.missing import ALONE, Around, broken
from bot.domain.notices import desk as staff
from bot.domain.people import PersonId
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case
from bot.domain.record.commitment import Promise, PromiseKind, at_one_time
from bot.domain.record.timers import TimerKind


def call(
    case: Case,
    row: Promise,
    kind: TimerKind,
    now: datetime,
    policy: Policy,
    around: Around = ALONE,
) -> Decision:
    """A timer of the ledger: remind the owner, alert the supervisor, tell the customer."""
    if not row.is_open or row.due is None:
        return unchanged(case)
    if kind is TimerKind.PROMISE_BROKEN:
        return broken(case, row, now, policy, around)
    if _goes_with_another(row, around.rows):
        return unchanged(case)
    if kind is TimerKind.PROMISE_DUE:
        over = now >= row.due + policy.callback.grace  # found late: the next timer says more
        return unchanged(case) if over else _alert(case, row, row.due, policy, around)
    return unchanged(case) if now >= row.due else _remind(case, row, row.due, now, policy)


def _goes_with_another(row: Promise, rows: Iterable[Promise]) -> bool:
    """Whether a contact is due at the time of a deed, which is reminded of by itself."""
    deeds = (one for one in rows if one.is_open and one.kind is not PromiseKind.CALLBACK)
    return row.kind is PromiseKind.CALLBACK and any(at_one_time(one, row) for one in deeds)


def _remind(case: Case, row: Promise, due: datetime, now: datetime, policy: Policy) -> Decision:
    minutes = max(1, round((due - now).total_seconds() / 60))
    notice = staff.PromiseReminder(
        case_number=case.number,
        promise=row.id,
        text=row.text,
        due=due,
        minutes=minutes,
        wrote_at=heard_since(case, row),
    )
    readers: tuple[To | PersonId, ...] = ()
    if ledger.for_supervisors(case, row):
        readers = (To.SUPERVISORS,)
    elif row.kind is PromiseKind.INFORMATION and row.by not in (ledger.THE_HOUSE, case.owner):
        readers = (row.by,)
    elif case.owner is not None:
        readers = (To.OWNER,)
    if _is_the_managers(case, row, policy):
        readers = (*readers, To.MANAGERS)
    return unchanged(case).adding(*(Say(to=reader, notice=notice) for reader in readers))


def _alert(case: Case, row: Promise, due: datetime, policy: Policy, around: Around) -> Decision:
    notice = staff.PromiseDueAlert(
        case_number=case.number,
        promise=row.id,
        owner_name=case.owner_name,
        text=row.text,
        due=due,
    )
    decision = unchanged(case).adding(Say(to=To.SUPERVISORS, notice=notice))
    if around.owner_leads or _is_the_managers(case, row, policy):
        return decision.adding(Say(to=To.MANAGERS, notice=notice))
    return decision


def _is_the_managers(case: Case, row: Promise, policy: Policy) -> bool:
    """The next word after the second break is the manager's to give (§10)."""
    often = case.broken_promises >= policy.callback.broken_for_major
    return often and row.by == ledger.THE_HOUSE and row.kind is PromiseKind.CALLBACK
