"""The control API refuses what makes no sense, and says why."""

from typing import Any

import pytest

from tests.sandbox.client import ANNA, BEN, GROUP, Client

pytestmark = pytest.mark.asyncio

WRONG = [
    ("messages", {"chat": ANNA, "text": "x"}, 400, "the field 'from' is missing"),
    ("messages", {"sender": ANNA, "chat": ANNA}, 400, "the field 'text' is missing"),
    ("messages", {"sender": 1, "chat": 1, "text": "x"}, 404, "there is no user 1"),
    ("messages", {"sender": ANNA, "chat": 1, "text": "x"}, 404, "there is no chat 1"),
    ("messages", {"sender": ANNA, "chat": GROUP, "text": "x"}, 400,
     f"user {ANNA} is not in chat {GROUP}"),
    ("messages", {"sender": ANNA, "chat": ANNA, "text": "x", "reply_to": 9}, 404,
     f"there is no message 9 in chat {ANNA}"),
    ("edits", {"sender": ANNA, "chat": ANNA, "message_id": 9, "text": "x"}, 404,
     f"there is no message 9 in chat {ANNA}"),
    ("users", {"language_code": "en"}, 400, "the field 'first_name' is missing"),
    ("users", {"first_name": "A", "id": BEN}, 400, f"the id {BEN} is not free"),
    ("users", {"first_name": "A", "role": "king"}, 400,
     "there is no role 'king'; there are customer, staff, supervisor, manager"),
    ("clock/advance", {"seconds": -1}, 400,
     "the clock moves forward only, by ten years at most"),
    ("clock/advance", {"seconds": "soon"}, 400, "the field 'seconds' must be a number"),
    ("members", {"chat": ANNA, "user": ANNA, "status": "left"}, 400,
     f"chat {ANNA} is private, it has no members to change"),
    ("faults", {"method": "*", "kind": "flood"}, 400,
     ("there is no fault 'flood'; there are retry_after, server_error, server_error_after, "
      "timeout, disconnect, disconnect_before, forbidden, bad_request")),
    ("messages", {"sender": ANNA, "text": "a" * 4097}, 400, "a text has 1 to 4096 characters"),
    ("reactions", {"sender": ANNA, "message_id": 9, "emoji": "x"}, 404,
     f"there is no message 9 in chat {ANNA}"),
    ("messages", {"sender": ANNA, "text": ["x"]}, 400, "the field 'text' must be text"),
    ("messages", {"sender": ANNA, "text": {"a": 1}}, 400, "the field 'text' must be text"),
    ("messages", {"sender": ANNA, "text": 7}, 400, "the field 'text' must be text"),
    ("messages", {"sender": 5002.7, "text": "x"}, 400, "the field 'from' must be a whole number"),
    ("messages", {"sender": True, "text": "x"}, 400, "the field 'from' must be a whole number"),
    ("messages", {"sender": "5_002", "text": "x"}, 400,
     "the field 'from' must be a whole number"),
    ("faults", {"method": "sendNothing", "kind": "timeout"}, 400,
     "there is no method 'sendNothing'; '*' is every one that sends"),
    ("faults", {"method": "", "kind": "timeout"}, 400,
     "there is no method ''; '*' is every one that sends"),
    ("faults", {"method": "*", "kind": "timeout", "times": 0}, 400,
     "a fault happens once or more often"),
    ("faults", {"method": "*", "kind": "timeout", "times": -1}, 400,
     "a fault happens once or more often"),
    ("faults", {"method": "*", "kind": "timeout", "seconds": -1}, 400,
     "the seconds of a fault must not be negative"),
    ("faults", {"method": "*", "kind": "timeout", "seconds": float("nan")}, 400,
     "the field 'seconds' must be a number"),
    ("users", {"first_name": " "}, 400, "the field 'first_name' has 1 to 64 characters"),
    ("users", {"first_name": "a" * 65}, 400, "the field 'first_name' has 1 to 64 characters"),
    ("users", {"first_name": "A", "last_name": "b" * 65}, 400,
     "the field 'last_name' has 0 to 64 characters"),
    ("chats", {"title": "x", "members": ["Anna"]}, 400,
     "the field 'members' must be a whole number"),
    ("chats", {"title": "x", "members": ANNA}, 400,
     "the field 'members' must be a list of whole numbers"),
    ("nothing", {}, 404, "Not Found: POST /sandbox/nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "fields", "status", "sentence"), WRONG)
async def test_a_wrong_request_is_refused_with_a_clear_sentence(
    client: Client, path: str, fields: dict[str, Any], status: int, sentence: str
) -> None:
    assert await client.control(path, status, **fields) == {"error": sentence}


async def test_a_refused_fault_does_not_wait_for_a_call(client: Client) -> None:
    await client.control("faults", 400, method="*", kind="timeout", seconds=-1)
    assert await client.look("faults") == []


async def test_a_form_carries_numbers_as_digits(client: Client) -> None:
    url = f"{client.sandbox.base_url}/sandbox/messages"
    async with client.session.post(url, data={"from": str(ANNA), "text": "7"}) as answer:
        assert answer.status == 200
    assert [each["text"] for each in await client.messages(ANNA)] == ["7"]
