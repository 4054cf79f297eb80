"""Danger told in a case that is known to be grave: what is new in it, and the short word on it."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain.deciding.empathy import HARM_FLAGS
from bot.domain.deciding.known_by_name import known_owner
from bot.domain.notices.customer.danger import DangerAgain
from bot.domain.record.case import Case, Flag
from bot.domain.understanding.messages.triage import MessageKind, Reading, gist

SAME_WITHIN = timedelta(minutes=10)
"""The same alarm sounds once in so long; every word reaches the owner all the same."""
OTHER_WITHIN = timedelta(minutes=3)
"""So long for another danger to things and people, told in other words."""
_ALARMING = 300
"""So many letters of the words are kept."""
_ALIKE = 0.75
_WORD = re.compile(r"[a-z']+|[^\W\d_a-z]")


def goes_on(reading: Reading, text: str) -> Reading:
    """The reading of words that tell of the known danger without its name."""
    return replace(
        reading, kind=MessageKind.COMPLAINT, safety=True, alarming=gist(text, _ALARMING)
    )


def is_over(case: Case, reading: Reading) -> bool:
    """Whether words that the danger is past may be taken as such: nobody is newly hurt."""
    graver = reading.self_harm or reading.violence
    return not graver and not newly_harmed(case, reading, "safety")


def is_new(before: Case, reading: Reading, reason: str, now: datetime) -> bool:
    """Whether these words have to sound: another kind, another person hurt, or not just now.

    ``before`` is the case without them.
    """
    last = before.alarmed_at
    if not was_sounded(before, reason) or last is None or newly_harmed(before, reading, reason):
        return True
    calmer = reason != "safety" or _alike(before.alarm, reading.alarming)
    return now - last >= (SAME_WITHIN if calmer else OTHER_WITHIN)


def was_sounded(before: Case, reason: str) -> bool:
    """Whether an alarm of this kind was given in the case before."""
    known = before.safety if reason == "safety" else before.has(Flag(reason))
    return known and before.alarmed_at is not None


def newly_harmed(before: Case, reading: Reading, reason: str) -> str:
    """Who is hurt by what is told now and was not before; empty where nobody is."""
    if reason != "safety" or not reading.harmed:
        return ""
    return "" if before.has(HARM_FLAGS[reading.harmed]) else reading.harmed


def word(
    before: Case, case: Case, reading: Reading, reason: str, due: datetime
) -> tuple[Case, DangerAgain]:
    """The next such word of this case, and the case that remembers it."""
    turn = case.heeding.dangers + 1
    notice = DangerAgain(
        grave=reason,
        harmed=newly_harmed(before, reading, reason),
        turn=turn,
        owner_name=known_owner(case),
        contact_by=due if turn == 1 or due != before.contact_by else None,
    )
    return replace(case, heeding=replace(case.heeding, dangers=turn)), notice


def _alike(before: str, now: str) -> bool:
    """Whether the shorter of the two says hardly anything that the other does not."""
    one, other = (set(_WORD.findall(text.casefold())) for text in (before, now))
    return len(one & other) >= _ALIKE * min(len(one), len(other))
