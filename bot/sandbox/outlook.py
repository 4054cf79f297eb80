"""Keeps in view what the bot does next and where the cases stand, and tells when it changes."""

import asyncio

from bot.sandbox.bot_control import BotControl, BotUnreachable, NoBotControl
from bot.sandbox.travel import Travel
from bot.sandbox.wire import Json
from bot.sandbox.world import World

# What a bot does in answer to a message comes in a burst; it is looked at when that is over.
_QUIET = 0.12
_SOONEST_AGAIN = 0.3
_RETRY = 0.5
_MOVES = frozenset({"bot_online", "reset", "again"})
_AGAIN: Json = {"type": "again"}


class Outlook:
    """The next task and the cases, as an "outlook" event each time they are other than before."""

    def __init__(self, world: World, travel: Travel, control: BotControl) -> None:
        self._world, self._travel, self._control = world, travel, control
        self._told: Json = {"next": None, "cases": []}
        self._missed = False

    def start(self) -> None:
        """Begin to watch, for as long as the sandbox runs."""
        if not isinstance(self._control, NoBotControl):
            self._world.tasks.start(self._watch())

    def state(self) -> Json:
        """Return what was told last."""
        return self._told

    async def _watch(self) -> None:
        with self._world.events.subscribe() as events:
            while True:
                try:
                    event = await asyncio.wait_for(events.get(), _RETRY if self._missed else None)
                except TimeoutError:
                    event = _AGAIN
                if event is None:
                    return
                await self._after(event, events)

    async def _after(self, event: Json, events: asyncio.Queue[Json | None]) -> None:
        asks = self._asks(event)
        if asks or (event["type"] == "clock" and event["state"] == "ready"):
            asks |= await self._quiet(events)
            await self._look(ask_bot=asks)
            await asyncio.sleep(_SOONEST_AGAIN)

    async def _quiet(self, events: asyncio.Queue[Json | None]) -> bool:
        """Wait for the end of a burst; tell whether the bot did something in it."""
        asks = False
        await asyncio.sleep(_QUIET)
        while not events.empty():
            event = events.get_nowait()
            if event is None:
                events.put_nowait(None)
                return False
            asks |= self._asks(event)
        return asks

    async def _look(self, *, ask_bot: bool) -> None:
        people = [one.id for one in self._world.users.values() if one.role == "customer"]
        try:
            cases = await self._control.cases(people)
            self._missed = False
        except BotUnreachable:
            cases = self._told["cases"]
            self._missed = True
        if ask_bot:
            await self._travel.look()
        seen = {"next": self._travel.state()["next"], "cases": cases}
        if seen != self._told:
            self._told = seen
            self._world.events.emit("outlook", **seen)

    def _asks(self, event: Json) -> bool:
        """Tell whether the bot has to be asked after this."""
        if event["type"] == "reset":
            self._told = {"next": None, "cases": []}
            self._world.events.emit("outlook", **self._told)
        if event["type"] == "call":
            call = event["call"]
            return bool(call["direction"] == "call" and call["method"].lower() != "getupdates")
        return event["type"] in _MOVES
