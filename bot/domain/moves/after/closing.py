"""The closing note: filled from the record, accepted or completed by the owner (§16)."""

from dataclasses import replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Decision, Say, noted, unchanged
from bot.domain.moves.after.following_up import closing_form
from bot.domain.moves.desk.working import may_act
from bot.domain.notices.desk import ClosingKept, OutcomeChoice
from bot.domain.people import Person
from bot.domain.record.case import Case, Flag, Merit, Outcome, State
from bot.domain.record.journal import What
from bot.domain.rights import Right, check

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


JUDGED = {
    Outcome.UPHELD: Merit.JUSTIFIED,
    Outcome.PARTLY_UPHELD: Merit.PARTLY,
    Outcome.NOT_UPHELD: Merit.UNJUSTIFIED,
    Outcome.GOODWILL: Merit.UNJUSTIFIED,
}
"""What people judge of how it ended; the other outcomes follow from what happened."""


def choices(case: Case, by: Person) -> Decision:
    """[It ended otherwise]: the other ways it may have ended."""
    _may_close(case, by)
    if case.outcome not in JUDGED:
        raise errors.AlreadyDone
    notice = OutcomeChoice(case_number=case.number, outcome=case.outcome.value)
    return unchanged(case).adding(Say(to=by.id, notice=notice))


def ended_otherwise(case: Case, by: Person, outcome: Outcome, now: datetime) -> Decision:
    """How it ended, as a person sees it; that it was not upheld takes two, or who leads (§18)."""
    _may_close(case, by)
    if case.outcome not in JUDGED or outcome not in JUDGED or case.outcome is outcome:
        raise errors.AlreadyDone
    declined = JUDGED[outcome] is Merit.UNJUSTIFIED
    if declined and case.merit is not Merit.UNJUSTIFIED:
        check(Right.DECIDE_MERIT, case, by)
    after = replace(case, outcome=outcome)
    return unchanged(after).adding(
        Say(to=by.id, notice=closing_form(after)),
        noted(
            *(case, What.MERIT, by, now),
            old=case.outcome.value,
            new=outcome.value,
            note="outcome",
        ),
    )


def _may_close(case: Case, by: Person) -> None:
    may_act(case, by)
    if case.state not in MAY_BE_CLOSED:
        raise errors.OutOfPlace(state=case.state.value)


def _kept(case: Case, by: Person, after: Case, now: datetime) -> Decision:
    _may_close(case, by)
    return unchanged(after).adding(
        noted(case, What.CLOSING, by, now, old=case.lesson, new=after.lesson),
        Say(to=by.id, notice=ClosingKept(case_number=case.number)),
    )
