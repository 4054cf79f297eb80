"""How often the courier opens the database for what it sends."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.domain.people import ChatId
from bot.services.courier import CourierSettings, Limits
from tests.services.runtime_desk import ANNA, Desk, note, opened

pytestmark = pytest.mark.asyncio

FAST = Limits(per_second=1000, burst=100, private_per_second=100, private_burst=10)
PACE = timedelta(milliseconds=60)


class Counting:
    """Counts the transactions of a desk from now on."""

    def __init__(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        self.written = self.looked = 0
        begin, reading = desk.database.begin, desk.database.reading

        def counted_begin() -> Any:
            self.written += 1
            return begin()

        def counted_reading() -> Any:
            self.looked += 1
            return reading()

        monkeypatch.setattr(desk.database, "begin", counted_begin)
        monkeypatch.setattr(desk.database, "reading", counted_reading)


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with opened(tmp_path) as database:
        desk = Desk(database, settings=CourierSettings(limits=FAST, pace=PACE))
        await desk.courier.drain()
        yield desk


@asynccontextmanager
async def at_work(desk: Desk) -> AsyncIterator[None]:
    async with asyncio.TaskGroup() as group:
        group.create_task(desk.courier.run())
        await asyncio.sleep(3 * PACE.total_seconds())
        yield
        await desk.courier.stop()


async def until_sent(desk: Desk, number: int) -> None:
    async with asyncio.timeout(5):
        while await desk.states() != ["sent"] * number:
            await asyncio.sleep(0.01)


async def test_a_message_costs_a_claim_and_a_result(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    await desk.put(note("one"))
    counting = Counting(desk, monkeypatch)
    await desk.courier.drain()
    cost = (counting.written, counting.looked)

    assert await desk.states() == ["sent"]
    assert cost == (2, 0)


async def test_a_message_that_comes_alone_leaves_at_once(desk: Desk) -> None:
    async with at_work(desk):
        began = asyncio.get_running_loop().time()
        await desk.put(note("one"))
        while not desk.messenger.said:
            await asyncio.sleep(0.001)
        waited = asyncio.get_running_loop().time() - began

    assert waited < PACE.total_seconds()


async def test_what_comes_within_the_pace_is_claimed_and_recorded_together(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_work(desk):
        await desk.put(note("first"))
        counting = Counting(desk, monkeypatch)
        for chat in range(8):
            await desk.put(note("one of many", ChatId(100 + chat)))
        await until_sent(desk, 9)

    ours = counting.written - 8
    assert ours <= 5
    assert [one.html for one in desk.messenger.said if one.chat == ANNA] == ["first"]


async def test_more_than_the_hands_can_hold_goes_as_hands_come_free(desk: Desk) -> None:
    await desk.put(*(note(str(n), ChatId(100 + n)) for n in range(30)))
    report = await desk.courier.drain()

    assert report.sent == 30


async def test_what_is_queued_while_all_is_quiet_wakes_the_courier(desk: Desk) -> None:
    async with at_work(desk):
        for number in range(3):
            await desk.put(note(str(number), ChatId(100 + number)))
            await until_sent(desk, number + 1)
