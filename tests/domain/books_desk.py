"""Books with cases, promises and a journal, made by hand for one Monday."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from bot.domain.people import PersonId
from bot.domain.policy.limits import each
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, CaseId, State
from bot.domain.record.commitment import Promise, PromiseId, PromiseKind
from bot.domain.record.journal import Entry, What
from bot.domain.reports import report
from bot.domain.reports.books import Books, by_case, overdue_among
from bot.domain.reports.days import Span

MONDAY = datetime(2025, 3, 3, tzinfo=UTC)
SPAN = Span.of(date(2025, 3, 3), date(2025, 3, 3), Policy().zone)
POLICY = Policy(claim=each("60 min", "30 min", "10 min"))


def at(hour: float, day: int = 3) -> datetime:
    """An hour in March 2025; the 3rd is a Monday, the day reported on."""
    return MONDAY + timedelta(days=day - 3, hours=hour)


NOW = at(8.5, 4)


def a_case(number: int, state: State = State.UNCLAIMED, **more: Any) -> Case:
    plain: dict[str, Any] = {
        "id": CaseId(number),
        "customer": PersonId(number),
        "customer_name": "Anna",
        "language": "en",
        "state": state,
        "opened_at": at(9, 1),
    }
    return Case(**(plain | more))


def a_promise(number: int, case: int, due: datetime, **more: Any) -> Promise:
    plain: dict[str, Any] = {
        "id": PromiseId(number),
        "case": CaseId(case),
        "by": PersonId(20),
        "by_name": "Boris",
        "kind": PromiseKind.CALLBACK,
        "text": "a call",
        "due": due,
        "made_at": at(9, 1),
    }
    return Promise(**(plain | more))


def a_line(case: int, hour: datetime, what: What = What.MOVED, **more: Any) -> Entry:
    plain: dict[str, Any] = {"case": CaseId(case), "at": hour, "by": PersonId(case)}
    return Entry(what=what, **(plain | more))


def the_books(
    *cases: Case,
    promises: Sequence[Promise] = (),
    today: Sequence[Promise] = (),
    journal: Sequence[Entry] = (),
    now: datetime = NOW,
) -> Books:
    promised = {row.case: row.due for row in today if row.is_open and row.due and row.due < now}
    return Books(
        now=now,
        span=SPAN,
        policy=POLICY,
        open=Counter(case.state for case in cases if case.is_open),
        cases={case.id: case for case in cases},
        oldest=tuple(case for case in cases if case.is_open)[: report.MOST],
        promised=promised,
        since={},
        overdue=overdue_among(cases, promised=promised, since={}, now=now, policy=POLICY),
        promises=promises,
        promises_today=today,
        histories=by_case(journal),
    )


MOVES: dict[str, Any] = {"old": "x", "new": "y"}
