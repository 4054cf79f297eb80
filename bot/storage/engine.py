"""Opening the database, and transactions on it."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Sequence
from contextlib import (
    AbstractContextManager,
    AsyncExitStack,
    asynccontextmanager,
    contextmanager,
)
from typing import Self

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.bells import Bells
from bot.failpoints import failpoint
from bot.ports.signals import Signal
from bot.ports.unit_of_work import CommitInDoubt, StorageUnavailable
from bot.storage import dialects
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
        self.writer = dialects.writer_engine(url)
        self.reader = dialects.reader_engine(url)
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
        with _translated(DBAPIError):
            async with self._turn, AsyncExitStack() as stack:
                with machine_failures():
                    connection = await stack.enter_async_context(self.writer.connect())
                    await connection.begin()
                    turn = await dialects.take_turn(connection)
                uow = SqlUnitOfWork(dialects.direct(connection))
                yield uow
                if "outbox" in uow.touched:
                    await dialects.ring(connection, "outbox")
                failpoint("uow.before_commit")
                await _to_the_end(self._commit(connection, turn))
        failpoint("uow.after_commit")
        self._committed(uow)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[SqlUnitOfWork]:
        """Look at what is committed; writing fails."""
        with _translated(DBAPIError):
            async with AsyncExitStack() as stack:
                with machine_failures():
                    connection = await stack.enter_async_context(self.reader.connect())
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
        await self.reader.dispose()
        await self.writer.dispose()
        if self._lock is not None:
            self._lock.release()

    async def _commit(self, connection: AsyncConnection, turn: str | None) -> None:
        """Commit; when the answer is lost, ask what became of it. Raises ``CommitInDoubt``."""
        try:
            await connection.commit()
        except (DBAPIError, OSError, StorageUnavailable) as error:
            ours = isinstance(error, DBAPIError) and not dialects.is_unwell(error)
            if turn is None or ours:
                raise
            try:
                done = await dialects.is_committed(self.reader, turn)
            except TimeoutError:
                raise CommitInDoubt from error
            if not done:
                raise StorageUnavailable(str(error)) from error

    def _heard(self, bell: str) -> None:
        getattr(self.bells, bell).ring()

    def _committed(self, uow: SqlUnitOfWork) -> None:
        for name in uow.touched:
            getattr(self.bells, name).ring()
        for action in uow.actions:
            action()
        if uow.signals and self._on_signals is not None:
            self._on_signals(tuple(uow.signals))


@contextmanager
def _translated(*kinds: type[Exception]) -> Iterator[None]:
    """Failures of the machine become ``StorageUnavailable``; our own mistakes stay visible."""
    try:
        yield
    except kinds as error:
        if isinstance(error, DBAPIError) and not dialects.is_unwell(error):
            raise
        raise StorageUnavailable(str(error)) from error


def machine_failures() -> AbstractContextManager[None]:
    """The same for what can go wrong while we connect."""
    return _translated(DBAPIError, PoolTimeout, OSError)


async def _to_the_end(work: Coroutine[None, None, None]) -> None:
    """Let a commit finish even when we are cancelled meanwhile, then be cancelled."""
    task = asyncio.ensure_future(work)  # noqa: TID251 - awaited here, whatever happens
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        await task
        raise
