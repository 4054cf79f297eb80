"""Topics of forums, and of private chats where they are switched on."""

import aiohttp
import pytest

from bot.sandbox import SandboxSettings, running_sandbox
from tests.sandbox.client import ANNA, GROUP, Client

pytestmark = pytest.mark.asyncio


async def test_a_topic_is_made_closed_and_deleted_with_its_messages(client: Client) -> None:
    forum = (await client.control("chats", title="Forum", is_forum=True))["id"]
    topic = await client.ok("createForumTopic", chat_id=forum, name="C-1")
    place = {"chat_id": forum, "message_thread_id": topic["message_thread_id"]}
    await client.ok("sendMessage", **place, text="in")
    await client.ok("closeForumTopic", **place)
    assert await client.refused("closeForumTopic", **place) == "Bad Request: TOPIC_NOT_MODIFIED"
    await client.ok("deleteForumTopic", **place)
    assert await client.messages(forum) == []
    words = await client.refused("sendMessage", **place, text="in")
    assert words == "Bad Request: message thread not found"
    words = await client.refused("createForumTopic", chat_id=GROUP, name="x")
    assert words == "Bad Request: the chat is not a forum"


async def test_a_reply_in_a_topic_stands_in_it(client: Client) -> None:
    forum = (await client.control("chats", title="Forum", is_forum=True, members=[ANNA]))["id"]
    topic = (await client.ok("createForumTopic", chat_id=forum, name="C-1"))["message_thread_id"]
    said = await client.ok("sendMessage", chat_id=forum, message_thread_id=topic, text="in")
    answer = {"sender": ANNA, "chat": forum, "text": "me too", "reply_to": said["message_id"]}
    await client.control("messages", **answer)
    assert (await client.messages(forum))[-1]["message_thread_id"] == topic


async def test_private_chats_have_topics_where_they_are_switched_on(
    session: aiohttp.ClientSession,
) -> None:
    async with running_sandbox(SandboxSettings(topics="private")) as sandbox:
        client = Client(sandbox=sandbox, session=session)
        assert (await client.ok("getMe"))["has_topics_enabled"]
        await client.control("messages", sender=ANNA, text="hello")
        topic = (await client.ok("createForumTopic", chat_id=ANNA, name="C-1"))[
            "message_thread_id"
        ]
        place = {"chat_id": ANNA, "message_thread_id": topic}
        said = await client.ok("sendMessage", **place, text="in")
        assert said["message_thread_id"] == topic
        assert "supergroup" in await client.refused("closeForumTopic", **place)


async def test_private_chats_have_no_topics_elsewhere(client: Client) -> None:
    assert not (await client.ok("getMe"))["has_topics_enabled"]
    await client.control("messages", sender=ANNA, text="hello")
    assert "not a forum" in await client.refused("createForumTopic", chat_id=ANNA, name="C-1")
