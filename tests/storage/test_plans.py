"""Looking for work costs little however much sleeps: every such question uses an index."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from sqlalchemy import event, text

from bot.domain.people import ChatId
from bot.storage import Database
from bot.storage.unit_of_work import SqlUnitOfWork
from tests.fakes import MONDAY

pytestmark = pytest.mark.asyncio


class Plans:
    """How the database answers what the stores ask."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.asked: list[tuple[str, Any]] = []
        event.listen(database.reader.sync_engine, "before_cursor_execute", self._ask)

    async def of(self, store: str, method: str, *args: object, **more: object) -> str:
        """The plan of everything a method asks."""
        self.asked.clear()
        async with self.database.reader.connect() as connection:
            uow = SqlUnitOfWork(connection)  # over SQLAlchemy, where statements can be heard
            await getattr(getattr(uow, store), method)(*args, **more)
            explain = "EXPLAIN QUERY PLAN"
            if not self.database.alone:
                # Its tables are empty; reading one whole is then cheapest, unless it must not.
                await uow.connection.execute(text("SET LOCAL enable_seqscan = off"))
                explain = "EXPLAIN"
            steps = [
                str(row[-1])
                for statement, values in list(self.asked)
                for row in await uow.connection.exec_driver_sql(f"{explain} {statement}", values)
            ]
        return " | ".join(steps)

    def _ask(self, _c: object, _k: object, statement: str, values: Any, *_: object) -> None:
        if statement.startswith("SELECT"):
            self.asked.append((statement, values))


@pytest_asyncio.fixture
async def plans(database: Database) -> AsyncIterator[Plans]:
    """Of an empty database."""
    yield Plans(database)


async def test_looking_for_work_never_reads_a_whole_table(plans: Plans) -> None:
    found = [
        await plans.of("timers", "due", MONDAY, limit=50),
        await plans.of("timers", "next_wake"),
        await plans.of("timers", "of_case", 5),
        await plans.of("inbox", "heads", MONDAY, limit=8),
        await plans.of("sendings", "ready_chats", MONDAY, limit=200),
        await plans.of("sendings", "waiting", ChatId(5), MONDAY, limit=200),
        await plans.of("sendings", "next_ready", MONDAY),
        await plans.of("outbox", "sent_as", ChatId(5), 7),
    ]

    tables = ("timers", "inbox", "outbox", "sent", "slots")
    whole = [words.format(table) for table in tables for words in ("SCAN {}", "Seq Scan on {}")]
    assert [plan for plan in found if any(words in plan for words in whole)] == []
    assert "ix_timers_state_wake" in found[0]
    assert "ix_inbox_state_lane_id" in found[3]
    assert "ix_outbox_state_chat_id_id" in found[4]
