"""Moves the clock forward, stopping at everything the bot has to do on the way."""

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

import aiohttp

from bot.sandbox.wire import Json
from bot.sandbox.world import World

_PATIENCE = 120.0
# A bot that keeps naming a task but never does it would hold the clock for ever.
_MOST_IDLE_STOPS = 100
_FETCHING_LOOK = 0.02
_FETCHING_LOOKS = 100


class BotUnreachable(Exception):
    """The bot process does not answer."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Settled:
    """What a bot did after its clock was moved, and when it has to act next."""

    fired: int = 0
    sent: int = 0
    next: datetime | None = None
    next_name: str | None = None


class BotControl(Protocol):
    """A bot whose clock follows the clock of the sandbox."""

    async def settle(self, offset: float, now: datetime) -> Settled:
        """Move the bot's clock, let it do everything due, and return what it did."""


class NoBotControl:
    """A bot nobody can reach; its clock is its own."""

    async def settle(self, offset: float, now: datetime) -> Settled:
        """Do nothing: nobody listens."""
        return Settled()


class HttpBotControl:
    """A bot process that offers POST {url}/settle."""

    def __init__(self, url: str) -> None:
        self._url = url.rstrip("/") + "/settle"

    async def settle(self, offset: float, now: datetime) -> Settled:
        """Ask the bot process to settle; raises BotUnreachable when it does not answer."""
        timeout = aiohttp.ClientTimeout(total=_PATIENCE, sock_connect=2.0)
        try:
            async with (
                aiohttp.ClientSession(timeout=timeout) as session,
                session.post(self._url, json={"offset": offset, "now": now.isoformat()}) as answer,
            ):
                answer.raise_for_status()
                return _settled(await answer.json())
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
            raise BotUnreachable(str(error) or type(error).__name__) from error


class Travel:
    """Advances the clock of a world together with the bot that follows it."""

    def __init__(self, world: World, control: BotControl) -> None:
        self._world, self._control = world, control
        self._moving = asyncio.Lock()
        self._last = Settled()

    async def advance(self, seconds: float) -> Json:
        """Move the clock by so many seconds; everything due on the way is done in order."""
        async with self._moving:
            self._announce("advancing")
            return await self._report(self._world.clock.offset + seconds)

    async def to_next(self) -> Json:
        """Move the clock to the next thing the bot has to do."""
        async with self._moving:
            self._announce("advancing")
            clock = self._world.clock
            try:
                ahead = await self._control.settle(clock.offset, clock.now())
            except BotUnreachable:
                return self._done(Settled(), "down")
            if ahead.next is None:
                return self._done(ahead, "settled")
            return await self._report(self._offset_at(ahead.next), ahead)

    def state(self) -> Json:
        """Return the time, whether it is being moved, and what the bot does next."""
        clock, last = self._world.clock, self._last
        return {
            "now": clock.now().isoformat(),
            "offset": clock.offset,
            "state": "advancing" if self._moving.locked() else "ready",
            "next": last.next and {"at": last.next.isoformat(), "name": last.next_name},
        }

    async def look(self) -> Json:
        """Return the state after asking the bot anew what it does next."""
        if not self._moving.locked():
            clock = self._world.clock
            try:
                self._last = await self._control.settle(clock.offset, clock.now())
            except BotUnreachable:
                self._last = Settled()
        return self.state()

    async def _report(self, target: float, before: Settled | None = None) -> Json:
        clock, total = self._world.clock, before or Settled()
        try:
            total = await self._stops(target, total)
        except BotUnreachable:
            clock.move_to(target)
            return self._done(total, "down")
        attached = not isinstance(self._control, NoBotControl)
        return self._done(total, "settled" if attached else "none")

    async def _stops(self, target: float, total: Settled) -> Settled:
        clock = self._world.clock
        idle = 0
        while idle < _MOST_IDLE_STOPS:
            await self._fetched()
            step = await self._control.settle(clock.offset, clock.now())
            total = _sum(total, step)
            if step.next is None or self._offset_at(step.next) > target:
                break
            idle = 0 if step.fired or step.sent else idle + 1
            clock.move_to(self._offset_at(step.next))
        clock.move_to(target)
        return _sum(total, await self._control.settle(clock.offset, clock.now()))

    async def _fetched(self) -> None:
        """Give the bot a moment to fetch what people wrote before the clock moves past it."""
        for _ in range(_FETCHING_LOOKS):
            if isinstance(self._control, NoBotControl) or not self._waiting():
                return
            await asyncio.sleep(_FETCHING_LOOK)

    def _waiting(self) -> bool:
        return any(bot.queue.pending for bot in self._world.bots.values())

    def _offset_at(self, moment: datetime) -> float:
        """Return the offset at which it is this moment now."""
        clock = self._world.clock
        return clock.offset + max(0.0, (moment - clock.now()) / timedelta(seconds=1))

    def _done(self, total: Settled, bot: str) -> Json:
        self._last = total
        self._announce("ready")
        now = self._world.clock.now().isoformat()
        return {"now": now, "fired": total.fired, "sent": total.sent, "bot": bot}

    def _announce(self, state: str) -> None:
        clock = self._world.clock
        now = clock.now().isoformat()
        self._world.events.emit("clock", now=now, offset=clock.offset, state=state)


def _sum(total: Settled, step: Settled) -> Settled:
    return Settled(
        fired=total.fired + step.fired,
        sent=total.sent + step.sent,
        next=step.next,
        next_name=step.next_name,
    )


def _settled(body: Json) -> Settled:
    moment = body.get("next")
    return Settled(
        fired=int(body.get("fired") or 0),
        sent=int(body.get("sent") or 0),
        next=datetime.fromisoformat(moment) if moment else None,
        next_name=body.get("next_name"),
    )
