"""Digests on a real database: the numbers, and the cases behind them."""

from collections.abc import AsyncIterator
from datetime import UTC, date, timedelta
from pathlib import Path

import pytest
import pytest_asyncio
from sqlalchemy import event

from bot.domain import errors
from bot.domain.people import PersonId, Reach
from bot.domain.record.case import Case, Severity, State
from bot.domain.record.commitment import PromiseState
from bot.domain.record.conduct import Conduct
from bot.domain.record.journal import Entry, What
from bot.domain.reports.report import MOST, Which
from bot.storage import Database
from tests.services.digest_desk import (
    BORIS,
    MEI,
    VERA,
    DigestDesk,
    a_case,
    a_promise,
    opened,
)

MONDAY = date(2025, 3, 3)
HOUR = timedelta(hours=1)


@pytest_asyncio.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with opened(tmp_path) as one:
        yield one


@pytest_asyncio.fixture
async def desk(database: Database) -> DigestDesk:
    desk = DigestDesk(database)
    desk.clock.at = desk.local(MONDAY, 10)
    return desk


async def test_an_empty_day_is_told_as_such(desk: DigestDesk) -> None:
    digest = await desk.ask(MEI)

    assert (digest.since, digest.day, digest.open, digest.times) == (MONDAY, MONDAY, 0, ())
    assert digest.buttons() == ()


def the_cases(desk: DigestDesk) -> list[Case]:
    """One or more for each number, seen from Monday 10:00."""
    early, today = desk.local(date(2025, 2, 27), 9), desk.local(MONDAY, 9)
    return [
        a_case(1001, State.UNCLAIMED, today, submitted_at=today),
        a_case(1002, State.EXPLORING, early, claimed_at=early, submitted_at=early, owner=BORIS.id),
        a_case(1003, State.CONFIRMING, early, severity=Severity.MAJOR, facts="call ANNA"),
        a_case(1004, State.CONFIRMING, early, reach=Reach.BLOCKED),
        a_case(1005, State.FOLLOWING_UP, early, conduct=Conduct.RESTRICTED),
        a_case(1006, State.CONFIRMING, early),
        a_case(1007, State.CLOSED, early, closed_at=today, facts="secret"),
        a_case(1008, State.LISTENING, desk.local(MONDAY, 9, 59)),
    ]


async def filled(desk: DigestDesk) -> None:
    promises = [
        a_promise(1006, desk.local(MONDAY, 9, 55), text="a call"),
        a_promise(1005, desk.local(MONDAY, 18)),
        a_promise(1007, desk.local(MONDAY, 8), state=PromiseState.BROKEN),
        a_promise(1007, desk.local(MONDAY, 9), state=PromiseState.BROKEN),
    ]
    await desk.keep(*the_cases(desk), promises=promises)


EXPECTED = {
    Which.NEW: ["C-1001", "C-1008"],
    Which.OPEN: ["C-1001", "C-1002", "C-1003", "C-1004", "C-1005", "C-1006", "C-1008"],
    Which.UNCLAIMED: ["C-1001"],
    Which.OVERDUE: ["C-1002", "C-1001", "C-1006"],
    Which.DUE_TODAY: ["C-1006", "C-1005"],
    Which.BROKEN: ["C-1007", "C-1007"],
    Which.MAJOR: ["C-1003"],
    Which.UNREACHABLE: ["C-1004"],
}


@pytest.mark.parametrize("which", list(Which))
async def test_the_number_and_the_list_behind_it_agree(desk: DigestDesk, which: Which) -> None:
    await filled(desk)
    digest = await desk.ask(MEI)
    buttons = {b.value.partition(".")[0]: b.value for row in digest.buttons() for b in row}

    listed = await desk.tap(buttons[which])

    number = digest.major_count if which is Which.MAJOR else getattr(digest, which)
    assert [line.case_number for line in listed.cases] == EXPECTED[which]
    assert number == listed.total == len(EXPECTED[which])


async def test_a_line_tells_the_time_that_matters_and_masks_the_words(desk: DigestDesk) -> None:
    await filled(desk)

    (promised, later), (major,) = (await desk.tap("due_today")).cases, (await desk.ask(MEI)).major
    first_late, *_ = (await desk.tap("overdue")).cases

    assert (promised.summary, promised.next_due, promised.overdue) == (
        "a call", desk.local(MONDAY, 9, 55), True,
    )  # fmt: skip
    assert (later.summary, later.overdue) == ("kettle 1005", False)
    assert (first_late.next_due, first_late.overdue) == (desk.local(date(2025, 2, 27), 11), True)
    assert major.summary == "call ..."


async def test_a_broken_promise_was_not_kept_and_is_not_called_overdue(desk: DigestDesk) -> None:
    await filled(desk)

    first, _ = (await desk.tap("broken")).cases

    assert (first.next_due, first.overdue, first.broken) == (desk.local(MONDAY, 8), False, True)


async def test_a_case_listed_twice_has_one_button(desk: DigestDesk) -> None:
    await filled(desk)

    broken = await desk.tap("broken")

    assert [b.case for row in broken.buttons() for b in row] == [1007]


async def test_a_number_of_an_old_digest_keeps_its_days(desk: DigestDesk) -> None:
    await filled(desk)
    desk.clock.at = desk.local(date(2025, 3, 20), 10)

    now, then = await desk.tap("new"), await desk.tap("new.20250228.20250303")

    assert (now.total, then.total) == (0, 2)


async def test_nobody_reads_about_the_case_against_themselves(desk: DigestDesk) -> None:
    opened_at = desk.local(MONDAY, 9)
    await desk.keep(
        a_case(
            1001, State.UNCLAIMED, opened_at, severity=Severity.MAJOR, those_concerned=(MEI.id,)
        )
    )

    mine, theirs = await desk.ask(MEI), await desk.ask(VERA)

    assert (mine.major_count, mine.new, mine.unclaimed, mine.open) == (0, 0, 0, 1)
    assert (theirs.major_count, theirs.new, theirs.unclaimed, theirs.open) == (1, 1, 1, 1)
    assert (await desk.tap("open")).cases == ()


async def test_staff_and_customers_are_refused(desk: DigestDesk) -> None:
    with pytest.raises(errors.NotForYou):
        await desk.ask(BORIS)
    with pytest.raises(errors.NotForYou):
        await desk.tap("new", BORIS)


@pytest.mark.parametrize(
    "value", ["", "x", "new.1", "new.20250303", "new.20250303.99991231", "a.b.c"]
)
async def test_a_forged_number_is_an_old_button(desk: DigestDesk, value: str) -> None:
    with pytest.raises(errors.AlreadyDone):
        await desk.tap(value)


async def test_a_case_given_back_is_late_from_then_on(desk: DigestDesk) -> None:
    early, back = desk.local(date(2025, 2, 27), 9), desk.local(MONDAY, 9, 50)
    free = a_case(
        1001, State.UNCLAIMED, early, submitted_at=early, first_human_at=early, transfers=1
    )
    moved = Entry(
        case=free.id, at=back, by=BORIS.id, what=What.MOVED, old="exploring", new="unclaimed",
        note="t7 ill",
    )  # fmt: skip
    await desk.keep(free, journal=[moved])

    soon = await desk.ask(MEI)
    desk.clock.at = desk.local(MONDAY, 10, 30)
    later = await desk.tap("overdue")

    assert soon.overdue == 0
    assert [line.next_due for line in later.cases] == [desk.local(MONDAY, 10, 20)]


async def test_two_thousand_cases_cost_few_queries_and_few_lines(desk: DigestDesk) -> None:
    start = desk.local(MONDAY, 9) - timedelta(days=2)
    states = (State.UNCLAIMED, State.EXPLORING, State.ACTING, State.FOLLOWING_UP, State.CLOSED)
    cases = [
        a_case(1001 + n, states[n % 5], start + timedelta(minutes=n), submitted_at=start,
               closed_at=start if n % 5 == 4 else None, claimed_at=start)
        for n in range(2000)
    ]  # fmt: skip
    await desk.keep(*cases, promises=[a_promise(c.id, start + HOUR) for c in cases[:400]])
    asked: list[str] = []
    event.listen(
        desk.database.writer.engine.sync_engine,
        "before_cursor_execute",
        lambda *a: asked.append(a[2]),
    )

    digest, late = await desk.ask(MEI), await desk.tap("overdue")

    assert (digest.open, sum(one.count for one in digest.by_state)) == (1600, 1600)
    assert digest.overdue == late.total
    assert (len(late.cases), len(asked) < 100) == (MOST, True)
    assert all(line.overdue for line in late.cases)
    assert late.cases[0].next_due == (start + HOUR).astimezone(UTC)


async def test_open_cases_that_wait_for_the_customer_are_counted_without_being_read(
    desk: DigestDesk,
) -> None:
    start = desk.local(MONDAY, 9) - timedelta(days=9)
    await desk.keep(
        *(a_case(1001 + n, State.FOLLOWING_UP, start) for n in range(300)),
        a_case(2001, State.CONFIRMING, start, reply_owed_since=start, owner=PersonId(4)),
    )

    async with desk.database.reading() as uow:
        read = await uow.cases.standing_out(desk.clock.now())
    digest = await desk.ask(MEI)

    assert [case.id for case in read] == [2001]
    assert (digest.open, digest.overdue) == (301, 1)
