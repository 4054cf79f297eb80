"""Opening the database, and transactions on it."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from typing import Self

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError

from bot.bells import Bells
from bot.failpoints import failpoint
from bot.ports.signals import Signal
from bot.storage import dialects
from bot.storage.failures import translated
from bot.storage.file_lock import FileLock
from bot.storage.unit_of_work import SqlUnitOfWork

log = logging.getLogger(__name__)

SignalHook = Callable[[Sequence[Signal]], None]


class Database:
    """One database: a writer that takes turns, a reader, and the bells rung after commits.

    Only the courier waits for rows that other processes write; so only its bell is rung in all.
    """

    def __init__(self, url: URL, *, bells: Bells | None = None) -> None:
        self.url = url
        self.bells = bells or Bells()
        self.reader = dialects.reader_engine(url)
        self.writer = dialects.writer(url, self.reader)
        self._readers = dialects.readers(self.reader)
        self._turn = asyncio.Lock()
        self._listener = dialects.listener(self.reader, self._heard)
        file = dialects.file_of(url)
        self._lock = FileLock(file) if file else None
        self._on_signals: SignalHook | None = None

    @classmethod
    async def open(cls, url: str, *, bells: Bells | None = None) -> Self:
        """Open it; raises ``DatabaseInUse`` when another process has the file."""
        database = cls(make_url(url), bells=bells)
        if database._lock is not None:
            database._lock.acquire()
        if version := dialects.old_sqlite(database.url):
            log.warning("SQLite %s can damage a database opened twice; 3.51.3 cannot", version)
        return database

    @property
    def alone(self) -> bool:
        """Whether no other process can be working with this database."""
        return self._lock is not None

    def on_signals(self, hook: SignalHook) -> None:
        """Hand the signals of every committed transaction to ``hook``."""
        self._on_signals = hook

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[SqlUnitOfWork]:
        """Commit at the end of the block, roll back when it raises."""
        with translated(DBAPIError):
            async with self._turn, self.writer.transaction() as open_:
                uow = SqlUnitOfWork(open_.connection)
                yield uow
                if "outbox" in uow.touched:
                    await dialects.ring(open_.connection, "outbox")
                failpoint("uow.before_commit")
                await _to_the_end(open_.commit())
            await self.writer.flush()
        failpoint("uow.after_commit")
        self._committed(uow)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[SqlUnitOfWork]:
        """Look at what is committed; writing fails."""
        with translated(DBAPIError):
            async with self._readers.transaction() as connection:
                yield SqlUnitOfWork(connection)

    async def listen(self) -> None:
        """Hear the bells other processes ring, until ``stop_listening``."""
        if self._listener is not None:
            await self._listener.run()

    async def stop_listening(self) -> None:
        """End ``listen``."""
        if self._listener is not None:
            await self._listener.stop()

    async def close(self) -> None:
        """Close all connections and free the file."""
        await self._readers.close()
        await self.writer.close()
        if self._lock is not None:
            self._lock.release()

    def _heard(self, bell: str) -> None:
        getattr(self.bells, bell).ring()

    def _committed(self, uow: SqlUnitOfWork) -> None:
        for name in uow.touched:
            getattr(self.bells, name).ring()
        for action in uow.actions:
            action()
        if uow.signals and self._on_signals is not None:
            self._on_signals(tuple(uow.signals))


async def _to_the_end(work: Coroutine[None, None, None]) -> None:
    """Let a commit finish even when we are cancelled meanwhile, then be cancelled."""
    task = asyncio.ensure_future(work)  # noqa: TID251 - awaited here, whatever happens
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        await task
        raise
