"""Setting a limit: a person sends it, after insults and attempts, never for anger (§8)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.domain import errors
from bot.domain.deciding.decision import Decision, Say, To, noted, unchanged
from bot.domain.moves.conduct.in_force import has_cooled_often, in_force
from bot.domain.moves.conduct.slots import slots
from bot.domain.moves.desk.working import may_act
from bot.domain.notices import conduct as say
from bot.domain.people import Person, PersonId, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.case import OWNED, Case
from bot.domain.record.conduct import Conduct
from bot.domain.record.journal import Entry, What

HINT_AGAIN = timedelta(minutes=10)
"""The owner is shown the ready text once in so long."""


def is_ripe(case: Case, policy: Policy) -> bool:
    """Whether there were insults enough, and attempts enough to meet the feeling first."""
    limits = policy.conduct
    return case.abuse >= limits.insults and case.bounds.attempts >= limits.attempts


def asked(case: Case, by: Person, now: datetime, policy: Policy) -> Decision:
    """``/limit``: the next step there is, ready to be sent, or what is missing for it."""
    may_act(case, by)
    if case.state not in OWNED:
        raise errors.OutOfPlace(state=case.state.value)
    held = in_force(case, now, policy)
    until = case.bounds.until
    if has_cooled_often(case, now, policy) and held is not Conduct.RESTRICTED:
        return unchanged(case).adding(
            Say(
                to=by.id,
                notice=say.RestrictionPossible(
                    case_number=case.number,
                    customer_name=case.customer_name,
                    may_propose=by.at_least(Role.SUPERVISOR),
                ),
            )
        )
    if held in (Conduct.COOLING, Conduct.RESTRICTED) and until is not None:
        notice = say.LimitHolds(case_number=case.number, conduct=held.value, until=until)
        return unchanged(case).adding(Say(to=by.id, notice=notice))
    if held is Conduct.WARNED or is_ripe(case, policy):
        return shown(case, now, policy, to=by.id)
    return unchanged(case).adding(Say(to=by.id, notice=_too_early(case, policy)))


def shown(case: Case, now: datetime, policy: Policy, *, to: To | PersonId = To.OWNER) -> Decision:
    """The ready text, in private; after a warning the ready time."""
    times = slots(now, policy)
    stamp = str(int(times[0].timestamp()))
    warned = in_force(case, now, policy) is Conduct.WARNED
    hint = say.LimitHint(
        case_number=case.number,
        customer_name=case.customer_name,
        owner_name=case.owner_name,
        first=times[0],
        second=times[1],
        third=times[2],
        stamp=stamp,
        insults=case.abuse,
        attempts=case.bounds.attempts,
    )
    cool = say.CoolingHint(
        case_number=case.number,
        customer_name=case.customer_name,
        owner_name=case.owner_name,
        due=times[0],
        stamp=stamp,
    )
    unasked = to is To.OWNER
    after = replace(case, bounds=replace(case.bounds, hinted_at=now)) if unasked else case
    return unchanged(after).adding(Say(to=to, notice=cool if warned else hint))


def _too_early(case: Case, policy: Policy) -> say.LimitTooEarly:
    return say.LimitTooEarly(
        case_number=case.number,
        insults=case.abuse,
        attempts=case.bounds.attempts,
        insults_needed=policy.conduct.insults,
        attempts_needed=policy.conduct.attempts,
    )


def set_limit(case: Case, by: Person, stamp: str, now: datetime, policy: Policy) -> Decision:
    """[Send limit]: the customer reads it with three times; every promise and clock runs on.

    Raises ``AlreadyDone`` while a limit holds, and ``TimeHasPassed`` for times that are over.
    """
    may_act(case, by)
    if case.state not in OWNED:
        raise errors.OutOfPlace(state=case.state.value)
    if in_force(case, now, policy) is not Conduct.NORMAL or not is_ripe(case, policy):
        raise errors.AlreadyDone
    first = moment(stamp)
    if first - now < policy.conduct.cooling / 2:
        raise errors.TimeHasPassed
    before = first - policy.conduct.cooling
    times = slots(before, policy)
    if times[0] != first:
        raise errors.AlreadyDone
    notice = say.LimitSet(
        owner_name=case.owner_name, first=times[0], second=times[1], third=times[2]
    )
    bounds = replace(case.bounds, warned_at=now, hinted_at=None)
    after = replace(case, conduct=Conduct.WARNED, bounds=bounds, spoke_at=now)
    return unchanged(after).adding(
        Say(to=To.CUSTOMER, notice=notice),
        Say(to=by.id, notice=say.LimitSent(case_number=case.number)),
        changed(case, after, by, now),
    )


def changed(case: Case, after: Case, by: Person | None, now: datetime, note: str = "") -> Entry:
    """The line of the journal."""
    return noted(
        case, What.CONDUCT, by, now, old=case.conduct.value, new=after.conduct.value, note=note
    )


def moment(stamp: str) -> datetime:
    """The time a button names. Raises ``AlreadyDone`` for a forged one."""
    try:
        return datetime.fromtimestamp(int(stamp), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise errors.AlreadyDone from error
