"""The feed of events for the page, as server-sent events."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass

from aiohttp import ClientConnectionResetError, web

from bot.sandbox.events import Events
from bot.sandbox.wire import Json, dumps

_HEARTBEAT = 15.0


@dataclass(frozen=True, kw_only=True, slots=True)
class FeedControl:
    """Answers /sandbox/events."""

    events: Events

    def add_routes(self, app: web.Application) -> None:
        """Put the address into an application."""
        app.router.add_get("/sandbox/events", self.stream)

    async def stream(self, request: web.Request) -> web.StreamResponse:
        """Send every event as it happens, until one side leaves.

        With `?hello=1` the first one, "hello", says how many events there have been before.
        """
        response = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-cache"}
        )
        with self.events.subscribe() as queue:
            await response.prepare(request)
            with suppress(ClientConnectionResetError):
                await response.write(b": hello\n\n")
                if request.query.get("hello"):
                    await _send({"type": "hello", "count": self.events.count}, response)
                await _pass_on(queue, response)
        return response


async def _pass_on(queue: asyncio.Queue[Json | None], response: web.StreamResponse) -> None:
    while True:
        try:
            event = await asyncio.wait_for(queue.get(), _HEARTBEAT)
        except TimeoutError:
            await response.write(b": still here\n\n")
            continue
        if event is None:
            return
        await _send(event, response)


async def _send(event: Json, response: web.StreamResponse) -> None:
    await response.write(f"data: {dumps(event)}\n\n".encode("utf-8", "surrogatepass"))
