"""A complaint told by word of mouth, noted by one of us (§3, t1)."""

from dataclasses import replace
from datetime import datetime

from bot.domain.deciding.decision import Decision, To
from bot.domain.moves.intake import alarming, listening, recording
from bot.domain.moves.passing_on.handing_over import hand_over
from bot.domain.people import Person, Reach
from bot.domain.policy.policy import Policy
from bot.domain.record.case import CaseId
from bot.domain.record.spoken import Spoken
from bot.domain.record.transitions import Move


def log(
    number: CaseId,
    by: Person,
    customer: Person,
    told: recording.Told,
    spoken: Spoken,
    now: datetime,
    policy: Policy,
) -> Decision:
    """t1 by one of us, and straight to people (t5): the bot asks no questions of its own.

    ``customer`` is nobody the bot has met; ``told`` are their words, as they were noted.
    """
    opened = listening.open_case(number, customer, now, policy)
    entries = tuple(replace(one, by=by.id) for one in opened.journal)
    new = replace(opened.case, spoken=spoken, reach=Reach.ALT_CHANNEL)
    case = replace(recording.recorded(new, told), customer_at=now)
    decision = replace(opened, case=case, journal=entries)
    decision = decision.then(hand_over(case, Move.HURRY, by, now, policy))
    decision = decision.then(alarming.sound(new, decision.case, told.reading, now))
    decision = decision.then(listening.told_upwards(decision.case, now))
    # What the customer would read now is said by whoever noted it, face to face.
    return replace(decision, say=tuple(one for one in decision.say if one.to is not To.CUSTOMER))
