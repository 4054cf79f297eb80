"""The note that trouble may be put on: how staff keep calm, and nothing else (D §9.1)."""

from dataclasses import replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Decision, Say, noted, unchanged
from bot.domain.notices.conduct.keeping_calm import AskMotive, CoolHead
from bot.domain.people import Person
from bot.domain.record.case import INTAKE, Case
from bot.domain.record.intention import NOTED, Intention
from bot.domain.record.journal import What
from bot.domain.rights import Right, check


def may_note(case: Case, by: Person) -> None:
    """Raise unless this person may see and make such a note now."""
    check(Right.INTENTION, case, by)
    if case.state in INTAKE or not case.is_open:
        raise errors.OutOfPlace(state=case.state.value)


def cool_head(case: Case, by: Person) -> CoolHead:
    """What helps to keep calm, for the eyes of one person. Raises ``NotForYou``."""
    check(Right.INTENTION, case, by)
    return CoolHead(
        case_number=case.number,
        may_note=case.is_open and case.state not in INTAKE,
        on_purpose=case.intention is not None,
        motive=case.intention.motive if case.intention is not None else "",
    )


def note(case: Case, by: Person, now: datetime) -> Decision:
    """[Perhaps on purpose]: noted, and the card that helps comes up."""
    may_note(case, by)
    if case.intention is not None:
        raise errors.AlreadyDone
    after = replace(case, intention=Intention(by=by.id, by_name=by.name, at=now))
    return unchanged(after).adding(
        noted(case, What.INTENTION, by, now, new=NOTED),
        Say(to=by.id, notice=cool_head(after, by)),
    )


def take_back(case: Case, by: Person, now: datetime) -> Decision:
    """[Take the note away]: it is gone, with what was written."""
    may_note(case, by)
    if case.intention is None:
        raise errors.AlreadyDone
    after = replace(case, intention=None)
    return unchanged(after).adding(
        noted(case, What.INTENTION, by, now, old=NOTED),
        Say(to=by.id, notice=cool_head(after, by)),
    )


def ask_motive(case: Case, by: Person) -> AskMotive:
    """[What do they want?]. Raises ``AlreadyDone`` where there is no note any more."""
    may_note(case, by)
    if case.intention is None:
        raise errors.AlreadyDone
    return AskMotive(case_number=case.number, motive=case.intention.motive)


def motive(case: Case, by: Person, words: str, now: datetime) -> Decision:
    """What the person wants to reach, and which part is justified: solve that at once."""
    may_note(case, by)
    if case.intention is None:
        raise errors.AlreadyDone
    if not words.strip():
        raise errors.SomethingMissing(what="text")
    after = replace(case, intention=replace(case.intention, motive=" ".join(words.split())))
    return unchanged(after).adding(
        noted(case, What.INTENTION, by, now, old=NOTED, new=NOTED),
        Say(to=by.id, notice=cool_head(after, by)),
    )
