"""Cards in the staff group tell the time: what is left, and which day (§6.5 G1)."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from bot.domain.calendar import instant
from bot.domain.deciding.card import LEFT
from bot.domain.record.case import CaseId
from bot.ports.clock import Clock
from bot.ports.unit_of_work import Transactions, UnitOfWork
from bot.services.carrying_out import CarryOut

EVERY = timedelta(minutes=5)
"""No card is edited more often for the time alone."""
AT_ONCE = 8
"""So many edits at once leave room for others: Telegram takes 20 a minute in a group."""


@dataclass(slots=True)
class FreshCards:
    """Looks now and then at the cases whose card may tell an old time, some at once."""

    carry_out: CarryOut
    transactions: Transactions
    clock: Clock
    _looked: datetime | None = field(default=None)
    _day: date | None = field(default=None)
    _waiting: list[CaseId] = field(default_factory=list)

    async def __call__(self) -> int:
        """Look; returns how many cards were looked at."""
        now = self.clock.now()
        if not self._waiting and self._looked is not None and now - self._looked < EVERY:
            return 0
        async with self.transactions.begin() as uow:
            if not self._waiting:
                self._waiting = await self._stale(uow, now)
                self._looked = now
            some, self._waiting = self._waiting[:AT_ONCE], self._waiting[AT_ONCE:]
            for case in await uow.cases.among(some):
                await self.carry_out.refresh_card(uow, case, now)
        return len(some)

    async def _stale(self, uow: UnitOfWork, now: datetime) -> list[CaseId]:
        """What is due soon or over; with a new day, whatever is due by the end of tomorrow."""
        zone = self.carry_out.policy.zone
        today = now.astimezone(zone).date()
        until = now + timedelta(minutes=max(LEFT))
        if today != self._day:
            until = instant(today + timedelta(days=2), time.min, zone)
        self._day = today
        return list(await uow.cases.promised_until(until))
