"""Times against target, each clock as a table."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from bot.domain.notices.manager import TimeLine
from bot.domain.people import PersonId
from bot.domain.record.case import Case, Severity, State
from bot.domain.record.commitment import PromiseKind, PromiseState
from bot.domain.record.finding import FinalAnswer
from bot.domain.record.journal import Entry
from bot.domain.record.offer import Offer, Option
from bot.domain.reports.books import Books
from bot.domain.reports.times import times
from tests.domain.books_desk import MOVES, a_case, a_line, a_promise, at, the_books


def line_of(name: str, books: Books) -> TimeLine | None:
    return next((line for line in times(books) if line.name == name), None)


def told(name: str, in_time: int, total: int, median: int | None, target: int | None) -> TimeLine:
    return TimeLine(
        name=name, in_time=in_time, total=total, median_minutes=median, target_minutes=target
    )


SUBMITTED: dict[str, Any] = {"opened_at": at(9), "submitted_at": at(9)}
LAST = FinalAnswer(
    decision="no", reasons="worn", by=PersonId(5), by_name="Zhou", sent_at=at(9, -1)
)
OPTION = Option(text="money back", due=at(18, 3), amount=Decimal(20))


@pytest.mark.parametrize(
    ("name", "cases", "journal", "line"),
    [
        ("ack", [a_case(1, opened_at=at(9), acknowledged_at=at(9) + timedelta(seconds=30.4))], [],
         told("ack", 1, 1, 1, None)),
        ("ack", [a_case(1, opened_at=at(9), acknowledged_at=at(9.1))], [],
         told("ack", 0, 1, 6, None)),
        ("ack", [a_case(1, opened_at=at(9))],
         [a_line(1, at(9), by=PersonId(20), note="t1", **MOVES)], None),
        ("claim", [a_case(1, claimed_at=at(9.25), **SUBMITTED)], [], told("claim", 1, 1, 15, 30)),
        ("claim", [a_case(1, claimed_at=at(11), **SUBMITTED)], [], told("claim", 0, 1, 120, 30)),
        # nobody looks quick because the slow ones still wait
        ("claim", [a_case(1, **SUBMITTED), a_case(2, claimed_at=at(9.5), **SUBMITTED)], [],
         told("claim", 1, 2, 720, 30)),
        # given back and claimed again: the first claim counts
        ("claim", [a_case(1, transfers=1, **SUBMITTED)], [a_line(1, at(9.25), note="t6", **MOVES)],
         told("claim", 1, 1, 15, 30)),
        # decided on another day; merged; ended before the limit
        ("claim", [a_case(1, submitted_at=at(9, 2), claimed_at=at(10))], [], None),
        ("claim", [a_case(1, State.MERGED, **SUBMITTED)], [], None),
        ("claim", [a_case(1, State.WITHDRAWN, closed_at=at(9.1), **SUBMITTED)], [], None),
        # different limits have no common target
        ("claim", [a_case(1, claimed_at=at(9.1), **SUBMITTED),
                   a_case(2, claimed_at=at(9.1), severity=Severity.MAJOR, **SUBMITTED)], [],
         told("claim", 2, 2, 6, None)),
        # working time: from 17:30 to 9:45 the next working day is an hour and a quarter
        ("first_human", [a_case(1, submitted_at=at(17.5, 0), first_human_at=at(9.75))], [],
         told("first_human", 1, 1, 75, 120)),
        ("offer", [a_case(1, submitted_at=at(9, 0), claimed_at=at(10, 0), offered_at=at(9.5))], [],
         told("offer", 1, 1, 510, 540)),
        ("resolve", [a_case(1, opened_at=at(12, -2), done_at=at(15))], [],
         told("resolve", 0, 1, 1800, 1620)),
        # the customer agreed to another date
        ("resolve", [a_case(1, State.CONFIRMING, opened_at=at(9, -9), done_at=at(15),
                            offer=Offer(reason="", options=(OPTION,), chosen=0))], [],
         told("resolve", 1, 1, 4680, None)),
        # the final answer was given before the limit: there was nothing left to carry out
        ("resolve", [a_case(1, State.FINAL_POSITION, opened_at=at(12, -2), final=LAST)], [], None),
        # each loop has a clock of its own, and the first solution stays what it was
        ("correction", [a_case(1, State.CONFIRMING, loops=1, done_at=at(14))],
         [a_line(1, at(10, 0), note="t12", **MOVES), a_line(1, at(11, 0), note="t15", **MOVES),
          a_line(1, at(14), note="t12 evidence", **MOVES)],
         told("correction", 1, 1, 720, 1620)),
        # what the customer sent back once more was not put right
        ("correction", [a_case(1, State.EXPLORING, loops=2)],
         [a_line(1, at(9, -4), note="t15", **MOVES), a_line(1, at(11, -4), note="t12", **MOVES),
          a_line(1, at(10, 0), note="t15", **MOVES)],
         None),
        ("correction", [a_case(1, State.EXPLORING, loops=2)],
         [a_line(1, at(14, -2), note="t15", **MOVES), a_line(1, at(9), note="t12", **MOVES),
          a_line(1, at(10), note="t15", **MOVES)],
         told("correction", 0, 1, 1860, 1620)),
        ("correction", [a_case(1, State.EXPLORING, loops=1)],
         [a_line(1, at(11, 0), note="t15", **MOVES)], None),
    ],
)  # fmt: skip
def test_times_against_target(
    name: str, cases: list[Case], journal: list[Entry], line: TimeLine | None
) -> None:
    assert line_of(name, the_books(*cases, journal=journal)) == line


def test_callbacks_and_delays_are_shares_without_a_median() -> None:
    books = the_books(
        a_case(1, submitted_at=at(9)),
        a_case(2, State.CONFIRMING),
        promises=[
            a_promise(1, 2, at(9), state=PromiseState.KEPT),
            a_promise(2, 2, at(9), state=PromiseState.KEPT_LATE),
            a_promise(3, 2, at(9), state=PromiseState.BROKEN),
            a_promise(4, 2, at(9), state=PromiseState.RENEGOTIATED),
            a_promise(5, 2, at(9), state=PromiseState.KEPT, kind=PromiseKind.REFUND),
        ],
    )

    assert line_of("callback", books) == told("callback", 1, 3, None, None)
    assert line_of("overdue", books) == told("overdue", 1, 2, None, None)
