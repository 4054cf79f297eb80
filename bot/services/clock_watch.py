"""Is the machine's clock to be believed? What is due fires only then (facts: clock jumps).

A clock that went back re-fires nothing, for what has fired is done; one that went forward would
make everything due at once. Either way people are told; after a jump forward what is due waits a
while, so that the clock can be put right before any customer hears of it.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain.deciding.decision import Say, To
from bot.domain.notices.manager import OperationAlarm
from bot.ports.clock import Clock, Uptime
from bot.ports.json import Json
from bot.ports.unit_of_work import Transactions, UnitOfWork
from bot.services.carrying_out import CarryOut

log = logging.getLogger(__name__)

LAST_SWEEP = "last_sweep"
"""Where ``Memory`` keeps when timers were last looked at, by the clock and by the machine."""

JUMP = timedelta(minutes=1)
"""More than this between the clock and the time that really passed is no drift."""
KEPT_EVERY = timedelta(seconds=30)
DOWN = timedelta(minutes=10)
"""From here on we were away, and first hear what people have written meanwhile."""
TOO_LONG = timedelta(hours=24)
"""Telegram keeps what nobody fetched no longer."""
HEARING = timedelta(seconds=20)
HEARING_AT_MOST = timedelta(minutes=5)
PUT_IT_RIGHT = timedelta(minutes=10)
DISTRUST = timedelta(days=1)
"""After a jump forward nothing is forgotten for so long."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Look:
    """One look at the clock."""

    at: datetime
    up: Uptime


@dataclass(kw_only=True)
class ClockWatch:
    """Asked before timers fire; remembers each look in the books."""

    clock: Clock
    uptime: Callable[[], Uptime]
    transactions: Transactions
    carry_out: CarryOut
    _last: Look | None = field(default=None)
    _kept: timedelta | None = field(default=None)
    _wait_until: timedelta = field(default_factory=timedelta)
    _hear_until: timedelta | None = field(default=None)
    _forget_from: timedelta = field(default_factory=timedelta)

    async def may_fire(self) -> bool:
        """Look; whether what is due may fire now. Raises ``StorageUnavailable``."""
        look = Look(at=self.clock.now(), up=self.uptime())
        first = self._last is None
        last = self._last or await self._remembered()
        if last is not None:
            await self._compare(last, look, first=first)
        self._last = look
        await self._keep(look)
        return look.up.since >= self._wait_until and await self._has_heard(look)

    def may_forget(self) -> bool:
        """Whether what is old may be deleted: never soon after a jump forward."""
        return self.uptime().since >= self._forget_from

    async def _compare(self, last: Look, look: Look, *, first: bool) -> None:
        passed = look.at - last.at
        same = last.up.boot == look.up.boot
        jump = passed - (look.up.since - last.up.since) if same else min(passed, timedelta(0))
        if abs(jump) > JUMP:
            await self._jumped(last, look, jump)
        away = passed - jump
        if first and away > DOWN:
            self._hear_until = look.up.since + HEARING
            await self._tell("downtime" if away < TOO_LONG else "downtime_long", last.at, look.at)

    async def _jumped(self, last: Look, look: Look, jump: timedelta) -> None:
        forward = jump > timedelta(0)
        log.error("the clock jumped by %s", jump)
        self._wait_until = look.up.since + PUT_IT_RIGHT if forward else timedelta(0)
        if forward:
            self._forget_from = look.up.since + DISTRUST
        await self._tell("clock_forward" if forward else "clock_back", last.at, look.at)

    async def _tell(self, alarm: str, before: datetime, now: datetime) -> None:
        zone = self.carry_out.policy.zone
        between = " – ".join(f"{at.astimezone(zone):%Y-%m-%d %H:%M}" for at in (before, now))
        said = Say(to=To.MANAGERS, notice=OperationAlarm(alarm=alarm, detail=between))
        async with self.transactions.begin() as uow:
            await self.carry_out.say(uow, said, None, now)

    async def _has_heard(self, look: Look) -> bool:
        """After downtime, what people have written meanwhile is heard before anything fires."""
        if self._hear_until is None:
            return True
        if look.up.since < self._hear_until:
            return False
        late = look.up.since >= self._hear_until + HEARING_AT_MOST
        if not late and await self._inbox_waits():
            return False
        self._hear_until = None
        return True

    async def _inbox_waits(self) -> bool:
        async with self.transactions.reading() as uow:
            waiting, _ = await uow.inbox.backlog()
        return waiting > 0

    async def _keep(self, look: Look) -> None:
        if self._kept is not None and look.up.since - self._kept < KEPT_EVERY:
            return
        self._kept = look.up.since
        async with self.transactions.begin() as uow:
            await _write(uow, look)

    async def _remembered(self) -> Look | None:
        async with self.transactions.reading() as uow:
            return _read(await uow.memory.get(LAST_SWEEP))


async def _write(uow: UnitOfWork, look: Look) -> None:
    kept: dict[str, Json] = {
        "at": look.at.isoformat(),
        "boot": look.up.boot,
        "up": look.up.since.total_seconds(),
    }
    await uow.memory.set(LAST_SWEEP, kept)


def _read(kept: object) -> Look | None:
    match kept:
        case {"at": str(at), "boot": str(boot), "up": int() | float() as up}:
            since = timedelta(seconds=float(up))
            return Look(at=datetime.fromisoformat(at), up=Uptime(boot=boot, since=since))
        case _:
            return None
