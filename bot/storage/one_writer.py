"""The one connection that writes to a SQLite file.

It stays open, and nothing of it waits: `BEGIN IMMEDIATE` finds the lock free, because only we
write, and a COMMIT only hands its pages to the operating system (`synchronous=NORMAL`). They are
flushed to the disk afterwards, once for all transactions that were committed meanwhile; until
then nobody outside hears of them (ADR 0010).
"""

import asyncio
import logging
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.ports.unit_of_work import CommitInDoubt
from bot.storage.failures import machine_failures
from bot.storage.straight import Straight
from bot.storage.write_ahead import WriteAheadLog
from bot.storage.writers import Open

log = logging.getLogger(__name__)

PATIENCE = timedelta(seconds=5)
"""How long to wait for a stranger who holds the lock."""
AGAIN = timedelta(milliseconds=10)
COMMITS_TO_A_CHECKPOINT = 64
"""So many commits make about as many pages as SQLite itself would let gather."""


class FileWriter:
    """SQLite: a file that only this process writes to."""

    def __init__(self, engine: AsyncEngine, file: Path) -> None:
        self.engine = engine
        self._log = WriteAheadLog(file.with_name(f"{file.name}-wal"))
        self._writing: _OnFile | None = None

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Open]:
        """A transaction on the connection that is open, or on a new one."""
        with machine_failures():
            writing = await self._begun()
        try:
            yield writing
        finally:
            if writing.in_transaction:
                await self._undo(writing)

    async def flush(self) -> None:
        """Return when all that is committed is on the disk."""
        try:
            await self._log.flush()
        except OSError as error:
            raise CommitInDoubt from error

    async def close(self) -> None:
        """Close the connection; SQLite then brings the log into the file."""
        await self._disconnect()
        await self.engine.dispose()

    async def _begun(self) -> "_OnFile":
        if self._writing is None:
            self._writing = _OnFile(await self.engine.connect())
        await self._writing.begin()
        return self._writing

    async def _undo(self, writing: "_OnFile") -> None:
        try:
            await writing.roll_back()
        except Exception as error:  # noqa: BLE001 - a new connection knows nothing of all this
            log.warning("the writing connection is renewed: %s", type(error).__name__)
            await self._disconnect()

    async def _disconnect(self) -> None:
        # The log may go with the last connection, and a new one begin a new log.
        await self._log.close()
        gone, self._writing = self._writing, None
        if gone is not None:
            await gone.close()


class _OnFile:
    """The open connection, and the transaction on it."""

    def __init__(self, connection: AsyncConnection) -> None:
        self.connection = Straight(connection)
        self._pooled = connection
        self._raw = self.connection.raw
        self._commits = 0

    @property
    def in_transaction(self) -> bool:
        """Whether there is something to commit or to undo."""
        return self._raw.in_transaction

    async def begin(self) -> None:
        """Take the lock. Raises ``DBAPIError`` when a stranger does not give it back."""
        for _ in range(PATIENCE // AGAIN):
            if self.connection.took_lock():
                return
            await asyncio.sleep(AGAIN.total_seconds())
        self.connection.at_once("BEGIN IMMEDIATE")

    async def commit(self) -> None:
        """Commit, and now and then bring the log into the file."""
        self.connection.at_once("COMMIT")
        self._commits += 1
        if self._commits % COMMITS_TO_A_CHECKPOINT == 0:
            await self._checkpoint()

    async def roll_back(self) -> None:
        """Undo everything, also what SQLAlchemy remembers of it."""
        await self._pooled.rollback()
        if self.in_transaction:
            self.connection.at_once("ROLLBACK")

    async def close(self) -> None:
        """Close it, not only give it back."""
        await self._pooled.invalidate()
        await self._pooled.close()

    async def _checkpoint(self) -> None:
        try:
            await self._raw.aside("PRAGMA wal_checkpoint(PASSIVE)")
        except sqlite3.Error as error:  # what is committed is in the log, and safe
            log.warning("the log could not be brought into the file: %s", error)
