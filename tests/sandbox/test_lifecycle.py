"""Stopping, starting again, and what is left."""

import asyncio
import socket
import sys
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from bot.sandbox import SandboxSettings, running_sandbox
from bot.sandbox.errors import FolderInUse
from tests.sandbox.client import ANNA, PNG, Client

pytestmark = pytest.mark.asyncio


async def test_everything_survives_a_restart(  # noqa: PLR0915 - one life, told in full
    tmp_path: Path, client: Client
) -> None:
    settings = SandboxSettings(data_dir=tmp_path)
    async with running_sandbox(settings) as sandbox:
        guest = Client(sandbox=sandbox, session=client.session)
        first = await guest.write(ANNA, "one")
        await guest.updates()
        await guest.write(ANNA, "two")
        photo = (await guest.upload("sendPhoto", chat_id=ANNA, photo=("a.png", PNG)))["result"]
        keyboard = {"keyboard": [["Yes"]]}
        sent = await guest.ok("sendMessage", chat_id=ANNA, text="?", reply_markup=keyboard)
        await guest.control(
            "reactions", sender=ANNA, chat=ANNA, message_id=first, emoji="\U0001f525"
        )
        start = [{"command": "start", "description": "Begin"}]
        await guest.ok("setMyCommands", commands=start)
        await guest.control("clock/advance", seconds=3600)
        new = await guest.control("users", first_name="New", language_code="de")
        before = await guest.messages(ANNA)
        last = (await guest.ok("getUpdates"))[-1]["update_id"]
        calls = await guest.look("calls")

    async with running_sandbox(settings) as sandbox:
        guest = Client(sandbox=sandbox, session=client.session)
        assert await guest.messages(ANNA) == before
        assert [each["message"]["text"] for each in await guest.updates()] == ["two"]
        number = await guest.write(ANNA, "three")
        assert number == sent["message_id"] + 1
        assert (await guest.ok("getUpdates"))[0]["update_id"] == last + 1
        assert (await guest.look("calls"))[: len(calls)] == calls
        assert sandbox.world.clock.offset == pytest.approx(3600, abs=1)
        assert new["id"] in {each["id"] for each in (await guest.look("state"))["users"]}
        assert await guest.ok("getMyCommands") == start
        file = await guest.ok("getFile", file_id=photo["photo"][0]["file_id"])
        url = f"{sandbox.base_url}/file/bot{guest.token}/{file['file_path']}"
        async with guest.session.get(url) as answer:
            assert await answer.read() == PNG


async def test_what_was_confirmed_or_deleted_stays_gone_and_numbers_go_on(
    tmp_path: Path, session: aiohttp.ClientSession
) -> None:
    settings = SandboxSettings(data_dir=tmp_path)
    async with running_sandbox(settings) as sandbox:
        guest = Client(sandbox=sandbox, session=session)
        number = await guest.write(ANNA, "one")
        sandbox.world.store.flush()  # so that what follows takes away what is on disk
        last = (await guest.updates())[-1]["update_id"]
        await guest.control("deletes", sender=ANNA, message_id=number)

    async with running_sandbox(settings) as sandbox:
        guest = Client(sandbox=sandbox, session=session)
        assert (await guest.messages(ANNA), await guest.updates()) == ([], [])
        assert await guest.write(ANNA, "two") == number + 1
        assert [each["update_id"] for each in await guest.updates()] == [last + 1]


async def test_a_webhook_goes_on_after_a_restart(
    tmp_path: Path, session: aiohttp.ClientSession
) -> None:
    received: list[str] = []

    async def receive(request: web.Request) -> web.Response:
        received.append((await request.json())["message"]["text"])
        return web.Response()

    settings = SandboxSettings(data_dir=tmp_path)
    with socket.socket() as reserved:
        reserved.bind(("127.0.0.1", 0))
        port = reserved.getsockname()[1]
    async with running_sandbox(settings) as sandbox:
        guest = Client(sandbox=sandbox, session=session)
        await guest.ok("setWebhook", url=f"http://127.0.0.1:{port}/hook")
        await guest.write(ANNA, "nobody listens yet")

    app = web.Application()
    app.router.add_post("/hook", receive)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    async with running_sandbox(settings) as sandbox:
        guest = Client(sandbox=sandbox, session=session)
        await guest.write(ANNA, "and then")
        for _ in range(200):
            if len(received) == 2:
                break
            await asyncio.sleep(0.01)
    await runner.cleanup()
    assert received == ["nobody listens yet", "and then"]


async def test_two_sandboxes_cannot_share_a_folder(tmp_path: Path) -> None:
    async with running_sandbox(SandboxSettings(data_dir=tmp_path)):
        with pytest.raises(FolderInUse, match="is used by another sandbox"):
            async with running_sandbox(SandboxSettings(data_dir=tmp_path)):
                pass


async def test_it_stops_within_a_second_in_spite_of_open_streams(
    session: aiohttp.ClientSession,
) -> None:
    async with running_sandbox(SandboxSettings()) as sandbox:
        guest = Client(sandbox=sandbox, session=session)
        feed = await session.get(f"{sandbox.base_url}/sandbox/events")
        poll = asyncio.ensure_future(guest.api("getUpdates", timeout=50))
        await guest.control("faults", method="sendMessage", kind="timeout", times=1, seconds=60)
        stalled = asyncio.ensure_future(guest.api("sendMessage", chat_id=ANNA, text="x"))
        await asyncio.sleep(0.05)
        began = asyncio.get_running_loop().time()
    assert asyncio.get_running_loop().time() - began < 1.0
    feed.close()
    ended = await asyncio.gather(poll, stalled, return_exceptions=True)
    assert ended[0] == {"ok": True, "result": []}
    assert isinstance(ended[1], aiohttp.ClientError)


async def test_it_runs_by_itself_and_stops_at_once_when_told(tmp_path: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.sandbox", "--port", "0", "--data", str(tmp_path),
        stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    url = (await process.stdout.readline()).decode().strip()
    async with aiohttp.ClientSession() as session, session.get(url + "/sandbox/state") as answer:
        assert len((await answer.json())["users"]) == 6
    process.terminate()
    async with asyncio.timeout(2):
        assert await process.wait() == 0
    assert (tmp_path / "sandbox.db").stat().st_size > 0
