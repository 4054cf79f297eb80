"""Two cases about the same matter become one; the earliest clock and every promise stay (t25)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain import errors
from bot.domain.deciding import outer
from bot.domain.deciding.decision import Decision, Say, To, at, moved, noted, unchanged
from bot.domain.moves.passing_on.rising import raised
from bot.domain.notices import customer as say
from bot.domain.notices.desk.merging import CaseMerged
from bot.domain.people import Person, Reach, Role, is_unmet
from bot.domain.policy.policy import Due, Policy
from bot.domain.record.case import INTAKE, Case, Flag, Severity, State
from bot.domain.record.commitment import Promise
from bot.domain.record.journal import What
from bot.domain.record.timers import SetTimer, TimerKind
from bot.domain.record.transitions import Move
from bot.domain.rights import Right
from bot.domain.rights import check as must_have

NEAR = timedelta(days=30)
"""So far apart two cases may begin that are about the same matter (§6.3 t25)."""
_BEFORE_AN_OFFER = INTAKE | {State.UNCLAIMED, State.EXPLORING}
_NOTHING_OWED = frozenset({State.UNCLAIMED, *INTAKE})
_WEIGHTS = tuple(Severity)
_CARRIED = frozenset(
    {
        Flag.HUMAN_ASKED,
        Flag.MANAGER_ASKED,
        Flag.LETTER_ASKED,
        Flag.PROMISE_BROKEN,
        Flag.PUBLIC_RISK,
        Flag.SELF_HARM,
        Flag.VIOLENCE,
        Flag.DEGRADED,
        Flag.LARGE_LOSS,
    }
)
"""What is as true of the matter as it was of the duplicate."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Merged:
    """Both cases afterwards, each with what follows for it."""

    duplicate: Decision
    into: Decision


def check(duplicate: Case, into: Case, by: Person | None = None) -> None:
    """Raise the refusal that says why these two cannot become one, or not by this person."""
    for case in (duplicate, into):
        _must_be_open(case, by)
    if duplicate.id == into.id:
        raise errors.SomethingMissing(what="other_case")
    _must_be_the_same(duplicate, into)
    if by is not None and not _are_theirs(by, duplicate, into):
        raise errors.NotForYou("owner")
    if into.state in _NOTHING_OWED and duplicate.owner is not None:
        raise errors.SomethingMissing(what="claim_first")
    if into.state in INTAKE or duplicate.state not in _BEFORE_AN_OFFER:
        raise errors.SomethingMissing(what="other_way")


def may_be_one(duplicate: Case, into: Case, by: Person | None = None) -> bool:
    """Tell whether the one may go into the other; by this person, where one is named."""
    try:
        check(duplicate, into, by)
    except errors.Refusal:
        return False
    return True


def _are_theirs(by: Person, *cases: Case) -> bool:
    return by.at_least(Role.SUPERVISOR) or all(one.owner in (None, by.id) for one in cases)


def _must_be_open(case: Case, by: Person | None) -> None:
    if by is not None:
        must_have(Right.KNOW, case, by)
    if case.state is State.MERGED:
        raise errors.AlreadyDone
    if not case.is_open:
        raise errors.SomethingMissing(what="open_case")


def _must_be_the_same(duplicate: Case, into: Case) -> None:
    """The same customer within 30 days; about people alike, so that nobody reads what is hidden.

    Of whoever told it by word of mouth a person alone can say who it was.
    """
    if duplicate.customer != into.customer and not is_unmet(duplicate.customer):
        way = "other_way" if is_unmet(into.customer) else "same_customer"
        raise errors.SomethingMissing(what=way)
    if abs(duplicate.opened_at - into.opened_at) > NEAR:
        raise errors.SomethingMissing(what="same_month")
    hidden = [
        (one.about_person, one.about_lead, one.those_concerned, one.has(Flag.QUARANTINED))
        for one in (duplicate, into)
    ]
    if hidden[0] != hidden[1]:
        raise errors.SomethingMissing(what="alike")


def merge(
    duplicate: Case,
    into: Case,
    by: Person,
    rows: Sequence[Promise],
    now: datetime,
    policy: Policy,
) -> Merged:
    """t25: the duplicate is over, and what it held goes on in the other case (M16).

    ``rows`` are all promises of the duplicate. Raises what ``check`` raises.
    """
    check(duplicate, into, by)
    joined = _joined(duplicate, into)
    told = CaseMerged(
        case_number=into.number,
        customer_name=into.customer_name,
        from_number=duplicate.number,
        by_name=by.name,
    )
    readers = {one for one in (duplicate.owner, into.owner) if one is not None} | {by.id}
    into_decision = unchanged(joined).adding(
        noted(into, What.NOTED, by, now, new=duplicate.number, note="merged"),
        *(replace(row, case=into.id) for row in rows),
        *_clocks(into, joined, now, policy),
        Say(to=To.CUSTOMER, notice=say.Merged(case_number=into.number)),
        *(Say(to=one, notice=told) for one in sorted(readers)),
    )
    into_decision = into_decision.then(raised(into.severity, joined, now, policy))
    return Merged(duplicate=_over(duplicate, into, by, now), into=into_decision)


def _over(duplicate: Case, into: Case, by: Person, now: datetime) -> Decision:
    """The duplicate afterwards: nothing is asked, owed or offered in it any more."""
    ended = moved(duplicate, Move.MERGE, by, now, note=into.number)
    over = replace(
        ended.case,
        linked=into.id,
        closed_at=now,
        confirm_step=None,
        open_question=None,
        burst_from=None,
        reply_owed_since=None,
        contact_by=None,
        open_promises=0,
        offer=None,
    )
    return ended.then(unchanged(over))


def _joined(duplicate: Case, into: Case) -> Case:
    """The case that goes on: the earliest clock, the heaviest weight, and both stories."""
    contacts = [one for one in (into.contact_by, duplicate.contact_by) if one is not None]
    owed = [one for one in (into.reply_owed_since, duplicate.reply_owed_since) if one is not None]
    submitted = [one for one in (into.submitted_at, duplicate.submitted_at) if one is not None]
    return replace(
        into,
        opened_at=min(into.opened_at, duplicate.opened_at),
        submitted_at=min(submitted, default=None),
        contact_by=min(contacts, default=None),
        reply_owed_since=min(owed, default=None) if into.owner is not None else None,
        severity=max(into.severity, duplicate.severity, key=_WEIGHTS.index),
        emotion=max(into.emotion, duplicate.emotion),
        feeling=into.feeling if into.emotion >= duplicate.emotion else duplicate.feeling,
        category=into.category or duplicate.category,
        threats=tuple(dict.fromkeys((*into.threats, *duplicate.threats))),
        safety=into.safety or duplicate.safety,
        alarm=into.alarm or duplicate.alarm,
        amount_named=into.amount_named or duplicate.amount_named,
        abuse=into.abuse + duplicate.abuse,
        chases=into.chases + duplicate.chases,
        broken_promises=into.broken_promises + duplicate.broken_promises,
        escalation=max(into.escalation, duplicate.escalation),
        flags=into.flags | (duplicate.flags & _CARRIED),
        facts=_both(into.facts, duplicate.facts),
        impact=_both(into.impact, duplicate.impact),
        wish=into.wish or duplicate.wish,
        wish_kind=into.wish_kind or duplicate.wish_kind,
        sheet=duplicate.sheet if into.sheet.is_empty else into.sheet,
        cause=into.cause or duplicate.cause,
        kept_gifts=tuple(dict.fromkeys((*into.kept_gifts, *duplicate.kept_gifts))),
        spoken=into.spoken or (duplicate.spoken if into.reach is Reach.ALT_CHANNEL else None),
    )


def _both(first: str, second: str) -> str:
    """Both texts, and none of them twice."""
    if not second or second in first:
        return first
    return second if not first or first in second else f"{first}\n{second}"


def _clocks(before: Case, case: Case, now: datetime, policy: Policy) -> tuple[SetTimer, ...]:
    """Limits that count from the first message now count from the earlier one (inv. 7)."""
    earlier = case.opened_at < before.opened_at
    timers = [*outer.timers(case, policy)] if earlier else []
    if earlier and case.owner is not None and case.done_at is None:
        due = policy.due(Due.RESOLVE, case.severity, case.round_from or case.opened_at)
        timers.append(at(case, TimerKind.RESOLVE_DUE, max(due, now)))
    if case.reply_owed_since is not None and before.reply_owed_since != case.reply_owed_since:
        due = policy.due(Due.REPLY, case.severity, case.reply_owed_since)
        timers.append(at(case, TimerKind.REPLY_DUE, max(due, now)))
    return tuple(timers)
