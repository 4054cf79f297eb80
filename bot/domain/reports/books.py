"""The books at one moment: what a digest is made of, read once (§17)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, CaseId, State
from bot.domain.record.commitment import Promise
from bot.domain.record.journal import Entry, What
from bot.domain.record.transitions import Move
from bot.domain.reports.days import Span
from bot.domain.reports.lateness import overdue_since

CAME_BACK = frozenset({Move.NOT_SOLVED, Move.BACK, Move.REOPEN})
"""The transitions by which a matter that seemed settled comes back (t15, t19, t20)."""
_MOVES = {move.value: move for move in Move}


@dataclass(frozen=True, kw_only=True, slots=True)
class Books:
    """Everything the figures need. Cases the reader may not see (§6.4 inv. 8) are not in it."""

    now: datetime
    span: Span
    policy: Policy
    open: Mapping[State, int]
    """How many open cases there are in each state."""
    cases: Mapping[CaseId, Case]
    """The cases that stand out now, were active since the span began, or are behind a promise."""
    oldest: Sequence[Case] = ()
    """The first open cases; filled when they are to be listed."""
    promised: Mapping[CaseId, datetime]
    """When the first open promise of a case is due, at least where that has passed."""
    since: Mapping[CaseId, datetime]
    """When a case at work came into its state."""
    overdue: Mapping[CaseId, datetime]
    """The overdue cases, and since when (see `lateness`)."""
    promises: Sequence[Promise]
    """Due in the span, first due first."""
    promises_today: Sequence[Promise]
    """Due on the present local day, first due first."""
    histories: Mapping[CaseId, Sequence[Entry]]
    """The journal since the span began; of cases that went round, the whole of it."""

    @property
    def open_count(self) -> int:
        """How many cases are open."""
        return sum(self.open.values())

    def history(self, case: Case) -> Sequence[Entry]:
        """What is known of the journal of a case."""
        return self.histories.get(case.id, ())

    def entries(self) -> Iterable[Entry]:
        """The lines of the span."""
        return (
            entry
            for case, entries in self.histories.items()
            if case in self.cases
            for entry in entries
            if self.span.holds(entry.at)
        )


def overdue_among(
    cases: Iterable[Case],
    *,
    promised: Mapping[CaseId, datetime],
    since: Mapping[CaseId, datetime],
    now: datetime,
    policy: Policy,
) -> dict[CaseId, datetime]:
    """The overdue ones of these cases, and since when."""
    found = {
        case.id: overdue_since(
            case, promised=promised.get(case.id), since=since.get(case.id), now=now, policy=policy
        )
        for case in cases
    }
    return {case: at for case, at in found.items() if at is not None}


def by_case(entries: Iterable[Entry]) -> dict[CaseId, list[Entry]]:
    """Lines of the journal sorted by case, in their order."""
    sorted_: defaultdict[CaseId, list[Entry]] = defaultdict(list)
    for entry in entries:
        sorted_[entry.case].append(entry)
    return dict(sorted_)


def went_round(case: Case) -> bool:
    """Whether a step may have happened more than once, so that its fields tell only the last."""
    return bool(case.loops or case.rounds or case.transfers)


def move_of(entry: Entry) -> Move | None:
    """The transition that a line tells; ``None`` for any other line."""
    return _MOVES.get(entry.note.partition(" ")[0]) if entry.what is What.MOVED else None
