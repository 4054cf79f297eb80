"""The clock rings in time."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from bot.bells import EventBell
from bot.clock import ShiftedClock, SystemClock
from bot.domain.record.timers import SetTimer, TimerKind
from bot.scheduler import Scheduler
from tests.services.runtime_desk import opened

pytestmark = pytest.mark.asyncio


async def test_it_rings_when_a_timer_set_meanwhile_is_due_also_on_a_moved_clock(
    tmp_path: Path,
) -> None:
    bell, clock = EventBell(), ShiftedClock(timedelta(days=3))
    async with opened(tmp_path) as database, asyncio.TaskGroup() as group:
        scheduler = Scheduler(
            transactions=database,
            clock=clock,
            machine=SystemClock(),
            changed=database.bells.timers,
            wake=bell.ring,
            net=timedelta(hours=1),
        )
        group.create_task(scheduler.run())
        early = await bell.wait(timedelta(milliseconds=50))
        due = clock.now() + timedelta(milliseconds=150)
        async with database.begin() as uow:
            await uow.timers.order(SetTimer(kind=TimerKind.NUDGE, due=due, case=1))
        rang = await bell.wait(timedelta(seconds=2))
        lateness = clock.now() - due
        await scheduler.stop()

    assert (early, rang) == (False, True)
    assert timedelta(0) <= lateness < timedelta(seconds=1)
