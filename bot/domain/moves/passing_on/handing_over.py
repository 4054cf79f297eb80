"""Handing a case to people: submitted, hurried, or free again (t4, t5)."""

from dataclasses import replace
from datetime import datetime

from bot.domain.deciding import card, ledger, needed_sooner
from bot.domain.deciding.decision import (
    Decision,
    Say,
    To,
    at,
    moved,
    noted,
    unchanged,
)
from bot.domain.deciding.empathy import empathy, harmed
from bot.domain.notices import customer as say
from bot.domain.notices.base import Notice
from bot.domain.notices.group import Unclaimed
from bot.domain.people import Person
from bot.domain.policy.policy import Due, Policy
from bot.domain.record import severity as severity_rules
from bot.domain.record.case import Case, Flag
from bot.domain.record.commitment import Promise
from bot.domain.record.journal import What
from bot.domain.record.timers import TimerKind
from bot.domain.record.transitions import Move
from bot.domain.understanding.messages.harmed import Harmed


def hand_over(
    case: Case, move: Move, by: Person | None, now: datetime, policy: Policy
) -> Decision:
    """To the staff: the clocks of claiming and of the first human contact start.

    In the middle of a burst nothing is said; the acknowledgement at its end carries the time.
    """
    flags = case.flags | {Flag.INCOMPLETE} if move is Move.HURRY else case.flags
    decision = _weighed(replace(case, flags=flags, open_question=None), now)
    decision = decision.then(moved(decision.case, move, by, now))
    severity = decision.case.severity
    contact = policy.due(Due.FIRST_HUMAN, severity, now)
    submitted = case.submitted_at or now
    after = replace(decision.case, submitted_at=submitted, contact_by=contact)
    decision = decision.then(unchanged(after)).adding(
        at(after, TimerKind.CLAIM_LIMIT, policy.due(Due.CLAIM, severity, now)),
        contact_promise(after, contact, now),
    )
    if needed_sooner.comes_too_late(after):
        decision = decision.adding(*needed_sooner.said(after))
    if case.acknowledged_at is None and case.burst_from is not None:
        ends = min(case.burst_from + policy.intake.burst_cap, now + policy.intake.burst_quiet)
        return decision.adding(at(after, TimerKind.BURST_OVER, ends))
    return _told(decision, now)


def _weighed(case: Case, now: datetime) -> Decision:
    """The first weight of the case, by the rules alone (§5)."""
    after = case if case.submitted_at is not None else severity_rules.first_weighed(case)
    if after == case:
        return unchanged(case)
    change = {"old": case.severity.value, "new": after.severity.value}
    return unchanged(after).adding(noted(case, What.SEVERITY, None, now, **change))


def _told(decision: Decision, now: datetime) -> Decision:
    case = decision.case
    if case.contact_by is None:
        return decision
    told = replace(case, spoke_at=now, acknowledged_at=case.acknowledged_at or now)
    if grave := _grave(case) or _hurt_since(case):
        notice: Notice = grave_heard(case, grave, case.contact_by)
    elif case.acknowledged_at is not None:
        angry = case.emotion >= severity_rules.ANGRY
        told = replace(told, empathy_used=case.empathy_used + angry)
        notice = say.CaseSubmitted(
            case_number=case.number,
            contact_by=case.contact_by,
            disputed=case.has(Flag.SUMMARY_DISPUTED),
            manager=case.has(Flag.MANAGER_ASKED),
            foreign=case.has(Flag.FOREIGN),
            gave_up=case.has(Flag.GENTLY_ASKED),
            empathy=empathy(case) if angry else None,
            needed=case.marks.needed,
            too_late=needed_sooner.comes_too_late(case),
        )
    else:
        told = replace(told, empathy_used=case.empathy_used + 1)
        notice = at_once(case, case.contact_by)
    return decision.then(unchanged(told)).adding(Say(to=To.CUSTOMER, notice=notice))


def at_once(case: Case, contact_by: datetime) -> Notice:
    """M1 and M4 in one; who has told nothing yet is not told how it must have felt."""
    if grave := _grave(case):
        return grave_heard(case, grave, contact_by)
    told = bool(case.facts or case.wish or case.emotion)
    told = told and not case.flags & {Flag.ERRAND, Flag.FOREIGN}
    return say.CaseAcknowledgedAtOnce(
        case_number=case.number,
        empathy=empathy(case) if told else None,
        contact_by=contact_by,
        manager=case.has(Flag.MANAGER_ASKED),
        foreign=case.has(Flag.FOREIGN),
        needed=case.marks.needed,
        too_late=needed_sooner.comes_too_late(case),
        hurt=case.safety and harmed(case) != Harmed.ANIMAL,
    )


def _grave(case: Case) -> str:
    """What no template may answer (§9.2); empty for everything else."""
    return next((one.value for one in (Flag.SELF_HARM, Flag.VIOLENCE) if case.has(one)), "")


def _hurt_since(case: Case) -> str:
    """Danger that was told after the acknowledgement, and so has no answer yet (§9.2)."""
    return "safety" if case.safety and case.acknowledged_at is not None else ""


def grave_heard(case: Case, grave: str, contact_by: datetime) -> Notice:
    """A few human words in place of every template: heard, and who comes when (§9.2)."""
    return say.GraveHeard(
        case_number=case.number,
        grave=grave,
        first=case.acknowledged_at is None,
        contact_by=contact_by,
        harmed=harmed(case) if grave == "safety" else "",
    )


def contact_promise(case: Case, due: datetime, now: datetime) -> Promise:
    """Every time told to the customer is a row of the ledger (§6.4 inv. 4).

    It is the house's: the first word of any person keeps it.
    """
    return replace(ledger.callback(case, None, due, now), by=ledger.THE_HOUSE)


def unclaimed(case: Case, *, manager: bool, again: bool = False) -> Say:
    """The claim limit has passed: said where the card stands, ``again`` once all know."""
    notice = Unclaimed(
        case_number=case.number,
        since=case.submitted_at or case.opened_at,
        severity=case.severity.value,
        manager_called=manager or case.about_lead,
        again=again,
    )
    return Say(to=card.readers(case), notice=notice)
