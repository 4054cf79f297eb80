"""Kills the whole bot at random moments while cases are under way, and counts what became of them.

    python -m tests.faults.case_run --kills 60 --customers 120 --mode polling

Customers complain in several messages and write again while staff are at work; staff claim, offer
and finish, so that messages of both kinds are on their way: those that are sent again when nobody
knows whether they arrived, and those that are held.
"""

import argparse
import asyncio
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from aiohttp.test_utils import unused_port

from bot.sandbox import DEFAULT_TOKEN, STAFF_GROUP, Sandbox, SandboxSettings, running_sandbox
from tests.app.processes import environment
from tests.faults.case_people import FIRST_CLERK, FIRST_CUSTOMER, Town
from tests.faults.case_tally import CaseTally, Witness, count

ROOT = Path(__file__).parents[2]
LATENCY = 0.03
SETTLED = 4.0
"""Seconds without a message after which nothing is on its way any more."""
PATIENCE = 300.0
"""Seconds after which something is a fault, also on a busy machine; a webhook waits a minute."""
POLICY = """
[policy]
intake.burst_quiet = "1 s"
intake.burst_cap = "3 s"
intake.unprompted_gap = "1 s"
intake.nudge = "2 s"
intake.submit = "4 s"
hours.quiet_from = "00:00"
hours.quiet_to = "00:00"
"""
"""The house in a hurry, at any hour."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseOptions:
    """What to do to the bot."""

    kills: int
    customers: int
    mode: str = "polling"
    every: tuple[float, float] = (0.0, 2.5)
    """Seconds from the moment it works to its death; every fifth dies while it starts."""
    clerks: int = 6
    seed: int = 1


@dataclass(kw_only=True)
class Lives:
    """The bot, one life after the other."""

    nursery: asyncio.subprocess.Process
    works: asyncio.Event
    last_words: str = ""

    async def begin(self) -> int:
        """Start it; returns its pid at once."""
        assert self.nursery.stdin is not None
        self.works.clear()
        self.nursery.stdin.write(b"live\n")
        return int(await self._line())

    async def end(self, pid: int, how: signal.Signals = signal.SIGKILL) -> None:
        """End it, and see that it had not ended by itself."""
        with suppress(ProcessLookupError):
            os.kill(pid, how)
        code = int(await self._line())
        expected = 0 if how is signal.SIGTERM else -how
        if code != expected:
            raise RuntimeError(f"the bot ended by itself with {code}")

    async def _line(self) -> bytes:
        assert self.nursery.stdout is not None
        line = await self.nursery.stdout.readline()
        if not line:
            raise RuntimeError(f"nobody can be born any more; the log ends: {self.last_words}")
        return line

    async def listen(self, log: Path) -> None:
        """Hear when it works; everything it logs goes to a file."""
        assert self.nursery.stderr is not None
        with log.open("ab") as kept:
            async for line in self.nursery.stderr:
                kept.write(line)
                self.last_words = line.decode().strip()
                if b'"ready"' in line:
                    self.works.set()


class CaseRun:
    """One bot, one town, many deaths."""

    def __init__(self, options: CaseOptions, sandbox: Sandbox, folder: Path) -> None:
        self._options = options
        self._folder = folder
        self._chance = random.Random(options.seed)
        self.town = Town(
            sandbox=sandbox, database=folder / "amends.db", chance=random.Random(options.seed)
        )
        self.witness = Witness(sandbox=sandbox)
        self._tally = CaseTally()

    async def __call__(self) -> CaseTally:
        """Complain, serve, kill; wait for quiet, count."""
        world = self.town.sandbox.world
        self.town.invite(self._options.customers, self._options.clerks)
        for method in ("sendMessage", "editMessageText"):
            world.faults.order(method, "timeout", 10**9, None, LATENCY)
        (self._folder / "amends.toml").write_text(POLICY, "utf-8")
        watching = asyncio.create_task(self.witness.watch())
        async with _nursery(self._folder, self._settings()) as lives:
            done = asyncio.Event()
            async with asyncio.TaskGroup() as group:
                group.create_task(self._live(done))
                pid = await self._kill(lives)
                await asyncio.wait_for(done.wait(), PATIENCE + self._options.customers)
            await self._settle()
            await lives.end(pid, signal.SIGTERM)
        watching.cancel()
        count(self._tally, self.town, self.witness)
        return self._tally

    def _settings(self) -> dict[str, Any]:
        port = unused_port()
        hook = {
            "AMENDS_WEBHOOK_URL": f"http://127.0.0.1:{port}/hook",
            "AMENDS_WEBHOOK_SECRET": "kill-run",
        }
        return {
            "AMENDS_BOT_TOKEN": DEFAULT_TOKEN,
            "AMENDS_BOT_API_URL": self.town.sandbox.base_url,
            "AMENDS_DATABASE_URL": f"sqlite+aiosqlite:///{self.town.database}",
            "AMENDS_STAFF_CHAT_ID": STAFF_GROUP,
            "AMENDS_HTTP_PORT": port,
            "AMENDS_LOCALE": "en",
            "AMENDS_CHAT_SENDS_PER_SECOND": 100,
            "AMENDS_SENDS_PER_SECOND": 1000,
            "AMENDS_GROUP_SENDS_PER_MINUTE": 10_000,
            "PYTHONPATH": ROOT,
            **(hook if self._options.mode == "webhook" else {}),
        }

    async def _live(self, done: asyncio.Event) -> None:
        """Customers come one after the other; each member of staff serves one at a time."""
        lifetime = sum(self._options.every) / 2 + 1
        pause = self._options.kills * lifetime / self._options.customers
        queues = [
            range(n, self._options.customers, self._options.clerks)
            for n in range(self._options.clerks)
        ]
        async with asyncio.TaskGroup() as group:
            for number in range(self._options.customers):
                group.create_task(self._complain(FIRST_CUSTOMER + number, number * pause))
            for clerk, queue in enumerate(queues):
                group.create_task(self._serve(FIRST_CLERK + clerk, queue))
        done.set()

    async def _complain(self, customer: int, after: float) -> None:
        await asyncio.sleep(after)
        await self.town.complain(customer)

    async def _serve(self, clerk: int, queue: range) -> None:
        for number in queue:
            await self.town.serve(FIRST_CUSTOMER + number, clerk)

    async def _kill(self, lives: Lives) -> int:
        """Kill it again and again; returns the pid of the one that may live."""
        for number in range(self._options.kills):
            pid = await lives.begin()
            if number % 5 == 4:
                await asyncio.sleep(self._chance.uniform(0, 1))
            else:
                await asyncio.wait_for(lives.works.wait(), PATIENCE)
                await asyncio.sleep(self._chance.uniform(*self._options.every))
            await lives.end(pid)
            self._tally.kills += 1
        return await lives.begin()

    async def _settle(self) -> None:
        """Until nothing has been said for a while and nothing waits."""
        last, since = -1, time.monotonic()
        while time.monotonic() - since < SETTLED:
            await asyncio.sleep(0.2)
            now = sum(map(len, self.witness.seen.values()))
            if now != last or self.town.sandbox.world.main_bot.queue.pending:
                last, since = now, time.monotonic()


@asynccontextmanager
async def _nursery(folder: Path, settings: dict[str, Any]) -> AsyncIterator[Lives]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.faults.nursery"),
        cwd=folder,
        env=environment(settings),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    lives = Lives(nursery=process, works=asyncio.Event())
    listening = asyncio.create_task(lives.listen(folder / "log"))
    try:
        yield lives
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()
        await listening


@asynccontextmanager
async def case_run(options: CaseOptions, folder: Path) -> AsyncIterator[CaseRun]:
    """One run, ready to be started; the books and the log stay in ``folder``."""
    async with running_sandbox(SandboxSettings(seed=True)) as sandbox:
        yield CaseRun(options, sandbox, folder)


async def _main(options: CaseOptions, folder: Path | None) -> None:
    with tempfile.TemporaryDirectory() as passing:
        async with case_run(options, folder or Path(passing)) as run:
            print((await run()).table())  # noqa: T201 - the result of the command


def _options() -> tuple[CaseOptions, Path | None]:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--customers", type=int, default=40)
    parser.add_argument("--mode", default="polling")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path)
    given: dict[str, Any] = vars(parser.parse_args())
    folder = given.pop("folder")
    return CaseOptions(**given), folder


if __name__ == "__main__":
    asyncio.run(_main(*_options()))
