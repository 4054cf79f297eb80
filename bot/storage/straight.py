"""Statements that are kept go straight to SQLite.

SQLAlchemy makes a statement once; to carry it out it builds a context, a cursor, a result and a
greenlet each time, which costs ten times what SQLite itself needs. Here its words, its parameters
and the conversions of its values are worked out once, by SQLAlchemy, and used from then on. What
was not made by ``kept``, and all of PostgreSQL, takes the ordinary way.
"""

import sqlite3
from collections import namedtuple
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias, TypeVar

from sqlalchemy import Dialect
from sqlalchemy.exc import DBAPIError, NoResultFound
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.base import Executable
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.types import TypeEngine

from bot.storage import one_hop

S = TypeVar("S", bound=Executable)
Convert: TypeAlias = Callable[[Any], Any]

_kept: dict[int, "_Kept"] = {}


def kept(statement: S, *, long: bool = False) -> S:
    """Mark a statement that is made once and carried out often; to be called at import.

    One that may take long is carried out by a reader in its thread.
    """
    _kept[id(statement)] = _Kept(statement=statement, long=long)
    return statement


@dataclass(frozen=True, kw_only=True, slots=True)
class Rows:
    """What a statement brought; in its use like the result of SQLAlchemy."""

    found: Sequence[Any]
    rowcount: int

    def __iter__(self) -> Iterator[Any]:
        return iter(self.found)

    def first(self) -> Any:
        """The first row, or ``None``."""
        return self.found[0] if self.found else None

    def one(self) -> Any:
        """The only row."""
        if len(self.found) != 1:
            raise NoResultFound(f"{len(self.found)} rows")
        return self.found[0]


class Straight(AsyncConnection):
    """A connection to SQLite inside an open transaction."""

    def __init__(self, connection: AsyncConnection) -> None:
        super().__init__(connection.engine, connection.sync_connection)
        raw: Any = self.sync_connection.connection.driver_connection if self.sync_connection else 0
        self.raw: one_hop.Connection = raw

    async def execute(self, statement: Any, parameters: Any = None, **more: Any) -> Any:
        """The rows; raises what SQLAlchemy raises."""
        plan = self._plan(statement, parameters)
        if plan is None:
            return await super().execute(statement, parameters, **more)
        try:
            run = plan.run(parameters)
            done = await self.raw.carry_out(plan.sql, run) if plan.long else self.raw.here(run)
        except sqlite3.Error as error:
            raise self._translated(plan.sql, error) from error
        return Rows(found=plan.rows(done.rows), rowcount=done.rowcount)

    async def scalar(self, statement: Any, parameters: Any = None, **more: Any) -> Any:
        """The first value of the first row, or ``None``."""
        if self._plan(statement, parameters) is None:
            return await super().scalar(statement, parameters, **more)
        row = (await self.execute(statement, parameters)).first()
        return None if row is None else row[0]

    def _plan(self, statement: Any, parameters: Any) -> "_Plan | None":
        known = _kept.get(id(statement))
        if known is None:
            return None
        first = parameters[0] if isinstance(parameters, list) else parameters or ()
        return known.plan(self.dialect, tuple(first))

    def at_once(self, sql: str) -> None:
        """Carry out a statement without values or rows; raises what SQLAlchemy raises."""
        try:
            self.raw.at_once(sql)
        except sqlite3.Error as error:
            raise self._translated(sql, error) from error

    def took_lock(self) -> bool:
        """Begin a transaction that writes; false while somebody else holds the lock."""
        try:
            self.at_once("BEGIN IMMEDIATE")
        except DBAPIError as error:
            code: int = getattr(error.orig, "sqlite_errorcode", 0)
            if code & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            return False
        return True

    def _translated(self, sql: str, error: sqlite3.Error) -> BaseException:
        # Values may be a customer's, so they are kept out of the error.
        return DBAPIError.instance(
            sql, (), error, sqlite3.Error, hide_parameters=True, dialect=self.dialect
        )


@dataclass(kw_only=True, slots=True)
class _Kept:
    """A statement, and how it is carried out with parameters of these names."""

    statement: Any
    """Held, so that no other statement gets its id."""
    long: bool
    plans: dict[tuple[str, ...], "_Plan | None"] = field(default_factory=dict)

    def plan(self, dialect: Dialect, names: tuple[str, ...]) -> "_Plan | None":
        """``None`` when only SQLAlchemy itself can carry it out."""
        if names not in self.plans:
            self.plans[names] = _planned(self.statement, dialect, names, long=self.long)
        return self.plans[names]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Plan:
    """How a statement is carried out."""

    sql: str
    binds: Sequence[tuple[str, Convert | None, object]]
    """In the order of the question marks: name, conversion, and the value when none is given."""
    row: Callable[[Sequence[Any]], Any]
    converts: Sequence[tuple[int, Convert]]
    long: bool

    def run(self, given: Any) -> Callable[[sqlite3.Cursor], object]:
        """What to do with a cursor: once, or for each of a list of parameters."""
        if isinstance(given, list):
            many = [self._values(one) for one in given]
            return lambda cursor: cursor.executemany(self.sql, many)
        values = self._values(given or {})
        return lambda cursor: cursor.execute(self.sql, values)

    def _values(self, given: Mapping[str, Any]) -> list[Any]:
        found = []
        for name, convert, plain in self.binds:
            value = given[name] if plain is _GIVEN else given.get(name, plain)
            found.append(value if convert is None else convert(value))
        return found

    def rows(self, found: Sequence[Any]) -> list[Any]:
        """The rows as our tables mean them."""
        if not self.converts:
            return [self.row(values) for values in found]
        rows = []
        for values in found:
            changed = list(values)
            for at, convert in self.converts:
                changed[at] = convert(changed[at])
            rows.append(self.row(changed))
        return rows


_GIVEN = object()


def _planned(
    statement: Any, dialect: Dialect, names: tuple[str, ...], *, long: bool
) -> _Plan | None:
    compiled: SQLCompiler = statement.compile(dialect=dialect, column_keys=list(names) or None)
    made_anew = (
        compiled.post_compile_params,
        compiled.literal_execute_params,
        compiled.insert_prefetch,
        compiled.update_prefetch,
    )
    if any(made_anew) or compiled.positiontup is None:
        return None
    binds = []
    for name in compiled.positiontup:
        bind = compiled.binds[name]
        convert = _impl(bind.type, dialect).bind_processor(dialect)
        binds.append((bind.key, convert, _GIVEN if bind.required else bind.effective_value))
    columns = list(getattr(statement, "exported_columns", ()))
    types = [_impl(column.type, dialect).result_processor(dialect, None) for column in columns]
    row = namedtuple("row", [str(column.key) for column in columns], rename=True)  # type: ignore[misc]  # noqa: PYI024
    converts = [(at, one) for at, one in enumerate(types) if one is not None]
    return _Plan(sql=str(compiled), binds=binds, row=row._make, converts=converts, long=long)


def _impl(kind: TypeEngine[Any], dialect: Dialect) -> TypeEngine[Any]:
    return kind.dialect_impl(dialect)
