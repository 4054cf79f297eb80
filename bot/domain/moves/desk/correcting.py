"""How the customer's words were read, put right by a person (D §2, §5, §8)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from enum import StrEnum

from bot.domain import errors
from bot.domain.deciding.decision import Decision, noted, unchanged
from bot.domain.moves.desk.working import may_act
from bot.domain.moves.passing_on import rising
from bot.domain.moves.passing_on.escalating import escalate
from bot.domain.notices.desk.readings import CHOICES
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.domain.record import severity as severity_rules
from bot.domain.record.case import INTAKE, Case, Severity
from bot.domain.record.journal import Entry, What
from bot.domain.rights import Right, check


class Field(StrEnum):
    """What can be put right, as in ``CHOICES``; the note of the line in the journal."""

    MESSAGE_KIND = "message_kind"
    """Kept for the report alone: what a message was, once a case is open, changes nothing."""
    CATEGORY = "category"
    FEELING = "feeling"
    WISH = "wish_kind"
    SEVERITY = "severity"


_WEIGHTS = tuple(Severity)


def may_correct(case: Case, by: Person) -> None:
    """Raise unless this person may decide now how the case is read."""
    may_act(case, by)
    if case.state in INTAKE or not case.is_open:
        raise errors.OutOfPlace(state=case.state.value)


def corrected(
    case: Case,
    by: Person,
    new: Mapping[Field, str],
    now: datetime,
    policy: Policy,
    *,
    kind: str = "",
) -> Decision:
    """The record with these values, and a line in the journal for each that has changed.

    ``kind`` is how the message was read. The rules make the case heavier where its record now
    calls for it; lighter it becomes by a supervisor alone (D §5).
    """
    may_correct(case, by)
    lines = [_line(case, by, field, value, now, kind) for field, value in new.items()]
    weight = Severity(new.get(Field.SEVERITY, case.severity))
    if _WEIGHTS.index(weight) < _WEIGHTS.index(case.severity):
        check(Right.LESSEN, case, by)
    known = replace(
        case,
        category=new.get(Field.CATEGORY, case.category),
        feeling=new.get(Field.FEELING, case.feeling),
        wish_kind=new.get(Field.WISH, case.wish_kind),
        severity=weight,
    )
    after = known if Field.SEVERITY in new else severity_rules.raised(known)
    decision = unchanged(after).adding(*(line for line in lines if line.old != line.new))
    if _WEIGHTS.index(after.severity) <= _WEIGHTS.index(case.severity):
        return decision
    decision = decision.then(rising.raised(case.severity, after, now, policy))
    if after.severity is Severity.MAJOR:
        level = max(1, case.escalation)
        decision = decision.then(escalate(decision.case, level, "major", now, by=by))
    return rising.with_word(case, decision, now, policy, asked=False)


def _line(case: Case, by: Person, field: Field, value: str, now: datetime, kind: str) -> Entry:
    if value not in CHOICES[field]:
        raise errors.AlreadyDone  # a forged button, or one of another version
    was = {
        Field.MESSAGE_KIND: kind,
        Field.CATEGORY: case.category,
        Field.FEELING: case.feeling,
        Field.WISH: case.wish_kind,
        Field.SEVERITY: case.severity.value,
    }
    return noted(case, What.CORRECTED, by, now, old=was[field], new=value, note=field.value)
