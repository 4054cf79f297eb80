"""The loop: results of finished sends and new claims in one commit, sends in between."""

import asyncio
import logging
from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta

from bot.bells import EventBell
from bot.failpoints import failpoint
from bot.ports.clock import Clock
from bot.ports.messenger import Messenger
from bot.ports.outbox import OutboxRow
from bot.ports.unit_of_work import CommitInDoubt, StorageUnavailable, Transactions, UnitOfWork
from bot.ports.wording import Wording
from bot.services.courier.bookkeeping import Bookkeeping, due_in
from bot.services.courier.claims import CHATS_LOOKED_AT, Claimed, Claims
from bot.services.courier.delivery import Delivery
from bot.services.courier.limiter import NO_WAIT, Limiter
from bot.services.courier.outcomes import Outcome, Unconfirmed
from bot.services.courier.settings import CourierHooks, CourierSettings, Report
from bot.services.leadership import Leadership

log = logging.getLogger(__name__)

SHORTEST_WAIT = timedelta(milliseconds=5)


class Courier:
    """Sends what waits in the outbox; one courier at a time per bot."""

    def __init__(
        self,
        *,
        transactions: Transactions,
        clock: Clock,
        bell: EventBell,
        messenger: Messenger,
        wording: Wording,
        hooks: CourierHooks | None = None,
        settings: CourierSettings | None = None,
    ) -> None:
        self._transactions = transactions
        self._clock = clock
        self._bell = bell
        self._settings = chosen = settings or CourierSettings()
        self._limiter = Limiter(chosen.limits)
        self._claims = Claims(limiter=self._limiter, folding=chosen.folding, clock=clock)
        self._books = Bookkeeping(
            settings=chosen, hooks=hooks or CourierHooks(), limiter=self._limiter, clock=clock
        )
        self._deliver = Delivery(
            messenger=messenger, wording=wording, clock=clock, settings=chosen
        )
        self._lead = Leadership(
            transactions=transactions, clock=clock, job="courier", lasting=chosen.lease
        )
        self._epoch: int | None = None
        self._driving = asyncio.Lock()
        self._in_flight = 0
        self._patience: set[asyncio.Timeout] = set()
        self._deadline: float | None = None
        self._results: list[Outcome] = []
        self._rung = False
        """Something was committed since we last looked."""
        self._began = 0.0
        """The last round, by the loop's clock."""
        self._stopping = False

    async def run(self) -> None:
        """Send until ``stop``; a database that is unwell is waited for."""
        while not self._stopping:
            wait = self._settings.idle
            try:
                await self._drain(self._settings.pace)
                if self._lead.leads:
                    wait = min(wait, self._claims.pause() or await self.next_wait() or wait)
            except StorageUnavailable as error:
                log.warning("messages wait, the database is unwell: %s", error)
            if not self._stopping:
                self._rung = await self._bell.wait(max(wait, SHORTEST_WAIT))
        with suppress(StorageUnavailable):
            await self._lead.resign()

    async def stop(self) -> None:
        """Start no more; ``run`` returns when the sends in flight are recorded."""
        self._stopping = True
        now = asyncio.get_running_loop().time()
        self._deadline = now + self._settings.grace.total_seconds()
        for patience in self._patience:
            patience.reschedule(self._deadline)
        self._bell.ring()

    async def drain(self) -> Report:
        """Send all that may leave now. Raises ``StorageUnavailable``.

        Returns when nothing sendable now is left and nothing is in flight.
        """
        return await self._drain(NO_WAIT)

    async def _drain(self, pace: timedelta) -> Report:
        report = Report()
        async with self._driving:
            async with asyncio.TaskGroup() as group:
                sick = await self._pump(group, report, pace)
            if sick is not None:
                raise sick
        return report

    async def next_wait(self) -> timedelta | None:
        """How long until limits or ``not_before`` let the next row go; ``None``: none waits."""
        now = self._clock.now()
        async with self._transactions.reading() as uow:
            chats = await uow.sendings.ready_chats(now, limit=CHATS_LOOKED_AT)
            asleep = await uow.sendings.next_ready(now)
        waits = [self._limiter.wait(chat, now) for chat in chats]
        if asleep is not None:
            waits.append(due_in(asleep, now))
        return min(waits, default=None)

    async def _pump(
        self, group: asyncio.TaskGroup, report: Report, pace: timedelta
    ) -> StorageUnavailable | None:
        """Rounds until nothing is left to do, or the database is unwell and nothing in flight."""
        while True:
            await self._keep(pace)
            try:
                busy = await self._round(group, report)
            except StorageUnavailable as error:
                if not self._in_flight:
                    return error  # Results stay in memory for the next drain.
                busy = False
            if not busy and not self._in_flight and not self._results:
                return None
            if not busy:
                self._rung = await self._bell.wait(self._settings.idle)

    async def _keep(self, pace: timedelta) -> None:
        """Wait until the last round began so long ago; what comes meanwhile goes together."""
        loop = asyncio.get_running_loop()
        left = self._began + pace.total_seconds() - loop.time()
        if left > 0:
            await asyncio.sleep(left)
        self._began = loop.time()

    async def _round(self, group: asyncio.TaskGroup, report: Report) -> bool:
        """Record what finished, claim what may go; returns whether more may go at once."""
        epoch = await self._lead.epoch()
        if epoch is None:
            # Another process leads and has called our sends unconfirmed.
            self._results.clear()
            return False
        # What was rung for until now is seen by what we read from now on.
        rung, self._rung = self._bell.was_rung() or self._rung, False
        if epoch == self._epoch and not self._results and not await self._may_go(rung=rung):
            return False
        results = tuple(self._results)
        try:
            claimed = await self._write(epoch, results, report)
        except CommitInDoubt:
            # What we claimed may be claimed: a new epoch finds it and settles it.
            self._lead.renounce()
            raise
        if claimed is None:
            self._results.clear()
            return False
        del self._results[: len(results)]
        self._epoch = epoch
        failpoint("courier.after_mark" if results else "courier.after_claim")
        for rows in claimed.sends:
            self._start(rows, group)
        return claimed.more

    async def _write(
        self, epoch: int, results: Sequence[Outcome], report: Report
    ) -> Claimed | None:
        """Record results and claim in one transaction; ``None`` when we lead no more."""
        async with self._transactions.begin() as uow:
            if not await self._lead.is_ours(uow):
                return None
            if epoch != self._epoch:
                await self._settle_stale(epoch, uow, report)
            failpoint("courier.before_mark")
            for outcome in results:
                await self._books.settle(outcome, uow, report)
            return await self._claims.claim(uow, epoch=epoch, hands=self._free)

    async def _may_go(self, *, rung: bool) -> bool:
        """Whether something may leave now, found out without taking the write lock."""
        if self._free <= 0 or self._claims.pause() > NO_WAIT:
            return False
        if rung:
            return True  # Very likely: what rings is a message that was queued.
        async with self._transactions.reading() as uow:
            return bool(await self._claims.open_chats(uow))

    @property
    def _free(self) -> int:
        return 0 if self._stopping else self._settings.concurrency - self._in_flight

    async def _settle_stale(self, epoch: int, uow: UnitOfWork, report: Report) -> None:
        """What a dead courier was sending may have arrived."""
        for row in await uow.sendings.stale(epoch):
            lost = Unconfirmed(row=row, error="interrupted", progress=row.progress)
            await self._books.settle(lost, uow, report)

    def _start(self, rows: Sequence[OutboxRow], group: asyncio.TaskGroup) -> None:
        self._in_flight += 1
        group.create_task(self._send(rows))

    async def _send(self, rows: Sequence[OutboxRow]) -> None:
        try:
            outcomes = await self._deliver_patiently(rows)
            failpoint("courier.after_send")
        except TimeoutError:
            outcomes = [Unconfirmed(row=row, error="cut short by stopping") for row in rows]
        self._results.extend(outcomes)
        self._in_flight -= 1
        self._bell.ring()

    async def _deliver_patiently(self, rows: Sequence[OutboxRow]) -> list[Outcome]:
        async with asyncio.timeout_at(self._deadline) as patience:
            self._patience.add(patience)
            try:
                return await self._deliver(rows)
            finally:
                self._patience.discard(patience)
