"""Two identical processes on one PostgreSQL, one of them killed: who is left does the rest."""

import asyncio
import json
import sys
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import asyncpg
import pytest
from aiohttp import ClientSession
from aiohttp.test_utils import unused_port

from bot.sandbox import DEFAULT_TOKEN, Sandbox, SandboxSettings, running_sandbox, talk
from bot.sandbox.people import User
from tests.faults.balancer import balancing
from tests.faults.kill_run import CHATS, LATENCY, ROOT
from tests.faults.tally import Tally, answers, count_answers, count_facts
from tests.faults.webhook_site import SECRET
from tests.postgres import Postgres

pytestmark = [pytest.mark.asyncio, pytest.mark.postgres, pytest.mark.timeout(120)]

UPDATES = 120
PAUSE = 0.025
IN_FLIGHT = 8
"""The courier sends to so many chats at once."""
LEASE = 3.0
"""The lease of a worker, in seconds."""


@dataclass(kw_only=True)
class Pair:
    """Two workers behind a load balancer."""

    sandbox: Sandbox
    database: str
    ports: tuple[int, int] = field(default_factory=lambda: (unused_port(), unused_port()))
    workers: list[asyncio.subprocess.Process] = field(default_factory=list)

    async def start(self, port: int) -> asyncio.subprocess.Process:
        """Start one, and wait until it works."""
        given = {
            "base_url": self.sandbox.base_url,
            "token": DEFAULT_TOKEN,
            "database": self.database,
            "mode": "webhook",
            "port": port,
            "work": 0.002,
        }
        worker = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "tests.faults.worker", json.dumps(given)),
            cwd=ROOT,
            stdout=asyncio.subprocess.PIPE,
        )
        self.workers.append(worker)
        assert worker.stdout is not None
        await asyncio.wait_for(worker.stdout.readline(), 60)
        return worker

    async def ask(self, statement: str) -> list[Any]:
        """What the database holds, seen from outside."""
        connection = await asyncpg.connect(self.database.replace("+asyncpg", ""))
        try:
            return [tuple(row) for row in await connection.fetch(statement)]
        finally:
            await connection.close()

    async def until_sender(self, epoch: int) -> None:
        """Wait until the sender of this epoch is at work."""
        async with asyncio.timeout(30):
            while (epoch,) not in await self.ask(
                "SELECT epoch FROM leases WHERE name = 'courier'"
            ):
                await asyncio.sleep(0.05)

    def post(self, number: int) -> None:
        """Somebody writes."""
        chat = self.sandbox.world.chat(CHATS[number % len(CHATS)])
        talk.post(self.sandbox.world, chat, chat.id, {"text": f"n {number}"})

    async def tally(self) -> Tally:
        """What became of everything."""
        tally = Tally(updates=UPDATES)
        rows = await self.ask("SELECT fields ->> 'says', state FROM outbox")
        [(due,)] = await self.ask("SELECT count(*) FROM timers")
        fired = await self.ask("SELECT CAST(CAST(value AS text) AS int) FROM memory")
        held = count_facts(tally, rows, due, [times for (times,) in fired])
        for chat in CHATS:
            count_answers(tally, answers(self.sandbox, chat))
        tally.lost = len(set(range(UPDATES)) - self.answered() - held)
        return tally

    def answered(self) -> set[int]:
        """The updates that have an answer."""
        return {number for chat in CHATS for number in answers(self.sandbox, chat)}

    async def settled(self) -> Tally:
        """The figures once all is accounted for, or when that takes too long."""
        until = time.monotonic() + 30
        while True:
            await asyncio.sleep(0.2)
            tally = await self.tally()
            if (tally.lost, tally.timers_lost) == (0, 0) or time.monotonic() > until:
                return tally


@asynccontextmanager
async def two_workers(database: str) -> AsyncIterator[Pair]:
    """The first is the sender; Telegram delivers to both."""
    async with AsyncExitStack() as stack:
        sandbox = await stack.enter_async_context(running_sandbox(SandboxSettings()))
        for number in CHATS:
            sandbox.world.add_user(User(id=number, first_name=f"U{number}"))
        sandbox.world.faults.order("sendMessage", "timeout", 10**9, None, LATENCY)
        pair = Pair(sandbox=sandbox, database=database)
        stack.push_async_callback(_end, pair)
        await pair.start(pair.ports[0])
        await pair.until_sender(1)
        await pair.start(pair.ports[1])
        address = await stack.enter_async_context(balancing(pair.ports))
        await _ask_for_webhook(sandbox, address)
        yield pair


async def _end(pair: Pair) -> None:
    for worker in pair.workers:
        if worker.returncode is None:
            worker.kill()
        await worker.wait()


async def _ask_for_webhook(sandbox: Sandbox, address: str) -> None:
    url = f"{sandbox.base_url}/bot{DEFAULT_TOKEN}/setWebhook"
    wanted = {"url": address, "secret_token": SECRET}
    async with ClientSession() as session, session.post(url, json=wanted) as answer:
        answer.raise_for_status()


async def test_when_the_sender_is_killed_the_other_takes_over_and_nothing_is_lost(
    postgres: Postgres,
) -> None:
    async with postgres.empty_database() as address, two_workers(address) as pair:
        for number in range(UPDATES):
            pair.post(number)
            await asyncio.sleep(PAUSE)
            if number == UPDATES // 2:
                pair.workers[0].kill()
                killed = time.monotonic()
        await pair.until_sender(2)
        replaced = time.monotonic() - killed
        tally = await pair.settled()

    assert (tally.lost, tally.handled_twice, tally.order_violations) == (0, 0, 0)
    assert (tally.repeated_hold, tally.timers_lost, tally.timers_doubled) == (0, 0, 0)
    assert tally.repeated_resend <= IN_FLIGHT
    assert tally.held <= IN_FLIGHT
    assert replaced < LEASE + 3
