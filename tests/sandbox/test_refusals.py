"""The sandbox refuses what Telegram refuses, in the same words."""

from typing import Any

import pytest

from bot.sandbox import Sandbox, SandboxSettings, running_sandbox
from tests.sandbox.client import ANNA, BEN, GROUP, PNG, Client

pytestmark = pytest.mark.asyncio


def keys(*labels: str) -> dict[str, Any]:
    """Return an inline keyboard with one button a row."""
    return {"inline_keyboard": [[{"text": each, "callback_data": each}] for each in labels]}


REFUSED = [
    ({"text": ""}, "message text is empty"),
    ({"text": " \n "}, "message text is empty"),
    ({"text": "a" * 4097}, "message is too long"),
    ({"text": "\U0001f600" * 2049}, "message is too long"),
    ({"text": "x", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
    ({"text": "x", "reply_to_message_id": 99}, "message to be replied not found"),
    ({"text": "x", "message_thread_id": 99}, "message thread not found"),
    ({"text": "x", "reply_markup": "{"}, "can't parse reply_markup JSON object"),
    ({"text": "x", "reply_markup": keys("a" * 65)}, "BUTTON_DATA_INVALID"),
    ({"text": "x", "reply_markup": keys("\u8ba2" * 22)}, "BUTTON_DATA_INVALID"),
    ({"text": "x", "reply_markup": keys(*map(str, range(101)))}, "REPLY_MARKUP_TOO_LONG"),
    ({"text": "x", "chat_id": 77}, "chat not found"),
    ({"text": "x", "chat_id": ""}, "chat_id is empty"),
]


@pytest.mark.parametrize(("params", "words"), REFUSED)
async def test_a_wrong_message_is_refused(
    client: Client, params: dict[str, Any], words: str
) -> None:
    given = {"chat_id": ANNA, **params}
    assert await client.refused("sendMessage", **given) == f"Bad Request: {words}"


ACCEPTED = [
    {"text": "a" * 4096},
    {"text": "<b>" + "a" * 4096 + "</b>", "parse_mode": "HTML"},
    {"text": "\U0001f600" * 2048},
    {"text": "x", "reply_markup": keys("a" * 64)},
    {"text": "x", "reply_markup": keys(*map(str, range(100)))},
    {"text": "x", "reply_parameters": {"message_id": 99, "allow_sending_without_reply": True}},
]


@pytest.mark.parametrize("params", ACCEPTED)
async def test_a_message_at_the_limit_is_accepted(client: Client, params: dict[str, Any]) -> None:
    sent = await client.ok("sendMessage", chat_id=ANNA, **params)
    assert [each["message_id"] for each in await client.messages(ANNA)] == [sent["message_id"]]


async def test_a_caption_is_measured_after_parsing(client: Client) -> None:
    photo = ("a.png", PNG)
    fits = await client.upload(
        "sendPhoto", chat_id=ANNA, photo=photo, parse_mode="HTML", caption=f"<b>{'a' * 1024}</b>"
    )
    too_long = await client.upload("sendPhoto", chat_id=ANNA, photo=photo, caption="a" * 1025)
    assert fits["ok"]
    assert too_long["description"] == "Bad Request: message caption is too long"


@pytest.mark.parametrize(
    "url", ["notaurl", " ", "http://", "http://localhost:8080/a", "javascript:alert(1)", "a b.c"]
)
async def test_a_button_with_a_wrong_address_is_refused(client: Client, url: str) -> None:
    markup = {"inline_keyboard": [[{"text": "Site", "url": url}]]}
    words = await client.refused("sendMessage", chat_id=ANNA, text="x", reply_markup=markup)
    assert words == (f"Bad Request: inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


async def test_a_button_with_an_empty_address_does_nothing_and_is_refused(client: Client) -> None:
    markup = {"inline_keyboard": [[{"text": "Site", "url": ""}]]}
    words = await client.refused("sendMessage", chat_id=ANNA, text="x", reply_markup=markup)
    assert words.endswith("Text buttons are unallowed in the inline keyboard")


@pytest.mark.parametrize(
    "url",
    ["https://a.example", "a.example/x?y=1", "http://127.0.0.1:8080/", "http://[::1]/",
     "tg://user?id=5002", "https://\u4f8b\u3048.example/\u8a02"],
)  # fmt: skip
async def test_a_button_with_an_address_is_accepted(client: Client, url: str) -> None:
    markup = {"inline_keyboard": [[{"text": "Site", "url": url}]]}
    sent = await client.ok("sendMessage", chat_id=ANNA, text="x", reply_markup=markup)
    assert sent["reply_markup"]["inline_keyboard"][0][0]["url"] == url


async def test_a_bot_cannot_write_first(client: Client) -> None:
    user = await client.control("users", first_name="New", language_code="en")
    words = await client.refused("sendMessage", chat_id=user["id"], text="x")
    assert words == "Forbidden: bot can't initiate conversation with a user"
    await client.write(user["id"], "/start")
    assert (await client.ok("sendMessage", chat_id=user["id"], text="x"))["text"] == "x"


async def test_a_private_chat_has_two_members_only(client: Client) -> None:
    for who in (ANNA, 4100):
        member = await client.ok("getChatMember", chat_id=ANNA, user_id=who)
        assert (member["status"], member["user"]["id"]) == ("member", who)
    words = await client.refused("getChatMember", chat_id=ANNA, user_id=BEN)
    assert words == "Bad Request: member not found"


async def test_a_blocked_bot_is_told_and_refused_until_it_is_let_back(client: Client) -> None:
    await client.control("blocks", user=ANNA, blocked=True)
    words = await client.refused("sendMessage", chat_id=ANNA, text="x")
    await client.control("blocks", user=ANNA, blocked=False)
    await client.ok("sendMessage", chat_id=ANNA, text="x")

    assert words == "Forbidden: bot was blocked by the user"
    changes = [each["my_chat_member"] for each in await client.updates()]
    assert [each["new_chat_member"]["status"] for each in changes] == ["kicked", "member"]


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("kicked", "Forbidden: bot was kicked from the supergroup chat"),
        ("left", "Forbidden: bot is not a member of the supergroup chat"),
    ],
)
async def test_a_bot_outside_a_group_cannot_write_there(
    client: Client, status: str, words: str
) -> None:
    await client.control("members", chat=GROUP, user=4100, status=status, by=8001)
    assert await client.refused("sendMessage", chat_id=GROUP, text="x") == words


async def test_a_migrated_group_names_its_successor(client: Client) -> None:
    old = await client.control("chats", title="Old", type="group", members=[BEN])
    moved = await client.control("migrate", chat=old["id"])
    body = await client.api("sendMessage", chat_id=old["id"], text="x")
    assert body["error_code"] == 400
    assert body["parameters"] == {"migrate_to_chat_id": moved["to"]}
    await client.ok("sendMessage", chat_id=moved["to"], text="x")
    services = [each["message"] for each in await client.updates() if "message" in each]
    assert [each.get("migrate_to_chat_id") for each in services] == [moved["to"], None]
    assert [each.get("migrate_from_chat_id") for each in services] == [None, old["id"]]


async def test_edits_are_refused_for_the_right_reason(client: Client) -> None:
    theirs = await client.write(ANNA, "mine")
    own = (await client.ok("sendMessage", chat_id=ANNA, text="a", reply_markup=keys("k")))[
        "message_id"
    ]
    photo = (await client.upload("sendPhoto", chat_id=ANNA, photo=("a", PNG)))["result"]
    same = {"chat_id": ANNA, "message_id": own, "text": "a", "reply_markup": keys("k")}

    async def words(method: str, **params: Any) -> str:
        return (await client.refused(method, chat_id=ANNA, **params)).removeprefix("Bad Request: ")

    refused = await client.refused("editMessageText", **same)
    assert refused.startswith("Bad Request: message is not modified: specified new message")
    assert await words("editMessageText", message_id=99, text="b") == "message to edit not found"
    assert await words("editMessageText", message_id=theirs, text="b") == "message can't be edited"
    assert (
        await words("editMessageText", message_id=photo["message_id"], text="b")
        == "there is no text in the message to edit"
    )
    assert (
        await words("editMessageCaption", message_id=own, caption="b")
        == "there is no caption in the message to edit"
    )
    assert await words("deleteMessage", message_id=99) == "message to delete not found"


async def test_a_bot_may_not_delete_what_is_older_than_two_days(client: Client) -> None:
    number = (await client.ok("sendMessage", chat_id=ANNA, text="a"))["message_id"]
    await client.control("clock/advance", seconds=48 * 3600 + 2)
    words = await client.refused("deleteMessage", chat_id=ANNA, message_id=number)
    assert words == "Bad Request: message can't be deleted"


async def test_wrong_tokens_and_methods_are_refused_as_by_telegram(
    sandbox: Sandbox, client: Client
) -> None:
    async def get(path: str) -> tuple[int, str]:
        async with client.session.get(sandbox.base_url + path) as answer:
            return answer.status, (await answer.json())["description"]

    assert await get("/botnonsense/getMe") == (401, "Unauthorized")
    assert await get("/bot4100:another-secret-token/getMe") == (401, "Unauthorized")
    assert await get(f"/bot{client.token}/getNothing") == (404, "Not Found: method not found")
    assert await get("/nowhere") == (404, "Not Found")
    async with client.session.get(f"{sandbox.base_url}/bot77:abcdefghijkl/GETME") as answer:
        assert (await answer.json())["result"]["id"] == 77


async def test_the_limits_of_files_are_kept(client: Client) -> None:
    async def send(method: str, kind: str, size: int) -> dict[str, Any]:
        return await client.upload(method, chat_id=ANNA, **{kind: ("a.bin", b"x" * size)})

    big = await send("sendDocument", "document", (20 << 20) + 1)
    file_id = big["result"]["document"]["file_id"]
    assert await client.refused("getFile", file_id=file_id) == "Bad Request: file is too big"
    photo = await send("sendPhoto", "photo", (10 << 20) + 1)
    assert photo["description"] == (
        "Bad Request: file of size 10485761 bytes is too big for a photo; "
        "the maximum size is 10485760 bytes"
    )
    assert (await send("sendDocument", "document", (50 << 20) + 1))["error_code"] == 413
    empty = await send("sendDocument", "document", 0)
    assert empty["description"] == "Bad Request: file must be non-empty"


async def test_flood_limits_are_honest_when_they_are_enforced(client: Client) -> None:
    async with running_sandbox(SandboxSettings(flood_limits=True)) as strict:
        guarded = Client(sandbox=strict, session=client.session)
        for number in range(20):
            await guarded.ok("sendMessage", chat_id=GROUP, text=str(number))
        refused = await guarded.api("sendMessage", chat_id=GROUP, text="21")
        wait = refused["parameters"]["retry_after"]
        assert (refused["error_code"], 55 <= wait <= 60) == (429, True)
        assert refused["description"] == f"Too Many Requests: retry after {wait}"
        await guarded.control("clock/advance", seconds=wait)
        await guarded.ok("sendMessage", chat_id=GROUP, text="21")
