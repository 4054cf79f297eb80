"""Everything in which SQLite and PostgreSQL differ."""

import sqlite3
from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Protocol

from sqlalchemy import Table, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL, Connection
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.storage import one_hop, postgres
from bot.storage.one_writer import FileWriter
from bot.storage.readers import FileReaders, Readers, ServerReaders
from bot.storage.straight import kept
from bot.storage.writers import ServerWriter, Writer

OLDEST_SAFE_SQLITE = (3, 51, 3)
"""Earlier ones can damage a WAL file that two connections write and checkpoint at once.
We use one writing connection in one process, which avoids it; hence a warning, no refusal."""

Connect = Callable[[], Awaitable[one_hop.Connection]]

_WRITING = ("journal_mode=WAL", "secure_delete=ON")
_READERS = 2
"""How many look at a file at once."""


def is_sqlite(url: URL) -> bool:
    """Whether the database is a file of ours rather than a server."""
    return url.get_backend_name() == "sqlite"


def file_of(url: URL) -> Path | None:
    """The database file, or ``None`` when the database is a server."""
    return Path(url.database) if is_sqlite(url) and url.database else None


def insert_into(connection: AsyncConnection, table: Table) -> "sqlite.Insert | postgresql.Insert":
    """An INSERT that knows ``on_conflict_do_nothing`` and ``on_conflict_do_update``."""
    return insert_by(connection.dialect.name, table)


def insert_by(dialect: str, table: Table) -> "sqlite.Insert | postgresql.Insert":
    """The same by the name of a dialect, for statements that are made once and kept."""
    return sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)


@cache
def upsert(dialect: str, table: Table) -> "sqlite.Insert | postgresql.Insert":
    """An INSERT of a whole row that replaces the one with the same primary key."""
    keys = [column.name for column in table.primary_key]
    insert = insert_by(dialect, table)
    others = {name: column for name, column in insert.excluded.items() if name not in keys}
    return kept(insert.on_conflict_do_update(index_elements=keys, set_=others))


def writer(url: URL, reader: AsyncEngine) -> Writer:
    """What writes to the database that ``reader`` looks at."""
    file = file_of(url)
    if file is None:
        return ServerWriter(postgres.writer_engine(url), reader)
    engine = _open(url, one_hop.connecting(file, one_hop.never), connections=1)
    # The log is flushed and brought into the file by the writer, when it suits everybody.
    pragmas = [
        *_WRITING,
        "busy_timeout=0",
        "synchronous=NORMAL",
        "wal_autocheckpoint=0",
        "foreign_keys=ON",
    ]
    _prepare(engine, pragmas)
    return FileWriter(engine, file)


def migrating_engine(url: URL) -> AsyncEngine:
    """The engine for migrations: foreign keys don't keep SQLite from rebuilding a table."""
    file = file_of(url)
    if file is None:
        return postgres.migrating_engine(url)
    engine = _open(url, one_hop.connecting(file, one_hop.only_begin), connections=1)
    pragmas = [*_WRITING, "busy_timeout=5000", "synchronous=FULL", "foreign_keys=OFF"]
    _prepare(engine, pragmas, begin="BEGIN IMMEDIATE")
    return engine


def reader_engine(url: URL) -> AsyncEngine:
    """The engine that only looks."""
    file = file_of(url)
    if file is None:
        return postgres.reader_engine(url)
    engine = _open(url, one_hop.connecting(file, one_hop.always), connections=_READERS)
    # A reader never checkpoints, so the writer stays the only connection that touches the file.
    _prepare(engine, ["busy_timeout=5000", "query_only=ON", "wal_autocheckpoint=0"])
    return engine


def readers(engine: AsyncEngine) -> Readers:
    """Those who look, on the engine that only looks."""
    server = engine.dialect.name != "sqlite"
    return ServerReaders(engine) if server else FileReaders(engine, _READERS)


async def take_turn(connection: AsyncConnection) -> None:
    """Wait for the other writers; on SQLite BEGIN has waited already."""
    if not of_sqlite(connection):
        await postgres.take_turn(connection)


async def present(connection: AsyncConnection, now: datetime) -> datetime:
    """The time that all processes on this database agree on."""
    return now if of_sqlite(connection) else await postgres.present(connection)


async def ring(connection: AsyncConnection, bell: str) -> None:
    """Wake the other processes, if there can be any, once this is committed."""
    if not of_sqlite(connection):
        await postgres.ring(connection, bell)


def listener(engine: AsyncEngine, heard: Callable[[str], None]) -> postgres.Listener | None:
    """What hears the bells of other processes, where there can be any."""
    return None if engine.dialect.name == "sqlite" else postgres.Listener(engine, heard)


def of_sqlite(connection: AsyncConnection) -> bool:
    """Whether it leads to a file of ours, with which no other process works."""
    return connection.dialect.name == "sqlite"


def old_sqlite(url: URL) -> str | None:
    """The version of SQLite when it has the WAL-reset flaw."""
    if is_sqlite(url) and sqlite3.sqlite_version_info < OLDEST_SAFE_SQLITE:
        return sqlite3.sqlite_version
    return None


def _open(url: URL, connect: Connect, *, connections: int) -> AsyncEngine:
    return create_async_engine(url, pool_size=connections, max_overflow=0, async_creator=connect)


def _prepare(engine: AsyncEngine, pragmas: list[str], *, begin: str | None = None) -> None:
    event.listen(engine.sync_engine, "connect", _on_connect(pragmas))
    if begin is None:
        return

    @event.listens_for(engine.sync_engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)


def _on_connect(pragmas: list[str]) -> Callable[..., None]:
    def connected(dbapi: "_SqliteAdapter", _record: object) -> None:
        # The driver's own BEGIN comes too late and is too weak; ours replaces it.
        dbapi.isolation_level = None
        cursor = dbapi.cursor()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    return connected


class _SqliteCursor(Protocol):
    def execute(self, statement: str) -> object: ...

    def close(self) -> None: ...


class _SqliteAdapter(Protocol):
    isolation_level: str | None

    def cursor(self) -> _SqliteCursor: ...
