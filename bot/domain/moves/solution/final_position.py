"""The final answer: written and sent by a manager alone, once talking leads no further (t21)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Decision, Say, To, at, moved, unchanged
from bot.domain.moves.desk.working import contacted
from bot.domain.moves.solution import authority, declining, offering, option_lines
from bot.domain.notices import desk as staff
from bot.domain.notices import solution as say
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, Flag, State
from bot.domain.record.commitment import Promise, PromiseKind, keep
from bot.domain.record.finding import FinalAnswer
from bot.domain.record.offer import Offer
from bot.domain.record.timers import TimerKind
from bot.domain.record.transitions import TABLE, Move
from bot.domain.rights import Right, check

FROM = TABLE[Move.FINAL].sources


def is_due(case: Case, policy: Policy) -> bool:
    """The guard of t21: enough rounds, or a no with its reasons was refused."""
    refused = declining.says_no(case) and case.rounds > 0
    enough = case.loops + case.rounds >= policy.ending.final_after
    return case.state in FROM and (enough or refused)


def may_give(case: Case, by: Person, policy: Policy) -> None:
    """Raise unless this person may give the final answer now (§18)."""
    check(Right.FINAL, case, by)
    if case.state is State.FINAL_POSITION:
        raise errors.AlreadyDone
    if case.state not in FROM:
        raise errors.OutOfPlace(state=case.state.value)
    if not is_due(case, policy):
        raise errors.SomethingMissing(what="rounds")


def drafted(
    case: Case, by: Person, answer: FinalAnswer, policy: Policy, rows: Sequence[Promise]
) -> Decision:
    """The final answer as the customer would read it; nothing is sent.

    ``rows`` are all promises of the case.
    """
    may_give(case, by, policy)
    for what in ("decision", "reasons"):
        if not getattr(answer, what).strip():
            raise errors.SomethingMissing(what=what)
    offering.must_be_plain(answer.options)
    _within(case, by, answer, policy, rows)
    notice = staff.FinalDraft(
        case_number=case.number,
        decision=answer.decision,
        reasons=answer.reasons,
        options=option_lines.lines(case, _as_offer(answer), policy),
        days=policy.ending.final_offer.days,
        stamp=answer.stamp,
    )
    return unchanged(replace(case, final=answer)).adding(Say(to=by.id, notice=notice))


def send(
    case: Case, by: Person, read: str, now: datetime, policy: Policy, rows: Sequence[Promise]
) -> Decision:
    """t21: decision, reasons, what is still offered, and the ways outside (M15).

    ``rows`` are all promises of the case; every contact that was promised is kept by it.
    """
    may_give(case, by, policy)
    answer = case.final
    if answer is None or answer.sent_at is not None or answer.stamp != read:
        raise errors.AlreadyDone
    _within(case, by, answer, policy, rows)
    until = policy.quiet.next_allowed(now + policy.ending.final_offer)
    decision = moved(case, Move.FINAL, by, now, note=answer.decision)
    sent = replace(answer, by=by.id, by_name=by.name, sent_at=now, until=until)
    after = replace(
        contacted(decision.case, now),
        final=sent,
        offer=replace(_as_offer(sent), sent_at=now),
        finding=case.finding if declining.says_no(case) else None,
        contact_by=None,
        flags=case.flags - {Flag.COUNTER_INVITED, Flag.NEW_FACTS},
    )
    told = staff.FinalSent(case_number=case.number, by_name=by.name, until=until)
    others = (Say(to=To.OWNER, notice=told),) if case.owner not in (None, by.id) else ()
    return decision.then(unchanged(after)).adding(
        Say(to=To.CUSTOMER, notice=_told(after, sent, now, policy)),
        Say(to=by.id, notice=told),
        *others,
        at(after, TimerKind.FINAL_EXPIRY, until),
        *(
            keep(row, now, evidence="", grace=policy.callback.grace)
            for row in rows
            if row.is_open and row.kind is PromiseKind.CALLBACK
        ),
    )


def _told(case: Case, sent: FinalAnswer, now: datetime, policy: Policy) -> say.FinalPosition:
    given = case.offer or _as_offer(sent)
    return say.FinalPosition(
        case_number=case.number,
        decision=sent.decision,
        reasons=sent.reasons,
        options=offering.lines(given, now),
        until=sent.until or now,
        outside=policy.outside.routes(case.language),
        by_name=sent.by_name,
        stamp=given.sent_stamp,
    )


def _as_offer(answer: FinalAnswer) -> Offer:
    return Offer(reason=answer.reasons, options=answer.options)


def _within(
    case: Case, by: Person, answer: FinalAnswer, policy: Policy, rows: Sequence[Promise]
) -> None:
    """Raise ``OverAuthority`` where what is still offered is above what a manager may give."""
    most = authority.dearest(case, _as_offer(answer), rows, policy)
    authority.must_be_within(case, by, most, rows, policy)
