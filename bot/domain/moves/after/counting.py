"""What the reports count a case under: named by a person, never by the program (D §5, §16)."""

from dataclasses import replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Decision, Say, noted, unchanged
from bot.domain.moves.after.closing import MAY_BE_CLOSED
from bot.domain.moves.after.following_up import closing_form
from bot.domain.moves.desk.fact_finding import may_record, shown
from bot.domain.notices.desk.fact_sheets import CauseAsked
from bot.domain.people import Person
from bot.domain.record.case import Case
from bot.domain.record.cause import ALL, CAUSES
from bot.domain.record.journal import What

TAG = "tag"
"""The note of such a line in the journal, among those of the fact sheet."""


def ask(case: Case, by: Person, family: str) -> CauseAsked:
    """The causes of one family, and the way to the others. Raises ``AlreadyDone``."""
    may_record(case, by)
    if family not in frozenset(CAUSES):
        raise errors.AlreadyDone  # a forged button, or one of another version
    return CauseAsked(case_number=case.number, cause=case.cause, family=family)


def counted_under(case: Case, by: Person, cause: str, now: datetime) -> Decision:
    """The cause as the reports count it; shown in the closing note, where there is one."""
    may_record(case, by)
    if cause not in ALL or cause == case.cause:
        raise errors.AlreadyDone
    after = replace(case, cause=cause)
    notice = closing_form(after) if case.state in MAY_BE_CLOSED else shown(after, by)
    return unchanged(after).adding(
        noted(case, What.FACTS, by, now, old=case.cause, new=cause, note=TAG),
        Say(to=by.id, notice=notice),
    )
