"""SQLite in a thread of its own, with as few crossings to it as are good.

aiosqlite crosses over to its thread and back for the cursor, the statement, its rows and the
closing of the cursor, and each crossing costs more than a statement does. Here a statement
crosses once, or not at all where it cannot wait: after BEGIN IMMEDIATE nothing stands in its
way; nor in that of the short statements of a reader. What may wait for the disk or for a lock
crosses.
"""

import sqlite3
from collections.abc import Awaitable, Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Self

import aiosqlite

ROWS_AT_ONCE = 64


@dataclass(frozen=True, kw_only=True, slots=True)
class Done:
    """What is left of a cursor when it is closed."""

    description: Any = None
    rows: Sequence[Any] = ()
    rowcount: int = -1
    lastrowid: int | None = None


class Connection(aiosqlite.Connection):
    """An aiosqlite connection whose cursors are values."""

    def cursor(self) -> "Cursor":  # type: ignore[override]
        """A cursor, made without asking the thread."""
        return Cursor(self)

    def __init__(self, place: str, crosses: Callable[[str], bool]) -> None:
        super().__init__(partial(sqlite3.connect, place, check_same_thread=False), ROWS_AT_ONCE)
        self._crosses = crosses
        # A connection that was forgotten must not keep the process alive.
        self._thread.daemon = True

    async def carry_out(self, sql: str, run: Callable[[sqlite3.Cursor], object]) -> Done:
        """Run it on a cursor, here or in the thread, and bring everything back at once."""
        if not self._crosses(sql):
            return _carried_out(self._conn, run)
        done: Done = await self._execute(  # type: ignore[no-untyped-call]
            _carried_out, self._conn, run
        )
        return done

    def here(self, run: Callable[[sqlite3.Cursor], object]) -> Done:
        """Run it on a cursor here: it is known to be short, and finds its lock free."""
        return _carried_out(self._conn, run)

    def at_once(self, sql: str) -> None:
        """Carry it out here and now."""
        self._conn.execute(sql).close()

    async def rollback(self) -> None:
        """End a transaction that only read, or undo one, which waits for nobody either."""
        self._conn.rollback()

    async def aside(self, sql: str) -> None:
        """Carry it out in the thread: it may wait for the disk."""
        await self._execute(self.at_once, sql)  # type: ignore[no-untyped-call]


class Cursor:
    """What SQLAlchemy needs of a cursor; it holds nothing of SQLite."""

    arraysize = 1

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._done = Done()

    async def __aenter__(self) -> Self:
        return self

    async def execute(self, sql: str, parameters: Any = ()) -> Self:
        """Carry out a statement and fetch all of its rows."""
        self._done = await self._connection.carry_out(
            sql, lambda cursor: cursor.execute(sql, parameters)
        )
        return self

    async def executemany(self, sql: str, parameters: Any) -> Self:
        """Carry out a statement for each of several sets of parameters."""
        self._done = await self._connection.carry_out(
            sql, lambda cursor: cursor.executemany(sql, parameters)
        )
        return self

    async def fetchall(self) -> Sequence[Any]:
        """All rows."""
        return self._done.rows

    async def close(self) -> None:
        """Nothing to close."""

    @property
    def description(self) -> Any:
        """The columns; ``None`` when there are no rows."""
        return self._done.description

    @property
    def rowcount(self) -> int:
        """How many rows were changed."""
        return self._done.rowcount

    @property
    def lastrowid(self) -> int | None:
        """The id of the row inserted last."""
        return self._done.lastrowid


def never(_sql: str) -> bool:
    """For the writer: it has the lock, and its short statements are done at once."""
    return False


def only_begin(sql: str) -> bool:
    """For migrations: once they have the lock."""
    return sql.startswith("BEGIN")


def always(_sql: str) -> bool:
    """For readers: a report may read long."""
    return True


def connecting(file: Path, crosses: Callable[[str], bool]) -> Callable[[], Awaitable[Connection]]:
    """What opens connections to a file, as ``create_async_engine`` wants it."""
    place = str(file.absolute())

    async def connect() -> Connection:
        connection = Connection(place, crosses)
        await connection
        return connection

    return connect


def _carried_out(connection: sqlite3.Connection, run: Callable[[sqlite3.Cursor], object]) -> Done:
    with closing(connection.cursor()) as cursor:
        run(cursor)
        return Done(
            description=cursor.description,
            rows=cursor.fetchall() if cursor.description else (),
            rowcount=cursor.rowcount,
            lastrowid=cursor.lastrowid,
        )
