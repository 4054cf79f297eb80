"""The whole bot in this process, against a sandbox: what `main.py run` runs, and nothing less."""

import asyncio
import random
import socket
import sqlite3
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, closing, nullcontext, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from unittest import mock
from zoneinfo import ZoneInfo

import aiohttp

from bot.app import engine as engines
from bot.app import parts as building
from bot.app import running
from bot.app.engine import Engine
from bot.clock import ShiftedClock
from bot.config import Settings
from bot.sandbox import (
    DEFAULT_TOKEN,
    STAFF_GROUP,
    Sandbox,
    SandboxClock,
    SandboxSettings,
    running_sandbox,
)
from bot.sandbox import world as worlds
from tests.app.people import WANG, ZHOU, People
from tests.chat_script.words import words_for

LONDON = ZoneInfo("Europe/London")
PATIENCE = 20.0

OWN_PORTS = range(20_000, 32_000)
"""Outside the range from which the kernel lends ports to whoever calls out meanwhile."""


@dataclass(kw_only=True)
class Shop(People):
    """A sandbox with the bot at work in it."""

    sandbox: Sandbox
    folder: Path
    settings: Settings
    engines: list[Engine] = field(default_factory=list)
    """Every engine that was built; the last one runs."""

    @property
    def engine(self) -> Engine:
        """The loops at work."""
        return self.engines[-1]

    @property
    def database(self) -> Path:
        """The file everything is in."""
        return self.folder / "amends.db"

    @property
    def http(self) -> str:
        """Where the bot itself listens."""
        return f"http://127.0.0.1:{self.settings.http_port}"

    def rows(self, statement: str, *values: object) -> list[Any]:
        """What the database holds, seen from outside."""
        with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as connection:
            return connection.execute(statement, values).fetchall()

    def cases(self) -> int:
        """How many cases there are."""
        return int(self.rows("SELECT count(*) FROM cases")[0][0])

    def give(self, kind: str, payload: dict[str, Any]) -> int:
        """Let Telegram deliver any update at all; returns its number."""
        bot = self.sandbox.world.main_bot
        update = bot.queue.push(kind, payload)
        self.sandbox.world.webhooks.deliver(bot, update)
        return int(update["update_id"])

    async def stride(self, seconds: float, step: float = 0.2) -> None:
        """Let time pass in steps, each with as many messages as may leave at once."""
        clock = self.sandbox.world.clock
        until = clock.offset + seconds
        while clock.offset < until:
            clock.move_to(clock.offset + step)
            url = f"http://127.0.0.1:{self.settings.control_port}/control/settle"
            async with self.session.post(url, json={"offset": clock.offset}) as answer:
                assert answer.status == 200, await answer.text()

    async def at_work(self) -> None:
        """Wait until the bot answers."""
        async with asyncio.timeout(PATIENCE):
            while (await self.wait(0))["bot"] != "settled":
                await asyncio.sleep(0.02)


def free_port() -> int:
    """A port that stays free until it is bound."""
    for port in random.sample(OWN_PORTS, 100):
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise OSError("no port is free")


def settings_for(sandbox: str, folder: Path, control: int, **more: Any) -> Settings:
    """The settings of the bot; the group reads English, so that failures can be read."""
    given: dict[str, Any] = {
        "bot_token": DEFAULT_TOKEN,
        "bot_api_url": sandbox,
        "database_url": f"sqlite+aiosqlite:///{folder / 'amends.db'}",
        "staff_chat_id": STAFF_GROUP,
        "supervisor_ids": (WANG,),
        "manager_ids": (ZHOU,),
        "company": "Blue Harbour",
        "locale": "en",
        "timezone": LONDON,
        "http_port": free_port(),
        "control_port": control,
    }
    return Settings(**{**given, **more})


MONDAY = datetime(2026, 11, 23, 10, tzinfo=LONDON)
"""Time stands still there until somebody moves it: a slow machine is no late bot."""


class StillSandboxClock(SandboxClock):
    """The sandbox's clock, moved by the control API alone."""

    def timestamp(self) -> float:
        """Monday morning, and what it was moved on."""
        return MONDAY.timestamp() + self.offset


class StillClock(ShiftedClock):
    """The bot's clock, moved by the sandbox alone."""

    def now(self) -> datetime:
        """Monday morning, and what it was moved on."""
        return MONDAY.astimezone(UTC) + self.offset


@asynccontextmanager
async def open_shop(folder: Path, *, flood: bool = False, **settings: Any) -> AsyncIterator[Shop]:
    """A sandbox on a Monday morning, with the bot at work."""
    async with bare_shop(folder, flood=flood, **settings) as shop, bot_at_work(shop):
        yield shop


@asynccontextmanager
async def bare_shop(folder: Path, *, flood: bool = False, **more: Any) -> AsyncIterator[Shop]:
    """The sandbox alone; ``bot_at_work`` starts the bot."""
    control = free_port()
    options = SandboxSettings(
        flood_limits=flood,
        bot_control_url=f"http://127.0.0.1:{control}/control",
        topics="forum" if more.get("desk") == "forum" else "nowhere",
    )
    async with AsyncExitStack() as stack:
        with mock.patch.object(worlds, "SandboxClock", StillSandboxClock):
            sandbox = await stack.enter_async_context(running_sandbox(options))
        session = await stack.enter_async_context(aiohttp.ClientSession())
        yield Shop(
            base_url=sandbox.base_url,
            session=session,
            sandbox=sandbox,
            folder=folder,
            settings=settings_for(sandbox.base_url, folder, control, **more),
        )


@asynccontextmanager
async def bot_at_work(shop: Shop) -> AsyncIterator[None]:
    """Run the bot as `main.py run` does; at the end it is cut off in the middle of everything."""
    bot = asyncio.create_task(run_the_bot(shop))
    ready = asyncio.create_task(shop.at_work())
    try:
        await asyncio.wait({bot, ready}, return_when=asyncio.FIRST_COMPLETED)
        if bot.done():
            bot.result()
        await ready
        yield
    finally:
        ready.cancel()
        died = bot.done()
        bot.cancel()
        await asyncio.wait({bot}, timeout=PATIENCE)
        await asyncio.sleep(0.05)  # connections that were closed just now are gone then
        if died:
            bot.result()


async def run_the_bot(shop: Shop) -> None:
    """Run the bot until it ends by itself, as one that cannot start does.

    Nobody asks meanwhile whether it is ready: a connection that comes in the moment in which it
    closes its port is accepted by asyncio and never closed.
    """
    build = engines.build

    def watched(*parts: Any) -> Engine:
        shop.engines.append(build(*parts))
        return shop.engine

    # The test looks at the engine; nothing about it is changed. Logs stay with pytest, and so
    # does the standard input, at the end of which a demo's bot ends.
    with (
        mock.patch.object(engines, "build", watched),
        mock.patch.object(running, "log_as_json"),
        mock.patch.object(running, "ShiftedClock", StillClock),
        mock.patch.object(running, "ending_with_parent", nullcontext),
        mock.patch.object(building, "read_words", words_for),
    ):
        await running.run(shop.settings)
