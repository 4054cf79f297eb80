"""Several couriers on one server: one sends, and a message never leaves twice."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from bot.ports.outbox import OnUnknown
from bot.ports.unit_of_work import CommitInDoubt
from bot.services.courier import CourierSettings
from bot.storage import Database
from bot.storage.unit_of_work import SqlUnitOfWork
from tests.postgres import Postgres
from tests.services.runtime_desk import Desk, note, opened

pytestmark = pytest.mark.asyncio

SHORT = CourierSettings(lease=timedelta(milliseconds=50))
LONG = CourierSettings(lease=timedelta(hours=1))


@pytest.mark.postgres
async def test_who_was_held_up_for_longer_than_the_lease_sends_nothing_more(
    postgres: Postgres,
) -> None:
    async with postgres.database() as address:
        database = await Database.open(address)
        desk = Desk(database, settings=SHORT)
        await desk.put(note("one"))
        first = await desk.courier.drain()
        await asyncio.sleep(2 * SHORT.lease.total_seconds())
        desk.settings = LONG
        other = desk.hired()
        await other.drain()
        await desk.put(note("two"))

        # By its own clock, which stands still, its lease is good.
        late = await desk.courier.drain()
        second = await other.drain()
        await database.close()

    assert (first.sent, late.sent, second.sent) == (1, 0, 1)
    assert desk.messenger.htmls() == ["one", "two"]


CLAIM, RESULT = 2, 3
"""Which transaction of a courier that has one message to send; the first takes the lease."""


@dataclass
class Doubtful:
    """Transactions of which one is committed, but nobody learns it."""

    real: Database
    doubted: int
    begun: int = 0

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[SqlUnitOfWork]:
        """One more."""
        self.begun += 1
        mine = self.begun
        async with self.real.begin() as uow:
            yield uow
        if mine == self.doubted:
            raise CommitInDoubt

    def __getattr__(self, name: str) -> object:
        return getattr(self.real, name)


async def test_who_does_not_lead_asks_now_and_then_however_much_waits(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        desk = Desk(database)
        await desk.courier.drain()
        await desk.put(note())
        counted = Doubtful(database, 0)
        desk.database = counted  # type: ignore[assignment]
        other = desk.hired()
        running = asyncio.create_task(other.run())
        for _ in range(20):
            database.bells.outbox.ring()
            await asyncio.sleep(0.01)
        await other.stop()
        await running

    assert counted.begun == 1


@pytest.mark.parametrize(
    ("doubted", "policy", "state", "said"),
    [
        (CLAIM, OnUnknown.RESEND, "sent", ["hello"]),
        (CLAIM, OnUnknown.HOLD, "unknown", []),
        (RESULT, OnUnknown.RESEND, "sent", ["hello"]),
        (RESULT, OnUnknown.HOLD, "sent", ["hello"]),
    ],
)
async def test_a_claim_or_a_result_in_doubt_is_settled_by_the_next_epoch(
    tmp_path: Path, doubted: int, policy: OnUnknown, state: str, said: list[str]
) -> None:
    async with opened(tmp_path) as database:
        desk = Desk(database)
        desk.database = Doubtful(database, doubted)  # type: ignore[assignment]
        courier = desk.hired()
        desk.database = database
        await desk.put(note(on_unknown=policy))
        with pytest.raises(CommitInDoubt):
            await courier.drain()
        desk.clock.advance(31)
        await courier.drain()

        assert await desk.states() == [state]
        assert desk.messenger.htmls() == said
