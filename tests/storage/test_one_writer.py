"""The connection that writes to a file: kept open, flushed for several commits at once."""

import asyncio
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.ports.unit_of_work import CommitInDoubt
from bot.storage import Database, one_writer
from bot.storage.write_ahead import WriteAheadLog

pytestmark = pytest.mark.asyncio


@pytest.fixture
def flushed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that were flushed, by name, in order."""
    names: list[str] = []
    real = os.fsync

    def fsync(handle: int) -> None:
        names.append(Path(f"/proc/self/fd/{handle}").readlink().name)
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    return names


async def test_nobody_hears_of_a_commit_before_the_log_is_flushed(
    sqlite: Database, flushed: list[str]
) -> None:
    told: list[int] = []
    async with sqlite.begin() as uow:
        uow.after_commit(lambda: told.append(flushed.count(log)))
        await uow.memory.set("fact", 1)
        log = f"{Path(sqlite.url.database or '').name}-wal"

    assert told == [1]


async def test_many_commits_share_few_flushes(sqlite: Database, flushed: list[str]) -> None:
    async def write(number: int) -> None:
        async with sqlite.begin() as uow:
            await uow.memory.set(f"fact {number}", number)

    async with asyncio.TaskGroup() as group:
        for number in range(40):
            group.create_task(write(number))

    assert 1 <= len([name for name in flushed if name.endswith("-wal")]) < 40


async def test_a_flush_that_began_earlier_is_not_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    began: list[asyncio.Event] = []
    doors: list[asyncio.Event] = []

    async def held(_work: Callable[[], None]) -> None:
        began.append(asyncio.Event())
        doors.append(door := asyncio.Event())
        await door.wait()

    monkeypatch.setattr(asyncio, "to_thread", held)
    log = WriteAheadLog(tmp_path / "none-wal")
    first = asyncio.create_task(log.flush())
    await until(lambda: len(doors) == 1)
    second, third = asyncio.create_task(log.flush()), asyncio.create_task(log.flush())
    doors[0].set()
    await first
    await until(lambda: len(doors) == 2)
    assert (second.done(), third.done()) == (False, False)
    doors[1].set()
    await asyncio.gather(second, third)

    assert len(doors) == 2


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not true():
            await asyncio.sleep(0)


async def test_a_log_that_cannot_be_flushed_leaves_the_commit_in_doubt(
    sqlite: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    rung: list[str] = []

    def fails(_handle: int) -> None:
        raise OSError(5, "Input/output error")

    async def write() -> None:
        async with sqlite.begin() as uow:
            uow.after_commit(lambda: rung.append("told"))
            await uow.memory.set("fact", 1)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fails)
        with pytest.raises(CommitInDoubt):
            await write()
    assert rung == []

    async with sqlite.begin() as uow:
        await uow.memory.set("fact", 2)


async def test_the_log_is_brought_into_the_file_now_and_then(
    sqlite: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(one_writer, "COMMITS_TO_A_CHECKPOINT", 1)
    file = Path(sqlite.url.database or "")
    async with sqlite.begin() as uow:
        await uow.memory.set("fact", [4])

    # Without its log the file already knows everything.
    alone = file.with_name("alone.db")
    alone.write_bytes(file.read_bytes())
    with sqlite3.connect(alone) as connection:
        (value,) = connection.execute("SELECT value FROM memory WHERE key = 'fact'").fetchone()
    assert value == "[4]"


async def test_a_connection_that_cannot_be_rolled_back_is_renewed(
    sqlite: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(_self: object) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    async def break_off() -> None:
        async with sqlite.begin() as uow:
            await uow.memory.set("fact", "never")
            raise RuntimeError

    with monkeypatch.context() as patch:
        patch.setattr(one_writer._OnFile, "roll_back", fails)
        with pytest.raises(RuntimeError):
            await break_off()

    async with sqlite.begin() as uow:
        assert await uow.memory.get("fact") is None
        await uow.memory.set("fact", "well again")
