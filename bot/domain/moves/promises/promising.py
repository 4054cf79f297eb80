"""Working the ledger: making, keeping, moving and missing promises (§10)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Decision, Say, To, noted, unchanged
from bot.domain.moves.desk.working import callbacks_kept, contacted, may_act
from bot.domain.moves.passing_on.escalating import MANAGER, escalate
from bot.domain.moves.promises.appointing import others_moved
from bot.domain.moves.promises.missing import blemished
from bot.domain.moves.solution import authority, done_as_wanted
from bot.domain.moves.solution.extra_after import must_have_solution
from bot.domain.notices import desk as staff
from bot.domain.notices import solution as say
from bot.domain.people import Person, Role
from bot.domain.policy.policy import Policy
from bot.domain.record import commitment
from bot.domain.record.case import Case, Flag, Severity
from bot.domain.record.commitment import Promise, PromiseKind, PromiseState
from bot.domain.record.journal import Entry, What
from bot.domain.understanding.offers.money import Given


def promise(
    case: Case,
    by: Person,
    now: datetime,
    policy: Policy,
    *,
    text: str,
    due: datetime,
    sure: bool,
    given: Given,
    rows: Sequence[Promise],
    approved: bool = False,
) -> Decision:
    """A promise in the owner's words: told to the customer and booked.

    ``rows`` are all promises of the case. Raises ``SomethingMissing`` for a gift before there is
    a solution (§11), and ``OverAuthority`` unless it was ``approved``.
    """
    may_act(case, by)
    if due <= now:
        raise errors.SomethingMissing(what="time")
    _may_give(case, None if approved else by, given, rows, policy)
    row = Promise(
        case=case.id,
        by=by.id,
        by_name=by.name,
        kind=PromiseKind.ACTION,
        text=text,
        due=due,
        sure=sure,
        made_at=now,
    )
    after = replace(contacted(case, now), contact_by=due)
    booked = staff.PromiseBooked(case_number=case.number, text=text, due=due)
    return unchanged(after).adding(
        *_with_money(row, given),
        Say(to=To.CUSTOMER, notice=say.PromiseMade(owner_name=by.name, text=text, due=due)),
        Say(to=by.id, notice=booked),
        noted(case, What.PROMISED, by, now, new=due.isoformat(), note=text),
    )


def _may_give(
    case: Case, by: Person | None, given: Given, rows: Sequence[Promise], policy: Policy
) -> None:
    """Raise where it may not be given; ``by`` is whose limit counts, unless it was approved."""
    if given.dressed:
        raise errors.SomethingMissing(what="plain_words")
    if given.gift:
        must_have_solution(case, rows)
    if by is not None:
        authority.must_be_within(case, by, given.sure_money, rows, policy)


def _with_money(row: Promise, given: Given) -> tuple[Promise, ...]:
    """The row; where it gives something extra, that is a row of its own (§11)."""
    kind = PromiseKind.REFUND if given.due and given.money else row.kind
    if not given.gift:
        return (replace(row, kind=kind, money=given.sure_money),)
    gift = replace(row, kind=PromiseKind.COMPENSATION, text=given.gift, money=given.gift_money)
    if not given.solution:
        return (gift,)
    return (replace(row, kind=kind, text=given.solution, money=given.money), gift)


def kept(
    case: Case,
    by: Person,
    row: Promise,
    now: datetime,
    policy: Policy,
    rows: Sequence[Promise] = (),
) -> Decision:
    """[Called, result]: the row is kept, or kept late within the grace.

    A row that is broken stays so, and is noted as performed once. It was a contact: what else of
    ``rows`` waits for one is kept as well.
    """
    may_act(case, by)
    settled = commitment.keep(row, now, evidence="", grace=policy.callback.grace)
    notice = staff.PromiseKept(
        case_number=case.number,
        text=row.text,
        state=settled.state.value,
        may_finish=done_as_wanted.may_finish(case, (row,), answered=False),
    )
    return unchanged(contacted(case, now)).adding(
        settled,
        *callbacks_kept([one for one in rows if one.id != row.id], now, policy),
        Say(to=by.id, notice=notice),
        _settled(case, by, row, settled.state, now),
    )


def may_move(case: Case, by: Person, row: Promise, now: datetime, policy: Policy) -> None:
    """Raise unless this person may move the time of this row now (§10)."""
    may_act(case, by)
    commitment.may_postpone(
        row, now, most=policy.callback.max_postponements, lead=by.at_least(Role.SUPERVISOR)
    )


def later(
    case: Case,
    by: Person,
    row: Promise,
    now: datetime,
    policy: Policy,
    *,
    progress: str,
    due: datetime,
    rows: Sequence[Promise] = (),
) -> Decision:
    """[No result]: a progress word and a new time, at most twice in a chain (M9).

    The word is a contact for whatever of ``rows`` waits for one; the promise keeps its own text.
    """
    may_move(case, by, row, now, policy)
    if due <= now:
        raise errors.SomethingMissing(what="time")
    old, new = commitment.postpone(row, now, due, near=policy.callback.progress_counts)
    missed = old.state is PromiseState.BROKEN
    after = replace(contacted(case, now), contact_by=due)
    contact = row.kind is PromiseKind.CALLBACK
    others = [one for one in rows if one.id != row.id]
    told = replace(blemished(after), missed_told_at=now) if missed else after
    decision = unchanged(told).adding(
        old,
        replace(new, by=by.id, by_name=by.name),
        *(others_moved if contact else callbacks_kept)(others, now, policy),
        *_moved(case, by, row, progress, due, missed=missed),
        _settled(case, by, row, old.state, now),
        noted(case, What.PROMISED, by, now, new=due.isoformat(), note=progress),
    )
    known = case.severity is Severity.MAJOR and case.escalation >= MANAGER
    second = missed and case.has(Flag.PROMISE_BROKEN) and not known
    return decision.then(escalate(decision.case, MANAGER, "major", now)) if second else decision


def _moved(
    case: Case, by: Person, row: Promise, progress: str, due: datetime, *, missed: bool
) -> tuple[Say, Say]:
    """To the customer and to whoever moved it: the new time of what was promised."""
    promised = "" if row.kind is PromiseKind.CALLBACK else row.text
    delay = say.HonestDelay(
        owner_name=by.name,
        progress=progress,
        due=due,
        again=row.postponed > 0,
        missed=row.due if missed else None,
        promised=promised,
    )
    booked = staff.PromiseBooked(case_number=case.number, text=promised or progress, due=due)
    return Say(to=To.CUSTOMER, notice=delay), Say(to=by.id, notice=booked)


def _settled(
    case: Case, by: Person | None, row: Promise, state: PromiseState, now: datetime
) -> Entry:
    return noted(
        case, What.PROMISE_SETTLED, by, now, old=row.state.value, new=state.value, note=row.text
    )
