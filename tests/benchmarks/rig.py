"""A sandbox here, a bot in a process of its own, and customers who write to it."""

import asyncio
import json
import os
import signal
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import psutil  # type: ignore[import-untyped]

from bot.sandbox import DEFAULT_TOKEN, STAFF_GROUP, Sandbox, SandboxSettings, running_sandbox, talk
from bot.sandbox.events import Events, Kind
from bot.sandbox.people import User
from tests.benchmarks.machine import BOT_CORE

ROOT = Path(__file__).parents[2]
COMPLAINTS = (
    "The kettle I bought last week leaks from the bottom, order A-2231. I want my money back.",
    "我上周买的水壶漏水，客服一直不回我，太失望了，我要求退款！",
    "Your courier left my parcel in the rain and the jacket inside is ruined. This is awful.",
    "等了三个小时没人来修，之前说好上午到的。你们到底管不管？",
)


class Watch(Events):
    """Notes when the bot first said something in each chat."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: dict[int, float] = {}

    def emit(self, kind: Kind, **details: Any) -> None:
        """Note new messages of the bot."""
        if kind == "message_added" and details["message"]["from"]["is_bot"]:
            self.heard.setdefault(details["chat"], time.perf_counter())
        super().emit(kind, **details)


@dataclass(kw_only=True, slots=True)
class Bot:
    """A bot process, the sandbox it lives in, and what has been seen of both."""

    name: str
    sandbox: Sandbox
    watch: Watch
    process: asyncio.subprocess.Process
    notes: Path
    _numbers: Iterator[int] = field(default_factory=lambda: count(20_001))

    def customers(self, number: int) -> list[int]:
        """So many people who have never written before."""
        return self.invite([next(self._numbers) for _ in range(number)])

    def invite(self, people: list[int]) -> list[int]:
        """Let these people be known to Telegram."""
        for one in people:
            self.sandbox.world.add_user(
                User(id=one, first_name=f"Customer {one}", language_code="en")
            )
        return people

    def write(self, customer: int, text: str) -> float:
        """Let a customer write; returns when."""
        chat = self.sandbox.world.chat(customer)
        at = time.perf_counter()
        talk.post(self.sandbox.world, chat, customer, {"text": text})
        return at

    def complain(self, number: int) -> tuple[list[int], float]:
        """So many new customers write their first complaint at once; returns who and when."""
        people = self.customers(number)
        at = time.perf_counter()
        for one in people:
            self.write(one, COMPLAINTS[one % len(COMPLAINTS)])
        return people, at

    async def until_answered(self, people: list[int], *, within: float = 120) -> float:
        """Wait until each of them was answered; returns when the last of them was."""
        async with asyncio.timeout(within):
            while not self.watch.heard.keys() >= set(people):
                await asyncio.sleep(0.005)
        return max(self.watch.heard[one] for one in people)

    async def until_quiet(self, quiet: float = 0.7) -> None:
        """Wait until the bot has called nothing for a while."""
        calls, since = -1, time.perf_counter()
        while time.perf_counter() - since < quiet:
            now = self.sandbox.world.calls.count
            if now != calls:
                calls, since = now, time.perf_counter()
            await asyncio.sleep(0.05)

    def toggle_profile(self) -> None:
        """Start or end profiling."""
        self.process.send_signal(signal.SIGUSR1)

    @property
    def memory(self) -> float:
        """Resident, in MB."""
        return float(psutil.Process(self.process.pid).memory_info().rss) / 1e6

    @property
    def computed(self) -> float:
        """Seconds of computing so far, by all of its threads."""
        times = psutil.Process(self.process.pid).cpu_times()
        return float(times.user + times.system)

    async def stop(self) -> dict[str, Any]:
        """Ask it to stop; returns what it noted."""
        if self.process.returncode is None:
            self.process.terminate()
        await asyncio.wait_for(self.process.wait(), 15)
        found: dict[str, Any] = json.loads(self.notes.read_text("utf-8"))
        return found


async def _started(given: Mapping[str, object]) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.benchmarks.worker",
        json.dumps(given),
        cwd=ROOT,
        env=_environment(),
    )


@asynccontextmanager
async def running_bot(
    name: str = "amends",
    *,
    database: Path | None = None,
    settings: Mapping[str, object] | None = None,
    core: int = BOT_CORE,
) -> AsyncIterator[Bot]:
    """A bot that polls and has done everything it does at its start."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        async with running_sandbox(SandboxSettings()) as sandbox:
            watch = sandbox.world.events = Watch()
            chosen = _settings(sandbox, database or folder / "amends.db") | dict(settings or {})
            given = {
                "bot": name,
                "settings": chosen,
                "notes": str(folder / "notes.json"),
                "folder": place,
                "core": core,
            }
            process = await _started(given)
            bot = Bot(
                name=name,
                sandbox=sandbox,
                watch=watch,
                process=process,
                notes=folder / "notes.json",
            )
            try:
                await _until_it_polls(bot)
                yield bot
            finally:
                if process.returncode is None:
                    process.kill()
                    await process.wait()


def _settings(sandbox: Sandbox, database: Path) -> dict[str, object]:
    leads = {role: _with_role(sandbox, role) for role in ("supervisor", "manager")}
    return {
        "bot_token": DEFAULT_TOKEN,
        "bot_api_url": sandbox.base_url,
        "database_url": f"sqlite+aiosqlite:///{database}",
        "staff_chat_id": STAFF_GROUP,
        "supervisor_ids": leads["supervisor"],
        "manager_ids": leads["manager"],
        "company": "Blue Harbour",
        "http_port": 0,
    }


def _with_role(sandbox: Sandbox, role: str) -> Sequence[int]:
    return [user.id for user in sandbox.world.users.values() if user.role == role]


def _environment() -> dict[str, str]:
    quiet = {name: value for name, value in os.environ.items() if not name.startswith("AMENDS_")}
    return quiet | {"PYTHONPATH": str(ROOT)}


async def _until_it_polls(bot: Bot) -> None:
    async with asyncio.timeout(60):
        while bot.sandbox.world.main_bot.polls == 0:
            if bot.process.returncode is not None:
                raise RuntimeError(f"{bot.name} ended with {bot.process.returncode}")
            await asyncio.sleep(0.02)
    await bot.until_quiet()
