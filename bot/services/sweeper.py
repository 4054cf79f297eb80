"""Fires due timers, one transaction each."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.bells import EventBell
from bot.domain.record.timers import DueTimer
from bot.failpoints import failpoint
from bot.ports.clock import Clock
from bot.ports.unit_of_work import StorageUnavailable, Transactions, UnitOfWork

log = logging.getLogger(__name__)

Fire = Callable[[DueTimer, UnitOfWork], Awaitable[str | None]]
MayFire = Callable[[], Awaitable[bool]]
OnStuck = Callable[[DueTimer, Exception, UnitOfWork], Awaitable[None]]


@dataclass(frozen=True, kw_only=True, slots=True)
class SweeperSettings:
    """How failing timers are tried again."""

    backoff: tuple[timedelta, ...] = (
        timedelta(seconds=5),
        timedelta(seconds=30),
        timedelta(minutes=2),
        timedelta(minutes=10),
    )
    attempts: int = 5
    """After so many failures people are told, and the timer is tried hourly."""
    stuck: timedelta = timedelta(hours=1)
    idle: timedelta = timedelta(seconds=5)
    """How often to look when nobody rings."""
    batch: int = 50


async def at_any_time() -> bool:
    """Nothing is in the way of firing."""
    return True


async def _nobody_to_tell(_timer: DueTimer, _error: Exception, _uow: UnitOfWork) -> None:
    return None


class Sweeper:
    """Each due timer is marked fired and acted upon in the same transaction."""

    def __init__(
        self,
        *,
        transactions: Transactions,
        clock: Clock,
        fire: Fire,
        on_stuck: OnStuck = _nobody_to_tell,
        may_fire: MayFire = at_any_time,
        settings: SweeperSettings | None = None,
    ) -> None:
        self.bell = EventBell()
        self._transactions = transactions
        self._clock = clock
        self._fire = fire
        self._on_stuck = on_stuck
        self._may_fire = may_fire
        self._settings = settings or SweeperSettings()
        self._driving = asyncio.Lock()
        self._stopping = False

    async def run(self) -> None:
        """Sweep when the bell rings and every few seconds, until ``stop``."""
        while not self._stopping:
            try:
                if await self._may_fire():
                    await self.sweep(self._clock.now())
            except StorageUnavailable as error:
                log.warning("timers wait, the database is unwell: %s", error)
            if not self._stopping:
                await self.bell.wait(self._settings.idle)

    async def stop(self) -> None:
        """Fire no more; ``run`` returns after the timer in hand."""
        self._stopping = True
        self.bell.ring()

    async def sweep(self, now: datetime) -> int:
        """Fire all that is due at ``now``, also what firing makes due; returns how many.

        Raises ``StorageUnavailable``; what was not fired stays due.
        """
        async with self._driving:
            fired = 0
            while not self._stopping and (due := await self._due(now)):
                for timer in due:
                    fired += await self._attempt(timer, now)
            return fired

    async def _due(self, now: datetime) -> Sequence[DueTimer]:
        async with self._transactions.reading() as uow:
            return await uow.timers.due(now, limit=self._settings.batch)

    async def _attempt(self, timer: DueTimer, now: datetime) -> bool:
        try:
            fired = await self._fire_once(timer, now)
            failpoint("sweeper.after_commit")
        except StorageUnavailable:
            raise
        except Exception as error:  # whatever a timer raises is a failed attempt
            log.exception("timer %s (%s) failed", timer.id, timer.kind)
            await self._try_later(timer, now, error)
            return False
        return fired

    async def _fire_once(self, timer: DueTimer, now: datetime) -> bool:
        async with self._transactions.begin() as uow:
            # Finished first: acting may set the same timer anew, which must stay pending.
            if not await uow.timers.finish(timer.id, now):
                return False
            note = await self._fire(timer, uow)
            if note:
                await uow.timers.annotate(timer.id, note)
            failpoint("sweeper.before_commit")
        return True

    async def _try_later(self, timer: DueTimer, now: datetime, error: Exception) -> None:
        stuck = timer.attempts + 1 >= self._settings.attempts
        steps = self._settings.backoff
        wait = self._settings.stuck if stuck else steps[min(timer.attempts, len(steps) - 1)]
        async with self._transactions.begin() as uow:
            await uow.timers.retry(timer.id, now + wait, type(error).__name__)
            if stuck:
                await self._tell(timer, error, uow)

    async def _tell(self, timer: DueTimer, error: Exception, uow: UnitOfWork) -> None:
        try:
            async with uow.nested():
                await self._on_stuck(timer, error, uow)
        except Exception:  # telling people failed; the timer is kept all the same
            log.exception("nobody could be told of stuck timer %s", timer.id)
