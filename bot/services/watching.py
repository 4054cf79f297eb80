"""Watching over the machinery: what waits too long is told to people (§12 no. 4)."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain.decision import Say, To
from bot.domain.notices.group import BacklogAlert
from bot.ports.clock import Clock
from bot.ports.unit_of_work import Transactions
from bot.services.carrying_out import CarryOut

TOO_OLD = timedelta(minutes=1)
AGAIN = timedelta(minutes=10)


@dataclass(slots=True)
class WatchBacklog:
    """Tells the staff group when messages wait longer than a minute; every ten minutes."""

    carry_out: CarryOut
    transactions: Transactions
    clock: Clock
    _told: datetime | None = field(default=None)

    async def __call__(self) -> bool:
        """Look once; whether people were told."""
        now = self.clock.now()
        async with self.transactions.reading() as uow:
            backlog = await uow.outbox.backlog(now)
        if backlog.oldest is None or now - backlog.oldest < TOO_OLD:
            return False
        if self._told is not None and now - self._told < AGAIN:
            return False
        self._told = now
        seconds = int((now - backlog.oldest).total_seconds())
        alert = BacklogAlert(waiting=backlog.waiting, seconds=seconds)
        async with self.transactions.begin() as uow:
            await self.carry_out.say(uow, Say(to=To.GROUP, notice=alert), None, now)
        return True
