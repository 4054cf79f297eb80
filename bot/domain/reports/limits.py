"""Limits on contact in the span of a report: set, and followed by an appointed time (§17)."""

from typing import NamedTuple

from bot.domain.record.conduct import Conduct
from bot.domain.record.journal import What
from bot.domain.reports.books import Books


class Limits(NamedTuple):
    """How many limits people have set, and how many talks were put off."""

    warned: int
    cooled: int


def limits(books: Books) -> Limits:
    """Counted from the journal; what ended by itself is no act of anybody."""
    acts = [e for e in books.entries() if e.what is What.CONDUCT and e.by is not None]
    return Limits(
        warned=sum(e.new == Conduct.WARNED and e.old != Conduct.COOLING for e in acts),
        cooled=sum(e.new == Conduct.COOLING and e.old != Conduct.COOLING for e in acts),
    )
