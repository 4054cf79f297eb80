"""The bot at work in a sandbox."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from tests.app.shop import Shop, open_shop


@pytest_asyncio.fixture
async def shop(tmp_path: Path) -> AsyncIterator[Shop]:
    """A Monday morning; nobody has written yet."""
    async with open_shop(tmp_path) as opened:
        yield opened
