"""What a reply letter has to say, and whose approval it needs (`reply-letter` §1, §3, §4)."""

from collections.abc import Sequence
from enum import IntEnum, StrEnum

from bot.domain.people import Role
from bot.domain.record.case import Case, Flag, Merit, Severity, State
from bot.domain.record.commitment import Promise, PromiseKind, PromiseState
from bot.domain.record.merit import declines, merit

GOOD = 4
"""From this judgement of five on, an invitation is fitting (`reply-letter` §3)."""
_TO_THE_MANAGER = frozenset({"legal", "media"})
"""Rungs of the ladder that make a letter the manager's business (`reply-letter` §1)."""


class Element(IntEnum):
    """The nine elements; their order is fixed (`reply-letter` §2)."""

    UNDERSTANDING = 1
    SAME_VIEW = 2
    CREDIT = 3
    APOLOGY = 4
    PARTICULARS = 5
    DECISION = 6
    COMPENSATION = 7
    COMMITMENT = 8
    WELCOME = 9


class Kind(StrEnum):
    """What a letter answers for: something agreed, or something settled (`reply-letter` §1)."""

    DECISION = "decision"
    CLOSING = "closing"


def kind(case: Case) -> Kind:
    """A closing letter after the customer's own "solved" (t14), else a decision letter."""
    settled = case.solved_at is not None and case.state in (State.FOLLOWING_UP, State.CLOSED)
    return Kind.CLOSING if settled else Kind.DECISION


def is_short(case: Case) -> bool:
    """A minor matter: elements 1, 4, 6 and 9 are enough (`reply-letter` §1)."""
    return case.severity is Severity.MINOR and not declines(case) and not case.about_person


def failed_twice(case: Case) -> bool:
    """A double deviation: the recovery failed as well."""
    return case.loops > 0 or case.has(Flag.PROMISE_BROKEN)


def wanted(case: Case, rows: Sequence[Promise] = ()) -> tuple[Element, ...]:
    """The elements of this case's letter, in order; ``rows`` are its promises."""
    absent: set[Element] = set()
    if is_short(case):
        absent |= {Element.SAME_VIEW, Element.PARTICULARS, Element.COMMITMENT}
    if merit(case) is Merit.UNJUSTIFIED and not case.commitment:
        absent.add(Element.COMMITMENT)
    if not credit_is_true(case):
        absent.add(Element.CREDIT)
    if not gifts(rows):
        absent.add(Element.COMPENSATION)
    return tuple(element for element in Element if element not in absent)


def credit_is_true(case: Case) -> bool:
    """Whether there is something true to thank for that hurts nobody (`reply-letter` §3)."""
    if case.safety or failed_twice(case) or is_short(case):
        return False
    return bool(case.lesson) or merit(case) is Merit.UNJUSTIFIED


def gifts(rows: Sequence[Promise]) -> tuple[Promise, ...]:
    """The compensation there is or will be, never the solution itself."""
    gone = (PromiseState.RELEASED, PromiseState.RENEGOTIATED)
    return tuple(p for p in rows if p.kind is PromiseKind.COMPENSATION and p.state not in gone)


def invites(case: Case) -> bool:
    """Whether to ask for an honorary supervisor: only of somebody who was treated well (§3)."""
    fitting = case.severity is Severity.NORMAL and merit(case) is Merit.JUSTIFIED
    judged_well = case.person_score is not None and case.person_score >= GOOD
    return fitting and judged_well and kind(case) is Kind.CLOSING


def offers_review(case: Case) -> bool:
    """Whether the letter must say how to have it reviewed (`reply-letter` §4, frame)."""
    return case.severity is Severity.MAJOR or names_outside_route(case)


def names_outside_route(case: Case) -> bool:
    """Whether the letter must say who outside the house may be asked."""
    return declines(case) or case.state is State.FINAL_POSITION


def approver(case: Case) -> Role:
    """Whose approval it needs; staff means that of the owner (`reply-letter` §1)."""
    if case.severity is Severity.MAJOR or _TO_THE_MANAGER & set(case.threats):
        return Role.MANAGER
    if case.about_person or declines(case):
        return Role.SUPERVISOR
    return Role.STAFF


def grounds(case: Case) -> str:
    """Why somebody other than the owner approves it; empty when the owner does."""
    if case.severity is Severity.MAJOR:
        return "major"
    if _TO_THE_MANAGER & set(case.threats):
        return "outside"
    if case.about_person:
        return "person"
    return "declined" if declines(case) else ""
