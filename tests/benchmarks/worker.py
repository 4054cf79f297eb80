"""A bot in a process of its own, the whole of Amends or a stock echo: python -m ... '{json}'.

It notes when each update was stored and handled, counts itself with cProfile between two
SIGUSR1, and writes what it knows to a file when told to stop.
"""

import asyncio
import cProfile
import json
import logging
import os
import pstats
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.benchmarks.machine import pin
from tests.faults.worker import die_with_the_harness

HERE = Path(__file__).parents[2]


@dataclass(kw_only=True, slots=True)
class Notes:
    """What is written down at the end; moments by the clock that all processes share."""

    handled: list[float] = field(default_factory=list)
    profile: dict[str, float] = field(default_factory=dict)
    """Seconds by module."""
    threads: float = 0.0
    """Seconds of the profiled time that other threads of ours computed."""

    def write(self, path: str) -> None:
        """Write them as JSON."""
        known = {"handled": self.handled, "profile": self.profile, "threads": self.threads}
        Path(path).write_text(json.dumps(known), "utf-8")


class Profiler:
    """Switched on and off by a signal."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._profile: cProfile.Profile | None = None
        self._spent = (0.0, 0.0)

    def toggle(self) -> None:
        """On, or off and written down."""
        if self._profile is None:
            self._profile = cProfile.Profile()
            self._spent = (time.process_time(), time.thread_time())
            self._profile.enable()
            return
        self._profile.disable()
        all_ = time.process_time() - self._spent[0]
        self._notes.threads = all_ - (time.thread_time() - self._spent[1])
        self._notes.profile = by_module(self._profile)
        if os.environ.get('BENCH_PSTATS'): self._profile.dump_stats(os.environ['BENCH_PSTATS'])
        self._profile = None


def by_module(profile: cProfile.Profile) -> dict[str, float]:
    """Own time of all functions, summed by the file they stand in."""
    sums: defaultdict[str, float] = defaultdict(float)
    stats: Any = pstats.Stats(profile)
    for (file, _, name), (_, _, own, _, callers) in stats.stats.items():
        if file == "~":
            # A built-in belongs to whoever calls it.
            for (caller, _, _), (_, _, part, _) in callers.items():
                sums[caller if caller != "~" else name] += part
        else:
            sums[file] += own
    return dict(sums)


async def amends(given: dict[str, Any], notes: Notes) -> None:
    """The product as `main.py run` runs it, with one look over its shoulder."""
    from bot.app import running  # noqa: PLC0415 - aiogram is slow to import
    from bot.config import Settings  # noqa: PLC0415
    from bot.storage.inbox import SqlInbox  # noqa: PLC0415

    mark_handled: Callable[..., Coroutine[Any, Any, bool]] = SqlInbox.mark_handled

    async def noted(*args: Any) -> bool:
        done = await mark_handled(*args)
        notes.handled.append(time.perf_counter())
        return done

    SqlInbox.mark_handled = noted  # type: ignore[method-assign]
    await running.run(Settings(**given["settings"]))


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
