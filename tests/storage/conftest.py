"""A migrated database on a temporary file."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from bot.storage import Database, migrate


@pytest_asyncio.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """Empty, with all tables."""
    opened = await Database.open(f"sqlite+aiosqlite:///{tmp_path}/amends.db")
    await migrate(opened)
    yield opened
    await opened.close()
