"""Bringing the database to the shape the code expects."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from sqlalchemy import Connection

from bot.failpoints import failpoint
from bot.storage import dialects
from bot.storage.engine import Database
from bot.storage.failures import machine_failures

HERE = Path(__file__).parent / "migrations"


class DatabaseNewer(Exception):
    """The database was written by a newer version of the program; install that version."""

    def __init__(self, revision: str) -> None:
        super().__init__(f"{self.__doc__} (revision {revision})")
        self.revision = revision


async def migrate(database: Database) -> None:
    """Apply what is missing, all in one transaction, one process at a time.

    Raises ``DatabaseNewer``.
    """
    # A table that SQLite cannot alter is rebuilt, which must not trip over foreign keys.
    engine = dialects.migrating_engine(database.url)
    try:
        with machine_failures():
            async with engine.begin() as connection:
                await dialects.take_turn(connection)
                await connection.run_sync(_upgrade)
                failpoint("migrate.before_commit")
    finally:
        await engine.dispose()
    if database.alone:
        async with database.begin() as uow:
            await uow.leases.release_all()


def config() -> Config:
    """Alembic's configuration, independent of the working directory."""
    settings = Config(str(HERE / "alembic.ini"))
    settings.set_main_option("script_location", str(HERE))
    return settings


@cache
def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(config())


def _upgrade(connection: Connection) -> None:
    scripts = _scripts()
    found = MigrationContext.configure(connection).get_current_heads()
    _refuse_newer(found, scripts)
    if set(found) == set(scripts.get_heads()):
        return
    settings = config()
    settings.attributes["connection"] = connection
    # What `alembic.command.upgrade` does, with scripts that are read once.
    with EnvironmentContext(settings, scripts, fn=_all_that_is_missing, destination_rev="head"):
        scripts.run_env()
    if connection.dialect.name == "sqlite":
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise RuntimeError(f"foreign keys broken by a migration: {broken[:5]}")


def _all_that_is_missing(revision: Any, _context: MigrationContext) -> list[Any]:
    return _scripts()._upgrade_revs("head", revision)  # noqa: SLF001 - as its documentation says


def _refuse_newer(found: Iterable[str], scripts: ScriptDirectory) -> None:
    for revision in found:
        try:
            scripts.get_revision(revision)
        except CommandError as error:
            raise DatabaseNewer(revision) from error
