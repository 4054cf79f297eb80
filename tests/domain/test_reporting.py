"""The figures of the digest: what each counts, and that its list counts the same."""

from datetime import date, timedelta

import pytest

from bot.domain.notices.manager import Digest, StateCount
from bot.domain.people import Reach
from bot.domain.record.case import CaseId, Flag, MatterAnswer, Outcome, Severity, State
from bot.domain.record.commitment import PromiseState
from bot.domain.record.conduct import Conduct
from bot.domain.record.journal import Entry, What
from bot.domain.reports import report
from bot.domain.reports.report import Which
from bot.domain.reports.satisfaction import Satisfaction, satisfaction
from tests.domain.books_desk import (
    MOVES,
    NOW,
    SPAN,
    a_case,
    a_line,
    a_promise,
    at,
    the_books,
)

NUMBERS = the_books(
    a_case(1, State.LISTENING, opened_at=at(0)),
    a_case(2, State.UNCLAIMED, opened_at=at(23.9), submitted_at=at(23.9)),
    a_case(3, State.MERGED, opened_at=at(12)),
    a_case(4, State.UNCLAIMED, submitted_at=NOW - timedelta(minutes=5), first_human_at=at(9)),
    a_case(5, State.FOLLOWING_UP, severity=Severity.MAJOR),
    a_case(6, State.CLOSED, severity=Severity.MAJOR, closed_at=at(15), reach=Reach.BLOCKED),
    a_case(7, State.WITHDRAWN, closed_at=at(0, 4)),
    a_case(8, State.FINAL_POSITION, reach=Reach.BLOCKED, conduct=Conduct.RESTRICTED),
    a_case(9, State.CONFIRMING, opened_at=at(0, 4)),
    a_case(10, State.CONFIRMING, severity=Severity.MAJOR),
    promises=[
        a_promise(1, 5, at(9), state=PromiseState.BROKEN),
        a_promise(2, 5, at(10), state=PromiseState.BROKEN),
        a_promise(3, 8, at(11), state=PromiseState.KEPT),
        a_promise(4, 8, at(12), state=PromiseState.KEPT_LATE),
        a_promise(5, 8, at(13), state=PromiseState.RENEGOTIATED),
        a_promise(6, 9, at(14), state=PromiseState.RELEASED),
    ],
    today=[
        a_promise(7, 9, at(8, 4)),
        a_promise(8, 9, at(18, 4)),
        a_promise(9, 9, at(19, 4), state=PromiseState.KEPT),
        a_promise(10, 6, at(19, 4)),
    ],
)


@pytest.mark.parametrize(
    ("which", "cases"),
    [
        (Which.NEW, [1, 2]),
        (Which.OPEN, [1, 2, 4, 5, 8, 9, 10]),
        (Which.UNCLAIMED, [2, 4]),
        (Which.OVERDUE, [2, 9]),
        (Which.DUE_TODAY, [9, 9]),
        (Which.BROKEN, [5, 5]),
        (Which.MAJOR, [10]),
        (Which.UNREACHABLE, [8]),
    ],
)
def test_a_number_counts_the_cases_listed_behind_it(which: Which, cases: list[int]) -> None:
    behind = report.behind(NUMBERS, which)

    assert [one.case.id for one in behind] == cases
    assert report.count(NUMBERS, which) == len(cases)


def test_a_promise_is_listed_by_itself_with_its_case() -> None:
    rows = [one.promise.id for one in report.behind(NUMBERS, Which.BROKEN) if one.promise]

    assert rows == [1, 2]


def test_the_longest_overdue_comes_first_and_overdue_major_cases_before_others() -> None:
    books = the_books(
        a_case(1, State.CONFIRMING, severity=Severity.MAJOR),
        a_case(2, submitted_at=at(12), severity=Severity.MAJOR),
        a_case(3, submitted_at=at(9)),
    )

    overdue = [one.case.id for one in report.behind(books, Which.OVERDUE)]
    major = [one.case.id for one in report.behind(books, Which.MAJOR)]

    assert (overdue, major) == ([3, 2], [2, 1])


def test_the_digest_says_what_was_counted() -> None:
    digest = report.digest(NUMBERS, company="Blue Harbour", major=(), unconfirmed_deliveries=3)

    counted = {name: getattr(digest, name) for name in COUNTED}

    assert counted == COUNTED
    assert digest.by_state == (
        StateCount(state="listening", count=1),
        StateCount(state="unclaimed", count=2),
        StateCount(state="confirming", count=2),
        StateCount(state="following_up", count=1),
        StateCount(state="final_position", count=1),
    )


COUNTED = {
    "since": date(2025, 3, 3),
    "day": date(2025, 3, 3),
    "new": 2,
    "closed": 1,
    "open": 7,
    "unclaimed": 2,
    "overdue": 2,
    "due_today": 2,
    "broken": 2,
    "unreachable": 1,
    "restricted": 1,
    "major_count": 1,
    "unconfirmed_deliveries": 3,
    "kept": 1,
    "kept_late": 1,
    "renegotiated": 1,
    "released": 1,
}


def test_a_no_is_closed_once_and_named_as_what_it_is() -> None:
    ended = (Outcome.UPHELD, Outcome.NOT_UPHELD, Outcome.GOODWILL, Outcome.DEADLOCK)
    cases = [
        a_case(number, State.CLOSED, closed_at=at(15), outcome=outcome)
        for number, outcome in enumerate(ended, start=1)
    ]

    digest = report.digest(the_books(*cases), company="", major=(), unconfirmed_deliveries=0)

    assert (digest.closed, digest.not_upheld, digest.deadlock) == (4, 2, 1)


def test_all_lines_of_a_digest_agree() -> None:
    """Counted by hand on Tuesday 08:30: three open cases, one of them overdue, one major."""
    books = the_books(
        a_case(1, State.CONFIRMING),  # a promise of Monday 10:00 broke; the new time is to come
        a_case(2, State.FOLLOWING_UP, severity=Severity.MAJOR),  # settled: needs nobody
        a_case(3, State.UNCLAIMED, severity=Severity.MAJOR, submitted_at=at(17)),  # overdue
        promises=[a_promise(1, 1, at(10), state=PromiseState.BROKEN)],
        today=[a_promise(2, 1, at(12, 4))],
    )

    digest = report.digest(books, company="", major=(), unconfirmed_deliveries=0)
    (not_overdue,) = [line for line in digest.times if line.name == "overdue"]

    assert (digest.open, digest.overdue, digest.broken, digest.major_count) == (3, 1, 1, 1)
    assert (not_overdue.in_time, not_overdue.total) == (2, 3)
    assert [one.case.id for one in report.behind(books, Which.OVERDUE)] == [3]
    assert [one.case.id for one in report.behind(books, Which.MAJOR)] == [3]
    assert digest.due_today == 1


def test_a_settled_major_case_needs_the_manager_while_its_letter_waits() -> None:
    waiting = frozenset({Flag.LETTER_WAITING})
    books = the_books(
        a_case(1, State.FOLLOWING_UP, severity=Severity.MAJOR, flags=waiting),
        a_case(2, State.FOLLOWING_UP, severity=Severity.MAJOR),
    )

    assert [one.case.id for one in report.behind(books, Which.MAJOR)] == [1]


def test_each_button_names_its_number_and_the_days_it_was_counted_on() -> None:
    digest = report.digest(NUMBERS, company="Blue Harbour", major=(), unconfirmed_deliveries=0)

    values = [button.value for row in digest.buttons() for button in row]

    assert values == [f"{which.value}.20250303.20250303" for which in Which]


def test_an_empty_day_is_all_zero() -> None:
    digest = report.digest(the_books(), company="", major=(), unconfirmed_deliveries=0)

    zero = Digest(
        since=SPAN.first,
        day=SPAN.last,
        company="",
        by_state=(),
        major=(),
        times=(),
        **dict.fromkeys(ZERO, 0),
    )

    assert digest == zero
    assert digest.buttons() == ()


ZERO = (
    "new closed open unclaimed overdue due_today broken unreachable restricted major_count asked "
    "unconfirmed_deliveries answered solved person_answers person_good loops turned_personal "
    "kept kept_late renegotiated released"
).split()


def test_the_matter_and_the_treatment_are_counted_apart() -> None:
    def said(case: int, value: str, step: str, hour: float = 12) -> Entry:
        return a_line(case, at(hour), What.ANSWERED, new=value, note=step)

    books = the_books(
        a_case(1, nature=("result",)),
        a_case(2, nature=("result", "process")),
        a_case(3, matter=MatterAnswer.SOLVED),
        a_case(4, State.CLOSED),
        a_case(5, about_person=True, linked=CaseId(6), opened_at=at(12)),
        a_case(6, nature=("result",)),
        a_case(7),
        journal=[
            said(1, "solved", "matter"),
            said(1, "partly", "matter", 13),
            a_line(1, at(13), note="t15", **MOVES),
            said(2, "solved", "matter"),
            said(2, "2", "person"),
            said(1, "1", "person"),
            said(7, "4", "person"),
            said(7, "fine", "follow_up"),
            a_line(3, at(14), note="t17", **MOVES),
            a_line(4, at(14), note="t17", **MOVES),
            a_line(4, at(15), note="t20", **MOVES),
            a_line(7, at(9, 4), note="t19", **MOVES),
        ],
    )

    assert satisfaction(books) == Satisfaction(
        asked=3,
        answered=2,
        solved=1,
        person_answers=3,
        person_good=1,
        loops=2,
        turned_personal=2,
    )
