"""Handing a case to people: submitted, hurried, or free again (t4, t5)."""

from dataclasses import replace
from datetime import datetime

from bot.domain.deciding import ledger
from bot.domain.deciding.decision import Decision, Say, To, at, moved, unchanged
from bot.domain.deciding.empathy import empathy
from bot.domain.notices import customer as say
from bot.domain.notices.base import Notice
from bot.domain.notices.group import Unclaimed
from bot.domain.people import Person
from bot.domain.policy.policy import Due, Policy
from bot.domain.record.case import Case, Flag
from bot.domain.record.commitment import Promise
from bot.domain.record.timers import TimerKind
from bot.domain.record.transitions import Move


def hand_over(
    case: Case, move: Move, by: Person | None, now: datetime, policy: Policy
) -> Decision:
    """To the staff: the clocks of claiming and of the first human contact start.

    In the middle of a burst nothing is said; the acknowledgement at its end carries the time.
    """
    decision = moved(case, move, by, now)
    contact = policy.due(Due.FIRST_HUMAN, case.severity, now)
    flags = case.flags | {Flag.INCOMPLETE} if move is Move.HURRY else case.flags
    after = replace(
        decision.case,
        submitted_at=case.submitted_at or now,
        contact_by=contact,
        flags=flags,
        open_question=None,
    )
    decision = decision.then(unchanged(after)).adding(
        at(after, TimerKind.CLAIM_LIMIT, policy.due(Due.CLAIM, case.severity, now)),
        contact_promise(after, contact, now),
    )
    if case.acknowledged_at is None and case.burst_from is not None:
        ends = min(case.burst_from + policy.intake.burst_cap, now + policy.intake.burst_quiet)
        return decision.adding(at(after, TimerKind.BURST_OVER, ends))
    return _told(decision, now)


def _told(decision: Decision, now: datetime) -> Decision:
    case = decision.case
    if case.contact_by is None:
        return decision
    told = replace(case, spoke_at=now, acknowledged_at=case.acknowledged_at or now)
    if case.acknowledged_at is not None:
        notice: Notice = say.CaseSubmitted(
            case_number=case.number,
            contact_by=case.contact_by,
            disputed=case.has(Flag.SUMMARY_DISPUTED),
        )
    else:
        told = replace(told, empathy_used=case.empathy_used + 1)
        notice = at_once(case, case.contact_by)
    return decision.then(unchanged(told)).adding(Say(to=To.CUSTOMER, notice=notice))


def at_once(case: Case, contact_by: datetime) -> Notice:
    """M1 and M4 in one; who has told nothing yet is not told how it must have felt."""
    asked = case.has(Flag.HUMAN_ASKED) or case.has(Flag.MANAGER_ASKED)
    told = bool(case.facts or case.wish or case.emotion) or not asked
    return say.CaseAcknowledgedAtOnce(
        case_number=case.number,
        empathy=empathy(case) if told else None,
        contact_by=contact_by,
        manager=case.has(Flag.MANAGER_ASKED),
    )


def contact_promise(case: Case, due: datetime, now: datetime) -> Promise:
    """Every time told to the customer is a row of the ledger (§6.4 inv. 4).

    It is the house's: the first word of any person keeps it.
    """
    return replace(ledger.callback(case, None, due, now), by=ledger.THE_HOUSE)


def unclaimed(case: Case, *, manager: bool) -> Say:
    """The claim limit has passed: said where the card stands."""
    notice = Unclaimed(
        case_number=case.number,
        since=case.submitted_at or case.opened_at,
        severity=case.severity.value,
        manager_called=manager,
    )
    return Say(to=To.SUPERVISORS if case.about_person else To.GROUP, notice=notice)
