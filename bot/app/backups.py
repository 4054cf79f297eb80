"""Copies of the SQLite database: made while the bot runs, put back while it does not."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

from bot.app.commands import out
from bot.app.problems import CheckFailed
from bot.clock import SystemClock
from bot.config import Settings
from bot.storage import Database, migrate
from bot.storage.file_lock import FileLock

NEXT_TO_IT = ("-wal", "-shm")


async def backup(settings: Settings, to: Path) -> None:
    """A consistent copy, made while the bot may be running; checked by opening it."""
    await asyncio.to_thread(_copy, _file(settings), to)
    out.print(f"copied to {to}")


def _copy(source: Path, to: Path) -> None:
    if not source.exists():
        raise CheckFailed(f"there is no database at {source}")
    if to.exists():
        raise CheckFailed(f"{to} is there already; name another file")
    part = to.with_name(f"{to.name}.part")
    part.unlink(missing_ok=True)
    _write(source, part)
    _must_be_whole(part)
    part.replace(to)


async def restore(settings: Settings, copy: Path) -> None:
    """Put a copy in the place of the database, which is kept beside it; the bot must be stopped.

    What was on its way when the copy was made may have arrived since: it is left to people.
    """
    target = _file(settings)
    lock = FileLock(target)
    lock.acquire()
    try:
        kept = await asyncio.to_thread(_put_back, copy, target)
    finally:
        lock.release()
    database = await Database.open(settings.database_url)
    try:
        await migrate(database)
        async with database.begin() as uow:
            unsure = await uow.sendings.leave_to_people(SystemClock().now())
    finally:
        await database.close()
    out.print(f"restored from {copy}; what was there before is {kept or 'nothing'}")
    out.print(f"{unsure} messages were on their way then and are shown as not confirmed")
    out.print("customers erased since that copy was made are in it again: erase them again")


def _put_back(copy: Path, target: Path) -> Path | None:
    if not copy.exists():
        raise CheckFailed(f"there is no file {copy}")
    _must_be_whole(copy)
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    _write(copy, part)
    kept = _put_aside(target) if target.exists() else None
    part.replace(target)
    return kept


def _write(source: Path, to: Path) -> None:
    try:
        with closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as connection:
            connection.execute("VACUUM INTO ?", (str(to),))
    except sqlite3.Error as error:
        raise CheckFailed(f"{source} cannot be copied to {to}: {error}") from error


def _put_aside(target: Path) -> Path:
    kept = target.with_name(f"{target.name}.before-restore")
    if kept.exists():
        raise CheckFailed(f"{kept} is there from an earlier restore; move it away first")
    with closing(sqlite3.connect(target)) as connection:  # take in what is beside it
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    target.replace(kept)
    for suffix in NEXT_TO_IT:
        target.with_name(target.name + suffix).unlink(missing_ok=True)
    return kept


def _must_be_whole(copy: Path) -> None:
    try:
        with closing(sqlite3.connect(f"file:{copy}?mode=ro", uri=True)) as connection:
            verdict = connection.execute("PRAGMA integrity_check").fetchone()[0]
            known = "SELECT name FROM sqlite_master WHERE name = 'alembic_version'"
            ours = connection.execute(known).fetchone()
    except sqlite3.DatabaseError as error:
        raise CheckFailed(f"{copy} is no database: {error}") from error
    if verdict != "ok":
        raise CheckFailed(f"{copy} is damaged: {verdict}")
    if ours is None:
        raise CheckFailed(f"{copy} is a database of another program")


def _file(settings: Settings) -> Path:
    if not settings.database_url.startswith("sqlite"):
        raise CheckFailed("this is for SQLite only; for PostgreSQL use pg_dump and pg_restore")
    return Path(settings.database_url.partition("///")[2])
