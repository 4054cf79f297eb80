"""Kills a working bot at random moments and counts what was lost.

    python -m tests.faults.kill_run --kills 30 --updates 3000 --mode polling

Modes: polling, webhook, stock-aiogram (the library's own polling, for comparison). The sandbox
keeps the record: what it handed over, and what arrived in each chat. It answers every send
30 ms after carrying it out, so that some deaths fall between the two.
"""

import argparse
import asyncio
import contextlib
import json
import random
import signal
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aiohttp import ClientSession
from aiohttp.test_utils import unused_port

from bot.sandbox import DEFAULT_TOKEN, Sandbox, SandboxSettings, running_sandbox, talk
from bot.sandbox.people import User
from tests.faults.tally import Tally, answers, count_answers, count_rows, pending_timers
from tests.faults.webhook_site import SECRET

ROOT = Path(__file__).parents[2]
CHATS = range(9001, 9009)
LATENCY = 0.03
QUIET = 6.0
"""After so many seconds without an answer those that are missing count as lost."""
BORN = 300.0
"""Seconds after which a worker that does not work is a fault, also on a busy machine."""
STARTING = 1.2
"""Seconds a worker needs before it works, about."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Options:
    """What to do to the bot."""

    kills: int
    updates: int
    mode: str = "polling"
    term: bool = False
    """Ask it to stop instead of killing it."""
    every: tuple[float, float] = (0.1, 1.5)
    """Seconds from the moment it works to its death; every fifth dies while it starts."""
    work: float = 0.002
    seed: int = 1


class Run:
    """One bot, one sandbox, many deaths."""

    def __init__(self, options: Options, sandbox: Sandbox, folder: Path) -> None:
        self.options = options
        self.sandbox = sandbox
        self.database = folder / "killed.db"
        self.tally = Tally(updates=options.updates)
        self._chance = random.Random(options.seed)
        self._port = unused_port()
        self._posted = False
        self._worker: asyncio.subprocess.Process | None = None

    async def __call__(self) -> Tally:
        """Post, kill, wait for quiet, count."""
        self._prepare()
        if self.options.mode == "webhook":
            await self._ask_for_webhook()
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._post())
                group.create_task(self._kill_and_restart())
        finally:
            if self._worker is not None and self._worker.returncode is None:
                self._worker.kill()
        self._count()
        return self.tally

    def _prepare(self) -> None:
        world = self.sandbox.world
        for number in CHATS:
            world.add_user(User(id=number, first_name=f"U{number}"))
        world.faults.order("sendMessage", "timeout", 10**9, None, LATENCY)

    async def _post(self) -> None:
        """Spread over the time the deaths take."""
        mean = STARTING + sum(self.options.every) / 2
        pause = max(self.options.kills * mean / self.options.updates, 0.005)
        for number in range(self.options.updates):
            chat = self.sandbox.world.chat(CHATS[number % len(CHATS)])
            talk.post(self.sandbox.world, chat, chat.id, {"text": f"n {number}"})
            await asyncio.sleep(pause)
        self._posted = True

    async def _kill_and_restart(self) -> None:
        for number in range(self.options.kills):
            worker = await self._start()
            if number % 5 == 4:
                await asyncio.sleep(self._chance.uniform(0, STARTING))
            else:
                await _works(worker)
                await asyncio.sleep(self._chance.uniform(*self.options.every))
            await self._end(worker, term=self.options.term)
            self.tally.kills += 1
        worker = await self._start()
        await _works(worker)
        await self._until_quiet()
        await self._end(worker, term=True)

    async def _start(self) -> asyncio.subprocess.Process:
        given = {
            "base_url": self.sandbox.base_url,
            "token": DEFAULT_TOKEN,
            "database": f"sqlite+aiosqlite:///{self.database}",
            "mode": self.options.mode,
            "port": self._port,
            "work": self.options.work,
        }
        self._worker = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "tests.faults.worker", json.dumps(given)),
            cwd=ROOT,
            stdout=asyncio.subprocess.PIPE,
        )
        return self._worker

    async def _end(self, worker: asyncio.subprocess.Process, *, term: bool) -> None:
        began = time.monotonic()
        with contextlib.suppress(ProcessLookupError):
            worker.send_signal(signal.SIGTERM if term else signal.SIGKILL)
        code = await worker.wait()
        if term:
            self.tally.slowest_exit = max(self.tally.slowest_exit, time.monotonic() - began)
        expected = {0, -signal.SIGTERM} if term else {-signal.SIGKILL}
        if code not in expected and self.options.mode != "stock-aiogram":
            raise RuntimeError(f"the worker ended by itself with {code}")

    async def _until_quiet(self) -> None:
        last, since = -1, time.monotonic()
        while not self._posted or time.monotonic() - since < self._patience():
            await asyncio.sleep(0.1)
            now = len(self._seen())
            if now == self.options.updates and not pending_timers(self.database):
                return
            if now != last or pending_timers(self.database):
                last, since = now, time.monotonic()

    def _patience(self) -> float:
        # A webhook is tried again after up to a minute.
        waiting = self.sandbox.world.main_bot.queue.pending
        return 65.0 if waiting and self.options.mode == "webhook" else QUIET

    def _seen(self) -> set[int]:
        return {number for chat in CHATS for number in answers(self.sandbox, chat)}

    async def _ask_for_webhook(self) -> None:
        address = f"{self.sandbox.base_url}/bot{DEFAULT_TOKEN}/setWebhook"
        wanted = {"url": f"http://127.0.0.1:{self._port}/hook", "secret_token": SECRET}
        async with ClientSession() as session, session.post(address, json=wanted) as answer:
            answer.raise_for_status()

    def _count(self) -> None:
        known = self.options.mode != "stock-aiogram"
        held = count_rows(self.tally, self.database) if known else set()
        for chat in CHATS:
            count_answers(self.tally, answers(self.sandbox, chat))
        self.tally.lost = len(set(range(self.options.updates)) - self._seen() - held)


async def _works(worker: asyncio.subprocess.Process) -> None:
    """Wait until the worker says that it works."""
    assert worker.stdout is not None
    await asyncio.wait_for(worker.stdout.readline(), BORN)


async def kill_run(options: Options) -> Tally:
    """Carry out one run."""
    with tempfile.TemporaryDirectory() as folder:
        async with running_sandbox(SandboxSettings(seed=True)) as sandbox:
            return await Run(options, sandbox, Path(folder))()


def _options() -> Options:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=30)
    parser.add_argument("--updates", type=int, default=3000)
    parser.add_argument("--mode", default="polling")
    parser.add_argument("--term", action="store_true", help="SIGTERM instead of SIGKILL")
    parser.add_argument("--work", type=float, default=0.002, help="seconds a handler takes")
    parser.add_argument("--seed", type=int, default=1)
    given: dict[str, Any] = vars(parser.parse_args())
    return Options(**given)


if __name__ == "__main__":
    print(asyncio.run(kill_run(_options())).table())  # noqa: T201 - the result of the command
