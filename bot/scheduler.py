"""The clock: APScheduler rings bells, and does nothing else."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger

from bot.bells import EventBell
from bot.ports.clock import Clock
from bot.ports.unit_of_work import StorageUnavailable, Transactions

log = logging.getLogger(__name__)

NEXT_DUE = "next-due"
SAFETY_NET = "safety-net"
PACE = timedelta(milliseconds=50)
"""Between two looks at the timers; under load many commits change them."""

Ring = Callable[[], None]


@dataclass(frozen=True, kw_only=True, slots=True)
class Daily:
    """Ring at a local time of day; the listener writes rows keyed by the local date."""

    name: str
    at: time
    zone: ZoneInfo
    ring: Ring


class Scheduler:
    """Rings when the next timer is due, every few seconds as a net, and at times of day.

    ``clock`` is the time that timers live in, ``machine`` the time that jobs run by; they differ
    where the clock was moved. ``changed`` is the bell rung after commits that touched timers,
    and by whoever moves the clock.
    """

    def __init__(
        self,
        *,
        transactions: Transactions,
        clock: Clock,
        machine: Clock,
        changed: EventBell,
        wake: Ring,
        net: timedelta = timedelta(seconds=5),
    ) -> None:
        self._transactions = transactions
        self._clock = clock
        self._machine = machine
        self._changed = changed
        self._wake = wake
        self._net = net
        self._stopping = False
        # A job that is late or was missed rings once, however late.
        defaults = {"coalesce": True, "misfire_grace_time": None}
        self._jobs = AsyncIOScheduler(timezone=ZoneInfo("UTC"), job_defaults=defaults)

    def daily(self, daily: Daily) -> None:
        """Ring every day at a local time, from now on; the same name again moves it."""
        trigger = CronTrigger(hour=daily.at.hour, minute=daily.at.minute, timezone=daily.zone)
        self._jobs.add_job(
            _ringing(daily.ring), trigger, id=f"daily:{daily.name}", replace_existing=True
        )

    async def run(self) -> None:
        """Keep the next ring in step with the timers, until ``stop``."""
        self._jobs.add_job(
            _ringing(self._wake), "interval", seconds=self._net.total_seconds(), id=SAFETY_NET
        )
        self._jobs.start()
        loop = asyncio.get_running_loop()
        try:
            while not self._stopping:
                await self._arm()
                looked = loop.time()
                await self._changed.wait(timedelta(minutes=1))
                await asyncio.sleep(max(0.0, looked + PACE.total_seconds() - loop.time()))
        finally:
            self._jobs.shutdown(wait=False)

    async def stop(self) -> None:
        """Ring no more."""
        self._stopping = True
        self._changed.ring()

    async def _arm(self) -> None:
        try:
            async with self._transactions.reading() as uow:
                due = await uow.timers.next_wake()
        except StorageUnavailable as error:
            log.warning("the next timer is unknown, the database is unwell: %s", error)
            return
        if due is None:
            return
        self._ring_at(due)

    def _ring_at(self, due: datetime) -> None:
        wait = due - self._clock.now()
        if wait <= timedelta(0):
            self._wake()
            return
        moment = self._machine.now() + wait
        self._jobs.add_job(
            _ringing(self._wake), "date", run_date=moment, id=NEXT_DUE, replace_existing=True
        )


def _ringing(ring: Ring) -> Callable[[], object]:
    # A coroutine runs in the event loop, a plain function would run in a thread.
    async def job() -> None:
        ring()

    return job
