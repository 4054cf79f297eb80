"""An offer on its way: written, shown, approved where the amount wants it, sent (§11, t9)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from zlib import crc32

from bot.domain import errors
from bot.domain.deciding.decision import Decision, Say, To, noted, unchanged
from bot.domain.moves import offering
from bot.domain.moves.desk import contacted, may_act, may_work
from bot.domain.notices import desk as staff
from bot.domain.people import Person, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, Offer, State
from bot.domain.record.commitment import Promise, PromiseKind, keep
from bot.domain.record.journal import What


def stamp(draft: Offer) -> str:
    """Which state of the draft this is: what is sent is what was read."""
    said = (draft.reason, *(f"{o.text}|{o.due}|{o.amount}" for o in draft.options))
    return f"{crc32(chr(10).join(said).encode()):08x}"


def money(amount: Decimal, policy: Policy) -> str:
    """An amount as people read it; empty when there is none."""
    if not amount:
        return ""
    whole = amount == amount.to_integral_value()
    return (
        f"{policy.money.currency} {amount:,.0f}"
        if whole
        else (f"{policy.money.currency} {amount:,.2f}")
    )


def drafted(case: Case, by: Person, draft: Offer, policy: Policy) -> Decision:
    """The offer as the customer would read it, kept in the case; nothing is sent."""
    _may_offer(case, by)
    if not draft.options:
        raise errors.SomethingMissing(what="options")
    notice = staff.OfferDraft(
        case_number=case.number,
        reason=draft.reason,
        options=lines(draft, policy),
        single=len(draft.options) == 1,
        stamp=stamp(draft),
    )
    kept = replace(case, offer=replace(draft, sent_at=None, chosen=None))
    return unchanged(kept).adding(Say(to=by.id, notice=notice))


def lines(draft: Offer, policy: Policy) -> tuple[staff.DraftLine, ...]:
    """The options as the desk reads them, with their amounts."""
    return tuple(
        staff.DraftLine(number=n, text=o.text, due=o.due, amount=money(o.amount, policy))
        for n, o in enumerate(draft.options, start=1)
    )


def send(
    case: Case,
    by: Person,
    now: datetime,
    policy: Policy,
    *,
    read: str,
    open_promises: Sequence[Promise],
) -> Decision:
    """[Send]: to the customer, or first to whoever may approve the amount."""
    _may_offer(case, by)
    draft = _as_read(case, read)
    offering.check(case, draft)
    if offering.highest(draft) > offering.authority(by.role, policy):
        return _approval_wanted(case, by, draft, now, policy)
    return _sent(case, by, now, policy, draft=draft, open_promises=open_promises)


def approve(
    case: Case,
    by: Person,
    now: datetime,
    policy: Policy,
    *,
    read: str,
    open_promises: Sequence[Promise],
) -> Decision:
    """[Approve]: sent as it was read. Raises ``OverAuthority`` above the approver's own limit."""
    draft = _to_decide(case, by, read)
    decision = _sent(case, by, now, policy, draft=draft, open_promises=open_promises)
    return decision.adding(
        *_answered(case, by, approved=True),
        noted(
            case, What.APPROVED, by, now, new="offer", note=money(offering.highest(draft), policy)
        ),
    )


def reject(case: Case, by: Person, read: str, now: datetime) -> Decision:
    """[Reject]: the owner hears it; the draft is gone, the customer heard nothing."""
    _to_decide(case, by, read)
    return unchanged(replace(case, offer=None)).adding(
        *_answered(case, by, approved=False),
        noted(case, What.APPROVED, by, now, new="rejected"),
    )


def _may_offer(case: Case, by: Person) -> None:
    may_act(case, by)
    if case.state is State.OFFERED:
        raise errors.AlreadyDone
    if case.state is not State.EXPLORING:
        raise errors.OutOfPlace(state=case.state.value)


def _to_decide(case: Case, by: Person, read: str) -> Offer:
    may_work(case, by)
    if not by.at_least(Role.SUPERVISOR):
        raise errors.NotForYou("supervisor")
    return _as_read(case, read)


def _as_read(case: Case, read: str) -> Offer:
    """The draft, with the reason why there is one option only. Raises ``AlreadyDone``."""
    draft = case.offer
    if draft is None or draft.sent_at is not None or stamp(draft) != read:
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
    open_promises: Sequence[Promise],
) -> Decision:
    """Options are a word with a result: every contact that was promised is kept by them."""
    owner = case.owner_name or by.name
    decision = offering.offer(contacted(case, now), by, draft, now, policy, owner=owner)
    return decision.adding(
        *(
            keep(row, now, evidence="", grace=policy.callback.grace)
            for row in open_promises
            if row.kind is PromiseKind.CALLBACK
        )
    )


def _approval_wanted(
    case: Case, by: Person, draft: Offer, now: datetime, policy: Policy
) -> Decision:
    amount = offering.highest(draft)
    readers = To.SUPERVISORS if amount <= policy.money.supervisor else To.MANAGERS
    asked = staff.ApprovalAsked(
        case_number=case.number,
        amount=money(amount, policy),
        limit=money(offering.authority(by.role, policy), policy),
    )
    wanted = staff.ApprovalWanted(
        case_number=case.number,
        owner_name=case.owner_name,
        amount=money(amount, policy),
        options=lines(draft, policy),
        stamp=stamp(draft),
    )
    return unchanged(replace(case, offer=draft)).adding(
        Say(to=by.id, notice=asked),
        Say(to=readers, notice=wanted, slot=f"offer:{case.id}:{stamp(draft)}"),
        noted(case, What.APPROVED, by, now, new="asked", note=money(amount, policy)),
    )


def _answered(case: Case, by: Person, *, approved: bool) -> tuple[Say, ...]:
    if case.owner is None or case.owner == by.id:
        return ()
    notice = staff.ApprovalAnswered(case_number=case.number, approved=approved, by_name=by.name)
    return (Say(to=case.owner, notice=notice),)
