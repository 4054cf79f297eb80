"""PostgreSQL for several processes: whose turn it is, what became of a commit, and bells.

Writers of all processes take turns, as those of one process do on SQLite: what a decision has
read is still true when it is written, and every case number comes once and without a gap.
"""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import event, text
from sqlalchemy.engine import URL, ExceptionContext
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.bells import EventBell
from bot.ports.unit_of_work import StorageUnavailable
from bot.storage.tables.meta import EPOCH, MILLISECOND

log = logging.getLogger(__name__)

OLDEST = (13, 0)
"""Earlier ones cannot tell what became of a transaction."""
CHANNEL = "amends"
TURN = 4_263_637
"""The advisory lock of writers; any number that no other program of this database uses."""
STATEMENT = timedelta(seconds=40)
"""How long a statement may take; longer than one waits for a lock."""
PATIENCE = timedelta(seconds=25)
"""How long to ask what became of a commit; longer than the server lets a lost writer sit."""
_AGAIN = timedelta(seconds=0.2)
_HEAR_AGAIN = timedelta(seconds=5)

_SETTINGS = {
    "application_name": "amends",
    # A process that vanished in the middle of a transaction must not keep the others waiting.
    "idle_in_transaction_session_timeout": "20s",
    "lock_timeout": "30s",
    "jit": "off",
}
_UNWELL = ("08", "28", "3D", "40", "53", "57", "58", "XX")
"""Classes of SQLSTATE: connection, password, no database, rollback, resources, operator, system,
damage.
"""
_UNWELL_STATES = frozenset({"25006", "25P03", "42501", "55P03"})
"""A server that became a copy, a writer that sat too long, a right we were not given, a lock that
did not come free.
"""

_TAKE_TURN = text(
    f"SELECT pg_advisory_xact_lock({TURN}), CAST(pg_current_xact_id() AS text) AS id"
)
_STATUS = text("SELECT pg_xact_status(CAST(CAST(:id AS text) AS xid8))")
_RING = text(f"SELECT pg_notify('{CHANNEL}', :bell)")
_PRESENT = text("SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)")


class DriverMissing(Exception):
    """PostgreSQL needs the package asyncpg; install Amends with its extra `postgres`."""

    def __init__(self) -> None:
        super().__init__(self.__doc__)


def writer_engine(url: URL) -> AsyncEngine:
    """The engine that writes; one transaction of this process at a time."""
    return _engine(url, connections=2, patience=STATEMENT)


def migrating_engine(url: URL) -> AsyncEngine:
    """The same, where one statement may take long."""
    return _engine(url, connections=1, patience=None)


def reader_engine(url: URL) -> AsyncEngine:
    """The engine that looks: everything in one transaction is seen at one moment."""
    still = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    return _engine(url, connections=6, patience=STATEMENT, execution_options=still)


def _engine(url: URL, *, connections: int, patience: timedelta | None, **more: Any) -> AsyncEngine:
    seconds = None if patience is None else patience.total_seconds()
    limits = {"timeout": 10, "command_timeout": seconds, "server_settings": _SETTINGS}
    try:
        engine = create_async_engine(
            url,
            pool_size=connections,
            max_overflow=0,
            pool_pre_ping=True,
            connect_args=limits,
            **more,
        )
    except ModuleNotFoundError as error:
        raise DriverMissing from error
    event.listen(engine.sync_engine, "handle_error", _give_up)
    return engine


def _give_up(context: ExceptionContext) -> StorageUnavailable | None:
    """A server that does not answer in time is gone, and so is the connection."""
    if not isinstance(context.original_exception, TimeoutError):
        return None
    context.is_disconnect = True
    return StorageUnavailable("the database does not answer")


def is_unwell(state: str) -> bool:
    """Whether this SQLSTATE is the machine's failure rather than our SQL's."""
    return state.startswith(_UNWELL) or state in _UNWELL_STATES


async def take_turn(connection: AsyncConnection) -> str:
    """Wait until no other writer is at work; returns the name of our transaction."""
    return cast("str", (await connection.execute(_TAKE_TURN)).one().id)


async def is_committed(engine: AsyncEngine, transaction: str) -> bool:
    """What became of a transaction whose COMMIT got no answer. Raises ``TimeoutError``."""
    async with asyncio.timeout(PATIENCE.total_seconds()):
        while True:
            status = await _status(engine, transaction)
            if status in {"committed", "aborted"}:
                return status == "committed"
            await asyncio.sleep(_AGAIN.total_seconds())


async def _status(engine: AsyncEngine, transaction: str) -> str | None:
    try:
        async with engine.connect() as connection:
            return cast("str", await connection.scalar(_STATUS, {"id": transaction}))
    except (DBAPIError, OSError, StorageUnavailable) as error:
        log.warning("the fate of a commit is not known yet: %s", type(error).__name__)
    return None


async def present(connection: AsyncConnection) -> datetime:
    """The server's clock: those of several machines may differ."""
    return EPOCH + MILLISECOND * cast("int", await connection.scalar(_PRESENT))


async def ring(connection: AsyncConnection, bell: str) -> None:
    """Ring a bell in every process, once this transaction is committed."""
    await connection.execute(_RING, {"bell": bell})


class Listener:
    """Hears the bells other processes ring. It only wakes: whoever misses one looks by himself."""

    def __init__(self, engine: AsyncEngine, heard: Callable[[str], None]) -> None:
        self._engine = engine
        self._heard = heard
        self._over = EventBell()
        self._stopping = False

    async def run(self) -> None:
        """Listen until ``stop``; a lost connection is made anew."""
        while not self._stopping:
            try:
                await self._listen()
            except Exception as error:  # noqa: BLE001 - nothing depends on it but speed
                log.warning("bells of other processes are not heard: %s", type(error).__name__)
            if not self._stopping:
                await self._over.wait(_HEAR_AGAIN)

    async def stop(self) -> None:
        """Listen no more."""
        self._stopping = True
        self._over.ring()

    async def _listen(self) -> None:
        async with self._engine.connect() as connection:
            driver: Any = (await connection.get_raw_connection()).driver_connection
            driver.add_termination_listener(lambda _connection: self._over.ring())
            await driver.add_listener(CHANNEL, self._hear)
            while not self._stopping and not driver.is_closed():
                await self._over.wait(timedelta(minutes=1))
            if not driver.is_closed():
                await driver.remove_listener(CHANNEL, self._hear)

    def _hear(self, _connection: object, _process: int, _channel: str, bell: str) -> None:
        self._heard(bell)
