"""What the sweeper promises: each timer once, none lost."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.domain.record.timers import DueTimer, SetTimer, TimerKind
from bot.ports.unit_of_work import StorageUnavailable, UnitOfWork
from bot.services.sweeper import Sweeper
from bot.storage import Database
from tests.fakes import FakeClock
from tests.services.runtime_desk import opened

pytestmark = pytest.mark.asyncio

HOUR = timedelta(hours=1)


@pytest_asyncio.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """Empty, with all tables."""
    async with opened(tmp_path) as one:
        yield one


class Watch:
    """A sweeper whose timers write down that they fired."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.clock = FakeClock()
        self.fired: list[int | None] = []
        self.stuck: list[int | None] = []
        self.failures: list[Exception] = []
        self.follow_up: SetTimer | None = None
        self.sweeper = Sweeper(
            transactions=database, clock=self.clock, fire=self._fire, on_stuck=self._on_stuck
        )

    async def set(self, hours: float, case: int = 1) -> SetTimer:
        """A nudge some hours from now."""
        order = SetTimer(kind=TimerKind.NUDGE, due=self.clock.now() + hours * HOUR, case=case)
        async with self.database.begin() as uow:
            await uow.timers.order(order)
        return order

    async def sweep(self, hours: float = 0) -> int:
        """Let hours pass and sweep."""
        self.clock.advance(hours * HOUR)
        return await self.sweeper.sweep(self.clock.now())

    async def next_due(self) -> DueTimer | None:
        """The timer that comes next."""
        async with self.database.reading() as uow:
            return await uow.timers.next_due()

    async def _fire(self, timer: DueTimer, uow: UnitOfWork) -> str | None:
        await uow.memory.set("fired", timer.case)
        if self.failures:
            raise self.failures.pop(0)
        if self.follow_up:
            await uow.timers.order(self.follow_up)
            self.follow_up = None
        self.fired.append(timer.case)
        return "done"

    async def _on_stuck(self, timer: DueTimer, error: Exception, uow: UnitOfWork) -> None:
        self.stuck.append(timer.case)


@pytest.fixture
def watch(database: Database) -> Watch:
    """A fresh one."""
    return Watch(database)


async def test_due_timers_fire_once_oldest_first(watch: Watch) -> None:
    await watch.set(2, case=2)
    await watch.set(1, case=1)
    await watch.set(5, case=5)

    counts = [await watch.sweep(3), await watch.sweep()]

    assert (counts, watch.fired) == ([2, 0], [1, 2])


async def test_a_timer_may_set_itself_anew(watch: Watch) -> None:
    order = await watch.set(1)
    watch.follow_up = SetTimer(kind=order.kind, due=order.due + HOUR, case=order.case)

    await watch.sweep(1)
    again = await watch.next_due()

    assert again is not None
    assert again.due == order.due + HOUR


async def test_what_firing_makes_due_fires_in_the_same_sweep(watch: Watch) -> None:
    order = await watch.set(1)
    watch.follow_up = SetTimer(kind=TimerKind.SUBMIT, due=order.due, case=9)

    await watch.sweep(1)

    assert watch.fired == [1, 9]


async def test_a_failed_timer_leaves_no_trace_and_is_tried_again(watch: Watch) -> None:
    watch.failures = [RuntimeError("boom")]
    await watch.set(1)

    counts = [await watch.sweep(1)]
    async with watch.database.reading() as uow:
        trace = await uow.memory.get("fired")
    counts += [await watch.sweep(), await watch.sweep(1 / 60)]

    assert (counts, trace, watch.fired) == ([0, 0, 1], None, [1])


async def test_a_stuck_timer_is_reported_and_never_lost(watch: Watch) -> None:
    watch.failures = [RuntimeError("boom")] * 7
    await watch.set(1)

    for _ in range(9):
        await watch.sweep(1)

    assert (watch.stuck, watch.fired) == ([1, 1, 1], [1])


async def test_a_sick_database_leaves_timers_due(watch: Watch) -> None:
    watch.failures = [StorageUnavailable("full")]
    await watch.set(1)

    with pytest.raises(StorageUnavailable):
        await watch.sweep(1)
    count = await watch.sweep()

    assert (count, watch.fired) == (1, [1])
