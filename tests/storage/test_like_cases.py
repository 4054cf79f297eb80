"""Like cases are found by their category and wish, newest first, by an index."""

from dataclasses import replace
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Connection, create_engine, text

from bot.domain.record.case import Case, CaseId
from bot.domain.record.commitment import UNSAVED
from bot.storage import Database
from bot.storage.migrate import config
from tests.letter_stories import a_case, a_row, day
from tests.storage.test_plans import Plans

pytestmark = pytest.mark.asyncio


def kettle(number: int, **more: object) -> Case:
    return a_case(number, category="product_quality", wish_kind="refund", **more)


async def test_the_newest_of_the_same_category_and_wish_are_found(database: Database) -> None:
    others = (a_case(1004, category="product_quality"), a_case(1005, wish_kind="refund"))
    async with database.begin() as uow:
        for case in (kettle(1001), kettle(1002), kettle(1003), *others):
            await uow.cases.save(case)

    async with database.begin() as uow:
        found = await uow.cases.like(kettle(1003), limit=30)
        one = await uow.cases.like(kettle(1009), limit=1)
        changed = await uow.cases.get(1001)
        assert changed is not None
        await uow.cases.save(replace(changed, category="service_execution"))
        left = await uow.cases.like(kettle(1003), limit=30)

    assert [case.id for case in found] == [1002, 1001]
    assert [case.id for case in one] == [1003]
    assert [case.id for case in left] == [1002]


async def test_the_ledgers_of_several_cases_are_read_at_once(database: Database) -> None:
    async with database.begin() as uow:
        for number in (1001, 1002, 1003):
            await uow.promises.add(replace(a_row(number, "Refund", day(7, 9)), id=UNSAVED))
        rows = await uow.promises.of_cases([CaseId(1001), CaseId(1003)])
        none = await uow.promises.of_cases([])
        made = await uow.promises.made_between(day(6, 8), day(6, 23))

    assert [row.case for row in rows] == [1001, 1003]
    assert list(none) == []
    assert [row.case for row in made] == [1001, 1002, 1003]


async def test_looking_for_like_cases_and_for_what_was_given_uses_an_index(
    database: Database,
) -> None:
    plans = Plans(database)

    like = await plans.of("cases", "like", kettle(1003), limit=30)
    made = await plans.of("promises", "made_between", day(1, 8), day(30, 8))

    assert "ix_cases_like" in like
    assert "ix_promises_made_at" in made


async def test_cases_of_before_are_found_as_well(tmp_path: Path) -> None:
    file = tmp_path / "old.db"
    engine = create_engine(f"sqlite:///{file}")
    with engine.begin() as connection:
        _upgraded(connection, "0008")
        connection.execute(
            text(
                "INSERT INTO cases (id, customer_id, state, severity, opened_at, detail)"
                " VALUES (1001, 5, 'closed', 'normal', 0, :detail)"
            ),
            {"detail": '{"category": "product_quality", "wish_kind": "refund"}'},
        )
        _upgraded(connection, "0009")
        [row] = connection.execute(text("SELECT category, wish_kind FROM cases")).all()
    engine.dispose()

    assert tuple(row) == ("product_quality", "refund")


def _upgraded(connection: Connection, revision: str) -> None:
    settings = config()
    settings.attributes["connection"] = connection
    command.upgrade(settings, revision)
