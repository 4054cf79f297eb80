"""A connection to SQLite in a thread of its own."""

import asyncio
import gc
import sqlite3
from pathlib import Path

from bot.storage.one_hop import connecting, never


async def test_a_connection_that_was_left_behind_is_closed(tmp_path: Path) -> None:
    left = await connecting(tmp_path / "left.db", never)()
    raw = left._conn

    del left
    gc.collect()

    async with asyncio.timeout(5):
        while not _is_closed(raw):
            await asyncio.sleep(0.01)


def _is_closed(raw: sqlite3.Connection) -> bool:
    try:
        raw.execute("SELECT 1").close()
    except sqlite3.ProgrammingError:
        return True
    return False
