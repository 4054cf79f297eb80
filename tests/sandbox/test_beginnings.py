"""Beginning anew: reset, snapshots, a killed bot; and what lies ahead of it."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.sandbox import Sandbox, SandboxSettings, Settled, running_sandbox
from bot.sandbox.wire import Json
from tests.sandbox.client import ANNA, BEN, GROUP, PNG, Client

pytestmark = pytest.mark.asyncio


class Host:
    """A bot whose book is one line."""

    def __init__(self) -> None:
        self.book = "as it is now"
        self.killed = 0

    @property
    def present(self) -> bool:
        return True

    async def kill(self) -> None:
        self.killed += 1

    async def renew(self, change: Callable[[], None], book: Path | None = None) -> None:
        change()
        self.book = book.read_text("utf-8") if book else ""

    def save_book(self, target: Path) -> None:
        target.write_text(self.book, "utf-8")


class Watched:
    """A bot that has one case, and always a task an hour ahead."""

    def __init__(self) -> None:
        self.state = "listening"

    async def settle(self, offset: float, now: datetime) -> Settled:
        return Settled(next=now.replace(microsecond=0) + timedelta(hours=1), next_name="nudge")

    async def cases(self, customers: Sequence[int]) -> list[Json]:
        return [{"number": "C-1001", "customer": customers[0], "state": self.state}]


@pytest.fixture
def host() -> Host:
    return Host()


@pytest_asyncio.fixture
async def sandbox(host: Host) -> AsyncIterator[Sandbox]:
    """One whose bot can be killed."""
    async with running_sandbox(SandboxSettings(), bot_host=host) as running:
        yield running


async def test_a_snapshot_brings_back_messages_people_time_and_the_bots_book(
    client: Client, host: Host
) -> None:
    await client.write(ANNA, "before")
    await client.send_files(ANNA, ("photo", "table.png", PNG))
    saved = await client.control("snapshots", name="  Before  the storm ")
    moment = client.sandbox.world.clock.now()
    await client.write(ANNA, "after")
    await client.control("users", first_name="Olga")
    await client.control("clock/advance", seconds=86_400)
    host.book = "later"

    await client.control(f"snapshots/{saved['id']}/restore")

    texts = [message.get("text") for message in await client.messages(ANNA)]
    people = [user["first_name"] for user in (await client.look("state"))["users"]]
    photo = (await client.messages(ANNA))[1]["photo"][-1]["file_id"]
    assert texts == ["before", None]
    assert "Olga" not in people
    assert client.sandbox.world.files.data(photo) == PNG
    assert host.book == "as it is now"
    assert client.sandbox.world.clock.now() - moment < timedelta(seconds=30)
    assert [head["name"] for head in await client.look("snapshots")] == ["Before the storm"]


async def test_after_a_restore_time_stands_until_the_bot_is_back(client: Client) -> None:
    saved = await client.control("snapshots", name="soon due")
    await client.control("clock/advance", seconds=600)

    await client.control(f"snapshots/{saved['id']}/restore")

    clock = client.sandbox.world.clock
    stood = clock.now()
    await asyncio.sleep(0.1)
    assert (clock.now(), (await client.look("clock"))["stands"]) == (stood, True)
    await client.control("clock/advance", seconds=60)
    assert (clock.now() - stood).total_seconds() == pytest.approx(60, abs=0.05)

    await client.ok("getUpdates")

    assert (await client.look("clock"))["stands"] is False
    gone_on = clock.now() - stood
    await asyncio.sleep(0.1)
    assert timedelta(seconds=60) <= gone_on < clock.now() - stood < timedelta(seconds=63)


async def test_the_same_name_replaces_and_a_snapshot_can_be_thrown_away(client: Client) -> None:
    await client.control("snapshots", name="one")
    again = await client.control("snapshots", name="one")
    assert [head["id"] for head in await client.look("snapshots")] == [again["id"]]

    url = f"{client.sandbox.base_url}/sandbox/snapshots/{again['id']}"
    async with client.session.delete(url) as answer:
        assert await answer.json() == []

    await client.control(f"snapshots/{again['id']}/restore", expect=404)
    await client.control("snapshots/..%2f..%2fetc/restore", expect=404)
    await client.control("snapshots", name="  ", expect=400)


async def test_snapshots_survive_stop_and_start(tmp_path: Path, client: Client) -> None:
    settings = SandboxSettings(data_dir=tmp_path)
    async with running_sandbox(settings) as first:
        one = Client(sandbox=first, session=client.session)
        await one.write(ANNA, "kept")
        saved = await one.control("snapshots", name="kept")
        await one.control("reset")
    async with running_sandbox(settings) as second:
        two = Client(sandbox=second, session=client.session)
        assert await two.messages(ANNA) == []
        await two.control(f"snapshots/{saved['id']}/restore")
        assert [message["text"] for message in await two.messages(ANNA)] == ["kept"]


async def test_a_reset_empties_the_bots_book_as_well(client: Client, host: Host) -> None:
    await client.write(ANNA, "hello")
    await client.control("clock/advance", seconds=3600)

    await client.control("reset", clock=True)

    assert await client.messages(ANNA) == []
    assert (host.book, client.sandbox.world.clock.offset) == ("", 0.0)


async def test_a_reset_can_let_the_staff_speak_another_language(client: Client) -> None:
    async def told() -> list[str]:
        state = await client.look("state")
        group = next(chat["title"] for chat in state["chats"] if chat["id"] == GROUP)
        leaders = [user["first_name"] for user in state["users"] if user["id"] in {7001, 8001}]
        return [state["language"], group, *leaders]

    usual = await told()
    await client.control("reset", language="en")
    assert await told() == ["en", "Staff group", "Carol", "Grace"]
    assert client.sandbox.world.notes["locale"] == "en"
    refused = await client.control("reset", language="fr", expect=400)
    assert refused["error"] == "the staff speak zh or en, not 'fr'"

    await client.control("reset")

    assert (usual[0], await told()) == ("zh", usual)


async def test_a_killed_bot_is_shown_offline_at_once(client: Client, host: Host) -> None:
    await client.ok("getUpdates")
    assert client.sandbox.world.main_bot.online

    await client.control("kill")

    assert (host.killed, client.sandbox.world.main_bot.online) == (1, False)


async def test_nobody_kills_a_bot_that_runs_elsewhere(client: Client) -> None:
    async with running_sandbox(SandboxSettings()) as alone:
        guest = Client(sandbox=alone, session=client.session)
        refused = await guest.control("kill", expect=400)
        assert refused["error"] == "this sandbox does not run the bot"
        assert (await guest.look("state"))["can_kill"] is False


async def test_what_was_pinned_long_ago_comes_with_the_chat(client: Client) -> None:
    first = await client.ok("sendMessage", chat_id=ANNA, text="the oldest")
    await client.ok("pinChatMessage", chat_id=ANNA, message_id=first["message_id"])

    assert (await _pinned(client))["text"] == "the oldest"
    await client.ok("deleteMessage", chat_id=ANNA, message_id=first["message_id"])
    assert await _pinned(client) is None


async def _pinned(client: Client) -> Any:
    chats = (await client.look("state"))["chats"]
    (found,) = [chat["pinned_message"] for chat in chats if chat["id"] == ANNA]
    return found


async def test_a_played_clock_passes_a_minute_each_second(client: Client) -> None:
    await client.control("clock/play", on=True)
    assert (await client.look("clock"))["playing"]
    async with asyncio.timeout(5):
        while client.sandbox.world.clock.offset < 120:
            await asyncio.sleep(0.05)

    await client.control("clock/play", on=False)

    stood = client.sandbox.world.clock.offset
    await asyncio.sleep(1.1)
    assert (client.sandbox.world.clock.offset, stood % 60) == (stood, 0)


async def test_what_lies_ahead_is_told_when_it_changes(client: Client) -> None:
    bot = Watched()
    async with running_sandbox(SandboxSettings(), bot_control=bot) as sandbox:
        guest = Client(sandbox=sandbox, session=client.session)
        with sandbox.world.events.subscribe() as events:
            await guest.ok("sendMessage", chat_id=ANNA, text="one")
            first = await _next_outlook(events)
            bot.state = "closed"
            await guest.ok("sendMessage", chat_id=ANNA, text="two")
            second = await _next_outlook(events)

        assert (first["cases"][0]["state"], first["next"]["name"]) == ("listening", "nudge")
        assert second["cases"][0]["state"] == "closed"
        assert (await guest.look("outlook"))["cases"] == second["cases"]


async def _next_outlook(events: "asyncio.Queue[Json | None]") -> Json:
    async with asyncio.timeout(5):
        while (event := await events.get()) is None or event["type"] != "outlook":
            pass
    return event


async def test_a_message_is_forwarded_with_its_origin(client: Client) -> None:
    number = await client.write(ANNA, "see *this* https://example.com")

    await client.control("forwards", sender=ANNA, from_chat=ANNA, message_id=number, chat=ANNA)
    await client.control(
        "forwards", sender=BEN, from_chat=ANNA, message_id=number, chat=BEN, expect=400
    )

    first, second = await client.messages(ANNA)
    assert second["text"] == first["text"]
    assert second["entities"] == first["entities"]
    assert second["forward_origin"]["sender_user"]["id"] == ANNA


async def test_a_long_chat_is_read_page_by_page(client: Client) -> None:
    numbers = [await client.write(ANNA, f"line {n}") for n in range(7)]

    newest = await client.look(f"chats/{ANNA}/messages?limit=3")
    older = await client.look(f"chats/{ANNA}/messages?limit=3&before={newest[0]['message_id']}")

    assert [one["message_id"] for one in [*older, *newest]] == numbers[1:]
