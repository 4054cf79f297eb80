"""Digests on a real database: when they come, to whom, and what they report on."""

from collections.abc import AsyncIterator
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import pytest_asyncio

from bot.storage import Database
from tests.services.digest_desk import (
    MEI,
    OTTO,
    SHANGHAI,
    DigestDesk,
    opened,
)

MONDAY = date(2025, 3, 3)
FRIDAY = date(2025, 3, 7)
HOUR = timedelta(hours=1)
NEW_YORK = ZoneInfo("America/New_York")
BERLIN = ZoneInfo("Europe/Berlin")


@pytest_asyncio.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with opened(tmp_path) as one:
        yield one


@pytest_asyncio.fixture
async def desk(database: Database) -> DigestDesk:
    desk = DigestDesk(database)
    desk.clock.at = desk.local(MONDAY, 10)
    return desk


def days(desk: DigestDesk, *of: int) -> list[tuple[str, datetime]]:
    return [(f"{MEI.id}:2025-03-{day:02}", desk.local(date(2025, 3, day), 8, 30)) for day in of]


async def test_each_manager_has_exactly_one_pending_timer(database: Database) -> None:
    desk = DigestDesk(database, managers=(MEI.id, OTTO.id))
    desk.clock.at = desk.local(FRIDAY, 9)

    await desk.start()
    await desk.start()

    due = desk.local(date(2025, 3, 10), 8, 30)
    assert await desk.pending() == [("1:2025-03-10", due), ("2:2025-03-10", due)]


async def test_a_start_before_half_past_eight_plans_for_the_same_day(desk: DigestDesk) -> None:
    desk.clock.at = desk.local(MONDAY, 8)

    await desk.start()

    assert await desk.pending() == days(desk, 3)


async def test_the_digest_comes_once_on_working_days_and_a_monday_has_three(
    desk: DigestDesk,
) -> None:
    await desk.live(desk.local(MONDAY, 10), desk.local(date(2025, 3, 11), 20), HOUR / 2)

    told = [(one.since.day, one.day.day) for one in await desk.digests()]
    assert told == [(3, 3), (4, 4), (5, 5), (6, 6), (7, 9), (10, 10)]
    assert await desk.pending() == days(desk, 12)


@pytest.mark.parametrize(
    ("zone", "first"),
    [(BERLIN, date(2025, 3, 26)), (BERLIN, date(2025, 10, 22)), (NEW_YORK, date(2025, 3, 5)),
     (NEW_YORK, date(2025, 10, 29))],
)  # fmt: skip
async def test_the_nights_in_which_the_clock_changes_make_no_difference(
    database: Database, zone: ZoneInfo, first: date
) -> None:
    desk = DigestDesk(database, zone=zone)

    await desk.live(
        desk.local(first, 10), desk.local(first + timedelta(days=7), 10), timedelta(minutes=30)
    )

    weekdays = [one.day.weekday() for one in await desk.digests()]
    covered = [one.since + timedelta(days=n) for one in await desk.digests()
               for n in range((one.day - one.since).days + 1)]  # fmt: skip
    (_, due), *_ = await desk.pending()
    assert weekdays == [2, 3, 6, 0, 1]
    assert covered == [first + timedelta(days=n) for n in range(7)]
    assert (due.hour, due.minute) == (8, 30)


async def test_a_restart_doubles_nothing(database: Database) -> None:
    desk = DigestDesk(database)
    await desk.live(desk.local(MONDAY, 10), desk.local(date(2025, 3, 4), 8, 30), HOUR / 2)

    again = DigestDesk(database, clock=desk.clock)
    await again.start()
    await again.sweep()

    assert len(await again.digests()) == 1
    assert await again.pending() == days(again, 5)


async def test_a_timer_that_fires_twice_sends_once(desk: DigestDesk) -> None:
    desk.clock.at = desk.local(date(2025, 3, 4), 8, 30)

    notes = [await desk.fire("1:2025-03-04"), await desk.fire("1:2025-03-04")]
    async with desk.database.begin() as uow:
        await uow.memory.set("digest:1", None)
    notes.append(await desk.fire("1:2025-03-04"))

    assert notes == ["sent", "sent already", "sent already"]
    assert len(await desk.digests()) == 1


async def test_after_downtime_one_digest_tells_all_that_was_missed(desk: DigestDesk) -> None:
    await desk.live(desk.local(MONDAY, 10), desk.local(date(2025, 3, 4), 9), HOUR / 2)

    await desk.live(desk.local(date(2025, 3, 12), 14), desk.local(date(2025, 3, 12), 15), HOUR)

    assert [(one.since.day, one.day.day) for one in await desk.digests()] == [(3, 3), (4, 11)]
    assert await desk.pending() == days(desk, 13)


@pytest.mark.parametrize("found", [datetime(2025, 3, 8, 12), datetime(2025, 3, 10, 3)])
async def test_a_late_timer_waits_for_the_hour_of_the_next_working_day(
    desk: DigestDesk, found: datetime
) -> None:
    desk.clock.at = desk.local(date(2025, 3, 6), 10)
    await desk.start()

    await desk.live(found.replace(tzinfo=SHANGHAI), found.replace(tzinfo=SHANGHAI), HOUR)
    waiting = (await desk.digests(), await desk.pending())
    await desk.live(desk.local(date(2025, 3, 10), 8, 30), desk.local(date(2025, 3, 10), 9), HOUR)

    assert waiting == ([], days(desk, 10))
    assert [(one.since.day, one.day.day) for one in await desk.digests()] == [(7, 9)]


async def test_somebody_who_is_no_manager_any_more_gets_nothing(database: Database) -> None:
    desk = DigestDesk(database)
    await desk.live(desk.local(MONDAY, 10), desk.local(MONDAY, 10), HOUR)

    after = DigestDesk(database, managers=(OTTO.id,), clock=desk.clock)
    await after.live(after.local(MONDAY, 11), after.local(date(2025, 3, 4), 9), HOUR / 2)

    assert (await after.digests(MEI.id), len(await after.digests(OTTO.id))) == ([], 1)
    assert [subject for subject, _ in await after.pending()] == ["2:2025-03-05"]


async def test_it_is_written_in_the_language_of_the_manager(desk: DigestDesk) -> None:
    await desk.keep(people=[MEI])
    await desk.live(desk.local(MONDAY, 10), desk.local(date(2025, 3, 4), 9), HOUR / 2)

    async with desk.database.reading() as uow:
        rows = await uow.sendings.waiting(MEI.id, desk.clock.now(), limit=5)  # type: ignore[arg-type]

    (message,) = [row.message for row in rows]
    assert (message.language, message.on_unknown) == ("zh-Hans", "hold")
    assert message.dedup == "digest:1:2025-03-04"
