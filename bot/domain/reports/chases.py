"""Where customers asked for news: each time a word of ours was missing (§2, §17)."""

from typing import NamedTuple

from bot.domain.moves.customer.chasing import CHASE
from bot.domain.record.journal import What
from bot.domain.reports.books import Books


class Chases(NamedTuple):
    """How often, and in how many cases."""

    times: int
    cases: int


def chases(books: Books) -> Chases:
    """Counted from the journal of the span."""
    found = [e.case for e in books.entries() if e.what is What.HEARD and e.note == CHASE]
    return Chases(times=len(found), cases=len(set(found)))
