"""Control of beginnings and ends: reset, snapshots, and a killed bot."""

from dataclasses import dataclass

from aiohttp import web

from bot.sandbox.beginning import Beginning
from bot.sandbox.control import body
from bot.sandbox.snapshots import Snapshots
from bot.sandbox.world import World


@dataclass(frozen=True, kw_only=True, slots=True)
class LifecycleControl:
    """Answers /sandbox/reset, /sandbox/snapshots and /sandbox/kill."""

    world: World
    beginning: Beginning
    snapshots: Snapshots

    def add_routes(self, app: web.Application) -> None:
        """Put the addresses into an application."""
        app.router.add_post("/sandbox/reset", self.reset)
        app.router.add_post("/sandbox/kill", self.kill)
        app.router.add_get("/sandbox/snapshots", self.all)
        app.router.add_post("/sandbox/snapshots", self.save)
        app.router.add_post("/sandbox/snapshots/{id}/restore", self.restore)
        app.router.add_delete("/sandbox/snapshots/{id}", self.delete)

    async def reset(self, request: web.Request) -> web.Response:
        """Start anew; the numbers of messages and updates go on, so does the clock.

        With {"clock": true} the clock returns to where a new sandbox begins; with
        {"language": "en"} or "zh" the staff and whoever leads speak that language from then on.
        """
        given = await body.read(request)
        language = given.text("language", "")
        await self.beginning.empty(clock=given.flag("clock"), language=language)
        return body.answer({"now": self.world.clock.now().isoformat()})

    async def kill(self, request: web.Request) -> web.Response:
        """End the process of the bot at once."""
        await self.beginning.kill()
        return body.answer({})

    async def all(self, request: web.Request) -> web.Response:
        """Return all snapshots, newest first."""
        return body.answer(self.snapshots.all())

    async def save(self, request: web.Request) -> web.Response:
        """Keep everything under a name."""
        given = await body.read(request)
        return body.answer(await self.snapshots.save(given.text("name")))

    async def restore(self, request: web.Request) -> web.Response:
        """Make everything as it was."""
        return body.answer(await self.snapshots.restore(request.match_info["id"]))

    async def delete(self, request: web.Request) -> web.Response:
        """Throw a snapshot away."""
        self.snapshots.delete(request.match_info["id"])
        return body.answer(self.snapshots.all())
