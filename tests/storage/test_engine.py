"""What is promised of transactions and of the database file."""

import asyncio
import sqlite3
import sys
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, text
from sqlalchemy.exc import OperationalError, ProgrammingError

from bot.app.problems import explained
from bot.domain.people import ChatId
from bot.ports.signals import Typing
from bot.ports.unit_of_work import StorageUnavailable
from bot.storage import Database, DatabaseNewer, migrate, one_writer
from bot.storage.file_lock import DatabaseInUse
from bot.storage.postgres import DriverMissing
from bot.storage.tables import metadata
from tests.fakes import MONDAY

pytestmark = pytest.mark.asyncio


async def remembered(database: Database) -> object:
    async with database.reading() as uow:
        return await uow.memory.get("fact")


async def test_a_transaction_is_committed_at_the_end_of_the_block(database: Database) -> None:
    async with database.begin() as uow:
        await uow.memory.set("fact", {"a": [1]})

    assert await remembered(database) == {"a": [1]}


async def test_an_error_leaves_no_trace_and_runs_no_after_commit(database: Database) -> None:
    ran: list[str] = []

    async def fail() -> None:
        async with database.begin() as uow:
            uow.after_commit(lambda: ran.append("action"))
            await uow.memory.set("fact", 1)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await fail()

    assert (await remembered(database), ran) == (None, [])


async def test_signals_and_bells_follow_the_commit(database: Database) -> None:
    heard: list[object] = []
    database.on_signals(heard.extend)

    async with database.begin() as uow:
        await uow.inbox.put(7, [{"update_id": 1}], MONDAY)
        uow.signals.append(Typing(chat=ChatId(1)))
        assert heard == []

    assert heard == [Typing(chat=ChatId(1))]
    assert await database.bells.inbox.wait(timedelta())
    assert not await database.bells.outbox.wait(timedelta())


async def test_transactions_take_turns(database: Database) -> None:
    async def count_up() -> None:
        async with database.begin() as uow:
            seen = await uow.memory.get("fact") or 0
            await asyncio.sleep(0)
            assert isinstance(seen, int)
            await uow.memory.set("fact", seen + 1)

    await asyncio.gather(*(count_up() for _ in range(10)))

    assert await remembered(database) == 10


async def test_a_savepoint_undoes_only_what_happened_inside(database: Database) -> None:
    async with database.begin() as uow:
        await uow.memory.set("fact", "outer")
        with suppress(RuntimeError):
            async with uow.nested():
                await uow.memory.set("fact", "inner")
                raise RuntimeError

    assert await remembered(database) == "outer"


async def test_a_cancelled_commit_is_finished_all_the_same(database: Database) -> None:
    inside = asyncio.Event()

    async def work() -> None:
        async with database.begin() as uow:
            await uow.memory.set("fact", "kept")
            inside.set()

    async with asyncio.TaskGroup() as group:
        task = group.create_task(work())
        await inside.wait()
        task.cancel()

    assert task.cancelled()
    assert await remembered(database) in ("kept", None)
    async with database.begin() as uow:
        await uow.memory.set("fact", "well again")
    assert await remembered(database) == "well again"


async def test_a_locked_database_is_recognised_and_recovers(
    sqlite: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(one_writer, "PATIENCE", timedelta(milliseconds=30))
    path = sqlite.url.database or ""
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(StorageUnavailable):
        async with sqlite.begin():
            pass
    other.execute("ROLLBACK")
    other.close()
    async with sqlite.begin() as uow:
        await uow.memory.set("fact", "well again")

    assert await remembered(sqlite) == "well again"


async def test_a_full_database_is_recognised_and_recovers(sqlite: Database) -> None:
    async def fill_up() -> None:
        async with sqlite.begin() as uow:
            pages: int = (await uow.connection.execute(text("PRAGMA page_count"))).scalar_one()
            await uow.connection.execute(text(f"PRAGMA max_page_count={pages}"))
            await uow.memory.set("fact", "x" * 200_000)

    with pytest.raises(StorageUnavailable):
        await fill_up()
    async with sqlite.begin() as uow:
        await uow.connection.execute(text("PRAGMA max_page_count=1000000"))
        await uow.memory.set("fact", "well again")

    assert await remembered(sqlite) == "well again"


async def test_our_own_mistakes_are_not_taken_for_a_sick_database(database: Database) -> None:
    with pytest.raises((OperationalError, ProgrammingError)):
        async with database.begin() as uow:
            await uow.connection.execute(text("SELECT nothing FROM nowhere"))


async def test_a_reader_cannot_write(database: Database) -> None:
    with pytest.raises(StorageUnavailable):
        async with database.reading() as uow:
            await uow.memory.set("fact", 1)


async def test_a_second_process_is_refused_with_a_reason(sqlite: Database) -> None:
    with pytest.raises(DatabaseInUse, match="Another process"):
        await Database.open(str(sqlite.url))


async def test_after_a_death_the_next_process_on_the_file_leads_at_once(
    sqlite: Database,
) -> None:
    async def hold(database: Database, owner: str) -> int | None:
        async with database.begin() as uow:
            return await uow.leases.hold("courier", owner, MONDAY, lasting=timedelta(hours=1))

    epochs = [await hold(sqlite, "dead"), await hold(sqlite, "too early")]
    await sqlite.close()
    successor = await Database.open(str(sqlite.url))
    await migrate(successor)
    epochs.append(await hold(successor, "alive"))
    await successor.close()

    assert epochs == [1, None, 2]


async def test_postgresql_without_its_driver_is_refused_with_a_reason(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "asyncpg", None)

    with pytest.raises(DriverMissing, match="extra `postgres`") as refused:
        await Database.open("postgresql+asyncpg://amends@localhost/amends")

    assert explained(refused.value) == [str(refused.value)]


async def test_upgrading_from_empty_gives_the_tables_of_the_code(database: Database) -> None:
    def differences(connection: Connection) -> list[object]:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        return list(compare_metadata(context, metadata))

    async with database.begin() as uow:
        found = await uow.connection.run_sync(differences)

    assert found == []


async def test_a_database_newer_than_the_program_is_refused(tmp_path: Path) -> None:
    database = await Database.open(f"sqlite+aiosqlite:///{tmp_path}/newer.db")
    await migrate(database)
    async with database.begin() as uow:
        await uow.connection.execute(text("UPDATE alembic_version SET version_num='9999'"))

    with pytest.raises(DatabaseNewer, match="9999"):
        await migrate(database)
    await database.close()
