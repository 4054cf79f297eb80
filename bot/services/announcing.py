"""The loop that tells a listener outside what happened to cases.

The journal is the queue: a line is written in the transaction of what it tells of, and is told
until it was heard, in order, however long that takes. Told at least once; a repetition has the
same number.
"""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.bells import EventBell
from bot.domain.deciding.decision import Say, To
from bot.domain.notices.manager import OperationAlarm
from bot.domain.record.events import Event, event_of
from bot.ports.clock import Clock
from bot.ports.listener import Listener, NotHeard
from bot.ports.unit_of_work import StorageUnavailable, Transactions, UnitOfWork
from bot.services.carrying_out import CarryOut
from bot.services.leadership import Leadership

log = logging.getLogger(__name__)

TOLD = "events:told"
"""Where ``Memory`` keeps the number of the last line that was heard."""
IDLE = timedelta(seconds=2)
"""How often to look."""
LEASE = timedelta(seconds=30)
AT_ONCE = 50
"""Lines of the journal read at a time."""
WAITS = tuple(timedelta(seconds=s) for s in (2, 10, 30, 120, 600))
"""Between attempts when the listener is away; the last one without end."""
ALARM = timedelta(hours=1)
"""The listener was away for so long when managers hear of it, once."""


@dataclass(kw_only=True, slots=True)
class _Away:
    """Since when nothing was heard, and when to try again."""

    since: datetime
    again: datetime
    attempts: int = 1
    said: bool = False


@dataclass(kw_only=True, slots=True)
class Announcer:
    """Tells one event after the other; without a listener it does nothing."""

    transactions: Transactions
    clock: Clock
    carry_out: CarryOut
    listener: Listener | None
    _lead: Leadership = field(init=False)
    _bell: EventBell = field(default_factory=EventBell)
    _driving: asyncio.Lock = field(default_factory=asyncio.Lock)
    _away: _Away | None = None
    _stopping: bool = False

    def __post_init__(self) -> None:
        """One process tells at a time."""
        self._lead = Leadership(
            transactions=self.transactions, clock=self.clock, job="events", lasting=LEASE
        )

    async def run(self) -> None:
        """Tell until ``stop``; a database that is unwell is waited for."""
        while self.listener is not None and not self._stopping:
            try:
                await self.drain()
            except StorageUnavailable as error:
                log.warning("events wait, the database is unwell: %s", error)
            if not self._stopping:
                await self._bell.wait(IDLE)

    async def stop(self) -> None:
        """Tell no more; what was not heard is told after the next start."""
        self._stopping = True
        self._bell.ring()
        async with self._driving:
            await self._lead.resign()

    async def drain(self) -> int:
        """Tell all that waits; returns how many. Raises ``StorageUnavailable``."""
        done = 0
        if self.listener is None:
            return done
        async with self._driving:
            while (
                not self._stopping and not self._rests() and await self._lead.epoch() is not None
            ):
                told, events, last = await self._next()
                if last == told:
                    break
                heard = await self._tell(self.listener, events)
                done += heard
                told = last if heard == len(events) else self._before(events, heard, told)
                async with self.transactions.begin() as uow:
                    await uow.memory.set(TOLD, told)
        return done

    def _rests(self) -> bool:
        return self._away is not None and self.clock.now() < self._away.again

    async def _next(self) -> tuple[int, Sequence[tuple[int, Event]], int]:
        """The last line that was heard, the events after it, and the last line looked at.

        It is read while writing: whoever hears of it hears only what is safe on the disk.
        """
        async with self.transactions.begin() as uow:
            told = await uow.memory.get(TOLD)
            if not isinstance(told, int):  # the past is not told
                told = await uow.journal.newest()
            await uow.memory.set(TOLD, told)
            lines = await uow.journal.after(told, limit=AT_ONCE)
            events = []
            for number, entry in lines:
                case = await uow.cases.get(entry.case)
                event = None if case is None else event_of(entry, case)
                if event is not None:
                    events.append((number, event))
        return told, events, lines[-1][0] if lines else told

    async def _tell(self, listener: Listener, events: Sequence[tuple[int, Event]]) -> int:
        """How many of them are done with, from the first."""
        for done, (number, event) in enumerate(events):
            try:
                await listener.hear(number, event)
            except NotHeard as error:
                if not error.never:
                    await self._wait(error.why)
                    return done
                log.warning("event %s is not wanted by the listener: %s", number, error.why)
            self._away = None
        return len(events)

    @staticmethod
    def _before(events: Sequence[tuple[int, Event]], heard: int, told: int) -> int:
        return events[heard - 1][0] if heard else told

    async def _wait(self, why: str) -> None:
        now = self.clock.now()
        if self._away is None:
            self._away = _Away(since=now, again=now + WAITS[0])
            log.warning("the listener for events is away: %s", why)
            return
        self._away.again = now + WAITS[min(self._away.attempts, len(WAITS) - 1)]
        self._away.attempts += 1
        if now - self._away.since >= ALARM and not self._away.said:
            async with self.transactions.begin() as uow:
                await self._alarm(uow, why, now)
            self._away.said = True

    async def _alarm(self, uow: UnitOfWork, why: str, now: datetime) -> None:
        said = Say(to=To.MANAGERS, notice=OperationAlarm(alarm="listener_away", detail=why))
        await self.carry_out.say(uow, said, None, now)
