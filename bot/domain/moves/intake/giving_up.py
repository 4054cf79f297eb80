"""Somebody says "never mind": no end of the matter, a reason to take it off their hands (§4.1)."""

from dataclasses import replace
from datetime import datetime

from bot.domain.deciding.decision import Decision, Say, To, unchanged
from bot.domain.deciding.telling_owner import tell_owner
from bot.domain.moves.intake.summing_up import patience
from bot.domain.moves.passing_on.handing_over import hand_over
from bot.domain.notices import customer as say
from bot.domain.policy.policy import Policy
from bot.domain.record import severity
from bot.domain.record.case import Case, Flag, Question, State
from bot.domain.record.transitions import Move
from bot.domain.understanding.messages.triage import Reading


def gives_up(case: Case, reading: Reading, *, lets_go: bool) -> bool:
    """Whether the words only let go, after we have answered once."""
    angry = reading.emotion >= severity.ANGRY
    return lets_go and case.acknowledged_at is not None and not (angry or reading.alarming)


def taken_up(case: Case, now: datetime, policy: Policy) -> Decision:
    """One gentle open question; after it, nothing more for them to do: people have it."""
    if case.has(Flag.GENTLY_ASKED) or case.state is State.SUMMARY_SENT:
        return hand_over(case, Move.HURRY, None, now, policy)
    asked = replace(
        case,
        flags=case.flags | {Flag.GENTLY_ASKED},
        asked=(*case.asked, Question.WISH),
        open_question=Question.WISH if not case.wish else None,
        spoke_at=now,
    )
    return unchanged(asked).adding(
        Say(to=To.CUSTOMER, notice=say.GentleQuestion()), *patience(asked, now, policy)
    )


def with_people(case: Case, now: datetime) -> Decision:
    """The same once people have the case: it goes on, and the owner knows how it sounded."""
    coming = case.contact_by if case.contact_by is not None and case.contact_by > now else None
    notice = say.LookedAfter(
        case_number=case.number, owner_name=case.owner_name, contact_by=coming
    )
    told = replace(case, flags=case.flags | {Flag.LOOKED_AFTER}, customer_at=now, spoke_at=now)
    return unchanged(told).adding(Say(to=To.CUSTOMER, notice=notice), tell_owner(told, "gave_up"))
