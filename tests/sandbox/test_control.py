"""The control API: state, clock, calls, events, reset, and clear refusals."""

import asyncio
import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from bot.sandbox import (
    STAFF_GROUP,
    HttpBotControl,
    SandboxSettings,
    Settled,
    running_sandbox,
)
from bot.sandbox.bot_control import BotAway, BotUnreachable
from bot.sandbox.wire import Json
from tests.sandbox.client import ANNA, BEN, GROUP, PNG, Client

pytestmark = pytest.mark.asyncio
HOUR = timedelta(hours=1)


class FakeBot:
    """A bot with tasks at given times, as the sandbox sees it."""

    def __init__(self) -> None:
        self.due: list[datetime] = []
        self.offsets: list[float] = []
        self.down = False

    async def settle(self, offset: float, now: datetime) -> Settled:
        if self.down:
            raise BotUnreachable("nobody there")
        self.offsets.append(offset)
        # A clock set by hand may be a hair early.
        fired = [each for each in self.due if each <= now + timedelta(milliseconds=1)]
        self.due = [each for each in self.due if each not in fired]
        ahead = min(self.due, default=None)
        return Settled(fired=len(fired), sent=2 * len(fired), next=ahead, next_name="reminder")

    async def cases(self, customers: Sequence[int]) -> list[Json]:
        return []


async def test_the_state_shows_the_seeded_people_and_the_staff_group(client: Client) -> None:
    state = await client.look("state")
    roles = {each["id"]: each["role"] for each in state["users"]}
    assert roles == {5001: "customer", 5002: "customer", 6001: "staff", 6002: "staff",
                     7001: "supervisor", 8001: "manager"}  # fmt: skip
    group = next(each for each in state["chats"] if each["id"] == STAFF_GROUP)
    assert group["type"] == "supergroup"
    assert {each["id"] for each in group["members"]} == {4100, 6001, 6002, 7001, 8001}
    assert datetime.fromisoformat(state["now"]).tzinfo is not None
    assert state["bot"]["online"] is False


async def test_the_clock_stops_at_every_task_on_the_way(client: Client) -> None:
    bot = FakeBot()
    async with running_sandbox(SandboxSettings(), bot_control=bot) as sandbox:
        guest = Client(sandbox=sandbox, session=client.session)
        start = sandbox.world.clock.now()
        bot.due = [start + HOUR, start + 3 * HOUR, start + 30 * HOUR]
        report = await guest.control("clock/advance", seconds=86400)
        assert (report["fired"], report["sent"], report["bot"]) == (2, 4, "settled")
        passed = datetime.fromisoformat(report["now"]) - start
        assert timedelta(days=1) <= passed < timedelta(days=1, seconds=5)
        assert bot.offsets == sorted(bot.offsets)
        assert bot.offsets[1] == pytest.approx(3600, abs=2)
        clock = await guest.look("clock")
        assert clock["next"] == {"at": (start + 30 * HOUR).isoformat(), "name": "reminder"}
        assert clock["state"] == "ready"
        report = await guest.control("clock/advance", to="next")
        assert (report["fired"], bot.due) == (1, [])
        assert sandbox.world.clock.now() - start < timedelta(hours=30, seconds=5)


async def test_the_clock_moves_even_when_the_bot_is_down(client: Client) -> None:
    bot = FakeBot()
    bot.down = True
    async with running_sandbox(SandboxSettings(), bot_control=bot) as sandbox:
        guest = Client(sandbox=sandbox, session=client.session)
        report = await guest.control("clock/advance", seconds=600)
        assert (report["bot"], report["fired"]) == ("down", 0)
        assert sandbox.world.clock.offset == pytest.approx(600, abs=1)


async def test_a_bot_that_never_does_its_task_does_not_hold_the_clock(client: Client) -> None:
    class Stuck:
        async def settle(self, offset: float, now: datetime) -> Settled:
            return Settled(next=now - HOUR, next_name="stuck")

        async def cases(self, customers: Sequence[int]) -> list[Json]:
            return []

    async with running_sandbox(SandboxSettings(), bot_control=Stuck()) as sandbox:
        guest = Client(sandbox=sandbox, session=client.session)
        async with asyncio.timeout(2):
            report = await guest.control("clock/advance", seconds=3600)
        assert (report["fired"], report["bot"]) == (0, "settled")
        assert sandbox.world.clock.offset == pytest.approx(3600, abs=1)


async def test_a_bot_that_comes_back_first_hears_what_was_written(client: Client) -> None:
    class ComingBack:
        """Away at first; its task is known once it has fetched the update."""

        def __init__(self) -> None:
            self.looks = 0
            self.heard = False

        async def settle(self, offset: float, now: datetime) -> Settled:
            self.looks += 1
            if self.looks < 3:
                raise BotAway
            return Settled(next=now + timedelta(minutes=1 if self.heard else 600))

        async def cases(self, customers: Sequence[int]) -> list[Json]:
            return []

    bot = ComingBack()
    async with running_sandbox(SandboxSettings(), bot_control=bot) as sandbox:
        guest = Client(sandbox=sandbox, session=client.session)
        await guest.write(ANNA, "is anybody there?")

        async def fetch() -> None:
            while bot.looks < 3:
                await asyncio.sleep(0.01)
            (update,) = await guest.ok("getUpdates")
            bot.heard = True
            await guest.ok("getUpdates", offset=update["update_id"] + 1)

        await asyncio.gather(guest.control("clock/advance", to="next"), fetch())

        assert sandbox.world.clock.offset == pytest.approx(60, abs=3)


async def test_messages_carry_the_time_of_the_sandbox(client: Client) -> None:
    before = await client.ok("sendMessage", chat_id=ANNA, text="a")
    await client.control("clock/advance", seconds=7200)
    after = await client.ok("sendMessage", chat_id=ANNA, text="b")
    assert 7200 <= after["date"] - before["date"] <= 7203


async def test_a_bot_process_is_settled_over_http(client: Client) -> None:
    asked: list[dict[str, Any]] = []

    async def settle(request: web.Request) -> web.Response:
        asked.append(await request.json())
        return web.json_response({"fired": 1, "sent": 3, "next": None, "next_name": None})

    app = web.Application()
    app.router.add_post("/control/settle", settle)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    port = runner.addresses[0][1]
    settings = SandboxSettings(bot_control_url=f"http://127.0.0.1:{port}/control")
    async with running_sandbox(settings) as sandbox:
        guest = Client(sandbox=sandbox, session=client.session)
        report = await guest.control("clock/advance", seconds=60)
    await runner.cleanup()
    assert (report["fired"], report["sent"], report["bot"]) == (2, 6, "settled")
    assert [each["offset"] for each in asked] == [0.0, 60.0]
    with pytest.raises(BotUnreachable):
        await HttpBotControl(f"http://127.0.0.1:{port}").settle(0.0, sandbox.world.clock.now())


async def test_the_log_shows_calls_and_updates_but_no_empty_polls(client: Client) -> None:
    await client.ok("getUpdates")
    await client.write(ANNA, "hello")
    await client.ok("getUpdates")
    await client.refused("sendMessage", chat_id=77, text="x")
    await client.upload("sendPhoto", chat_id=ANNA, photo=("a.png", PNG))
    calls = await client.look("calls?after=0")
    lines = [(each["direction"], each["method"], each["chat"], each["ok"]) for each in calls]
    assert lines == [
        ("update", "message", ANNA, True),
        ("call", "getUpdates", None, True),
        ("call", "sendMessage", 77, False),
        ("call", "sendPhoto", ANNA, True),
    ]
    assert [each["n"] for each in await client.look("calls?after=2")] == [3, 4]
    assert (calls[2]["error_code"], calls[2]["result"]) == (400, "Bad Request: chat not found")
    assert calls[3]["params"]["photo"] == f"<a.png, {len(PNG)} bytes>"


async def test_the_feed_tells_what_happens(client: Client) -> None:
    url = f"{client.sandbox.base_url}/sandbox/events"
    async with client.session.get(url) as feed:
        assert await feed.content.readline() == b": hello\n"
        number = await client.write(ANNA, "hello")
        await client.control("edits", sender=ANNA, chat=ANNA, message_id=number, text="other")
        await client.ok("sendChatAction", chat_id=ANNA, action="typing")
        await client.control("deletes", sender=ANNA, chat=ANNA, message_id=number)
        await client.control("clock/advance", seconds=1)
        seen: list[dict[str, Any]] = []
        while not (seen and seen[-1]["type"] == "clock" and seen[-1]["state"] == "ready"):
            line = await asyncio.wait_for(feed.content.readline(), 2)
            if line.startswith(b"data: "):
                seen.append(json.loads(line[6:]))
    kinds = [each["type"] for each in seen if each["type"] != "chat_changed"]
    assert kinds == ["message_added", "message_edited", "chat_action", "call",
                     "message_deleted", "clock", "clock"]  # fmt: skip


async def test_the_feed_tells_when_the_bot_comes_and_goes(client: Client) -> None:
    with client.sandbox.world.events.subscribe() as queue:
        await client.ok("getUpdates")
        assert (await asyncio.wait_for(queue.get(), 2)) == {"type": "bot_online", "bot": 4100}
        assert (await asyncio.wait_for(queue.get(), 3)) == {"type": "bot_offline", "bot": 4100}


async def test_a_reset_starts_anew_while_numbers_go_on(client: Client) -> None:
    number = await client.write(ANNA, "before")
    last = (await client.ok("getUpdates"))[-1]["update_id"]
    await client.control("users", first_name="New", language_code="de")
    await client.control("reset")
    assert (await client.messages(ANNA), await client.look("calls")) == ([], [])
    assert len((await client.look("state"))["users"]) == 6
    assert await client.write(ANNA, "after") == number + 1
    assert (await client.ok("getUpdates"))[0]["update_id"] == last + 1


async def test_staff_is_added_to_the_staff_group_and_may_be_written_to(client: Client) -> None:
    user = await client.control("users", first_name="New", language_code="en", role="staff")
    member = await client.ok("getChatMember", chat_id=GROUP, user_id=user["id"])
    assert member["status"] == "member"
    assert (await client.ok("sendMessage", chat_id=user["id"], text="welcome"))[
        "text"
    ] == "welcome"


async def test_each_bot_has_its_own_updates(client: Client) -> None:
    other = Client(sandbox=client.sandbox, session=client.session, token="77:another-bot-token")
    assert (await other.ok("getMe"))["id"] == 77
    await client.write(BEN, "for the staff", chat=GROUP)
    await client.write(ANNA, "for both")
    assert [each["message"]["text"] for each in await client.updates()] == [
        "for the staff", "for both",
    ]  # fmt: skip
    assert [each["message"]["text"] for each in await other.updates()] == ["for both"]
    words = await other.refused("sendMessage", chat_id=GROUP, text="x")
    assert words == "Forbidden: bot is not a member of the supergroup chat"


async def test_json_is_read_even_when_it_is_called_a_form(client: Client) -> None:
    url = f"{client.sandbox.base_url}/sandbox/messages"
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    sent = json.dumps({"from": ANNA, "text": "hi"}).encode()
    async with client.session.post(url, data=sent, headers=headers) as answer:
        assert answer.status == 200
    assert [each["text"] for each in await client.messages(ANNA)] == ["hi"]


async def test_addresses_can_be_added(session: aiohttp.ClientSession) -> None:
    async def page(request: web.Request) -> web.Response:
        return web.Response(body=b"the page")

    def add(app: web.Application, *_: Any) -> None:
        app.router.add_get("/", page)

    async with (
        running_sandbox(SandboxSettings(), routes=[add]) as sandbox,
        session.get(sandbox.base_url) as answer,
    ):
        assert await answer.text() == "the page"
