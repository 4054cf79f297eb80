"""An offer on its way: written, shown, approved where the amount wants it, sent (§11, t9)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Decision, Say, noted, unchanged
from bot.domain.moves.desk.working import contacted, may_act
from bot.domain.moves.solution import (
    authority,
    declining,
    draft_shown,
    extra_after,
    offering,
    unusual,
    waiting_approval,
)
from bot.domain.notices import desk as staff
from bot.domain.people import Person, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, State
from bot.domain.record.commitment import Promise, PromiseKind, keep
from bot.domain.record.journal import What
from bot.domain.record.offer import Offer
from bot.domain.record.timers import CancelTimers, TimerKind
from bot.domain.rights import Right, check
from bot.domain.solutions.precedents import NONE, Precedents
from bot.domain.understanding.words.substance import A_REASON, says_something


def drafted(
    case: Case,
    by: Person,
    draft: Offer,
    policy: Policy,
    rows: Sequence[Promise],
    like: Precedents = NONE,
) -> Decision:
    """The offer as the customer would read it, kept in the case; nothing is sent.

    ``rows`` are all promises of the case, ``like`` is what like cases got.
    """
    _may_offer(case, by)
    if not draft.options:
        raise errors.SomethingMissing(what="options")
    offering.must_be_plain(draft.options)
    offering.must_solve(case, draft, rows)
    held = extra_after.kept(case, draft, rows)
    kept = replace(
        unusual.compared(declining.with_reason(case, held), like, policy),
        sent_at=None,
        chosen=None,
        asked_by=None,
        asked_at=None,
        asked_of="",
        approved_by=None,
        approved_first=None,
    )
    notice = draft_shown.as_shown(case, by, kept, policy, rows, like)
    return unchanged(replace(case, offer=kept)).adding(
        Say(to=by.id, notice=notice), _no_more_asking(case)
    )


def explained(
    case: Case,
    by: Person,
    read: str,
    reason: str,
    now: datetime,
    policy: Policy,
    *,
    rows: Sequence[Promise],
    like: Precedents,
) -> Decision:
    """[Say why]: the reason for an unusual amount, kept in the journal; the draft once more."""
    may_explain(case, by, read)
    if not says_something(reason, A_REASON):
        raise errors.SomethingMissing(what="unusual")
    told = replace(as_read(case, read), unusual_reason=reason.strip())
    entry = noted(
        case, What.APPROVED, by, now, old=told.usual, new=unusual.NOTED, note=reason.strip()
    )
    return drafted(case, by, told, policy, rows, like).adding(entry)


def may_explain(case: Case, by: Person, read: str) -> None:
    """Raise unless this person may say why the draft that was read is unusual."""
    _may_offer(case, by)
    as_read(case, read)


def send(
    case: Case,
    by: Person,
    now: datetime,
    policy: Policy,
    *,
    read: str,
    rows: Sequence[Promise],
    on_duty: bool = True,
) -> Decision:
    """[Send]: to the customer, or first to whoever may approve the amount.

    ``rows`` are all promises of the case, ``on_duty`` is whether a supervisor is there to decide.
    """
    _may_offer(case, by)
    draft = as_read(case, read)
    offering.check(case, draft, rows)
    unusual.must_be_explained(draft)
    more = authority.dearest(case, draft, rows, policy)
    if authority.may(by.role, authority.total(case, more, rows), policy):
        return _sent(case, by, now, policy, draft=draft, rows=rows)
    if draft.asked_at is not None:
        raise errors.AlreadyDone
    return waiting_approval.ask(
        case, by, draft, now, policy, rows=rows, on_duty=on_duty, stamp=draft_shown.stamp(draft)
    )


def approve(
    case: Case,
    by: Person,
    now: datetime,
    policy: Policy,
    *,
    read: str,
    rows: Sequence[Promise],
) -> Decision:
    """[Approve]: sent as it was read; above a manager's limit a second person has to as well.

    Raises ``OverAuthority`` above the approver's own limit, ``AnotherPerson`` for whoever asked.
    """
    draft = may_decide(case, by, read)
    if by.id in (draft.asked_by, draft.approved_by):
        raise errors.AnotherPerson
    more = authority.dearest(case, draft, rows, policy)
    sum_ = authority.total(case, more, rows)
    entry = noted(case, What.APPROVED, by, now, new="offer", note=authority.in_words(sum_, policy))
    first = draft.approved_by is None and not authority.may(by.role, sum_, policy)
    if first and by.at_least(Role.MANAGER):
        asked = waiting_approval.second(
            case, by, draft, now, policy, rows=rows, stamp=draft_shown.stamp(draft)
        )
        return asked.adding(entry)
    if first:
        authority.must_be_within(case, by, more, rows, policy)
    sent = replace(draft, approved_by=by.id, approved_first=draft.approved_by)
    decision = _sent(case, by, now, policy, draft=sent, rows=rows)
    return decision.adding(*_answered(case, by), entry)


def reject(case: Case, by: Person, read: str, reason: str, now: datetime) -> Decision:
    """[Reject]: the owner reads why; the draft is gone, the customer heard nothing (§11)."""
    may_decide(case, by, read)
    if not says_something(reason, A_REASON):
        raise errors.SomethingMissing(what="reason")
    return unchanged(replace(case, offer=None)).adding(
        *_answered(case, by, reason=reason.strip()),
        _no_more_asking(case),
        noted(case, What.APPROVED, by, now, new="rejected", note=reason.strip()),
    )


def unanswered(
    case: Case, read: str, now: datetime, policy: Policy, rows: Sequence[Promise]
) -> Decision:
    """Nobody has decided in time: it rises one level by itself (§11)."""
    draft = case.offer
    if draft is None or draft.sent_at is not None or draft.asked_at is None:
        return unchanged(case)
    if case.state is not State.EXPLORING or draft_shown.stamp(draft) != read:
        return unchanged(case)
    return waiting_approval.rise(case, draft, now, policy, rows=rows, stamp=read)


def _no_more_asking(case: Case) -> CancelTimers:
    return CancelTimers(case=case.id, kinds=frozenset({TimerKind.APPROVAL_DUE}))


def _may_offer(case: Case, by: Person) -> None:
    may_act(case, by)
    if case.state is State.OFFERED:
        raise errors.AlreadyDone
    if case.state is not State.EXPLORING:
        raise errors.OutOfPlace(state=case.state.value)
    declining.must_be_agreed(case)


def may_decide(case: Case, by: Person, read: str) -> Offer:
    """The offer as it was read. Raises unless this person may approve or reject it."""
    check(Right.APPROVE, case, by)
    return as_read(case, read)


def as_read(case: Case, read: str) -> Offer:
    """The draft that was read, with why there is only one option. Raises ``AlreadyDone``."""
    draft = case.offer
    if draft is None or draft.sent_at is not None or draft_shown.stamp(draft) != read:
        raise errors.AlreadyDone
    if len(draft.options) == 1:
        asked_for = case.wish or case.wish_kind or draft.options[0].text
        return replace(draft, single_reason=asked_for)
    return draft


def _sent(
    case: Case,
    by: Person,
    now: datetime,
    policy: Policy,
    *,
    draft: Offer,
    rows: Sequence[Promise],
) -> Decision:
    """Options are a word with a result: every contact that was promised is kept by them.

    What else the customer has a time for stays as it was told.
    """
    others = (
        row.due
        for row in rows
        if row.is_open and row.kind is not PromiseKind.CALLBACK and row.due and row.due > now
    )
    told = replace(contacted(case, now), contact_by=min(others, default=None))
    decision = offering.offer(
        told,
        by,
        draft,
        now,
        policy,
        owner=case.owner_name or by.name,
        rows=rows,
        approved=True,
    )
    return decision.adding(
        *(
            keep(row, now, evidence="", grace=policy.callback.grace)
            for row in rows
            if row.is_open and row.kind is PromiseKind.CALLBACK
        )
    )


def _answered(case: Case, by: Person, *, reason: str = "") -> tuple[Say, ...]:
    """To the owner; a reason is there where it was not approved."""
    if case.owner is None or case.owner == by.id:
        return ()
    notice = staff.ApprovalAnswered(
        case_number=case.number, approved=not reason, by_name=by.name, reason=reason
    )
    return (Say(to=case.owner, notice=notice),)
