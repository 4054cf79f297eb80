"""Control of the clock, the ordered faults and the log of calls."""

from dataclasses import dataclass

from aiohttp import web

from bot.sandbox import methods
from bot.sandbox.control import body
from bot.sandbox.control.messages import whole
from bot.sandbox.errors import ControlError
from bot.sandbox.outlook import Outlook
from bot.sandbox.travel import Travel
from bot.sandbox.world import World


@dataclass(frozen=True, kw_only=True, slots=True)
class ClockControl:
    """Answers /sandbox/clock, /sandbox/outlook, /sandbox/faults and /sandbox/calls."""

    world: World
    travel: Travel
    outlook: Outlook

    def add_routes(self, app: web.Application) -> None:
        """Put the addresses into an application."""
        app.router.add_get("/sandbox/clock", self.state)
        app.router.add_post("/sandbox/clock/advance", self.advance)
        app.router.add_post("/sandbox/clock/play", self.play)
        app.router.add_get("/sandbox/outlook", self.ahead)
        app.router.add_post("/sandbox/faults", self.order_fault)
        app.router.add_get("/sandbox/faults", self.faults)
        app.router.add_delete("/sandbox/faults", self.clear_faults)
        app.router.add_get("/sandbox/calls", self.calls)

    async def state(self, request: web.Request) -> web.Response:
        """Say what time it is and what the bot does next."""
        return body.answer(await self.travel.look())

    async def advance(self, request: web.Request) -> web.Response:
        """Move the clock and answer when everything due is done."""
        given = await body.read(request)
        if given.fields.get("to") == "next":
            return body.answer(await self.travel.to_next())
        seconds = given.decimal("seconds")
        if not 0 <= seconds <= 3650 * 86400:
            raise ControlError("the clock moves forward only, by ten years at most")
        return body.answer(await self.travel.advance(seconds))

    async def play(self, request: web.Request) -> web.Response:
        """Let a minute pass each second, or with {"on": false} no longer."""
        self.travel.play(on=(await body.read(request)).flag("on"))
        return body.answer(self.travel.state())

    async def ahead(self, request: web.Request) -> web.Response:
        """Return what the bot does next and where the cases stand, as it was told last."""
        return body.answer(self.outlook.state())

    async def order_fault(self, request: web.Request) -> web.Response:
        """Make the next matching calls fail."""
        given = await body.read(request)
        seconds = given.decimal("seconds") if given.fields.get("seconds") is not None else None
        method = given.text("method")
        if method != "*" and not methods.exists(method):
            raise ControlError(f"there is no method {method!r}; '*' is every one that sends")
        self.world.faults.order(
            method,
            given.text("kind"),
            given.number("times", 1),
            given.maybe_number("chat"),
            seconds,
        )
        return body.answer(self.world.faults.waiting())

    async def faults(self, request: web.Request) -> web.Response:
        """Return the faults that still wait for a call."""
        return body.answer(self.world.faults.waiting())

    async def clear_faults(self, request: web.Request) -> web.Response:
        """Call off all faults."""
        self.world.faults.clear()
        return body.answer([])

    async def calls(self, request: web.Request) -> web.Response:
        """Return the log of calls and delivered updates."""
        after = whole(request.query.get("after", "0"), "after")
        return body.answer(self.world.calls.after(after))
