"""Fresh databases for tests: migrated once per process, then copied."""

import asyncio
import tempfile
import threading
from functools import cache
from pathlib import Path

from bot.storage import Database, migrate


def new_book(file: Path) -> str:
    """Put an empty database with all tables there; returns its address."""
    file.write_bytes(_template())
    return f"sqlite+aiosqlite:///{file}"


@cache
def _template() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "template.db"
        # A loop of its own: whoever asks may be in the middle of one.
        work = threading.Thread(target=lambda: asyncio.run(_make(file)))
        work.start()
        work.join()
        return file.read_bytes()


async def _make(file: Path) -> None:
    database = await Database.open(f"sqlite+aiosqlite:///{file}")
    await migrate(database)
    await database.close()
