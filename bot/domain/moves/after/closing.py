"""The closing note: filled from the record, accepted or completed by the owner (§16)."""

from dataclasses import replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Decision, Say, noted, unchanged
from bot.domain.moves.desk.working import may_act
from bot.domain.notices.desk import ClosingKept
from bot.domain.people import Person
from bot.domain.record.case import Case, Flag, State
from bot.domain.record.journal import What

MAY_BE_CLOSED = frozenset({State.FOLLOWING_UP, State.CLOSED})


def accepted(case: Case, by: Person, now: datetime) -> Decision:
    """[Fine]: the note stays as it was filled from the record."""
    return _kept(case, by, case, now)


def learnt(case: Case, by: Person, lesson: str, now: datetime) -> Decision:
    """The lesson in one line; what was there before stays in the journal."""
    if not lesson.strip():
        raise errors.SomethingMissing(what="lesson")
    flags = case.flags - {Flag.CLOSING_DEFAULT}
    return _kept(case, by, replace(case, lesson=lesson.strip(), flags=flags), now)


def _kept(case: Case, by: Person, after: Case, now: datetime) -> Decision:
    may_act(case, by)
    if case.state not in MAY_BE_CLOSED:
        raise errors.OutOfPlace(state=case.state.value)
    return unchanged(after).adding(
        noted(case, What.CLOSING, by, now, old=case.lesson, new=after.lesson),
        Say(to=by.id, notice=ClosingKept(case_number=case.number)),
    )
