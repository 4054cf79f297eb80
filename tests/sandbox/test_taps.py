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


@pytest.mark.parametrize("label", ["Take it", " take IT\n"])
async def test_a_tap_returns_what_the_bot_answers(client: Client, label: str) -> None:
    number = await card(client)
    tap, query = await asyncio.gather(
        client.control("taps", sender=BEN, chat=GROUP, message_id=number, label=label),
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


@pytest.mark.parametrize("label", ["Nothing", "Take", "Take i", "e it", "a", "", " "])
async def test_a_label_no_button_has_is_refused_with_all_labels(
    client: Client, label: str
) -> None:
    place = {"sender": BEN, "chat": GROUP, "message_id": await card(client)}
    refused = await client.control("taps", 400, **place, label=label)
    assert refused["error"] == (
        f"there is no button {label!r}; there are: 'Take it', 'Later', 'Take two', 'Site'"
    )
    assert await client.updates() == []


@pytest.mark.parametrize(("label", "count"), [("Take", 2), ("take", 3)])
async def test_a_label_of_several_buttons_is_refused(
    client: Client, label: str, count: int
) -> None:
    keys = [[{"text": each, "callback_data": "t"} for each in ("Take", "Take", "TAKE")]]
    sent = await client.ok(
        "sendMessage", chat_id=GROUP, text="x", reply_markup={"inline_keyboard": keys}
    )
    place = {"sender": BEN, "chat": GROUP, "message_id": sent["message_id"]}
    refused = await client.control("taps", 400, **place, label=label)
    assert refused["error"] == (
        f"there are {count} buttons {label!r}; there are: 'Take', 'Take', 'TAKE'"
    )


async def test_the_only_button_is_not_pressed_without_its_label(client: Client) -> None:
    keys = [[{"text": "Speak to a person", "callback_data": "p"}]]
    sent = await client.ok(
        "sendMessage", chat_id=ANNA, text="x", reply_markup={"inline_keyboard": keys}
    )
    for label in ("", "p"):
        refused = await client.control(
            "taps", 400, sender=ANNA, message_id=sent["message_id"], label=label
        )
        assert refused["error"].endswith("there are: 'Speak to a person'")


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"label": "Later", "wait": "abc"}, "the field 'wait' must be a number"),
        ({"label": "Later", "wait": -1}, "the field 'wait' must not be negative"),
        ({"data": "\u8ba2" * 22}, "the data of a button has at most 64 bytes"),
    ],
)
async def test_a_tap_out_of_bounds_is_refused(
    client: Client, fields: dict[str, Any], sentence: str
) -> None:
    place = {"sender": BEN, "chat": GROUP, "message_id": await card(client)}
    assert await client.control("taps", 400, **place, **fields) == {"error": sentence}
    assert await client.updates() == []


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
