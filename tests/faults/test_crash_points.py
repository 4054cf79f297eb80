"""A process that dies at a named point, once each: nothing is lost, and nothing is done twice."""

import asyncio
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.failpoints import EXIT_CODE, NAMES, VARIABLE
from bot.sandbox import DEFAULT_TOKEN, Sandbox, SandboxSettings, running_sandbox, talk
from bot.sandbox.people import User
from tests.faults.kill_run import CHATS, ROOT
from tests.faults.tally import Tally, answers, count_answers, count_rows

pytestmark = [pytest.mark.asyncio, pytest.mark.timeout(300)]

UPDATES = 4
POINTS = ("migrate.before_commit", *sorted(NAMES - {"migrate.before_commit"}))
"""Only a worker that finds an empty database has something to migrate; so it comes first."""


class Scene:
    """A sandbox with two chats, and a worker that may die."""

    def __init__(self, sandbox: Sandbox, folder: Path) -> None:
        self.sandbox = sandbox
        self.database = folder / "points.db"
        self._posted = 0
        for number in CHATS[:2]:
            sandbox.world.add_user(User(id=number, first_name=f"U{number}"))

    def post(self, count: int) -> None:
        """Somebody writes."""
        for number in range(self._posted, self._posted + count):
            chat = self.sandbox.world.chat(CHATS[number % 2])
            talk.post(self.sandbox.world, chat, chat.id, {"text": f"n {number}"})
        self._posted += count

    async def start(self, point: str = "") -> asyncio.subprocess.Process:
        """Start a worker that dies at this point."""
        given: dict[str, Any] = {
            "base_url": self.sandbox.base_url,
            "token": DEFAULT_TOKEN,
            "database": f"sqlite+aiosqlite:///{self.database}",
            "mode": "polling",
            "port": 0,
            "work": 0,
        }
        return await asyncio.create_subprocess_exec(
            sys.executable,
            *("-m", "tests.faults.worker", json.dumps(given)),
            cwd=ROOT,
            env=os.environ | {VARIABLE: point},
        )

    def answered(self) -> set[int]:
        """The updates that have an answer."""
        return {number for chat in CHATS[:2] for number in answers(self.sandbox, chat)}

    def tally(self) -> Tally:
        """What became of everything."""
        tally = Tally(updates=self._posted)
        held = count_rows(tally, self.database)
        for chat in CHATS[:2]:
            count_answers(tally, answers(self.sandbox, chat))
        tally.lost = len(set(range(self._posted)) - self.answered() - held)
        return tally


async def test_a_chain_of_deaths_at_every_named_point_loses_nothing(tmp_path: Path) -> None:
    async with running_sandbox(SandboxSettings()) as sandbox:
        scene = Scene(sandbox, tmp_path)
        codes = {point: await die_at(scene, point) for point in POINTS}
        successor = await scene.start()
        tally = await settled(scene)
        successor.terminate()
        await successor.wait()

    assert codes == dict.fromkeys(POINTS, EXIT_CODE)
    assert (tally.lost, tally.handled_twice, tally.order_violations) == (0, 0, 0)
    assert (tally.repeated_hold, tally.timers_lost, tally.timers_doubled) == (0, 0, 0)
    assert tally.repeated_resend <= 2 * len(POINTS)


async def die_at(scene: Scene, point: str) -> int:
    """Work comes in, and a worker dies at this point; what is left is the next one's."""
    scene.post(UPDATES)
    dying = await scene.start(point)
    return await asyncio.wait_for(dying.wait(), 60)


async def settled(scene: Scene) -> Tally:
    """The figures once every update is accounted for and every timer has fired."""
    async with asyncio.timeout(60):
        while True:
            await asyncio.sleep(0.2)
            if scene.sandbox.world.main_bot.queue.pending and not scene.answered():
                continue
            tally = scene.tally()
            if not tally.lost and not tally.timers_lost and tally.updates == rows(scene):
                return tally


def rows(scene: Scene) -> int:
    """How many answers were written."""
    import sqlite3  # noqa: PLC0415

    with sqlite3.connect(scene.database) as connection:
        return int(connection.execute("SELECT count(*) FROM outbox").fetchone()[0])
