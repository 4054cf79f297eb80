"""An offer that waits for an approval: who is asked, and what if nobody decides (§11)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.deciding import ledger
from bot.domain.deciding.decision import Decision, Say, To, at, noted, unchanged
from bot.domain.moves.solution import authority, option_lines
from bot.domain.moves.solution.authority import Rung
from bot.domain.notices import desk as staff
from bot.domain.notices import solution as say
from bot.domain.people import Person, Role
from bot.domain.policy.policy import Due, Policy
from bot.domain.record.case import Case, Severity
from bot.domain.record.commitment import Promise, PromiseKind
from bot.domain.record.journal import What
from bot.domain.record.offer import Offer
from bot.domain.record.timers import SetTimer, TimerKind

RISEN, AGAIN, SECOND = "risen", "again", "second"
"""Why an approval is asked for once more."""


def ask(
    case: Case,
    by: Person,
    draft: Offer,
    now: datetime,
    policy: Policy,
    *,
    rows: Sequence[Promise],
    on_duty: bool,
    stamp: str,
) -> Decision:
    """Ask whoever may approve it; where no supervisor is there to decide, one level up (§19)."""
    more = authority.dearest(case, draft, rows, policy)
    sum_ = authority.total(case, more, rows)
    rung = authority.rung(sum_, policy)
    night = case.severity is Severity.MAJOR and not policy.calendar.is_working(now)
    if rung is Rung.SUPERVISOR and (night or not on_duty):
        rung = Rung.MANAGER
    first = by.id if rung is Rung.SECOND and by.at_least(Role.MANAGER) else None
    asked = replace(draft, asked_by=by.id, asked_at=now, asked_of=rung.value, approved_by=first)
    told = staff.ApprovalAsked(
        case_number=case.number,
        amount=authority.in_words(more, policy),
        given=authority.in_words(authority.given(case, rows), policy),
        total=authority.in_words(sum_, policy),
        limit=authority.limit_in_words(by.role, policy),
        mixed=bool(sum_.others),
        rung=rung.value,
    )
    decision = unchanged(replace(case, offer=asked)).adding(
        Say(to=by.id, notice=told),
        *_wanted(case, asked, policy, rows, stamp, why=SECOND if first else "", first=by.name),
        noted(case, What.APPROVED, by, now, new="asked", note=authority.in_words(sum_, policy)),
        _timer(case, stamp, policy.due(Due.APPROVAL, case.severity, now)),
    )
    return _with_a_time(decision, rows, now, policy)


def second(
    case: Case,
    by: Person,
    draft: Offer,
    now: datetime,
    policy: Policy,
    *,
    rows: Sequence[Promise],
    stamp: str,
) -> Decision:
    """A manager has approved it; above a manager's limit a second person decides (§11)."""
    asked = replace(draft, asked_of=Rung.SECOND.value, approved_by=by.id)
    return unchanged(replace(case, offer=asked)).adding(
        *_wanted(case, asked, policy, rows, stamp, why=SECOND, first=by.name),
        _timer(case, stamp, policy.due(Due.APPROVAL, case.severity, now)),
    )


def rise(
    case: Case,
    draft: Offer,
    now: datetime,
    policy: Policy,
    *,
    rows: Sequence[Promise],
    stamp: str,
) -> Decision:
    """Nobody has decided: from the supervisors to the managers, who are reminded daily then."""
    up = draft.asked_of == Rung.SUPERVISOR.value
    asked = replace(draft, asked_of=Rung.MANAGER.value) if up else draft
    due = policy.due(Due.APPROVAL, case.severity, now)
    if not up:  # everybody knows: once a working day is enough
        due = max(due, policy.calendar.add_working_days(now, 1))
    decision = unchanged(replace(case, offer=asked)).adding(
        *_wanted(case, asked, policy, rows, stamp, why=RISEN if up else AGAIN),
        _timer(case, stamp, due),
        noted(case, What.APPROVED, None, now, old=draft.asked_of, new=RISEN if up else AGAIN),
    )
    if not up:
        return decision
    return decision.adding(Say(to=To.OWNER, notice=staff.ApprovalRisen(case_number=case.number)))


def _wanted(
    case: Case,
    draft: Offer,
    policy: Policy,
    rows: Sequence[Promise],
    stamp: str,
    *,
    why: str,
    first: str = "",
) -> tuple[Say, ...]:
    more = authority.dearest(case, draft, rows, policy)
    notice = staff.ApprovalWanted(
        case_number=case.number,
        owner_name=case.owner_name,
        amount=authority.in_words(more, policy),
        given=authority.in_words(authority.given(case, rows), policy),
        total=authority.in_words(authority.total(case, more, rows), policy),
        options=option_lines.lines(case, draft, policy),
        why=why,
        first_name=first,
        stamp=stamp,
        usual=draft.usual,
        unusual_reason=draft.unusual_reason,
    )
    rung = Rung(draft.asked_of)
    readers = [To.SUPERVISORS] if rung is Rung.SUPERVISOR else [To.MANAGERS]
    if rung is Rung.SECOND and draft.approved_by is not None:
        readers.append(To.SUPERVISORS)
    slot = f"offer:{case.id}:{stamp}{why and f':{why}'}"
    return tuple(
        Say(to=reader, notice=notice, slot=slot, without=draft.approved_by) for reader in readers
    )


def _timer(case: Case, stamp: str, due: datetime) -> SetTimer:
    return at(case, TimerKind.APPROVAL_DUE, due, stamp)


def _with_a_time(
    decision: Decision, rows: Sequence[Promise], now: datetime, policy: Policy
) -> Decision:
    """While it waits the customer has a time, not a number; one that stands is enough (§11)."""
    case = decision.case
    stands = any(
        row.is_open and row.kind is PromiseKind.CALLBACK and row.due and row.due > now
        for row in rows
    )
    if stands or policy.quiet.is_quiet(now):
        return decision
    once = policy.due(Due.APPROVAL, case.severity, now)
    due = policy.due(Due.APPROVAL, case.severity, once)
    after = replace(case, contact_by=due, spoke_at=now)
    told = say.AnswerComing(owner_name=case.owner_name, due=due)
    return replace(decision, case=after).adding(
        Say(to=To.CUSTOMER, notice=told), ledger.callback(after, None, due, now)
    )
