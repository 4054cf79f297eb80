"""Workers that take stored updates, chat by chat, one transaction each."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.bells import EventBell
from bot.failpoints import failpoint
from bot.ports.clock import Clock
from bot.ports.inbox import InboxRow
from bot.ports.unit_of_work import StorageUnavailable, Transactions, UnitOfWork

log = logging.getLogger(__name__)

LOOK_AHEAD = 64
"""So many rows are read at once, so that a long queue is not looked through for each."""

Handle = Callable[[InboxRow, UnitOfWork], Awaitable[None]]
Prepare = Callable[[InboxRow], Awaitable[None]]
OnDead = Callable[[InboxRow, Exception, UnitOfWork], Awaitable[None]]


class Unreadable(Exception):
    """The update cannot be understood, now or later; it is buried at once."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LaneSettings:
    """How many updates are in hand at once, and how often one is tried."""

    concurrency: int = 8
    backoff: tuple[timedelta, ...] = (
        timedelta(seconds=1),
        timedelta(seconds=5),
        timedelta(seconds=30),
    )
    attempts: int = 4
    """After so many failures an update becomes a dead letter."""
    idle: timedelta = timedelta(seconds=1)
    """How often to look when no bell rings."""
    keep: timedelta = timedelta(days=3)
    """How long handled updates are remembered, so that repeats are known; Telegram keeps 24 h."""


async def _nothing_to_prepare(_row: InboxRow) -> None:
    return None


async def _nobody_to_tell(_row: InboxRow, _error: Exception, _uow: UnitOfWork) -> None:
    return None


class Lanes:
    """Handles each update once, in order within its chat, several chats at a time."""

    def __init__(
        self,
        *,
        transactions: Transactions,
        clock: Clock,
        bell: EventBell,
        handle: Handle,
        prepare: Prepare = _nothing_to_prepare,
        on_dead: OnDead = _nobody_to_tell,
        settings: LaneSettings | None = None,
    ) -> None:
        self._transactions = transactions
        self._clock = clock
        self._bell = bell
        self._handle = handle
        self._prepare = prepare
        self._on_dead = on_dead
        self._settings = settings or LaneSettings()
        self._driving = asyncio.Lock()
        self._in_hand: set[tuple[int, int]] = set()
        self._ahead: list[InboxRow] = []
        """Seen and not yet in hand; whether one is still the first of its lane is asked again."""
        self._finished = 0
        self._sick: StorageUnavailable | None = None
        self._stopping = False
        self._pruned: datetime | None = None

    async def run(self) -> None:
        """Handle updates until ``stop``; a database that is unwell is waited for."""
        while not self._stopping:
            try:
                await self.drain()
                await self._prune_hourly()
            except StorageUnavailable as error:
                log.warning("updates wait, the database is unwell: %s", error)
            if not self._stopping:
                await self._bell.wait(self._settings.idle)

    async def stop(self) -> None:
        """Take no more; ``run`` returns when the updates in hand are finished."""
        self._stopping = True
        self._bell.ring()

    async def drain(self) -> int:
        """Handle all that can be handled now; returns how many. Raises ``StorageUnavailable``."""
        async with self._driving:
            before, self._sick, self._ahead = self._finished, None, []
            async with asyncio.TaskGroup() as group:
                while await self._look(group):
                    if self._in_hand:
                        await self._bell.wait(self._settings.idle)
            if self._sick is not None:
                raise self._sick
            return self._finished - before

    async def _look(self, group: asyncio.TaskGroup) -> bool:
        """Start what can be started; ``False`` only when all hands were free and found nothing."""
        # A worker that finishes while we look makes room for a row that we have not seen.
        busy = bool(self._in_hand)
        return await self._start(group) > 0 or busy

    async def _start(self, group: asyncio.TaskGroup) -> int:
        """Put free workers to work; returns how many started."""
        free = self._settings.concurrency - len(self._in_hand)
        if self._stopping or self._sick or free <= 0:
            return 0
        try:
            rows = await self._free_heads(free)
        except StorageUnavailable as error:
            self._sick = error
            return 0
        for row in rows:
            self._in_hand.add((row.bot, row.lane))
            group.create_task(self._work(row))
        return len(rows)

    async def _free_heads(self, free: int) -> list[InboxRow]:
        # A worker may finish while we look; what we see of its lane is then out of date.
        held = set(self._in_hand)
        if len(self._ahead) < free:
            async with self._transactions.reading() as uow:
                heads = await uow.inbox.heads(self._clock.now(), limit=LOOK_AHEAD + len(held))
            self._ahead = [row for row in heads if (row.bot, row.lane) not in held]
        rows, self._ahead = self._ahead[:free], self._ahead[free:]
        return rows

    async def _work(self, row: InboxRow) -> None:
        try:
            error = await self._try(row)
            if error is not None:
                await self._settle(row, error)
            self._finished += 1
        except StorageUnavailable as error:
            self._sick = error
        except Exception as error:  # one update must not end the workers of the others
            log.exception("update %s could not be settled", row.update)
            self._sick = StorageUnavailable(type(error).__name__)
        finally:
            self._in_hand.discard((row.bot, row.lane))
            self._bell.ring()

    async def _try(self, row: InboxRow) -> Exception | None:
        """Handle it in its transaction; returns what went wrong with this update, if anything."""
        try:
            await self._prepare(row)
            async with self._transactions.begin() as uow:
                if not await uow.inbox.claim(row):
                    return None
                await self._handle(row, uow)
                cases = ", ".join(uow.cases.saved()) or "no case"
                failpoint("lanes.before_handled")
                await uow.inbox.mark_handled(row, self._clock.now())
                failpoint("lanes.after_handled")
        except StorageUnavailable:
            raise
        except Exception as error:  # noqa: BLE001 - whatever a handler raises is a failed attempt
            return error
        log.info("update %s handled: %s", row.update, cases)
        return None

    async def _settle(self, row: InboxRow, error: Exception) -> None:
        # The message of an error may quote the customer, so the log gets its type alone.
        last = row.attempts + 1 >= self._settings.attempts
        buried = last or isinstance(error, Unreadable)
        fate = "it is a dead letter now" if buried else "it is tried again"
        log.error("update %s failed: %s; %s", row.update, type(error).__name__, fate)
        if buried:
            await self._bury(row, error)
        else:
            await self._postpone(row, error)

    async def _postpone(self, row: InboxRow, error: Exception) -> None:
        steps = self._settings.backoff
        until = self._clock.now() + steps[min(row.attempts, len(steps) - 1)]
        async with self._transactions.begin() as uow:
            await uow.inbox.postpone(row, until, _text(error))

    async def _bury(self, row: InboxRow, error: Exception) -> None:
        async with self._transactions.begin() as uow:
            await uow.inbox.bury(row, self._clock.now(), _text(error))
            try:
                async with uow.nested():
                    await self._on_dead(row, error, uow)
            except Exception:  # telling people failed; the letter is buried all the same
                log.exception("nobody could be told of dead update %s", row.update)

    async def _prune_hourly(self) -> None:
        now = self._clock.now()
        if self._pruned is not None and now - self._pruned < timedelta(hours=1):
            return
        async with self._transactions.begin() as uow:
            await uow.inbox.prune(now - self._settings.keep)
        self._pruned = now


def _text(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:1000]
