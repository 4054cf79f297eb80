"""`main.py run` and `main.py demo`, as they are started by an operator and by a curious person."""

import asyncio
import json
import os
import signal
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio

from bot.domain.notices.actions import Action
from bot.sandbox import DEFAULT_TOKEN, STAFF_GROUP, Sandbox, SandboxSettings, running_sandbox
from tests.app.people import DAY, People
from tests.app.processes import Program, main
from tests.app.shop import free_port
from tests.sandbox.client import ANNA, BEN, GROUP

pytestmark = [pytest.mark.asyncio, pytest.mark.timeout(120)]

PATIENCE = 40
POLITE = 5
"""So many seconds may pass from SIGTERM to the end."""


@pytest_asyncio.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as opened:
        yield opened


async def kill_the_bot(demo: Program, people: People) -> None:
    """End the bot without a word, and wait until another one has taken its place."""
    parent = demo.process.pid
    (bot,) = Path(f"/proc/{parent}/task/{parent}/children").read_text("utf-8").split()
    os.kill(int(bot), signal.SIGKILL)
    await people.write(ANNA, "Nobody answers the phone")
    async with asyncio.timeout(PATIENCE):
        while (await people.wait(0))["bot"] != "settled":
            await asyncio.sleep(0.1)


async def live_through(demo: Program, people: People) -> dict[str, Any]:
    """A whole complaint, in the middle of which the bot is killed; the last move of the clock."""
    await people.complain()
    await people.write(ANNA, "And the box was open")
    await kill_the_bot(demo, people)
    await people.take()
    await people.reply("I have it, Anna")
    await people.offer()
    await people.finish()
    await people.judge()
    return await people.wait(4 * DAY)


async def test_a_demo_takes_a_complaint_to_its_end_although_the_bot_is_killed(
    tmp_path: Path, session: aiohttp.ClientSession
) -> None:
    port = free_port()
    people = People(base_url=f"http://127.0.0.1:{port}", session=session)
    given = {"PORT": port, "BROWSER": "none", "AMENDS_DEMO_DATA": tmp_path / "demo"}
    async with main(tmp_path, "demo", **given, AMENDS_LOCALE="en") as demo:
        ready = await demo.says("ready: ")
        state = await people.look("state")
        ending = await live_through(demo, people)
        read = {who: "\n".join(await people.told(who)) for who in (ANNA, BEN, GROUP)}
        code, seconds = await demo.end()

    assert ready == f"ready: http://127.0.0.1:{port}/"
    assert {"now", "offset", "users", "chats", "bots", "bot"} <= set(state)
    roles = {user["role"] for user in state["users"]}
    assert roles == {"customer", "staff", "supervisor", "manager"}
    assert {"now", "fired", "sent"} <= set(ending)
    assert min(ending["fired"], ending["sent"]) > 0
    assert "I have it, Anna" in read[ANNA]
    assert "And the box was open" in read[BEN]
    assert "Nobody answers the phone" in read[BEN]
    assert "following up" in read[GROUP]
    assert (code, at_work_in(tmp_path)) == (0, [])
    assert seconds < POLITE


def at_work_in(folder: Path) -> list[int]:
    """Processes that still work in this folder."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if (process / "cwd").resolve(strict=True) == folder:
                found.append(int(process.name))
    return found


@pytest_asyncio.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    """A sandbox on the machine's clock."""
    async with running_sandbox(SandboxSettings()) as running:
        yield running


async def order_trouble(people: People) -> None:
    """Calls of several kinds fail, each with an address that holds the token."""
    await people.control("faults", method="getUpdates", kind="server_error")
    await people.control("faults", method="setMyCommands", kind="disconnect")
    for kind in ("disconnect_before", "bad_request"):
        await people.control("faults", method="sendMessage", kind=kind, chat=ANNA)


async def until_staff_know(people: People) -> None:
    """Wait for the card."""
    async with asyncio.timeout(PATIENCE):
        while not await people.has(GROUP, Action.CLAIM):
            await asyncio.sleep(0.05)


async def until_caught(program: Program, name: signal.Signals) -> None:
    """Wait until the program has said what it does at this signal."""
    status = Path(f"/proc/{program.process.pid}/status")
    async with asyncio.timeout(PATIENCE):
        while True:
            fields = dict(line.split(":", 1) for line in status.read_text("utf-8").splitlines())
            if int(fields["SigCgt"], 16) & (1 << (name - 1)):
                return
            await asyncio.sleep(0.01)


@pytest.mark.parametrize("command", ["run", "demo"])
async def test_to_be_stopped_before_being_ready_is_no_failure(
    tmp_path: Path, command: str
) -> None:
    given = {"AMENDS_BOT_TOKEN": DEFAULT_TOKEN, "BROWSER": "none", "PORT": 0}
    async with main(tmp_path, command, **given, AMENDS_HTTP_PORT=0) as program:
        await until_caught(program, signal.SIGTERM)
        code, seconds = await program.end()

    assert (code, "Traceback" in "".join(program.err)) == (0, False)
    assert seconds < POLITE


async def test_a_bot_on_its_own_logs_json_without_token_and_words_and_stops_politely(
    tmp_path: Path, sandbox: Sandbox, session: aiohttp.ClientSession
) -> None:
    people = People(base_url=sandbox.base_url, session=session)
    given: dict[str, Any] = {
        "AMENDS_BOT_TOKEN": DEFAULT_TOKEN,
        "AMENDS_BOT_API_URL": sandbox.base_url,
        "AMENDS_STAFF_CHAT_ID": STAFF_GROUP,
        "AMENDS_HTTP_PORT": free_port(),
    }
    await order_trouble(people)
    sandbox.world.main_bot.queue.push("hologram", {"shape": "secret kettle"})
    async with main(tmp_path, "run", **given) as bot:
        await bot.says('"ready"')
        url = f"http://127.0.0.1:{given['AMENDS_HTTP_PORT']}/healthz"
        async with session.get(url) as answer:
            health = await answer.json()
        await people.write(ANNA, "/human My secret kettle")
        await until_staff_know(people)
        async with main(tmp_path, "migrate", **given) as second:
            refusal = await second.says("Another process")
            code_of_second = await second.process.wait()
        code, seconds = await bot.end()

    assert health == {"status": "ok"}
    assert (code_of_second, "stop it first" in refusal) == (1, True)
    lines = [json.loads(line) for line in bot.err]
    assert all({"event", "level", "logger", "timestamp"} <= set(line) for line in lines)
    text = "\n".join((*bot.err, *second.out, *second.err))
    assert "receiving failed" in text
    assert [w for w in (DEFAULT_TOKEN, "sandbox-token", "kettle", "Anna") if w in text] == []
    assert (code, bot.out) == (0, [])
    assert seconds < POLITE
