"""Control of the ready stories."""

from dataclasses import dataclass

from aiohttp import web

from bot.sandbox.control import body
from bot.sandbox.errors import ControlError
from bot.sandbox.scenarios.stage import Stage

_SLOWEST = 10.0


@dataclass(frozen=True, kw_only=True, slots=True)
class ScenariosControl:
    """Answers /sandbox/scenarios."""

    stage: Stage

    def add_routes(self, app: web.Application) -> None:
        """Put the addresses into an application."""
        app.router.add_get("/sandbox/scenarios", self.all)
        app.router.add_post("/sandbox/scenarios", self.begin)
        app.router.add_post("/sandbox/scenarios/play", self.play)
        app.router.add_post("/sandbox/scenarios/pause", self.pause)
        app.router.add_delete("/sandbox/scenarios", self.leave)

    async def all(self, request: web.Request) -> web.Response:
        """Return the titles of all stories, and how far the one that is on has come."""
        return body.answer({"stories": self.stage.stories(), "story": self.stage.state()})

    async def begin(self, request: web.Request) -> web.Response:
        """Empty the sandbox and let the people of a story come in: {"id": "newspaper"}."""
        await self.stage.begin((await body.read(request)).text("id"))
        return body.answer(self.stage.state())

    async def play(self, request: web.Request) -> web.Response:
        """Play until so many steps are done: {"to": 3}, with so many seconds between: "pace"."""
        given = await body.read(request)
        pace = given.decimal("pace") if "pace" in given.fields else 0.0
        if not 0 <= pace <= _SLOWEST:
            raise ControlError(f"the pace is between 0 and {_SLOWEST:.0f} seconds")
        self.stage.play(given.number("to"), pace)
        if given.flag("wait"):
            await self.stage.played()
        return body.answer(self.stage.state())

    async def pause(self, request: web.Request) -> web.Response:
        """Stop after the step that is being done."""
        self.stage.pause()
        return body.answer(self.stage.state())

    async def leave(self, request: web.Request) -> web.Response:
        """Go on by hand: the story is over, what happened stays."""
        self.stage.leave()
        return body.answer(self.stage.state())
