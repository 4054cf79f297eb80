"""What goes straight to SQLite comes and goes as it does through SQLAlchemy."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.exc import IntegrityError, NoResultFound, StatementError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage import Database, migrate, straight
from bot.storage.straight import Straight, kept
from bot.storage.tables.meta import NaiveMoment
from bot.storage.tables.runtime import memory, outbox, timers

pytestmark = pytest.mark.asyncio

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
ROW = {
    "chat_id": 10,
    "kind": "Note",
    "fields": {"says": "水壶", "list": [1, None, True]},
    "language": "en",
    "case_id": None,
    "slot": "",
    "priority": "1",
    "on_unknown": "resend",
    "not_before": NOW,
    "state": "pending",
    "created": NOW,
}


@pytest_asyncio.fixture
async def ways(tmp_path: Path) -> Any:
    """The ordinary way and the straight one, in one transaction."""
    database = await Database.open(f"sqlite+aiosqlite:///{tmp_path}/amends.db")
    await migrate(database)
    async with database.begin() as uow:
        ordinary = AsyncConnection(uow.connection.engine, uow.connection.sync_connection)
        yield ordinary, uow.connection
    await database.close()


ADD = kept(insert(outbox).returning(outbox.c.id))
LATER = kept(update(outbox).where(outbox.c.id == bindparam("this")))
MANY = kept(insert(timers))
ALL = kept(
    select(outbox, func.max(outbox.c.id).label("last"))
    .where(outbox.c.chat_id == bindparam("chat"), outbox.c.state == "pending")
    .group_by(outbox.c.id)
    .limit(bindparam("most"))
)
SLEEPING = kept(select(func.min(timers.c.wake)).where(timers.c.state == "pending"))


async def test_rows_are_the_same_on_both_ways(ways: Any) -> None:
    _ordinary, direct = ways
    assert isinstance(direct, Straight)
    ids = [await way.scalar(ADD, ROW) for way in ways]
    changed = [
        (await way.execute(LATER, {"this": one, "retry_at": NOW, "attempts": 3})).rowcount
        for way, one in zip(ways, ids, strict=True)
    ]

    rows = [list(await way.execute(ALL, {"chat": 10, "most": 5})) for way in ways]

    assert changed == [1, 1]
    assert [tuple(row) for row in rows[0]] == [tuple(row) for row in rows[1]]
    assert [row._fields for row in rows[0]] == [row._fields for row in rows[1]]
    assert (rows[1][1].fields, rows[1][1].retry_at, rows[1][1].last) == (
        ROW["fields"],
        NOW,
        ids[1],
    )


async def test_a_list_of_parameters_is_carried_out_for_each(ways: Any) -> None:
    ordinary, direct = ways
    plain = {"kind": "nudge", "case_id": 1, "due": NOW, "late": "fire", "state": "pending"}

    await direct.execute(MANY, [{**plain, "subject": str(n), "wake": NOW} for n in range(3)])

    assert await ordinary.scalar(select(func.count()).select_from(timers)) == 3
    assert await direct.scalar(SLEEPING) == await ordinary.scalar(SLEEPING) == NOW


async def test_nothing_found_is_nothing(ways: Any) -> None:
    _, direct = ways
    found = await direct.execute(ALL, {"chat": 99, "most": 1})

    assert (found.first(), list(found), await direct.scalar(SLEEPING)) == (None, [], None)
    with pytest.raises(NoResultFound):
        found.one()


async def test_errors_are_those_of_sqlalchemy_and_hide_the_values(ways: Any) -> None:
    ordinary, direct = ways
    again = kept(insert(memory))
    for way in ways:
        await way.execute(again, {"key": f"{id(way)}", "value": "secret kettle"})
        with pytest.raises(IntegrityError) as failed:
            async with way.begin_nested():
                await way.execute(again, {"key": f"{id(way)}", "value": "secret kettle"})
        assert way is ordinary or "kettle" not in str(failed.value)

    with pytest.raises((NaiveMoment, StatementError)):
        await direct.execute(LATER, {"this": 1, "retry_at": NOW.replace(tzinfo=None)})


async def test_all_kept_statements_that_the_house_makes_can_go_straight(ways: Any) -> None:
    _, direct = ways
    refused = [
        str(one.statement)
        for one in straight._kept.values()
        for plan in [one.plan(direct.dialect, ()), *one.plans.values()]
        if plan is None
    ]

    assert len(straight._kept) > 30
    assert refused == []


async def test_what_is_not_kept_takes_the_ordinary_way(ways: Any) -> None:
    _, direct = ways
    found = await direct.execute(select(outbox.c.id).where(outbox.c.id.in_([1, 2])))

    assert found.all() == []
