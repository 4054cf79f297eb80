"""Stories in the sandbox: their people come in, and do what the file says."""

import asyncio
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.sandbox import SandboxSettings, running_sandbox
from bot.sandbox.beginning import Beginning
from bot.sandbox.bot_host import NoBotHost
from bot.sandbox.scenarios.actor import Actor
from bot.sandbox.scenarios.story import Pick, StoryError, Tap
from tests.sandbox.client import GROUP, Client

pytestmark = pytest.mark.asyncio


async def begun(client: Client, name: str = "refund_in_48_hours") -> dict[str, Any]:
    story: dict[str, Any] = await client.control("scenarios", id=name)
    return story


async def test_a_story_empties_the_sandbox_and_lets_its_people_in(client: Client) -> None:
    await client.write(5002, "an older matter")

    story = await begun(client)

    state = await client.look("state")
    people = {user["first_name"]: user["role"] for user in state["users"]}
    group = next(chat for chat in state["chats"] if chat["id"] == GROUP)
    now = client.sandbox.world.clock.now().astimezone(ZoneInfo("Asia/Shanghai"))
    assert people == {"Anna": "customer", "Ben": "staff", "Vera": "supervisor", "Grace": "manager"}
    assert group["title"] == "Staff group"
    assert await client.messages(5001) == []
    assert now.replace(second=0, microsecond=0, tzinfo=None) == datetime(2025, 3, 3, 10)
    assert (story["done"], story["problem"], story["steps"][0]["kind"]) == (0, None, "say")


async def test_steps_are_played_one_by_one_or_at_once(client: Client) -> None:
    await begun(client)

    one = await client.control("scenarios/play", to=1, wait=True)
    three = await client.control("scenarios/play", to=3, wait=True)

    text, photo = await client.messages(5001)
    assert (one["done"], three["done"]) == (1, 3)
    assert text["text"].startswith("The kettle leaks")
    assert photo["caption"] == "This is the kitchen top"
    assert client.sandbox.world.files.data(photo["photo"][-1]["file_id"]).startswith(b"\xff\xd8")


async def test_a_story_that_cannot_go_on_says_why_and_stands(client: Client) -> None:
    await begun(client)

    story = await client.control("scenarios/play", to=99, wait=True)

    # No bot is here, so there is nothing to tap.
    assert (story["done"], story["problem"]) == (3, "there is no [Right]")


async def test_a_key_is_found_though_its_time_is_another(client: Client) -> None:
    await begun(client)
    await client.control("scenarios/play", to=5, wait=True)
    world = client.sandbox.world
    world.note("story", {"id": "refund_in_48_hours", "done": 5})
    keys = [[{"text": "look into it, by 11:25 today", "callback_data": "look"}]]
    await client.ok("sendMessage", chat_id=6001, text="?", reply_markup={"inline_keyboard": keys})

    await client.control("scenarios/play", to=6)

    update = await client.ok("getUpdates", timeout=5, offset=-1)
    assert update[0]["callback_query"]["data"] == "look"


async def test_one_goes_on_by_hand_and_nothing_that_happened_is_lost(client: Client) -> None:
    await begun(client)
    await client.control("scenarios/play", to=1, wait=True)

    async with client.session.delete(f"{client.sandbox.base_url}/sandbox/scenarios") as answer:
        assert await answer.json() is None

    assert len(await client.messages(5001)) == 1
    await client.control("scenarios/play", to=2, expect=400)
    await client.control("scenarios", id="nowhere", expect=404)


async def test_how_far_a_story_came_survives_stop_and_start(
    client: Client, tmp_path: Path
) -> None:
    settings = SandboxSettings(data_dir=tmp_path)
    async with running_sandbox(settings) as first:
        one = Client(sandbox=first, session=client.session)
        await begun(one)
        await one.control("scenarios/play", to=2, wait=True)
    async with running_sandbox(settings) as second:
        two = Client(sandbox=second, session=client.session)
        found = await two.look("scenarios")

    assert (found["story"]["id"], found["story"]["done"]) == ("refund_in_48_hours", 2)
    assert len(found["stories"]) >= 6


async def test_people_of_a_story_look_for_something_and_pick_it(client: Client) -> None:
    await begun(client)
    world, travel = client.sandbox.world, client.sandbox.travel
    actor = Actor(world, travel, Beginning(world, travel, NoBotHost()))
    ben = next(user for user in world.users.values() if user.first_name == "Ben")
    key = {"text": "Find", "switch_inline_query_current_chat": "C-1001 "}
    world.chats[ben.id].started.add(4100)
    keyboard = {"inline_keyboard": [[key]]}
    await client.ok("sendMessage", chat_id=ben.id, text="A case", reply_markup=keyboard)

    asking = asyncio.create_task(actor.perform(Tap(name="Ben", chat="private", label="Find")))
    [update] = await client.ok("getUpdates", timeout=5)
    content = {"message_text": "It is here"}
    line = {"type": "article", "id": "1", "title": "at 10:00", "input_message_content": content}
    query = update["inline_query"]["id"]
    await client.ok("answerInlineQuery", inline_query_id=query, results=[line])
    await asking
    await actor.perform(Pick(name="Ben", text="at 11:30", reply_to="A case"))

    assert update["inline_query"]["query"] == "C-1001"
    picked = (await client.messages(ben.id))[-1]
    assert (picked["text"], picked["reply_to_message"]["text"]) == ("It is here", "A case")
    with pytest.raises(StoryError, match="sees no line"):
        await actor.perform(Pick(name="Ben", text="something else"))
