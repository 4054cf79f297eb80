"""What is promised where several processes work with one PostgreSQL database."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Any

import pytest
import pytest_asyncio
from sqlalchemy import text

from bot.bells import Bells
from bot.domain.people import ChatId
from bot.ports.outbox import Outgoing
from bot.ports.unit_of_work import StorageUnavailable
from bot.storage import Database, migrate
from bot.storage import postgres as engines
from tests.fakes import MONDAY
from tests.postgres import Postgres
from tests.storage.cutting import wire_to

pytestmark = [pytest.mark.asyncio, pytest.mark.postgres]

NOTE = Outgoing(chat=ChatId(10), kind="Note", language="en", fields={"says": "hello"})
SOON = timedelta(milliseconds=300)
MOMENT = timedelta(milliseconds=5)
HOUR = timedelta(hours=1)


@pytest_asyncio.fixture
async def other(served: Database) -> AsyncIterator[Database]:
    """The same database in another process."""
    async with opened(served.url.render_as_string(hide_password=False)) as database:
        yield database


class opened:  # noqa: N801 - reads as a function
    """A database by its address, closed at the end."""

    def __init__(self, address: str) -> None:
        self._address = address

    async def __aenter__(self) -> Database:
        self._database = await Database.open(self._address, bells=Bells())
        return self._database

    async def __aexit__(self, *_: object) -> None:
        await self._database.close()


async def remembered(database: Database) -> object:
    async with database.reading() as uow:
        return await uow.memory.get("fact")


async def remember(database: Database, value: Any) -> None:
    async with database.begin() as uow:
        await uow.memory.set("fact", value)


async def test_writers_of_all_processes_take_turns(served: Database, other: Database) -> None:
    async def count_up(database: Database) -> None:
        async with database.begin() as uow:
            seen: Any = await uow.memory.get("fact") or 0
            await asyncio.sleep(0.001)
            await uow.memory.set("fact", seen + 1)

    await asyncio.gather(*(count_up(one) for one in (served, other) * 10))

    assert await remembered(served) == 20


async def test_a_reader_sees_one_moment_and_waits_for_nobody(
    served: Database, other: Database
) -> None:
    await remember(served, "before")
    async with served.reading() as uow:
        seen = await uow.memory.get("fact")
        await remember(other, "after")
        again = await uow.memory.get("fact")
        async with other.begin() as writing:
            await writing.memory.set("fact", "not committed yet")
            meanwhile = await remembered(served)

    assert (seen, again, meanwhile) == ("before", "before", "after")


async def test_a_message_for_the_sender_wakes_it_in_another_process(
    served: Database, other: Database
) -> None:
    listening = asyncio.create_task(other.listen())
    woken = False
    async with asyncio.timeout(10):
        while not woken:  # until it listens
            async with served.begin() as uow:
                await uow.outbox.put(NOTE, MONDAY)
            woken = await other.bells.outbox.wait(SOON)
    async with served.begin() as uow:
        await uow.memory.set("fact", 1)
    woken_in_vain = await other.bells.outbox.wait(SOON)
    await other.stop_listening()
    await asyncio.wait_for(listening, 5)

    assert (woken, woken_in_vain) == (True, False)


async def test_a_lease_goes_by_the_clock_of_the_server(served: Database, other: Database) -> None:
    async def hold(database: Database, owner: str, lasting: timedelta, at: datetime) -> int | None:
        async with database.begin() as uow:
            return await uow.leases.hold("job", owner, at, lasting=lasting)

    first = await hold(served, "one", HOUR, MONDAY)
    refused = await hold(other, "two", HOUR, MONDAY + 24 * HOUR)
    renewed = await hold(served, "one", MOMENT, MONDAY)
    await asyncio.sleep(10 * MOMENT.total_seconds())
    second = await hold(other, "two", HOUR, MONDAY - 24 * HOUR)
    async with served.begin() as uow:
        still = [await uow.leases.holds("job", owner, 2) for owner in ("one", "two")]

    assert (first, refused, renewed, second, still) == (1, None, 1, 2, [False, True])


async def test_processes_that_start_together_migrate_once(postgres: Postgres) -> None:
    async with (
        postgres.empty_database() as address,
        opened(address) as one,
        opened(address) as two,
    ):
        await asyncio.gather(migrate(one), migrate(two))
        await remember(one, "well")

        assert await remembered(two) == "well"


@pytest.mark.parametrize("breaks", ["before", "after"])
async def test_a_commit_without_an_answer_is_looked_up(served: Database, breaks: str) -> None:
    acted: list[str] = []

    async def write(database: Database) -> None:
        async with database.begin() as uow:
            uow.after_commit(lambda: acted.append("after the commit"))
            await uow.memory.set("fact", "written")
            wire.breaks = breaks

    address = served.url.render_as_string(hide_password=False)
    async with wire_to(address) as (wire, detour), opened(detour) as far:
        await remembered(far)
        if breaks == "before":
            with pytest.raises(StorageUnavailable):
                await write(far)
        else:
            await write(far)
        found = await remembered(served), acted, wire.breaks
        await remember(far, "well again")

    expected = (None, []) if breaks == "before" else ("written", ["after the commit"])
    assert found == (*expected, "")
    assert await remembered(served) == "well again"


async def test_lost_connections_are_recognised_and_made_anew(served: Database) -> None:
    async def cut() -> None:
        others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> {}"
        async with served.begin() as uow:
            await uow.connection.execute(
                text(others.format("pg_backend_pid() AND datname = current_database()"))
            )
            await uow.connection.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))

    await remembered(served)
    with pytest.raises(StorageUnavailable):
        await cut()
    await remember(served, "well again")

    assert await remembered(served) == "well again"


async def test_a_server_that_does_not_answer_is_not_waited_for(
    served: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def ask(database: Database) -> None:
        async with database.begin() as uow:
            await uow.connection.execute(text("SELECT pg_sleep(60)"))

    monkeypatch.setattr(engines, "STATEMENT", timedelta(seconds=2))
    async with opened(served.url.render_as_string(hide_password=False)) as impatient:
        with pytest.raises(StorageUnavailable, match="does not answer"):
            await ask(impatient)
        await remember(impatient, "well again")

    assert await remembered(served) == "well again"


async def test_a_server_that_does_not_let_us_in_says_why(postgres: Postgres) -> None:
    nowhere = postgres.url.set(database="nowhere").render_as_string(hide_password=False)
    async with opened(nowhere) as database:
        for attempt in (remembered(database), remember(database, 1), migrate(database)):
            with pytest.raises(StorageUnavailable, match='"nowhere" does not exist'):
                await attempt
