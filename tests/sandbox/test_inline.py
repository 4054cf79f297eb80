"""People type the name of a bot and words, look at its list and pick from it."""

import asyncio
from typing import Any

import pytest

from tests.sandbox.client import ANNA, BEN, GROUP, LI, Client

pytestmark = pytest.mark.asyncio
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


def article(number: str = "1", **more: Any) -> dict[str, Any]:
    """One line of a list."""
    content = {"message_text": f"Text {number}"}
    return {
        "type": "article", "id": number, "title": f"Line {number}", "description": "below",
        "input_message_content": content, **more,
    }  # fmt: skip


async def asked(client: Client) -> dict[str, Any]:
    """Wait for a query and confirm it."""
    updates = await client.ok("getUpdates", timeout=5)
    await client.ok("getUpdates", offset=updates[-1]["update_id"] + 1, limit=1)
    query: dict[str, Any] = updates[-1]["inline_query"]
    return query


async def answered(client: Client, *results: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Wait for a query, answer it and return it."""
    query = await asked(client)
    given = {"results": list(results), "cache_time": 0, **more}
    assert await client.ok("answerInlineQuery", inline_query_id=query["id"], **given) is True
    return query


async def listed(
    client: Client, *results: dict[str, Any], chat: int = BEN, **more: Any
) -> dict[str, Any]:
    """Let Ben look for something, and return the list."""
    shown, _ = await asyncio.gather(
        client.control("inline", sender=BEN, chat=chat, text="par"),
        answered(client, *results, **more),
    )
    assert isinstance(shown, dict)
    return shown


async def test_what_is_typed_is_a_query_and_its_answer_a_list(client: Client) -> None:
    button = {"text": "Open", "start_parameter": "desk"}

    shown, query = await asyncio.gather(
        client.control("inline", sender=BEN, chat=BEN, text=" par "),
        answered(client, article(), button=button, is_personal=True),
    )

    assert {name: query[name] for name in ("chat_type", "query", "offset")} == {
        "chat_type": "sender", "query": "par", "offset": "",
    }  # fmt: skip
    assert query["from"]["id"] == BEN
    assert (shown["answered"], shown["button"]) == (True, button)
    assert [(one["title"], one["description"]) for one in shown["results"]] == [
        ("Line 1", "below")
    ]


async def test_what_is_picked_is_a_message_of_the_person_by_way_of_the_bot(
    client: Client,
) -> None:
    keys = {"inline_keyboard": [[{"text": "Take it", "callback_data": "t"}]]}
    target = await client.write(BEN, "hello")
    await client.updates()
    shown = await listed(client, article(), article("2", reply_markup=keys))

    place = {"sender": BEN, "chat": BEN, "query": shown["query"]}
    await client.control("inline/picks", **place, result="2", reply_to=target)

    [update] = await client.updates()
    message = update["message"]
    assert (message["text"], message["from"]["id"]) == ("Text 2", BEN)
    assert message["via_bot"]["id"] == 4100
    assert message["reply_to_message"]["message_id"] == target
    assert message["reply_markup"] == keys


async def test_in_a_group_the_query_tells_the_kind_of_chat_and_not_which(
    client: Client,
) -> None:
    query, _ = await asyncio.gather(
        asked(client), client.control("inline", sender=BEN, chat=GROUP, text="x", wait=0)
    )

    assert query["chat_type"] == "supergroup"
    assert str(GROUP) not in str(query)


async def test_a_pick_is_told_where_feedback_is_on(client: Client) -> None:
    await client.control("inline/mode", feedback=True)
    shown = await listed(client, article("7"))

    await client.control("inline/picks", sender=BEN, chat=BEN, query=shown["query"], result="7")

    updates = await client.updates()
    [chosen] = [one["chosen_inline_result"] for one in updates if "message" not in one]
    assert (chosen["result_id"], chosen["query"], chosen["from"]["id"]) == ("7", "par", BEN)


async def test_without_inline_mode_nobody_asks_and_the_bot_knows(client: Client) -> None:
    assert (await client.ok("getMe"))["supports_inline_queries"] is True

    await client.control("inline/mode", on=False)

    assert (await client.ok("getMe"))["supports_inline_queries"] is False
    refused = await client.control("inline", 400, sender=BEN, chat=BEN, text="x")
    assert "inline mode is off" in refused["error"]
    assert await client.updates() == []


async def test_an_answer_is_shown_again_for_as_long_as_the_bot_says(client: Client) -> None:
    await listed(client, article(), cache_time=60, is_personal=True)

    again = await client.control("inline", sender=BEN, chat=BEN, text="par")
    other = await client.control("inline", sender=LI, chat=LI, text="par", wait=0)

    assert [one["id"] for one in again["results"]] == ["1"]
    assert other["answered"] is False


async def test_a_query_is_answered_once_by_its_bot_and_not_for_ever(client: Client) -> None:
    shown = await listed(client, article())
    waiting, _ = await asyncio.gather(
        asked(client), client.control("inline", sender=BEN, chat=BEN, text="b", wait=0)
    )
    client.sandbox.world.queries.open(4100, waiting["id"]).since -= 11

    for number in (shown["query"], waiting["id"], "1"):
        said = await client.refused("answerInlineQuery", inline_query_id=number, results=[])
        assert said == TOO_OLD


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"results": [article(str(n)) for n in range(51)]}, "RESULTS_TOO_MUCH"),
        ({"results": [article(), article()]}, "RESULT_ID_DUPLICATE"),
        ({"results": [article("x" * 65)]}, "RESULT_ID_INVALID"),
        ({"results": [article(title="")]}, 'Can\'t find field "title"'),
        ({"results": [article(type="photo")]}, "type 'photo' is unsupported"),
        ({"results": [article(input_message_content={})]}, "content is not specified"),
        (
            {"results": [article(input_message_content={"message_text": "x" * 4097})]},
            "MESSAGE_TOO_LONG",
        ),
        (
            {"results": [], "button": {"text": "x", "start_parameter": "a b"}},
            "START_PARAM_INVALID",
        ),
        ({"results": [], "next_offset": "x" * 65}, "NEXT_OFFSET_INVALID"),
    ],
)
async def test_a_wrong_answer_is_refused_and_the_query_goes_on_waiting(
    client: Client, wrong: dict[str, Any], words: str
) -> None:
    waiting, _ = await asyncio.gather(
        asked(client), client.control("inline", sender=BEN, chat=BEN, text="b", wait=0)
    )

    said = await client.refused("answerInlineQuery", inline_query_id=waiting["id"], **wrong)

    assert words in said
    assert await client.ok("answerInlineQuery", inline_query_id=waiting["id"], results=[])


async def test_a_list_is_picked_from_by_whom_it_was_shown_to(client: Client) -> None:
    shown = await listed(client, article())

    for place in ({"sender": ANNA, "chat": ANNA}, {"sender": BEN, "chat": GROUP}):
        refused = await client.control(
            "inline/picks", 400, **place, query=shown["query"], result="1"
        )
        assert "shown to somebody else" in refused["error"]


async def test_a_key_puts_words_into_the_line(client: Client) -> None:
    key = {"text": "Find", "switch_inline_query_current_chat": "C-1 "}
    sent = await client.ok(
        "sendMessage", chat_id=GROUP, text="x", reply_markup={"inline_keyboard": [[key]]}
    )

    tap = await client.control(
        "taps", sender=BEN, chat=GROUP, message_id=sent["message_id"], label="Find"
    )

    assert tap["inline"] == "C-1 "
    assert await client.updates() == []
