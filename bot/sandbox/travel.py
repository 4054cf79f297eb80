"""Moves the clock forward, stopping at everything the bot has to do on the way."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta

from bot.sandbox.bot_control import (
    BotAway,
    BotControl,
    BotUnreachable,
    NoBotControl,
    Settled,
)
from bot.sandbox.wire import Json
from bot.sandbox.world import World

# A bot that keeps naming a task but never does it would hold the clock for ever.
_MOST_IDLE_STOPS = 100
# A killed bot needs some seconds to come back; only then has "advance" done what was due.
_COMING_BACK_LOOK = 0.25
_COMING_BACK_LOOKS = 160
_FETCHING_LOOK = 0.02
_FETCHING_LOOKS = 100
# One that has just come back answers before it fetches.
_BEGINNING_LOOKS = 500
_PLAY_EVERY = 1.0
_PLAY_STEP = 60.0
_SENDING = "send"
_SOON = 5.0


class Travel:
    """Advances the clock of a world together with the bot that follows it."""

    def __init__(self, world: World, control: BotControl) -> None:
        self._world, self._control = world, control
        self._moving = asyncio.Lock()
        self._last = Settled()
        self._told = "ready"
        self._playing: asyncio.Task[None] | None = None

    def still(self) -> asyncio.Lock:
        """Return what keeps the clock from being moved for as long as one holds it."""
        return self._moving

    def forget(self) -> None:
        """Forget what the bot meant to do next: it begins anew."""
        self.play(on=False)
        self._last = Settled()

    def play(self, *, on: bool) -> None:
        """Let a minute pass each second, or no longer."""
        if on == (self._playing is not None):
            return
        if self._playing is not None:
            self._playing.cancel()
            self._playing = None
        else:
            self._playing = self._world.tasks.start(self._keep_playing())
        self._announce("ready")

    async def _keep_playing(self) -> None:
        while True:
            await asyncio.gather(asyncio.sleep(_PLAY_EVERY), self.advance(_PLAY_STEP))

    async def catch_up(self) -> None:
        """Return when the bot has taken what people wrote and answered it.

        A bot sends no faster than Telegram lets it; the clock skips these few seconds.
        """
        async with self._moving:
            await self._fetched()
            for _ in range(_MOST_IDLE_STOPS):
                self._last = await self._settle()
                wait = self._sending_in(self._last)
                if wait is None:
                    return
                self._world.clock.move_to(self._world.clock.offset + wait)

    def _sending_in(self, ahead: Settled) -> float | None:
        if ahead.next is None or ahead.next_name != _SENDING:
            return None
        wait = self._offset_at(ahead.next) - self._world.clock.offset
        return wait if wait < _SOON else None

    async def advance(self, seconds: float) -> Json:
        """Move the clock by so many seconds; everything due on the way is done in order."""
        async with self._move():
            return await self._report(self._world.clock.offset + seconds)

    async def to_next(self) -> Json:
        """Move the clock to the next thing the bot has to do."""
        async with self._move():
            try:
                await self._fetched()
                ahead = await self._settle()
            except BotUnreachable:
                return self._done(Settled(), "down")
            if ahead.next is None:
                return self._done(ahead, "settled")
            return await self._report(self._offset_at(ahead.next), ahead)

    @asynccontextmanager
    async def _move(self) -> AsyncIterator[None]:
        """Say that the clock moves, and in any case that it stands again."""
        async with self._moving:
            self._announce("advancing")
            try:
                yield
            finally:
                if self._told != "ready":
                    self._announce("ready")

    def state(self) -> Json:
        """Return the time, whether it is being moved, and what the bot does next."""
        clock, last = self._world.clock, self._last
        return {
            "now": clock.now().isoformat(),
            "offset": clock.offset,
            "state": self._told,
            "playing": self._playing is not None,
            "stands": clock.stands,
            "next": last.next and {"at": last.next.isoformat(), "name": last.next_name},
        }

    async def look(self) -> Json:
        """Return the state after asking the bot anew what it does next."""
        if not self._moving.locked():
            clock = self._world.clock
            # What a bot that is away meant to do next is still to be done when it is back.
            with suppress(BotUnreachable):
                self._last = await self._control.settle(clock.offset, clock.now())
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
            step = await self._settle()
            total = _sum(total, step)
            if step.next is None or self._offset_at(step.next) > target:
                break
            idle = 0 if step.fired or step.sent else idle + 1
            clock.move_to(self._offset_at(step.next))
        clock.move_to(target)
        return _sum(total, await self._settle())

    async def _settle(self) -> Settled:
        """Let the bot do everything due; one that is starting or coming back is waited for."""
        for look in range(_COMING_BACK_LOOKS):
            try:
                found = await self._ask()
            except BotAway:
                await asyncio.sleep(_COMING_BACK_LOOK)
                continue
            if look == 0 or not self._waiting():
                return found
            # It is back: first it hears what people wrote while it was away.
            await self._fetched(_BEGINNING_LOOKS)
            return _sum(found, await self._ask())
        return await self._ask()

    async def _ask(self) -> Settled:
        clock = self._world.clock
        return await self._control.settle(clock.offset, clock.now())

    async def _fetched(self, looks: int = _FETCHING_LOOKS) -> None:
        """Give the bot a moment to fetch what people wrote before the clock moves past it."""
        for _ in range(looks):
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
        self._told = state
        clock = self._world.clock
        now = clock.now().isoformat()
        playing = self._playing is not None
        self._world.events.emit(
            "clock", now=now, offset=clock.offset, state=state, playing=playing
        )


def _sum(total: Settled, step: Settled) -> Settled:
    return Settled(
        fired=total.fired + step.fired,
        sent=total.sent + step.sent,
        next=step.next,
        next_name=step.next_name,
    )
