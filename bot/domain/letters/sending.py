"""Sending the reply letter: approved by the right person, never with a gap (`reply-letter`)."""

from dataclasses import replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Decision, Say, To, at, noted, unchanged
from bot.domain.letters import leaving, letter, plan, showing, times
from bot.domain.letters.rules import FairCopy
from bot.domain.moves.desk.working import contacted, may_act
from bot.domain.moves.solution.waiting_approval import AGAIN, RISEN
from bot.domain.notices import desk as staff
from bot.domain.notices.solution import ReplyLetter
from bot.domain.people import Person, Role
from bot.domain.policy.policy import Due, Policy
from bot.domain.record.case import Case, Flag
from bot.domain.record.journal import What
from bot.domain.record.timers import CancelTimers, TimerKind
from bot.domain.rights import Right, check
from bot.domain.understanding.words.substance import A_REASON, says_something

WAITS = "letter"
"""The first word of the subject of a timer for a letter that waits, before its edition."""
_UP = "up"


def send(
    case: Case,
    by: Person,
    copy: FairCopy,
    now: datetime,
    *,
    book: bool = True,
    due: datetime | None = None,
) -> Decision:
    """[Send]: to the customer, or first to whoever has to approve it, by ``due``.

    ``book`` is whether the new times in it are promises, as a person has said of them.
    """
    may_act(case, by)
    leaving.must_go(case, copy, book=book)
    if by.at_least(plan.approver(case)):
        return _sent(case, by, copy, now, book=book)
    flags = (case.flags | {Flag.LETTER_WAITING}) - {Flag.LETTER_TIMES_SAID}
    said = flags if book else flags | {Flag.LETTER_TIMES_SAID}
    waiting = replace(case, flags=said)
    subject = f"{WAITS}:{letter.edition(case)}"
    timer = () if due is None else (at(case, TimerKind.APPROVAL_DUE, due, subject),)
    manager = plan.approver(case) is Role.MANAGER
    return unchanged(waiting).adding(
        showing.wanted_approval(waiting, copy),
        *_status(case, by, "waiting_manager" if manager else "waiting"),
        noted(case, What.LETTER, by, now, new="waiting", note=letter.edition(case)),
        *timer,
    )


def approve(case: Case, by: Person, read: str, copy: FairCopy, now: datetime) -> Decision:
    """[Approve]: sent as it was read; a text that has changed since is shown once more."""
    may_decide(case, by)
    book = not case.has(Flag.LETTER_TIMES_SAID)
    leaving.must_go(case, copy, book=book)
    if read != letter.edition(case):
        return unchanged(case).adding(showing.wanted_approval(case, copy))
    approved = noted(case, What.APPROVED, by, now, new="letter", note=letter.edition(case))
    return _sent(case, by, copy, now, book=book).adding(approved)


def may_decide(case: Case, by: Person) -> None:
    """Raise unless the letter waits for an approval, and this person may give it."""
    major = plan.approver(case) is Role.MANAGER
    check(Right.SIGN_MAJOR if major else Right.SIGN_LETTER, case, by)
    letter.must_be_draft(case)
    if not case.has(Flag.LETTER_WAITING):
        raise errors.OutOfPlace(state=case.state.value)


def send_back(case: Case, by: Person, read: str, reason: str, now: datetime) -> Decision:
    """[Not yet]: the owner reads why; the draft stays, and has to be put up anew."""
    may_decide(case, by)
    if read != letter.edition(case):
        raise errors.AlreadyDone
    if not says_something(reason, A_REASON):
        raise errors.SomethingMissing(what="reason")
    flags = case.flags - {Flag.LETTER_WAITING, Flag.LETTER_TIMES_SAID}
    notice = staff.LetterSentBack(case_number=case.number, by_name=by.name, reason=reason.strip())
    return unchanged(replace(case, flags=flags)).adding(
        Say(to=To.OWNER, notice=notice),
        _no_more_waiting(case),
        noted(case, What.APPROVED, by, now, new="letter_sent_back", note=reason.strip()),
    )


def unanswered(
    case: Case, subject: str, copy: FairCopy, now: datetime, policy: Policy
) -> Decision:
    """Nobody has decided in time: to the managers, who are reminded every working day then."""
    first, _, rest = subject.partition(":")
    read, _, up = rest.partition(":")
    stands = case.has(Flag.LETTER_WAITING) and letter.is_draft(case)
    if not stands or first != WAITS or read != letter.edition(case):
        return unchanged(case)
    rises = not up and plan.approver(case) is not Role.MANAGER
    due = policy.due(Due.APPROVAL, case.severity, now)
    if not rises:  # everybody knows: once a working day is enough
        due = max(due, policy.calendar.add_working_days(now, 1))
    why = RISEN if rises else AGAIN
    decision = unchanged(case).adding(
        showing.wanted_approval(case, copy, why=why),
        at(case, TimerKind.APPROVAL_DUE, due, f"{WAITS}:{read}:{_UP}"),
        noted(case, What.APPROVED, None, now, new=why),
    )
    if not rises:
        return decision
    told = staff.LetterStatus(case_number=case.number, status="risen")
    return decision.adding(Say(to=To.OWNER, notice=told))


def _no_more_waiting(case: Case) -> CancelTimers:
    return CancelTimers(case=case.id, kinds=frozenset({TimerKind.APPROVAL_DUE}))


def _sent(case: Case, by: Person, copy: FairCopy, now: datetime, *, book: bool) -> Decision:
    """On its way to the customer; the case keeps it as it was sent, the ledger its new times."""
    gone = {Flag.LETTER_WAITING, Flag.LETTER_WAIVED, Flag.LETTER_TIMES_SAID}
    flags = (case.flags | {Flag.LETTER_SENT}) - gone
    rows = times.booked(case, copy.times, by.id, by.name, now) if book else ()
    after = replace(contacted(case, now), flags=flags, letter_sent_at=now)
    return unchanged(after).adding(
        Say(to=To.CUSTOMER, notice=ReplyLetter(case_number=case.number, text=copy.text)),
        *rows,
        *_status(case, by, "sent"),
        *((_no_more_waiting(case),) if case.has(Flag.LETTER_WAITING) else ()),
        noted(case, What.LETTER, by, now, new="sent", note=plan.kind(case).value),
    )


def waive(case: Case, by: Person, now: datetime) -> Decision:
    """[No letter]: only where it is optional (`reply-letter` §1)."""
    may_act(case, by)
    if letter.is_obligatory(case):
        raise errors.SomethingMissing(what="letter")
    if case.has(Flag.LETTER_WAIVED) or case.has(Flag.LETTER_SENT):
        raise errors.AlreadyDone
    flags = (case.flags | {Flag.LETTER_WAIVED}) - {Flag.LETTER_WAITING}
    after = replace(case, letter=(), letter_written=(), letter_fills=(), flags=flags)
    return unchanged(after).adding(
        *_status(case, by, "waived"), noted(case, What.LETTER, by, now, new="waived")
    )


def _status(case: Case, by: Person, status: str) -> tuple[Say, ...]:
    """To the owner, and to whoever did it."""
    notice = staff.LetterStatus(case_number=case.number, status=status)
    owner = Say(to=To.OWNER, notice=notice)
    return (owner,) if by.id == case.owner else (owner, Say(to=by.id, notice=notice))
