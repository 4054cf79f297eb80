"""Who looks: several at once, each at what was committed when it began.

A connection to SQLite that looked stays open for the next who looks. Taking it from SQLAlchemy's
pool and giving it back costs ten times what the BEGIN and the ROLLBACK do that are needed.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from datetime import timedelta
from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.storage.failures import machine_failures
from bot.storage.straight import Straight

PATIENCE = timedelta(seconds=30)
"""How long to wait for one of those who look to end."""


class Readers(Protocol):
    """The way to look at a database of one kind."""

    def transaction(self) -> AbstractAsyncContextManager[AsyncConnection]:
        """A transaction in which nothing can be written."""
        ...

    async def close(self) -> None:
        """Close the connections."""


class ServerReaders:
    """PostgreSQL, with the pool of SQLAlchemy."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that only reads. Raises ``StorageUnavailable``."""
        async with AsyncExitStack() as stack:
            with machine_failures():
                connection = await stack.enter_async_context(self._engine.connect())
                await connection.begin()
            yield connection

    async def close(self) -> None:
        """Close the connections."""
        await self._engine.dispose()


class FileReaders:
    """SQLite, with connections that stay open."""

    def __init__(self, engine: AsyncEngine, connections: int) -> None:
        self._engine = engine
        self._seats = asyncio.Semaphore(connections)
        self._free: list[_OnFile] = []

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that only reads. Raises ``StorageUnavailable``."""
        with machine_failures():
            async with asyncio.timeout(PATIENCE.total_seconds()):
                await self._seats.acquire()
        try:
            free = self._free
            with machine_failures():
                reading = free.pop() if free else _OnFile(await self._engine.connect())
            try:
                with machine_failures():
                    reading.begin()
                yield reading.connection
                await reading.end()
            except BaseException:
                # What came between may have left it in any state; a new one has none.
                await reading.close()
                raise
            if free is self._free:
                free.append(reading)
            else:
                await reading.close()
        finally:
            self._seats.release()

    async def close(self) -> None:
        """Close the connections; one that somebody still looks with is closed when they end."""
        free, self._free = self._free, []
        for reading in free:
            await reading.close()
        await self._engine.dispose()


class _OnFile:
    """An open connection."""

    def __init__(self, connection: AsyncConnection) -> None:
        self.connection = Straight(connection)
        self._pooled = connection

    def begin(self) -> None:
        """Set the mark; SQLite looks at nothing before the first statement."""
        self.connection.at_once("BEGIN")

    async def end(self) -> None:
        """Forget the mark, and what SQLAlchemy remembers of statements that went through it."""
        if self._pooled.in_transaction():
            await self._pooled.rollback()
        else:
            self.connection.at_once("ROLLBACK")

    async def close(self) -> None:
        """Close it, not only give it back."""
        await self._pooled.invalidate()
        await self._pooled.close()
