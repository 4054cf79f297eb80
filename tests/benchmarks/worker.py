"""A bot in a process of its own, the whole of Amends or a stock echo: python -m ... '{json}'.

It notes when each update was handled and when each customer's answer was written down, looks
where it computes between two SIGUSR1, and writes all that to a file when told to stop.
"""

import asyncio
import json
import logging
import os
import signal
import sys
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any

from tests.benchmarks.machine import pin
from tests.faults.worker import die_with_the_harness

EVERY = 0.001
LIBRARIES = {
    "sqlalchemy": "sqlalchemy",
    "aiosqlite": "aiosqlite",
    "aiogram": "aiogram",
    "pydantic": "pydantic",
    "telegram": "python-telegram-bot",
    "httpx": "httpx",
    "httpcore": "httpx",
    "h11": "httpx",
    "anyio": "httpx",
    "aiohttp": "aiohttp",
    "jinja2": "jinja2",
    "fluent": "fluent",
    "babel": "babel",
    "apscheduler": "apscheduler",
}


@dataclass(kw_only=True, slots=True)
class Notes:
    """What is written down at the end; moments by the clock that all processes share."""

    handled: list[float] = field(default_factory=list)
    answered: dict[int, float] = field(default_factory=dict)
    """When the first answer to a customer was in the outbox."""
    profile: dict[str, int] = field(default_factory=dict)
    """Looks by part."""

    def write(self, path: str) -> None:
        """Write them as JSON."""
        Path(path).write_text(json.dumps(asdict(self)), "utf-8")


class Profiler:
    """Looks a thousand times per second of computing where the main thread is.

    cProfile would charge each call and so make short functions look long.
    """

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._on = False

    def toggle(self) -> None:
        """On or off."""
        self._on = not self._on
        every = EVERY if self._on else 0.0
        signal.signal(signal.SIGPROF, self._look)
        signal.setitimer(signal.ITIMER_PROF, every, every)

    def _look(self, _number: int, frame: FrameType | None) -> None:
        if frame is not None:
            part = part_of(frame)
            self._notes.profile[part] = self._notes.profile.get(part, 0) + 1


def part_of(frame: FrameType) -> str:
    """The part of ours or of a library that computes; a helper counts for its caller."""
    here: FrameType | None = frame
    while here is not None:
        name = here.f_globals.get("__name__", "")
        if name == "selectors":
            return "waiting, and the threads of SQLite"
        top, _, rest = name.partition(".")
        if top in {"bot", "handlers"}:
            return f"{top}.{rest.partition('.')[0]}" if top == "bot" else top
        if top in LIBRARIES:
            return LIBRARIES[top]
        here = here.f_back
    return "asyncio"


async def amends(given: dict[str, Any], notes: Notes) -> None:
    """The product as `main.py run` runs it, with two looks over its shoulder."""
    from bot.app.loading import load_running  # noqa: PLC0415 - only one of the two is loaded
    from bot.config import Settings  # noqa: PLC0415
    from bot.storage.inbox import SqlInbox  # noqa: PLC0415
    from bot.storage.outbox import SqlOutbox  # noqa: PLC0415

    mark_handled: Any = SqlInbox.mark_handled
    put: Any = SqlOutbox.put

    async def marked(*args: Any) -> Any:
        done = await mark_handled(*args)
        notes.handled.append(time.perf_counter())
        return done

    async def queued(store: Any, message: Any, now: Any) -> Any:
        row = await put(store, message, now)
        notes.answered.setdefault(message.chat, time.perf_counter())
        return row

    SqlInbox.mark_handled = marked  # type: ignore[assignment, method-assign]
    SqlOutbox.put = queued  # type: ignore[assignment, method-assign]
    await load_running().run(Settings(**given["settings"]))


async def echo(given: dict[str, Any], notes: Notes) -> None:
    """A stock echo bot as aiogram's documentation shows it: in memory, nothing kept."""
    from aiogram import Bot, Dispatcher  # noqa: PLC0415 - slow to import
    from aiogram.client.session.aiohttp import AiohttpSession  # noqa: PLC0415
    from aiogram.client.telegram import TelegramAPIServer  # noqa: PLC0415
    from aiogram.types import Message  # noqa: PLC0415

    dispatcher = Dispatcher()

    @dispatcher.message()
    async def _(message: Message) -> None:
        await message.answer(message.text or "")
        notes.handled.append(time.perf_counter())

    server = TelegramAPIServer.from_base(given["settings"]["bot_api_url"])
    bot = Bot(given["settings"]["bot_token"], session=AiohttpSession(api=server))
    await dispatcher.start_polling(bot)


async def run(given: dict[str, Any]) -> None:
    """Either, until told to stop."""
    notes = Notes()
    profiler = Profiler(notes)
    asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, profiler.toggle)
    try:
        await (echo if given["bot"] == "echo" else amends)(given, notes)
    finally:
        notes.write(given["notes"])


if __name__ == "__main__":
    die_with_the_harness()
    options = json.loads(sys.argv[1])
    pin(options["core"])
    logging.disable(logging.WARNING)
    os.chdir(options["folder"])
    asyncio.run(run(options))
