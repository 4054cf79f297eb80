"""Sending the reply letter: approved by the right person, never with a gap (`reply-letter`)."""

from dataclasses import replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Decision, Say, To, noted, unchanged
from bot.domain.letters import letter, plan
from bot.domain.letters.rules import FairCopy
from bot.domain.moves.desk import contacted, may_act, may_work
from bot.domain.notices import desk as staff
from bot.domain.notices.solution import ReplyLetter
from bot.domain.people import RANK, Person, Reach, Role
from bot.domain.record.case import Case, Flag, State
from bot.domain.record.journal import What

MAY_BE_SENT = frozenset(
    {State.ACTING, State.CONFIRMING, State.FOLLOWING_UP, State.FINAL_POSITION, State.CLOSED}
)
"""Only when something is agreed, or the position is final (`reply-letter` §1)."""


def send(case: Case, by: Person, copy: FairCopy, now: datetime) -> Decision:
    """[Send]: to the customer, or first to whoever has to approve it."""
    may_act(case, by)
    _may_leave(case, copy)
    if by.at_least(plan.approver(case)):
        return _sent(case, by, copy.text, now)
    waiting = replace(case, flags=case.flags | {Flag.LETTER_WAITING})
    return unchanged(waiting).adding(
        wanted_approval(case, copy),
        *_status(case, by, "waiting"),
        noted(case, What.LETTER, by, now, new="waiting", note=letter.edition(case)),
    )


def wanted_approval(case: Case, copy: FairCopy) -> Say:
    """To the rank that decides; the same text asked for twice edits the first message."""
    manager = plan.approver(case) is Role.MANAGER
    notice = staff.LetterForApproval(
        case_number=case.number,
        owner_name=case.owner_name,
        text=copy.text,
        edition=letter.edition(case),
        doubts=copy.doubts,
    )
    slot = f"letter:{case.id}:{letter.edition(case)}"
    return Say(to=To.MANAGERS if manager else To.SUPERVISORS, notice=notice, slot=slot)


def approve(case: Case, by: Person, read: str, copy: FairCopy, now: datetime) -> Decision:
    """[Approve]: sent as it was read; a text that has changed since is shown once more."""
    may_work(case, by)
    needed = max(plan.approver(case), Role.SUPERVISOR, key=RANK.__getitem__)
    if not by.at_least(needed):
        raise errors.NotForYou(needed.value)
    letter.must_be_draft(case)
    if not case.has(Flag.LETTER_WAITING):
        raise errors.OutOfPlace(state=case.state.value)
    _may_leave(case, copy)
    if read != letter.edition(case):
        return unchanged(case).adding(wanted_approval(case, copy))
    approved = noted(case, What.APPROVED, by, now, new="letter", note=letter.edition(case))
    return _sent(case, by, copy.text, now).adding(approved)


def _may_leave(case: Case, copy: FairCopy) -> None:
    """Raise unless this letter may go to the customer now."""
    letter.must_be_draft(case)
    if case.state not in MAY_BE_SENT:
        raise errors.OutOfPlace(state=case.state.value)
    if missing := letter.missing(case):
        raise errors.DraftHasGaps(count=missing)
    if case.reach is Reach.BLOCKED:
        raise errors.SomethingMissing(what="reach")
    if len(copy.text) > letter.LONGEST:
        raise errors.SomethingMissing(what="shorter_text")
    if copy.fault is not None:
        raise errors.SomethingMissing(what=f"letter_point_{copy.fault}")


def _sent(case: Case, by: Person, text: str, now: datetime) -> Decision:
    """On its way to the customer; the case keeps it as it was sent."""
    flags = (case.flags | {Flag.LETTER_SENT}) - {Flag.LETTER_WAITING, Flag.LETTER_WAIVED}
    after = replace(contacted(case, now), flags=flags, letter_sent_at=now)
    return unchanged(after).adding(
        Say(to=To.CUSTOMER, notice=ReplyLetter(case_number=case.number, text=text)),
        *_status(case, by, "sent"),
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
    after = replace(case, letter=(), letter_written=(), flags=flags)
    return unchanged(after).adding(
        *_status(case, by, "waived"), noted(case, What.LETTER, by, now, new="waived")
    )


def _status(case: Case, by: Person, status: str) -> tuple[Say, ...]:
    """To the owner, and to whoever did it."""
    notice = staff.LetterStatus(case_number=case.number, status=status)
    owner = Say(to=To.OWNER, notice=notice)
    return (owner,) if by.id == case.owner else (owner, Say(to=by.id, notice=notice))
