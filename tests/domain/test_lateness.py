"""What overdue means, as a table: the state, what happened when, and since when it is late."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.people import PersonId
from bot.domain.policy.limits import each
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, CaseId, Severity, State
from bot.domain.record.journal import Entry, What
from bot.domain.record.offer import Offer, Option
from bot.domain.reports.lateness import in_state_since, overdue_since

MONDAY = datetime(2025, 3, 3, tzinfo=UTC)
POLICY = Policy(claim=each("60 min", "30 min", "10 min"))


def at(hour: float, day: int = 3) -> datetime:
    """An hour in the first week of March 2025; the 3rd is a Monday."""
    return MONDAY + timedelta(days=day - 3, hours=hour)


def a_case(state: State, **more: object) -> Case:
    plain: dict[str, object] = {
        "id": CaseId(1001),
        "customer": PersonId(7),
        "customer_name": "Anna",
        "language": "en",
        "state": state,
        "opened_at": at(9),
    }
    return Case(**(plain | more))  # type: ignore[arg-type]


FREE = {"submitted_at": at(9)}
CLAIMED = FREE | {"claimed_at": at(9.25), "owner": PersonId(20)}
WORKED = CLAIMED | {"first_human_at": at(9.5), "human_at": at(9.5)}


@pytest.mark.parametrize(
    ("case", "promised", "now", "since"),
    [
        # nothing has passed yet
        (a_case(State.LISTENING), None, at(20), None),
        (a_case(State.UNCLAIMED, **FREE), None, at(9.4), None),
        (a_case(State.EXPLORING, **WORKED), at(12), at(11), None),
        (a_case(State.EXPLORING, **WORKED), at(12), at(12), None),
        # an open promise past its due time, in any open state
        (a_case(State.EXPLORING, **WORKED), at(12), at(12.1), at(12)),
        (a_case(State.LISTENING), at(12), at(12.1), at(12)),
        (a_case(State.FOLLOWING_UP, **WORKED), at(12), at(12.1), at(12)),
        # each limit of our work
        (a_case(State.UNCLAIMED, **FREE), None, at(9.6), at(9.5)),
        (a_case(State.EXPLORING, **CLAIMED), None, at(11.1), at(11)),
        (a_case(State.CONFIRMING, reply_owed_since=at(9.5), **WORKED), None, at(12), at(11.5)),
        (a_case(State.ACTING, **WORKED), None, at(10, 4), at(9.5, 4)),
        (
            a_case(State.EXPLORING, **(WORKED | {"human_at": at(10, 4)})),
            None,
            at(12, 4),
            at(9.25, 4),
        ),
        (a_case(State.ACTING, **(WORKED | {"human_at": at(9, 6)})), None, at(10, 6), at(9, 6)),
        # the earliest of several, with the limits of the severity it has now
        (a_case(State.UNCLAIMED, **FREE), at(9.1), at(12), at(9.1)),
        (a_case(State.UNCLAIMED, severity=Severity.MAJOR, **FREE), None, at(9.2), at(9 + 1 / 6)),
        # while the customer has the word, our limits do not run
        (a_case(State.OFFERED, **WORKED), None, at(10, 4), None),
        (a_case(State.CONFIRMING, **WORKED), None, at(12, 28), None),
        (a_case(State.FINAL_POSITION, **WORKED), None, at(12, 28), None),
        # nothing is overdue in a case that has ended
        (a_case(State.CLOSED, **WORKED), at(10), at(12, 28), None),
        (a_case(State.MERGED, **FREE), at(10), at(12, 28), None),
    ],
)
def test_a_case_is_overdue_since_the_first_moment_that_passed(
    case: Case, promised: datetime | None, now: datetime, since: datetime | None
) -> None:
    found = overdue_since(case, promised=promised, since=None, now=now, policy=POLICY)

    assert found == since


def test_a_limit_counts_from_when_the_case_came_into_its_state() -> None:
    released = a_case(State.UNCLAIMED, first_human_at=at(10), **FREE)

    early = overdue_since(released, promised=None, since=at(15), now=at(15.25), policy=POLICY)
    late = overdue_since(released, promised=None, since=at(15), now=at(16), policy=POLICY)

    assert (early, late) == (None, at(15.5))


def test_the_date_the_customer_agreed_to_replaces_the_limit_of_the_solution() -> None:
    option = Option(text="a new kettle", due=at(12, 12))
    offer = Offer(reason="", options=(option,), chosen=0)
    acting = a_case(State.ACTING, offer=offer, **(WORKED | {"human_at": at(10, 12)}))

    before = overdue_since(acting, promised=None, since=None, now=at(11, 12), policy=POLICY)
    after = overdue_since(acting, promised=None, since=None, now=at(13, 12), policy=POLICY)

    assert (before, after) == (None, at(12, 12))


def test_a_night_and_a_weekend_are_no_working_time() -> None:
    friday = a_case(
        State.EXPLORING, submitted_at=at(17, 7), opened_at=at(17, 7), claimed_at=at(17.1, 7)
    )

    sunday = overdue_since(friday, promised=None, since=None, now=at(12, 9), policy=POLICY)
    monday = overdue_since(friday, promised=None, since=None, now=at(11, 10), policy=POLICY)

    assert (sunday, monday) == (None, at(10, 10))


def test_the_journal_tells_when_a_case_came_into_its_state() -> None:
    def moved(hour: float, old: State, new: State) -> Entry:
        return Entry(
            case=CaseId(1001), at=at(hour), by=None, what=What.MOVED, old=old, new=new, note="t"
        )

    history = [
        moved(9, State.LISTENING, State.UNCLAIMED),
        moved(10, State.UNCLAIMED, State.EXPLORING),
        moved(11, State.EXPLORING, State.UNCLAIMED),
        moved(12, State.UNCLAIMED, State.UNCLAIMED),
    ]
    case = a_case(State.UNCLAIMED)

    assert in_state_since(case, history) == at(11)
    assert in_state_since(replace(case, state=State.ACTING), history) is None


def test_in_a_later_round_only_the_limits_of_that_round_count() -> None:
    """Opened on Monday the 3rd, opened again on Wednesday the 12th at ten."""
    again = a_case(State.EXPLORING, loops=1, round_from=at(10, 12), **WORKED)

    def late(now: datetime) -> datetime | None:
        return overdue_since(again, promised=None, since=at(10, 12), now=now, policy=POLICY)

    assert late(at(17, 12)) is None
    assert late(at(11, 13)) == at(10, 13)


def test_somebody_who_was_never_answered_waits_since_the_round_began() -> None:
    free = a_case(State.UNCLAIMED, loops=1, round_from=at(10, 12), **FREE)

    def late(now: datetime) -> datetime | None:
        return overdue_since(free, promised=None, since=at(10, 12), now=now, policy=POLICY)

    assert late(at(10.4, 12)) is None
    assert late(at(13, 12)) == at(10.5, 12)
