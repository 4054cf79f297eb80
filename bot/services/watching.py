"""Watching over the machinery: what waits too long or is forgotten is told to people."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain.deciding.decision import Say, To
from bot.domain.notices.group import BacklogAlert
from bot.domain.notices.manager import OperationAlarm
from bot.domain.record.case import number_of
from bot.ports.clock import Clock
from bot.ports.unit_of_work import Transactions
from bot.services.carrying_out import CarryOut
from bot.services.privacy.forgetting import ForgetInTime

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


@dataclass(frozen=True, kw_only=True, slots=True)
class LookRound:
    """Once an hour: forget what was kept long enough, and look for forgotten cases."""

    carry_out: CarryOut
    transactions: Transactions
    clock: Clock
    forget: ForgetInTime
    may_forget: Callable[[], bool]
    """``False`` while the machine's clock is not to be believed."""

    async def __call__(self) -> int:
        """Look once; returns how many open cases have no next event (§6.4 inv. 3)."""
        now = self.clock.now()
        async with self.transactions.begin() as uow:
            if self.may_forget():
                await uow.sendings.forget_sent(now - KEEP_SENT)
                await self.forget(uow, now)
            asleep = await uow.cases.without_next_event()
            if asleep:
                numbers = ", ".join(number_of(case) for case in asleep[:SHOWN])
                alarm = OperationAlarm(alarm="no_next_event", detail=numbers)
                await self.carry_out.say(uow, Say(to=To.MANAGERS, notice=alarm), None, now)
        return len(asleep)


KEEP_SENT = timedelta(days=30)
SHOWN = 20
