"""Escalation: responsibility moves up with a brief; the story never starts again (§8)."""

from dataclasses import replace
from datetime import datetime

from bot.domain.deciding.decision import Decision, Say, To, noted, unchanged
from bot.domain.notices.desk import Brief
from bot.domain.people import Person
from bot.domain.record.case import Case
from bot.domain.record.journal import What

SUPERVISOR, MANAGER = 1, 2
LINE = 120
FOUND = 2 * LINE
"""What was found out may be longer: nobody is to look into it a second time."""
ABUSIVE = 4
"""The level of emotion at which whoever leads has a look (§8)."""


def escalate(
    case: Case,
    level: int,
    reason: str,
    now: datetime,
    *,
    by: Person | None = None,
    need: str = "",
) -> Decision:
    """Up to ``level`` (1 supervisor, 2 manager), never down; the brief goes out each time."""
    level = MANAGER if case.about_lead else min(level, MANAGER)
    after = replace(case, escalation=max(case.escalation, level))
    readers = To.MANAGERS if level >= MANAGER else To.SUPERVISORS
    entry = noted(
        case,
        What.ESCALATED,
        by,
        now,
        old=str(case.escalation),
        new=str(after.escalation),
        note=reason,
    )
    return unchanged(after).adding(entry, Say(to=readers, notice=brief(after, reason, need)))


def brief(case: Case, reason: str, need: str = "") -> Brief:
    """At most six lines from the record (§8)."""
    return Brief(
        case_number=case.number,
        reason=reason,
        customer_name=case.customer_name,
        facts=_line(case.facts),
        feeling=case.feeling if case.emotion else "",
        wish=_line(case.wish),
        done=_line(case.evidence),
        offered=_line("" if case.evidence else _offered(case)),
        need=_line(need),
        contact_by=case.contact_by,
        said=_said(case),
        found=_line(case.sheet.in_a_row(), FOUND),
    )


def _said(case: Case) -> str:
    """The words that make it grave, unless they stand among the facts already."""
    words = " ".join(case.alarm.split())
    return "" if words in _line(case.facts) else words


def _offered(case: Case) -> str:
    if case.offer is None:
        return ""
    return " / ".join(option.text for option in case.offer.options)


def _line(text: str, longest: int = LINE) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= longest else plain[: longest - 1] + "\u2026"
