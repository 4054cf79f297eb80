"""The card of a case in the staff group, and the few facts it needs beside the case (§6.5 G1)."""

from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from enum import StrEnum

from bot.domain.deciding.decision import Say, To
from bot.domain.notices.group import CaseCard
from bot.domain.people import PersonId
from bot.domain.record.case import Case, Flag, State, number_of
from bot.domain.record.commitment import Promise, PromiseKind


class DueKind(StrEnum):
    """What a time on a card is for, as the customer was told (§10)."""

    ANSWER = "answer"
    CALL = "call"
    REFUND = "refund"
    COMPENSATION = "compensation"
    ACTION = "action"


def due_kind(row: Promise, *, names_call: bool) -> DueKind:
    """What is due with a promise; ``names_call`` is whether its words name a telephone call."""
    if row.kind is PromiseKind.REFUND:
        return DueKind.REFUND
    if row.kind is PromiseKind.COMPENSATION:
        return DueKind.COMPENSATION
    if names_call:
        return DueKind.CALL
    told = row.kind in (PromiseKind.CALLBACK, PromiseKind.INFORMATION)
    return DueKind.ANSWER if told else DueKind.ACTION


@dataclass(frozen=True, kw_only=True, slots=True)
class CardFacts:
    """What the card shows beside the case itself."""

    summary: str
    """One or two lines of the story, masked."""
    wish: str
    """Masked."""
    earlier_cases: int
    files: int
    due: datetime | None
    overdue: bool
    due_kind: DueKind = DueKind.ANSWER
    led: bool = False
    """Whether a supervisor or manager has it."""
    days: int | None = None
    """How many days off the time is, where it is said in words: yesterday, today, tomorrow."""
    same_as: int = 0
    """An open case of the same customer that reads like the same matter; 0 where none does."""
    left: int = 0
    """Fewer minutes than that are left, one of ``LEFT``; 0 while there are more."""
    kept_from: tuple[str, ...] = ()
    """Who is named in it, and has no access until a supervisor says otherwise (§6.4 inv. 8)."""


LEFT = (10, 30)
"""The time left is shown in such steps, so that a card is seldom edited for it."""


def time_left(due: datetime | None, now: datetime, zone: tzinfo) -> tuple[int | None, int]:
    """``CardFacts.days`` and ``CardFacts.left`` for a time."""
    if due is None:
        return None, 0
    days = (due.astimezone(zone).date() - now.astimezone(zone).date()).days
    minutes = (due - now).total_seconds() / 60
    left = next((step for step in LEFT if 0 <= minutes < step), 0)
    return (days if abs(days) <= 1 else None), left


def slot(case: Case) -> str:
    """The slot whose message is edited whenever the card changes."""
    return f"case:{case.id}:card"


def readers(case: Case) -> To | PersonId:
    """The group; the supervisors about a person (§5), or from a quarantined account (§9.3).

    Everybody but whoever is named in it, where it may be about a thing after all.
    """
    if case.about_person or case.has(Flag.QUARANTINED):
        return To.SUPERVISORS
    return To.OTHERS if case.those_concerned else To.GROUP


def card(case: Case, facts: CardFacts) -> Say:
    """The card as it is now."""
    merged = case.state is State.MERGED
    notice = CaseCard(
        case_id=case.id,
        case_number=case.number,
        state=case.state.value,
        severity=case.severity.value,
        category=case.category,
        summary=facts.summary,
        wish=facts.wish,
        feeling=case.feeling if case.emotion else "",
        emotion=case.emotion,
        earlier_cases=facts.earlier_cases,
        threats=case.threats,
        incomplete=case.has(Flag.INCOMPLETE),
        files=facts.files,
        owner_name=case.owner_name,
        due=facts.due,
        overdue=facts.overdue,
        escalation=case.escalation,
        due_kind=facts.due_kind.value,
        disputed=case.has(Flag.SUMMARY_DISPUTED),
        safety=case.safety,
        round=case.loops + 1,
        grown_from="" if case.linked is None or merged else number_of(case.linked),
        merged_into=number_of(case.linked) if case.linked is not None and merged else "",
        opened_at=case.opened_at if case.loops else None,
        led=facts.led,
        days=facts.days,
        left=facts.left,
        same_as=facts.same_as,
        needed=case.marks.needed,
        self_harm=case.has(Flag.SELF_HARM),
        violence=case.has(Flag.VIOLENCE),
        apart=case.has(Flag.QUARANTINED),
        kept_from=facts.kept_from,
        may_release=case.about_person and not merged,
    )
    return Say(to=readers(case), notice=notice, slot=slot(case))


def for_lead(shown: Say) -> Say | None:
    """The same for those who lead; they have one where all but the named have it."""
    if shown.to is not To.OTHERS or not isinstance(shown.notice, CaseCard):
        return None
    return replace(shown, to=To.SUPERVISORS, notice=shown.notice.for_lead())
