"""The demo's hand on the clock: move it, do what is due, say what comes next."""

import asyncio
import os
import stat
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta

import aiohttp
from aiohttp import web

from bot.app.engine import Engine, next_moment
from bot.app.route import route_of
from bot.clock import ShiftedClock


async def follow(clock: ShiftedClock, sandbox: str) -> None:
    """Set the clock by the sandbox's before anything is handled."""
    async with aiohttp.ClientSession() as session, session.get(f"{sandbox}/sandbox/state") as said:
        there = datetime.fromisoformat((await said.json())["now"])
    clock.advance(there - clock.now())


@asynccontextmanager
async def ending_with_parent(stopping: asyncio.Event) -> AsyncIterator[None]:
    """Ask to stop when the demo that holds the other end of our standard input is gone."""
    if not stat.S_ISFIFO(os.fstat(sys.stdin.fileno()).st_mode):
        yield
        return
    loop = asyncio.get_running_loop()
    transport, _ = await loop.connect_read_pipe(lambda: _Lifeline(stopping), sys.stdin)
    try:
        yield
    finally:
        transport.close()


class _Lifeline(asyncio.Protocol):
    def __init__(self, stopping: asyncio.Event) -> None:
        self._stopping = stopping

    def eof_received(self) -> bool:
        self._stopping.set()
        return False


class Control:
    """Served on 127.0.0.1 and only when the process was started for the demo."""

    def __init__(self, engine: Engine, clock: ShiftedClock) -> None:
        self._engine = engine
        self._clock = clock
        self._one = asyncio.Lock()

    def add_to(self, app: web.Application) -> None:
        """Serve ``POST /control/settle`` and ``GET /control/cases``."""
        app.router.add_post("/control/settle", self.settle)
        app.router.add_get("/control/cases", self.cases)

    async def settle(self, request: web.Request) -> web.Response:
        """Move the clock to an offset, do everything due, and say what is next."""
        body = await request.json()
        async with self._one:
            self._clock.offset = timedelta(seconds=float(body["offset"]))
            before = await self._counts()
            self._ring()
            await self._engine.settle()
            fired, sent = await self._counts()
            at, name = await next_moment(self._engine, self._clock.now())
        answer = {
            "fired": fired - before[0],
            "sent": sent - before[1],
            "next": at.isoformat() if at else None,
            "next_name": name,
        }
        return web.json_response(answer)

    async def cases(self, request: web.Request) -> web.Response:
        """Say where the cases of these customers stand: ``?of=5001,5002``."""
        people = [int(one) for one in request.query.get("of", "").split(",") if one]
        async with self._engine.parts.database.reading() as uow:
            return web.json_response(await route_of(uow, people))

    async def _counts(self) -> tuple[int, int]:
        """Timers fired and messages sent so far, by whichever loop did it."""
        async with self._engine.parts.database.reading() as uow:
            return await uow.timers.fired(), await uow.outbox.delivered()

    def _ring(self) -> None:
        bells = self._engine.parts.database.bells
        for bell in (bells.inbox, bells.outbox, bells.timers):
            bell.ring()
