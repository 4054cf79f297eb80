"""Who writes: one transaction at a time, and what is committed is on the disk."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from typing import Protocol

from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.ports.unit_of_work import CommitInDoubt, StorageUnavailable
from bot.storage import postgres
from bot.storage.failures import is_unwell, machine_failures


class Open(Protocol):
    """A transaction that is open."""

    @property
    def connection(self) -> AsyncConnection:
        """Where its statements go."""
        ...

    async def commit(self) -> None:
        """Commit. Raises ``CommitInDoubt`` when nobody can tell whether it did."""


class Writer(Protocol):
    """The way to write to a database of one kind."""

    engine: AsyncEngine

    def transaction(self) -> AbstractAsyncContextManager[Open]:
        """A transaction; what is not committed at the end of the block is rolled back."""
        ...

    async def flush(self) -> None:
        """Return when all that is committed would outlive a power cut; or ``CommitInDoubt``."""

    async def close(self) -> None:
        """Close the connections."""


class ServerWriter:
    """PostgreSQL: it flushes by itself, and its answer to a COMMIT can be lost."""

    def __init__(self, engine: AsyncEngine, reader: AsyncEngine) -> None:
        self.engine = engine
        self._reader = reader

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Open]:
        """A transaction, once no other process is writing."""
        async with AsyncExitStack() as stack:
            with machine_failures():
                connection = await stack.enter_async_context(self.engine.connect())
                await connection.begin()
                name = await postgres.take_turn(connection)
            yield _OnServer(connection, name, self._reader)

    async def flush(self) -> None:
        """Nothing: a COMMIT is answered when it is on the disk."""

    async def close(self) -> None:
        """Close the connections."""
        await self.engine.dispose()


class _OnServer:
    def __init__(self, connection: AsyncConnection, name: str, reader: AsyncEngine) -> None:
        self.connection = connection
        self._name = name
        self._reader = reader

    async def commit(self) -> None:
        """Commit; when the answer is lost, ask what became of it."""
        try:
            await self.connection.commit()
        except (DBAPIError, OSError, StorageUnavailable) as error:
            if isinstance(error, DBAPIError) and not is_unwell(error):
                raise
            try:
                done = await postgres.is_committed(self._reader, self._name)
            except TimeoutError:
                raise CommitInDoubt from error
            if not done:
                raise StorageUnavailable(str(error)) from error
