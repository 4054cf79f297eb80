"""A migrated database of either kind: every promise of the stores is kept on both."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.storage import Database
from tests.books import new_book
from tests.postgres import Postgres


@pytest_asyncio.fixture
async def sqlite(tmp_path: Path) -> AsyncIterator[Database]:
    """Empty, with all tables, in a file."""
    opened = await Database.open(new_book(tmp_path / "amends.db"))
    yield opened
    await opened.close()


@pytest_asyncio.fixture
async def served(postgres: Postgres) -> AsyncIterator[Database]:
    """Empty, with all tables, on a PostgreSQL server."""
    async with postgres.database() as address:
        opened = await Database.open(address)
        yield opened
        await opened.close()


@pytest.fixture(params=["sqlite", pytest.param("served", marks=pytest.mark.postgres)])
def database(request: pytest.FixtureRequest) -> Database:
    """The one, then the other."""
    chosen: Database = request.getfixturevalue(request.param)
    return chosen
