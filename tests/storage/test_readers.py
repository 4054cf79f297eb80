"""Those who look: each sees one moment, and what ends badly does not spoil it for the next."""

import asyncio
from contextlib import suppress
from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.ports.unit_of_work import StorageUnavailable
from bot.storage import Database, readers

pytestmark = pytest.mark.asyncio

SLOW = text(
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000)"
    " SELECT max(i) FROM n"
)


async def remembered(database: Database) -> object:
    async with database.reading() as uow:
        return await uow.memory.get("fact")


async def remember(database: Database, fact: int) -> None:
    async with database.begin() as uow:
        await uow.memory.set("fact", fact)


async def test_who_looks_sees_one_moment_and_the_next_what_came_after(sqlite: Database) -> None:
    await remember(sqlite, 1)

    async with sqlite.reading() as uow:
        before = await uow.memory.get("fact")
        await remember(sqlite, 2)
        still = await uow.memory.get("fact")

    assert (before, still, await remembered(sqlite)) == (1, 1, 2)


async def test_statements_of_sqlalchemy_leave_nothing_open(sqlite: Database) -> None:
    await remember(sqlite, 1)
    for fact in (2, 3):
        async with sqlite.reading() as uow:
            await uow.connection.execute(text("SELECT count(*) FROM memory"))
        await remember(sqlite, fact)

        assert await remembered(sqlite) == fact


async def test_the_third_waits_for_one_of_two(
    sqlite: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with sqlite.reading():
        async with sqlite.reading():
            third = asyncio.ensure_future(remembered(sqlite))
            await asyncio.sleep(0.01)
            waited = not third.done()
            monkeypatch.setattr(readers, "PATIENCE", timedelta(milliseconds=10))
            with pytest.raises(StorageUnavailable):
                await remembered(sqlite)
        await third

    assert waited


@pytest.mark.parametrize("times", [1, 3])
async def test_looking_goes_on_after_an_error(sqlite: Database, times: int) -> None:
    await remember(sqlite, 1)
    for _ in range(times):
        with suppress(RuntimeError):
            async with sqlite.reading():
                raise RuntimeError

    assert await remembered(sqlite) == 1


async def test_looking_goes_on_after_whoever_looked_was_cancelled(sqlite: Database) -> None:
    await remember(sqlite, 1)

    async def look_long() -> None:
        async with sqlite.reading() as uow:
            began.set()
            await uow.connection.execute(SLOW)

    for _ in range(3):
        began = asyncio.Event()
        looking = asyncio.ensure_future(look_long())
        await began.wait()
        await asyncio.sleep(0.01)
        looking.cancel()
        with suppress(asyncio.CancelledError):
            await looking

    assert await remembered(sqlite) == 1


async def test_what_is_still_read_when_all_is_closed_is_closed_at_its_end(
    sqlite: Database,
) -> None:
    await remember(sqlite, 1)

    async with sqlite.reading() as uow:
        await sqlite.close()
        seen = await uow.memory.get("fact")

    assert seen == 1
    assert await remembered(sqlite) == 1
