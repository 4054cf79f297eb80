"""What the lanes promise: once, in order, all or nothing."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.ports.inbox import InboxRow
from bot.ports.json import Json
from bot.ports.unit_of_work import StorageUnavailable, UnitOfWork
from bot.services.inbox.lanes import Lanes, LaneSettings, Unreadable
from bot.storage import Database
from tests.fakes import FakeClock
from tests.services.runtime_desk import opened

pytestmark = pytest.mark.asyncio


@pytest_asyncio.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """Empty, with all tables."""
    async with opened(tmp_path) as one:
        yield one


class Office:
    """Lanes whose handler writes down what it handled, and fails on demand."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.clock = FakeClock()
        self.handled: list[int] = []
        self.prepared: list[int] = []
        self.dead: list[tuple[int, str]] = []
        self.failures: dict[int, list[Exception]] = {}
        self.busy = self.most = 0
        self.lanes = Lanes(
            transactions=database,
            clock=self.clock,
            bell=database.bells.inbox,
            handle=self._handle,
            prepare=self._prepare,
            on_dead=self._on_dead,
            settings=LaneSettings(concurrency=3, idle=timedelta(milliseconds=20)),
        )

    async def arrive(self, *updates: tuple[int, int]) -> None:
        """Updates by number and chat."""
        raw: list[dict[str, Json]] = [
            {"update_id": n, "message": {"chat": {"id": chat}}} for n, chat in updates
        ]
        async with self.database.begin() as uow:
            await uow.inbox.put(7, raw, self.clock.now())

    async def remembered(self) -> object:
        """What the handler wrote."""
        async with self.database.reading() as uow:
            return await uow.memory.get("handled")

    async def _prepare(self, row: InboxRow) -> None:
        self.busy += 1
        self.most = max(self.most, self.busy)
        await asyncio.sleep(0.002)
        self.prepared.append(row.update)
        self.busy -= 1

    async def _handle(self, row: InboxRow, uow: UnitOfWork) -> None:
        before = await uow.memory.get("handled") or []
        assert isinstance(before, list)
        await uow.memory.set("handled", [*before, row.update])
        if errors := self.failures.get(row.update):
            raise errors.pop(0)
        self.handled.append(row.update)

    async def _on_dead(self, row: InboxRow, error: Exception, uow: UnitOfWork) -> None:
        self.dead.append((row.update, str(error)))


@pytest.fixture
def office(database: Database) -> Office:
    """A fresh one."""
    return Office(database)


async def test_updates_are_handled_in_order_within_their_chat(office: Office) -> None:
    await office.arrive((1, 10), (2, 20), (3, 10), (4, 30), (5, 20), (6, 10), (7, 40))

    count = await office.lanes.drain()

    assert count == 7
    for chat in ([1, 3, 6], [2, 5]):
        assert [one for one in office.handled if one in chat] == chat
    assert office.most == 3


async def test_nothing_of_a_failed_attempt_remains_and_its_chat_waits(office: Office) -> None:
    office.failures[1] = [RuntimeError("no")]
    await office.arrive((1, 10), (2, 10), (3, 20))

    await office.lanes.drain()
    first = await office.remembered()
    office.clock.advance(1)
    await office.lanes.drain()

    assert (first, await office.remembered()) == ([3], [3, 1, 2])


async def test_after_four_failures_an_update_is_buried_and_its_chat_goes_on(
    office: Office,
) -> None:
    office.failures[1] = [RuntimeError("no")] * 4
    await office.arrive((1, 10), (2, 10))

    for wait in (0, 1, 5, 30):
        office.clock.advance(wait)
        await office.lanes.drain()
    async with office.database.reading() as uow:
        [dead] = await uow.inbox.dead()

    assert (office.handled, office.dead) == ([2], [(1, "no")])
    assert (dead.update, dead.error) == (1, "RuntimeError: no")


async def test_every_attempt_is_one_line_of_the_log_without_any_words(
    office: Office, caplog: pytest.LogCaptureFixture
) -> None:
    office.failures[1] = [Unreadable("my lamp fell")]
    office.failures[2] = [RuntimeError("my lamp fell")]
    await office.arrive((1, 10), (2, 20), (3, 30))

    with caplog.at_level("INFO", "bot.services.inbox.lanes"):
        await office.lanes.drain()

    assert sorted(caplog.messages) == [
        "update 1 failed: Unreadable; it is a dead letter now",
        "update 2 failed: RuntimeError; it is tried again",
        "update 3 handled: no case",
    ]


async def test_an_unreadable_update_is_buried_at_once(office: Office) -> None:
    office.failures[1] = [Unreadable("odd")]
    await office.arrive((1, 10), (2, 10))

    await office.lanes.drain()

    assert (office.handled, office.dead) == ([2], [(1, "odd")])


async def test_a_sick_database_costs_no_attempt(office: Office) -> None:
    office.failures[1] = [StorageUnavailable("full")]
    await office.arrive((1, 10))

    with pytest.raises(StorageUnavailable):
        await office.lanes.drain()
    await office.lanes.drain()

    assert (office.handled, office.dead) == ([1], [])


async def test_stopping_finishes_the_update_in_hand_and_takes_no_more(office: Office) -> None:
    await office.arrive((1, 10), (2, 10), (3, 10))
    async with asyncio.TaskGroup() as group:
        group.create_task(office.lanes.run())
        while not office.prepared:
            await asyncio.sleep(0.001)
        await office.lanes.stop()
    async with office.database.reading() as uow:
        waiting, _ = await uow.inbox.backlog()

    assert len(office.handled) + waiting == 3
    assert office.prepared == office.handled


async def test_a_running_lane_wakes_when_an_update_is_stored(office: Office) -> None:
    async with asyncio.timeout(5), asyncio.TaskGroup() as group:
        group.create_task(office.lanes.run())
        await asyncio.sleep(0.01)
        await office.arrive((1, 10))
        while not office.handled:
            await asyncio.sleep(0.001)
        await office.lanes.stop()

    assert office.handled == [1]
