"""Cooling: the talk goes on at an appointed time, which is a promise like any other (§9.2)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding import ledger
from bot.domain.deciding.decision import Decision, Say, To, at, unchanged
from bot.domain.moves.conduct.in_force import has_cooled_often, in_force
from bot.domain.moves.conduct.limiting import changed, moment
from bot.domain.moves.desk.working import may_act
from bot.domain.notices import conduct as say
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.domain.record.case import OWNED, Case
from bot.domain.record.commitment import UNSAVED, Promise, PromiseKind, PromiseState
from bot.domain.record.conduct import Conduct
from bot.domain.record.timers import TimerKind

_LIMITED = (Conduct.WARNED, Conduct.COOLING)


def choose(
    case: Case, by: Person, stamp: str, rows: Sequence[Promise], now: datetime, policy: Policy
) -> Decision:
    """The customer taps one of the three times, or another one later."""
    due = moment(stamp)
    if in_force(case, now, policy) not in _LIMITED or due == case.bounds.until:
        raise errors.AlreadyDone
    if due <= now:
        raise errors.OutOfPlace(state=case.state.value)
    return _cooling(case, by, due, rows, now, policy, chosen=True)


def appoint(
    case: Case, by: Person, stamp: str, rows: Sequence[Promise], now: datetime, policy: Policy
) -> Decision:
    """[Set this time], at the next insult after a warning: the owner approves it by the tap."""
    may_act(case, by)
    due = moment(stamp)
    if case.state not in OWNED or in_force(case, now, policy) is not Conduct.WARNED:
        raise errors.AlreadyDone
    if due - now < policy.conduct.cooling / 2:
        raise errors.TimeHasPassed
    return _cooling(case, by, due, rows, now, policy, chosen=False)


def _cooling(
    case: Case,
    by: Person,
    due: datetime,
    rows: Sequence[Promise],
    now: datetime,
    policy: Policy,
    *,
    chosen: bool,
) -> Decision:
    again = in_force(case, now, policy) is Conduct.COOLING
    bounds = replace(
        case.bounds,
        until=due,
        told_at=None,
        hinted_at=None,
        cooled=case.bounds.cooled if again else (*case.bounds.cooled, now),
    )
    after = replace(case, conduct=Conduct.COOLING, bounds=bounds, contact_by=due, spoke_at=now)
    told = say.CoolingSet(owner_name=case.owner_name, due=due, chosen=chosen)
    noticed = say.CoolingNoted(
        case_number=case.number, customer_name=case.customer_name, due=due, chosen=chosen
    )
    decision = unchanged(after).adding(
        *_moved(rows, due, now),
        ledger.callback(after, None, due, now),
        at(after, TimerKind.COOLING_OVER, due),
        Say(to=To.CUSTOMER, notice=told),
        Say(to=To.OWNER, notice=noticed),
        changed(case, after, by, now, note=due.isoformat()),
    )
    if again or not has_cooled_often(after, now, policy):
        return decision
    possible = say.RestrictionPossible(
        case_number=case.number, customer_name=case.customer_name, may_propose=True
    )
    return decision.adding(Say(to=To.SUPERVISORS, notice=possible))


def _moved(rows: Sequence[Promise], due: datetime, now: datetime) -> list[Promise]:
    """Contacts before that time: the customer knows the new one. Nothing else is touched."""
    return [
        replace(row, state=PromiseState.RENEGOTIATED, settled_at=now)
        for row in rows
        if row.id != UNSAVED and row.is_open and row.kind is PromiseKind.CALLBACK
        if row.due is not None and row.due <= due
    ]


def over(case: Case, now: datetime) -> Decision:
    """The appointed time has come; the warning stands, and the promise calls by itself."""
    until = case.bounds.until
    if case.conduct is not Conduct.COOLING or until is None or now < until:
        return unchanged(case)
    return _goes_on(case, None, now)


def talked(case: Case, by: Person, now: datetime) -> Decision:
    """A person has written to the customer: the talk goes on, however early it is."""
    return unchanged(case) if case.conduct is not Conduct.COOLING else _goes_on(case, by, now)


def _goes_on(case: Case, by: Person | None, now: datetime) -> Decision:
    bounds = replace(case.bounds, until=None, told_at=None, warned_at=now)
    after = replace(case, conduct=Conduct.WARNED, bounds=bounds)
    return unchanged(after).adding(changed(case, after, by, now))
