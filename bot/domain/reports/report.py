"""The figures of the digest and the cases behind them (§17 items 1, 5, 6, 8).

A number and its list come from the same selection, `behind`, so they cannot disagree. Numbers are
of two kinds: *now* (open, unclaimed, overdue, due today, major, out of reach, restricted,
unconfirmed deliveries) and *in the span* of the days reported on (new, closed, broken, promises,
times, satisfaction). Shares and the rule of n >= 30 (§17 item 7) are matters of wording.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum

from bot.domain.notices.manager import Digest, MajorLine, StateCount
from bot.domain.people import Reach
from bot.domain.record.case import Case, Flag, Outcome, Severity, State
from bot.domain.record.commitment import Promise, PromiseState
from bot.domain.record.conduct import Conduct
from bot.domain.reports import satisfaction, times
from bot.domain.reports.books import Books

MOST = 30
"""So many cases are listed behind a number."""
MOST_MAJOR = 10
"""So many major cases have a line in the digest itself."""


class Which(StrEnum):
    """The numbers that have a list of cases behind them."""

    NEW = "new"
    OPEN = "open"
    UNCLAIMED = "unclaimed"
    OVERDUE = "overdue"
    DUE_TODAY = "due_today"
    BROKEN = "broken"
    MAJOR = "major"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """One line behind a number: a case, and the promise it is listed for, if it is for one."""

    case: Case
    promise: Promise | None = None


def count(books: Books, which: Which) -> int:
    """The number itself."""
    return books.open_count if which is Which.OPEN else len(behind(books, which))


def behind(books: Books, which: Which) -> tuple[Found, ...]:
    """What the number counts, the most pressing first.

    Behind ``OPEN`` are only the oldest cases, `Books.oldest`: the number itself comes from the
    counts by state, so that nobody has to read every open case.
    """
    return _SELECTIONS[which](books)


def _new(books: Books) -> tuple[Found, ...]:
    """Cases opened in the span; one merged into another since is not a new case (t25)."""
    return _cases(books, lambda c: books.span.holds(c.opened_at) and c.state is not State.MERGED)


def _open(books: Books) -> tuple[Found, ...]:
    return tuple(Found(case=case) for case in books.oldest)


def _unclaimed(books: Books) -> tuple[Found, ...]:
    """Cases that wait to be claimed now (§6.2)."""
    return _cases(books, lambda c: c.state is State.UNCLAIMED)


def _overdue(books: Books) -> tuple[Found, ...]:
    """Open cases that are overdue now, as `lateness` defines it; the longest overdue first."""
    late = sorted(books.overdue.items(), key=lambda item: (item[1], item[0]))
    return tuple(Found(case=books.cases[case]) for case, _ in late)


def _due_today(books: Books) -> tuple[Found, ...]:
    """Promises of open cases due on the present local day and not settled yet, each by itself."""
    return _promises(books, lambda p, c: p.is_open and c.is_open, books.promises_today)


def _broken(books: Books) -> tuple[Found, ...]:
    """Promises due in the span that are broken for ever (§10), each by itself."""
    return _promises(books, lambda p, _: p.state is PromiseState.BROKEN, books.promises)


def _major(books: Books) -> tuple[Found, ...]:
    """Open cases that are major now (§5) and not settled, overdue ones first."""
    found = _cases(books, _is_major)
    return tuple(sorted(found, key=lambda one: one.case.id not in books.overdue))


def _is_major(case: Case) -> bool:
    """A settled one needs nobody any more, save while its letter waits for the manager."""
    settled = case.state is State.FOLLOWING_UP and not case.has(Flag.LETTER_WAITING)
    return case.is_open and case.severity is Severity.MAJOR and not settled


def _unreachable(books: Books) -> tuple[Found, ...]:
    """Open cases whose customer cannot be written to now (§6.2, §20)."""
    return _cases(books, lambda c: c.is_open and c.reach is Reach.BLOCKED)


_SELECTIONS: Mapping[Which, Callable[[Books], tuple[Found, ...]]] = {
    Which.NEW: _new,
    Which.OPEN: _open,
    Which.UNCLAIMED: _unclaimed,
    Which.OVERDUE: _overdue,
    Which.DUE_TODAY: _due_today,
    Which.BROKEN: _broken,
    Which.MAJOR: _major,
    Which.UNREACHABLE: _unreachable,
}


def _cases(books: Books, wanted: Callable[[Case], bool]) -> tuple[Found, ...]:
    return tuple(Found(case=case) for case in books.cases.values() if wanted(case))


def _promises(
    books: Books, wanted: Callable[[Promise, Case], bool], rows: Sequence[Promise]
) -> tuple[Found, ...]:
    """The first due first; what belongs to a case the reader may not see is left out."""
    return tuple(
        Found(case=case, promise=row)
        for row in rows
        if (case := books.cases.get(row.case)) is not None and wanted(row, case)
    )


def closed(books: Books, *outcomes: Outcome) -> int:
    """Cases closed or withdrawn in the span and not open again; merged ones are not counted.

    With ``outcomes``: only those that ended so.
    """
    return sum(
        books.span.holds(c.closed_at)
        and c.state in (State.CLOSED, State.WITHDRAWN)
        and (not outcomes or c.outcome in outcomes)
        for c in books.cases.values()
    )


def restricted(books: Books) -> int:
    """Open cases whose customer's contact is restricted now (§9.2)."""
    return sum(c.is_open and c.conduct is Conduct.RESTRICTED for c in books.cases.values())


def by_state(books: Books) -> tuple[StateCount, ...]:
    """The open cases by state, in the order of a case's life; empty states are left out."""
    return tuple(
        StateCount(state=state.value, count=books.open[state])
        for state in State
        if books.open.get(state)
    )


def digest(
    books: Books,
    *,
    company: str,
    major: Sequence[MajorLine],
    unconfirmed_deliveries: int,
    praise: int = 0,
    just_said: int = 0,
) -> Digest:
    """The daily digest (§17). Promises due in the span are counted by what became of them."""
    ledger = Counter(row.state for row in books.promises)
    happy = satisfaction.satisfaction(books)
    return Digest(
        since=books.span.first,
        day=books.span.last,
        company=company,
        new=count(books, Which.NEW),
        closed=closed(books),
        open=count(books, Which.OPEN),
        by_state=by_state(books),
        unclaimed=count(books, Which.UNCLAIMED),
        overdue=count(books, Which.OVERDUE),
        due_today=count(books, Which.DUE_TODAY),
        broken=count(books, Which.BROKEN),
        unreachable=count(books, Which.UNREACHABLE),
        restricted=restricted(books),
        unconfirmed_deliveries=unconfirmed_deliveries,
        major_count=count(books, Which.MAJOR),
        major=tuple(major[:MOST_MAJOR]),
        times=times.times(books),
        kept=ledger[PromiseState.KEPT],
        kept_late=ledger[PromiseState.KEPT_LATE],
        renegotiated=ledger[PromiseState.RENEGOTIATED],
        released=ledger[PromiseState.RELEASED],
        not_upheld=closed(books, Outcome.NOT_UPHELD, Outcome.GOODWILL),
        deadlock=closed(books, Outcome.DEADLOCK),
        praise=praise,
        just_said=just_said,
        **asdict(happy),
    )
