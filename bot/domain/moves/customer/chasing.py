"""The same matter again while we work on it: a chase, so a word of ours is missing (§2)."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.deciding.decision import Decision, Say, To, noted, unchanged
from bot.domain.moves.intake.heard import Said
from bot.domain.notices import desk as staff
from bot.domain.record.case import Case, Severity, State
from bot.domain.record.journal import What
from bot.domain.understanding.messages.triage import Feeling, MessageKind
from bot.domain.understanding.wishes.asides import Aside

CHASE = "chase"
"""Its note in the journal, which reports count."""
AGAIN = timedelta(minutes=30)
"""Whoever complains so long after their last word has come back; sooner they are still telling."""
TOLD_AGAIN = timedelta(hours=1)
"""Each chase is counted; owner and supervisors hear of it so often at most."""
TOLD_AGAIN_MAJOR = timedelta(minutes=10)
"""The same of a major case."""
_WAITING = frozenset({Feeling.WAITING, Feeling.IGNORED, Feeling.RUNAROUND})
_AT_WORK = frozenset({State.UNCLAIMED, State.EXPLORING, State.ACTING})


def chases(case: Case, said: Said, now: datetime) -> bool:
    """Whether the customer asks again; ``case`` is as it was before these words."""
    if case.state not in _AT_WORK or case.customer_at is None:
        return False
    asks = said.aside is Aside.NEWS or said.noticed.calls_out
    waits = said.reading.kind is MessageKind.COMPLAINT and said.reading.feeling in _WAITING
    complains = waits and now - case.customer_at >= AGAIN
    answered = case.human_at is not None and case.human_at >= case.customer_at
    return asks or (complains and not answered)


def calls_out(case: Case, said: Said) -> bool:
    """Whether somebody who waits for us asks if anybody is there at all."""
    return said.noticed.calls_out and case.state in _AT_WORK


def chased(case: Case, words: str, now: datetime) -> Decision:
    """Counted; owner and supervisors hear it, with the time that the customer was told."""
    counted = replace(case, chases=case.chases + 1)
    entry = noted(case, What.HEARD, None, now, new=str(counted.chases), note=CHASE)
    pause = TOLD_AGAIN_MAJOR if case.severity is Severity.MAJOR else TOLD_AGAIN
    if case.chased_at is not None and now - case.chased_at < pause:
        return unchanged(counted).adding(entry)
    told = staff.CustomerChases(
        case_number=case.number,
        customer_name=case.customer_name,
        text=" ".join(words.split()),
        times=counted.chases,
        owner_name=case.owner_name,
        contact_by=case.contact_by,
    )
    return unchanged(replace(counted, chased_at=now)).adding(
        entry, Say(to=To.OWNER, notice=told), Say(to=To.SUPERVISORS, notice=told)
    )
