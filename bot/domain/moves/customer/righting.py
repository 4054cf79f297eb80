"""A customer puts right what they had told: kept with what it was before (§6.4 inv. 14)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.domain.deciding.decision import noted
from bot.domain.record.case import Case
from bot.domain.record.journal import Entry, What
from bot.domain.record.told import RIGHTED, from_to

_IN_A_WORD = frozenset(".,:/'%$\u00a3\u20ac\u00a5-")

_ENDS = " .,:;!?\u3002\uff0c\uff01"


def changes(before: Case, after: Case) -> tuple[tuple[str, str], ...]:
    """The words that differ in story and wish, each pair once."""
    pairs = ((before.facts, after.facts), (before.wish, after.wish))
    return tuple(dict.fromkeys(changed(old, new) for old, new in pairs if old != new))


def lines(before: Case, after: Case, now: datetime) -> tuple[Entry, ...]:
    """A line of the journal for each, by the customer."""
    return tuple(line(after, old, new, now) for old, new in changes(before, after))


def line(case: Case, old: str, new: str, now: datetime) -> Entry:
    """One such line: ``old`` was put right to ``new``."""
    entry = noted(case, What.EDITED, None, now, old=old, new=new, note=RIGHTED)
    return replace(entry, by=case.customer)


def shown(journal: Iterable[Entry]) -> str:
    """What was put right by these lines; empty where nothing was."""
    found = (one for one in journal if one.what is What.EDITED and one.note == RIGHTED)
    return ", ".join(from_to(one) for one in found)


def changed(before: str, after: str) -> tuple[str, str]:
    """What stands in the one in place of what in the other, whole words and figures."""
    start, end, least = 0, 0, min(len(before), len(after))
    while start < least and before[start] == after[start]:
        start += 1
    while end < least - start and before[-1 - end] == after[-1 - end]:
        end += 1
    while start and _goes_on(before, start) | _goes_on(after, start):
        start -= 1
    while end and _goes_on(before, len(before) - end) | _goes_on(after, len(after) - end):
        end -= 1
    old, new = before[start : len(before) - end], after[start : len(after) - end]
    return old.strip(_ENDS), new.strip(_ENDS)


def _goes_on(text: str, place: int) -> bool:
    """Whether a word of Latin letters or a figure goes on over this place."""
    return 0 < place < len(text) and _holds(text[place - 1]) and _holds(text[place])


def _holds(letter: str) -> bool:
    return (letter.isascii() and letter.isalnum()) or letter in _IN_A_WORD
