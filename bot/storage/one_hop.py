"""SQLite in a thread of its own, with one crossing for each statement.

aiosqlite crosses over to its thread and back for the cursor, the statement, its rows and the
closing of the cursor, and that costs more than the statement itself.
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

    async def carry_out(self, run: Callable[[sqlite3.Cursor], object]) -> Done:
        """Run it on a cursor in the thread, and bring everything back at once."""
        done: Done = await self._execute(  # type: ignore[no-untyped-call]
            _carried_out, self._conn, run
        )
        return done


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
            lambda cursor: cursor.execute(sql, parameters)
        )
        return self

    async def executemany(self, sql: str, parameters: Any) -> Self:
        """Carry out a statement for each of several sets of parameters."""
        self._done = await self._connection.carry_out(
            lambda cursor: cursor.executemany(sql, parameters)
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


def connecting(file: Path) -> Callable[[], Awaitable[Connection]]:
    """What opens connections to a file, as ``create_async_engine`` wants it."""
    place = str(file.absolute())

    async def connect() -> Connection:
        connection = Connection(partial(sqlite3.connect, place), ROWS_AT_ONCE)
        # A connection that was forgotten must not keep the process alive.
        connection._thread.daemon = True  # noqa: SLF001 - as SQLAlchemy's own dialect does
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
