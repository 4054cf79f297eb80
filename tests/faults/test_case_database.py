"""A disk that is unwell in the middle of a case: nothing is acknowledged, nothing is lost."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.app import starting
from bot.sandbox import DEFAULT_TOKEN
from bot.storage import one_writer
from bot.storage.one_writer import FileWriter
from bot.telegram.wire import Wire
from tests.app.people import STORY
from tests.app.shop import Shop, open_shop
from tests.sandbox.client import ANNA, BEN

pytestmark = [pytest.mark.asyncio, pytest.mark.timeout(60)]

PATIENCE = 15
MANY = 16
"""So many long messages fit into no gaps that a full disk has left."""

A_MOMENT = 0.2


async def pragma(shop: Shop, statement: str) -> None:
    """Say something to the bot's own writing connection, outside any transaction."""
    writer = shop.engine.parts.database.writer
    assert isinstance(writer, FileWriter)
    async with shop.engine.parts.database._turn:
        assert writer._writing is not None
        writer._writing.connection.raw.at_once(f"PRAGMA {statement}")


@asynccontextmanager
async def read_only(shop: Shop) -> AsyncIterator[None]:
    """SQLite refuses every write."""
    await pragma(shop, "query_only=ON")
    yield
    await pragma(shop, "query_only=OFF")


@asynccontextmanager
async def full(shop: Shop) -> AsyncIterator[None]:
    """Not one page more fits."""
    await pragma(shop, "max_page_count=1")
    yield
    await pragma(shop, "max_page_count=1000000")


@asynccontextmanager
async def locked(shop: Shop) -> AsyncIterator[None]:
    """Somebody else holds the write lock."""
    with (
        pytest.MonkeyPatch.context() as patch,
        closing(sqlite3.connect(shop.database, isolation_level=None)) as other,
    ):
        patch.setattr(one_writer, "PATIENCE", timedelta(milliseconds=50))
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


Sickness = Callable[[Shop], AbstractAsyncContextManager[None]]


@pytest.mark.parametrize("sickness", [read_only, full, locked])
async def test_an_update_is_acknowledged_only_when_the_disk_is_well_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, sickness: Sickness
) -> None:
    stories = [f"{STORY} ({n}) {'And it leaks. ' * 250}".strip() for n in range(MANY)]
    async with open_shop(tmp_path) as shop:
        waiting = shop.sandbox.world.main_bot.queue.pending
        async with sickness(shop):
            for text in stories:
                await shop.write(ANNA, text)
            async with asyncio.timeout(PATIENCE):
                while "receiving failed" not in caplog.text:
                    await asyncio.sleep(0.02)
            stored = shop.rows("SELECT count(*) FROM inbox")[0][0]
            assert waiting
            assert stored + len(waiting) >= MANY

        async with asyncio.timeout(PATIENCE):
            while waiting:
                await asyncio.sleep(0.02)
        await shop.wait(60)

        kept = shop.rows("SELECT text, case_id FROM transcript ORDER BY id")
        assert kept == [(text, 1001) for text in stories]
        assert len(await shop.told(ANNA)) == 2, "the acknowledgement and the summary"


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


async def test_names_that_cannot_be_stored_do_not_end_the_bot(tmp_path: Path) -> None:
    async with open_shop(tmp_path) as shop:
        wire = Wire(DEFAULT_TOKEN, base_url=shop.base_url)
        async with wire:
            introducing = asyncio.create_task(starting.introduce(shop.engine.parts, wire))
            async with read_only(shop):
                await asyncio.sleep(A_MOMENT)
                waited = not introducing.done()

            await shop.complain()
            introducing.cancel()

        assert waited
        assert shop.cases() == 1


async def test_another_poller_while_the_disk_is_unwell_does_not_end_the_bot(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with open_shop(tmp_path) as shop:
        async with read_only(shop):
            url = f"{shop.base_url}/bot{DEFAULT_TOKEN}/getUpdates"
            async with shop.session.post(url, json={"timeout": 0}), asyncio.timeout(PATIENCE):
                while "nobody is told of the other poller" not in caplog.text:
                    await asyncio.sleep(0.02)

        await shop.complain()

        assert shop.cases() == 1
