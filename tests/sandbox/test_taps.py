"""People press buttons and see what the bot answers."""

import asyncio
from typing import Any

import pytest

from tests.sandbox.client import ANNA, BEN, GROUP, Client

pytestmark = pytest.mark.asyncio
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"
KEYBOARD = {
    "inline_keyboard": [
        [{"text": "Take it", "callback_data": "take:1"}, {"text": "Later", "callback_data": "l"}],
        [{"text": "Take two", "callback_data": "take:2"}],
        [{"text": "Site", "url": "https://a.example"}],
    ]
}


async def card(client: Client, chat: int = GROUP) -> int:
    """Send a message with buttons."""
    sent = await client.ok("sendMessage", chat_id=chat, text="C-1", reply_markup=KEYBOARD)
    return int(sent["message_id"])


async def answered(client: Client, **answer: Any) -> dict[str, Any]:
    """Wait for a tap, answer it and return the query."""
    updates = await client.ok("getUpdates", timeout=5)
    query: dict[str, Any] = updates[-1]["callback_query"]
    await client.ok("getUpdates", offset=updates[-1]["update_id"] + 1, limit=1)
    await client.ok("answerCallbackQuery", callback_query_id=query["id"], **answer)
    return query


@pytest.mark.parametrize("pressed", [{"label": "Take it"}, {"label": "Take i"}, {"label": "e it"}])
async def test_a_tap_returns_what_the_bot_answers(client: Client, pressed: dict[str, Any]) -> None:
    number = await card(client)
    tap, query = await asyncio.gather(
        client.control("taps", sender=BEN, chat=GROUP, message_id=number, **pressed),
        answered(client, text="Yours", show_alert=True),
    )
    assert tap == {"answered": True, "text": "Yours", "show_alert": True, "url": None}
    assert (query["data"], query["from"]["id"]) == ("take:1", BEN)
    assert query["message"]["message_id"] == number


async def test_forged_data_is_delivered_as_it_is(client: Client) -> None:
    number = await card(client)
    tap, query = await asyncio.gather(
        client.control("taps", sender=BEN, chat=GROUP, message_id=number, data="take:999"),
        answered(client),
    )
    assert tap == {"answered": True, "text": None, "show_alert": False, "url": None}
    assert query["data"] == "take:999"


@pytest.mark.parametrize("label", ["Nothing", "Take", "a"])
async def test_a_label_that_is_missing_or_ambiguous_is_refused_with_all_labels(
    client: Client, label: str
) -> None:
    place = {"sender": BEN, "chat": GROUP, "message_id": await card(client)}
    refused = await client.control("taps", 404, **place, label=label)
    assert refused["error"] == (
        f"there is no button {label!r}; there are: 'Take it', 'Later', 'Take two', 'Site'"
    )


async def test_a_link_is_answered_without_the_bot(client: Client) -> None:
    place = {"sender": BEN, "chat": GROUP, "message_id": await card(client)}
    tap = await client.control("taps", **place, label="Site")
    assert tap["url"] == "https://a.example"
    assert await client.updates() == []


async def test_a_silent_bot_leaves_the_tap_unanswered(client: Client) -> None:
    place = {"sender": BEN, "chat": GROUP, "message_id": await card(client)}
    tap = await client.control("taps", **place, label="Later", wait=0.05)
    assert tap["answered"] is False


async def test_a_tap_is_answered_once_and_unknown_ids_are_refused(client: Client) -> None:
    place = {"sender": BEN, "chat": GROUP, "message_id": await card(client)}
    _, query = await asyncio.gather(
        client.control("taps", **place, label="Later"), answered(client)
    )
    for number in (query["id"], "123", ""):
        words = await client.refused("answerCallbackQuery", callback_query_id=number)
        assert words == TOO_OLD


async def test_only_members_may_press(client: Client) -> None:
    place = {"chat": GROUP, "message_id": await card(client)}
    refused = await client.control("taps", 400, sender=ANNA, **place, label="Later")
    assert refused["error"] == f"user {ANNA} is not in chat {GROUP}"
