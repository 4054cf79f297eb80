"""The brief has been read: the customer hears it first of all, and never starts again (§8)."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.deciding.decision import Decision, Say, To, noted, unchanged
from bot.domain.moves.passing_on.handing_over import contact_promise
from bot.domain.notices.customer.reading import RecordRead
from bot.domain.notices.desk import BriefRead
from bot.domain.people import Person, Role
from bot.domain.policy.policy import Due, Policy
from bot.domain.record.case import INTAKE, OPEN, Case, Flag
from bot.domain.record.commitment import Promise
from bot.domain.record.journal import Entry, What

READ = "read"
"""How the journal notes that a brief was read, in the line of the escalation."""

_BY_A_PERSON_ALONE = frozenset({Flag.SELF_HARM, Flag.VIOLENCE, Flag.ERRAND, Flag.FOREIGN})
"""Here no ready line is sent (§9.2); whoever leads writes."""


def brief_read(
    case: Case,
    by: Person,
    calls: Sequence[Entry],
    rows: Sequence[Promise],
    now: datetime,
    policy: Policy,
) -> Decision:
    """The owner hears who has read it; the customer does once a round, with the time that stands.

    ``calls`` are the escalations of the case so far, read or not; ``rows`` its open promises.
    """
    entry = noted(case, What.ESCALATED, by, now, new=str(case.escalation), note=READ)
    decision = unchanged(case).adding(entry)
    if case.owner is not None and case.owner != by.id:
        told = BriefRead(case_number=case.number, name=by.name)
        decision = decision.adding(Say(to=To.OWNER, notice=told))
    if not calls or not _is_to_be_told(case, by, calls):
        return decision
    times = [row.due for row in rows if row.due is not None and row.due > now]
    due = min(times, default=policy.due(Due.NOT_SOLVED, case.severity, now))
    notice = RecordRead(
        lead_name=by.name,
        manager=by.at_least(Role.MANAGER),
        owner_name=case.owner_name,
        due=due,
    )
    later = policy.quiet.next_allowed(now)
    said = Say(to=To.CUSTOMER, notice=notice, not_before=later if later > now else None)
    return decision.adding(said, *(() if times else (contact_promise(case, due, now),)))


def _is_to_be_told(case: Case, by: Person, calls: Sequence[Entry]) -> bool:
    """Not what only a person may say, not twice a round, and not by the owner."""
    if case.state not in OPEN - INTAKE or case.owner == by.id:
        return False
    if case.safety or case.flags & _BY_A_PERSON_ALONE:
        return False
    began = case.round_from or case.opened_at
    return not any(entry.note == READ and entry.at >= began for entry in calls)
