"""A running sandbox with people in it, and a client for it."""

from collections.abc import AsyncIterator

import aiohttp
import pytest_asyncio

from bot.sandbox import Sandbox, SandboxSettings, running_sandbox
from tests.sandbox.client import Client


@pytest_asyncio.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    """A seeded sandbox in memory."""
    async with running_sandbox(SandboxSettings()) as running:
        yield running


@pytest_asyncio.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    """A connection for the client."""
    async with aiohttp.ClientSession() as opened:
        yield opened


@pytest_asyncio.fixture
async def client(sandbox: Sandbox, session: aiohttp.ClientSession) -> Client:
    """A client of the sandbox."""
    return Client(sandbox=sandbox, session=session)
