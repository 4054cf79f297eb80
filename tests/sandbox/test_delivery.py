"""Updates reach the bot: long polling, webhooks, conflicts, and faults on order."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web

from tests.sandbox.client import ANNA, TOKEN, Client

pytestmark = pytest.mark.asyncio
OTHER_POLL = (
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance "
    "is running"
)
WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete "
    "the webhook first"
)


class Hook:
    """A bot's webhook that answers as it is told."""

    def __init__(self) -> None:
        self.received: list[dict[str, Any]] = []
        self.headers: list[str | None] = []
        self.failing: set[str] = set()
        self.answer: dict[str, Any] | None = None
        self.url = ""

    async def receive(self, request: web.Request) -> web.Response:
        update = await request.json()
        self.headers.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        if update["message"]["text"] in self.failing:
            self.failing.discard(update["message"]["text"])
            return web.Response(status=500)
        self.received.append(update)
        return web.json_response(self.answer) if self.answer else web.Response()

    async def texts(self, count: int) -> list[str]:
        for _ in range(300):
            if len(self.received) >= count:
                break
            await asyncio.sleep(0.01)
        return [each["message"]["text"] for each in self.received]


@pytest_asyncio.fixture
async def hook() -> AsyncIterator[Hook]:
    made = Hook()
    app = web.Application()
    app.router.add_post("/hook", made.receive)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    made.url = f"http://{host}:{port}/hook"
    yield made
    await runner.cleanup()


async def test_a_long_poll_wakes_at_once(client: Client) -> None:
    poll = asyncio.ensure_future(client.ok("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    began = asyncio.get_running_loop().time()
    await client.write(ANNA, "hello")
    updates = await poll
    assert updates[0]["message"]["text"] == "hello"
    assert asyncio.get_running_loop().time() - began < 0.5


async def test_the_older_of_two_polls_is_ended(client: Client) -> None:
    older = asyncio.ensure_future(client.refused("getUpdates", timeout=30))
    await asyncio.sleep(0.05)
    newer = asyncio.ensure_future(client.ok("getUpdates", timeout=30))
    assert await older == OTHER_POLL
    await client.write(ANNA, "hello")
    assert (await newer)[0]["message"]["text"] == "hello"


async def test_polling_is_refused_while_a_webhook_is_set(client: Client, hook: Hook) -> None:
    await client.ok("setWebhook", url=hook.url)
    assert await client.refused("getUpdates") == WEBHOOK_ACTIVE
    await client.ok("deleteWebhook")
    assert await client.ok("getUpdates") == []


async def test_a_webhook_gets_updates_with_its_secret(client: Client, hook: Hook) -> None:
    await client.write(ANNA, "before")
    await client.ok("setWebhook", url=hook.url, secret_token="s-1")
    await client.write(ANNA, "after")
    assert await hook.texts(2) == ["before", "after"]
    assert hook.headers == ["s-1", "s-1"]
    info = await client.ok("getWebhookInfo")
    assert (info["url"], info["pending_update_count"]) == (hook.url, 0)


async def test_a_webhook_goes_on_after_a_pause(client: Client, hook: Hook) -> None:
    await client.ok("setWebhook", url=hook.url)
    for count, text in enumerate(("one", "two"), start=1):
        await client.write(ANNA, text)
        assert len(await hook.texts(count)) == count
        await asyncio.sleep(0.05)


async def test_pending_updates_can_be_dropped(client: Client, hook: Hook) -> None:
    await client.write(ANNA, "before")
    await client.ok("setWebhook", url=hook.url, drop_pending_updates=True)
    await client.write(ANNA, "after")
    assert await hook.texts(1) == ["after"]


async def test_a_failing_update_is_tried_again_and_holds_up_only_its_chat(
    client: Client, hook: Hook
) -> None:
    hook.failing = {"bad"}
    await client.ok("setWebhook", url=hook.url)
    await client.write(ANNA, "bad")
    await client.write(ANNA, "later")
    await client.write(5001, "other")
    assert await hook.texts(1) == ["other"]
    info = await client.ok("getWebhookInfo")
    assert info["last_error_message"] == (
        "Wrong response from the webhook: 500 Internal Server Error"
    )
    assert await hook.texts(3) == ["other", "bad", "later"]


async def test_a_method_in_the_answer_to_a_webhook_is_carried_out(
    client: Client, hook: Hook
) -> None:
    hook.answer = {"method": "sendMessage", "chat_id": ANNA, "text": "echo"}
    await client.ok("setWebhook", url=hook.url)
    await client.write(ANNA, "hello")
    await hook.texts(1)
    await asyncio.sleep(0.05)
    assert [each["text"] for each in await client.messages(ANNA)] == ["hello", "echo"]


REFUSING = [
    ("retry_after", 429, "Too Many Requests: retry after 7"),
    ("forbidden", 403, "Forbidden: bot was blocked by the user"),
    ("bad_request", 400, "Bad Request: chat not found"),
]


@pytest.mark.parametrize(("kind", "code", "words"), REFUSING)
async def test_a_refusal_on_order_comes_once_and_nothing_is_sent(
    client: Client, kind: str, code: int, words: str
) -> None:
    await client.control("faults", method="sendMessage", kind=kind, times=1, seconds=7)
    body = await client.api("sendMessage", chat_id=ANNA, text="x")
    assert (body["error_code"], body["description"]) == (code, words)
    assert body.get("parameters") == ({"retry_after": 7} if code == 429 else None)
    assert await client.messages(ANNA) == []
    await client.ok("sendMessage", chat_id=ANNA, text="x")


@pytest.mark.parametrize(("kind", "sent"), [("server_error", 0), ("server_error_after", 1)])
async def test_a_broken_gateway_answers_html(client: Client, kind: str, sent: int) -> None:
    await client.control("faults", method="*", kind=kind, times=1)
    url = f"{client.sandbox.base_url}/bot{TOKEN}/sendMessage"
    async with client.session.post(url, json={"chat_id": ANNA, "text": "x"}) as answer:
        assert (answer.status, answer.content_type) == (502, "text/html")
        assert "502 Bad Gateway" in await answer.text()
    assert len(await client.messages(ANNA)) == sent


@pytest.mark.parametrize(("kind", "sent"), [("disconnect_before", 0), ("disconnect", 1)])
async def test_a_dropped_connection_leaves_no_answer(client: Client, kind: str, sent: int) -> None:
    await client.control("faults", method="sendMessage", kind=kind, times=1)
    with pytest.raises(aiohttp.ClientError):
        await client.api("sendMessage", chat_id=ANNA, text="x")
    assert len(await client.messages(ANNA)) == sent


async def test_a_timeout_stalls_after_the_message_was_sent(client: Client) -> None:
    await client.control("faults", method="sendMessage", kind="timeout", times=1, seconds=30)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.2):
            await client.api("sendMessage", chat_id=ANNA, text="x")
    assert len(await client.messages(ANNA)) == 1


async def test_faults_are_for_one_chat_counted_listed_and_called_off(client: Client) -> None:
    await client.control("faults", method="*", kind="forbidden", times=2, chat=ANNA)
    await client.ok("sendMessage", chat_id=5001, text="x")
    await client.ok("sendChatAction", chat_id=ANNA, action="typing")
    await client.refused("sendMessage", chat_id=ANNA, text="x")
    assert [each["times"] for each in await client.look("faults")] == [1]
    async with client.session.delete(f"{client.sandbox.base_url}/sandbox/faults") as answer:
        assert await answer.json() == []
    await client.ok("sendMessage", chat_id=ANNA, text="x")


async def test_every_kind_of_body_is_read(client: Client) -> None:
    url = f"{client.sandbox.base_url}/bot{TOKEN}/sendMessage"
    fields = {"chat_id": str(ANNA), "text": "\u4f60\u597d & +"}
    form = aiohttp.FormData(fields)
    form()  # a form with a file part is sent as multipart
    multipart = aiohttp.MultipartWriter("form-data")
    for name, value in fields.items():
        part = multipart.append(value)
        part.set_content_disposition("form-data", name=name)
    octets = {"Content-Type": "application/octet-stream"}
    for request in (
        client.session.get(url, params=fields),
        client.session.post(url, data=fields),
        client.session.post(url, json=fields),
        client.session.post(url, data=multipart),
        client.session.post(url, params=fields, data=b"", headers=octets),
    ):
        async with request as answer:
            assert (await answer.json())["result"]["text"] == fields["text"]


NAMES = [
    ('filename="a %22b%22.txt"', 'a "b".txt'),
    ('filename="a \\"b\\".txt"', 'a "b".txt'),
    ("filename=\"x.txt\"; filename*=utf-8''%E4%BD%A0.txt", "\u4f60.txt"),
    ('filename="\u4f60.txt"', "\u4f60.txt"),
    ('filename="C:\\\\folder\\\\a.txt"', "a.txt"),
]


@pytest.mark.parametrize(("header", "name"), NAMES)
async def test_a_file_comes_whole_and_with_its_name(
    client: Client, header: str, name: str
) -> None:
    data = b"\r\n\r\n--other\r\n--\x00\xff\r\n"
    body = (
        f'--XyZ\r\nContent-Disposition: form-data; name="chat_id"\r\n\r\n{ANNA}\r\n'
        f'--XyZ\r\ncontent-disposition: form-data; name="document"; {header}\r\n'
        "Content-Type: text/plain\r\n\r\n"
    ).encode() + data + b"\r\n--XyZ--\r\n"  # fmt: skip
    url = f"{client.sandbox.base_url}/bot{TOKEN}/sendDocument"
    headers = {"Content-Type": 'multipart/form-data; boundary="XyZ"'}
    async with client.session.post(url, data=body, headers=headers) as answer:
        document = (await answer.json())["result"]["document"]
    assert (document["file_name"], document["file_size"]) == (name, len(data))
    assert client.sandbox.world.files.data(document["file_id"]) == data
