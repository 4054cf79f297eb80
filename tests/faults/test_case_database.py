"""A disk that is unwell in the middle of a case: nothing is acknowledged, nothing is lost."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing, contextmanager
from pathlib import Path

import pytest

from tests.app.people import BEN, STORY
from tests.app.shop import Shop, open_shop
from tests.sandbox.client import ANNA

pytestmark = [pytest.mark.asyncio, pytest.mark.timeout(60)]

PATIENCE = 10


async def pragma(shop: Shop, statement: str) -> None:
    """Say something to the bot's own writing connection."""
    async with shop.engine.parts.database.begin() as uow:
        await uow.connection.exec_driver_sql(f"PRAGMA {statement}")


@asynccontextmanager
async def read_only(shop: Shop) -> AsyncIterator[None]:
    """SQLite refuses every write."""
    await pragma(shop, "query_only=ON")
    yield
    await pragma(shop, "query_only=OFF")


@asynccontextmanager
async def full(shop: Shop) -> AsyncIterator[None]:
    """Not one page fits any more."""
    await pragma(shop, "max_page_count=1")
    with contextmanager(_filled)(shop):
        yield
    await pragma(shop, "max_page_count=1000000")


def _filled(shop: Shop) -> Iterator[None]:
    yield


@asynccontextmanager
async def locked(shop: Shop) -> AsyncIterator[None]:
    """Somebody else holds the write lock."""
    await pragma(shop, "busy_timeout=50")
    with closing(sqlite3.connect(shop.database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


Sickness = Callable[[Shop], AbstractAsyncContextManager[None]]


@pytest.mark.parametrize("sickness", [read_only, full, locked])
async def test_an_update_is_acknowledged_only_when_the_disk_is_well_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, sickness: Sickness
) -> None:
    long_story = f"{STORY} {'And it leaks. ' * 250}"
    async with open_shop(tmp_path) as shop:
        waiting = shop.sandbox.world.main_bot.queue.pending
        async with sickness(shop):
            await shop.write(ANNA, long_story)
            async with asyncio.timeout(PATIENCE):
                while "receiving failed" not in caplog.text:
                    await asyncio.sleep(0.02)
            assert len(waiting) == 1
            assert shop.rows("SELECT count(*) FROM inbox") == [(0,)]

        async with asyncio.timeout(PATIENCE):
            while waiting:
                await asyncio.sleep(0.02)
        await shop.wait(40)

        assert shop.rows("SELECT text, case_id FROM transcript") == [(long_story.strip(), 1001)]
        assert "C-1001" in (await shop.told(ANNA))[0]


async def test_a_case_goes_on_where_it_was_when_the_lock_is_gone(tmp_path: Path) -> None:
    async with open_shop(tmp_path) as shop:
        await shop.complain()
        await shop.take()
        button = (await shop.buttons(BEN))[-1]
        async with locked(shop):
            await shop.write(BEN, "I have it, Anna", reply_to=button.message)
        async with asyncio.timeout(PATIENCE):
            while shop.sandbox.world.main_bot.queue.pending:
                await asyncio.sleep(0.02)
        await shop.wait(60)

        said = [text for text in await shop.told(ANNA) if "I have it, Anna" in text]
        assert len(said) == 1
