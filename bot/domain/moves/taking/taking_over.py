"""Whoever leads takes a case, or gives it to somebody (§6.3 t6, t8; §18)."""

from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Decision, Say
from bot.domain.moves.desk import working
from bot.domain.moves.passing_on.escalating import brief
from bot.domain.moves.taking.reassigning import ASSIGNED, Known, reassigned
from bot.domain.notices import desk as staff
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.domain.record.case import OPEN, Case, State
from bot.domain.rights import Right, check, may_be_given


def take_over(case: Case, by: Person, known: Known, now: datetime, policy: Policy) -> Decision:
    """For oneself: M6, and every agreed time stays; a free case by t6."""
    check(Right.TAKE, case, by)
    if case.state is State.UNCLAIMED:
        return working.claim(case, by, now, policy)
    _must_be_open(case)
    if case.owner == by.id:
        raise errors.AlreadyDone
    return reassigned(case, by, by, known, now, policy)


def assign(
    case: Case, to: Person, by: Person, known: Known, now: datetime, policy: Policy
) -> Decision:
    """To somebody who is there; they have the brief, and of a free case the next step to pick.

    Raises ``AlreadyDone`` where they have it, ``CannotBeGiven`` where it is not for them.
    """
    check(Right.ASSIGN, case, by)
    _must_be_open(case)
    if case.owner == to.id:
        raise errors.AlreadyDone
    if not may_be_given(case, to):
        raise errors.CannotBeGiven(name=to.name)
    if case.state is not State.UNCLAIMED:
        return reassigned(case, to, by, known, now, policy, ASSIGNED)
    handed = staff.CaseHanded(
        case_number=case.number, owner_name=to.name, by_name=by.name, due=known.due
    )
    own = Say(to=to.id, notice=brief(case, ASSIGNED).for_owner())
    others = (Say(to=by.id, notice=handed),) if to.id != by.id else ()
    return working.claimed(case, to, by, now, policy, own).adding(*others)


def _must_be_open(case: Case) -> None:
    if case.state not in OPEN:
        raise errors.AlreadyDone
