"""A small client for the sandbox, so that tests read like what people do."""

import io
from dataclasses import dataclass
from typing import Any

import aiohttp

from bot.sandbox import Sandbox

TOKEN = "4100:sandbox-token-of-amends"
ANNA, BEN, LI, GROUP = 5002, 6002, 6001, -1001000000001

# A picture of one by one point.
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360f8cf500f0003860180dd8b3a2a0000000049454e44ae426082"
)


@dataclass(frozen=True, kw_only=True)
class Client:
    """Speaks both to the Bot API and to the control API of a sandbox."""

    sandbox: Sandbox
    session: aiohttp.ClientSession
    token: str = TOKEN

    async def api(self, method: str, **params: Any) -> dict[str, Any]:
        """Call a Bot API method and return the whole answer."""
        url = f"{self.sandbox.base_url}/bot{self.token}/{method}"
        async with self.session.post(url, json=params) as answer:
            body: dict[str, Any] = await answer.json()
            assert answer.status == body.get("error_code", 200)
            return body

    async def ok(self, method: str, **params: Any) -> Any:
        """Call a Bot API method that must succeed and return its result."""
        body = await self.api(method, **params)
        assert body["ok"], body
        return body["result"]

    async def refused(self, method: str, **params: Any) -> str:
        """Call a Bot API method that must fail and return the words of the refusal."""
        body = await self.api(method, **params)
        assert not body["ok"], body
        return str(body["description"])

    async def upload(self, method: str, **fields: Any) -> dict[str, Any]:
        """Call a Bot API method with files, given as (name, bytes)."""
        url = f"{self.sandbox.base_url}/bot{self.token}/{method}"
        async with self.session.post(url, data=_form(fields)) as answer:
            body: dict[str, Any] = await answer.json()
            return body

    async def updates(self, **params: Any) -> list[dict[str, Any]]:
        """Take all waiting updates and confirm them."""
        updates: list[dict[str, Any]] = await self.ok("getUpdates", **params)
        if updates:
            await self.ok("getUpdates", offset=updates[-1]["update_id"] + 1, limit=1)
        return updates

    async def control(self, path: str, expect: int = 200, **fields: Any) -> Any:
        """Post to the control API and return the answer."""
        url = f"{self.sandbox.base_url}/sandbox/{path}"
        sent = {"from" if name == "sender" else name: value for name, value in fields.items()}
        async with self.session.post(url, json=sent) as answer:
            body = await answer.json()
            assert answer.status == expect, body
            return body

    async def look(self, path: str) -> Any:
        """Get something from the control API."""
        async with self.session.get(f"{self.sandbox.base_url}/sandbox/{path}") as answer:
            assert answer.status == 200, await answer.text()
            return await answer.json()

    async def write(self, sender: int, text: str, chat: int | None = None, **more: Any) -> int:
        """Let a person write a text and return its number."""
        sent = await self.control(
            "messages", sender=sender, chat=chat or sender, text=text, **more
        )
        return int(sent["message_id"])

    async def send_files(self, sender: int, *parts: tuple[str, str, bytes], **fields: Any) -> Any:
        """Let a person send files, each as (kind, name, bytes)."""
        form = _form({"from": str(sender), "chat": str(sender), **fields})
        for kind, name, data in parts:
            form.add_field(kind, data, filename=name)
        url = f"{self.sandbox.base_url}/sandbox/messages"
        async with self.session.post(url, data=form) as answer:
            assert answer.status == 200, await answer.text()
            return await answer.json()

    async def messages(self, chat: int, after: int = 0) -> list[dict[str, Any]]:
        """Return the messages of a chat."""
        found: list[dict[str, Any]] = await self.look(f"chats/{chat}/messages?after={after}")
        return found


def _form(fields: dict[str, Any]) -> aiohttp.FormData:
    form = aiohttp.FormData(quote_fields=False)
    for name, value in fields.items():
        if isinstance(value, tuple):
            form.add_field(name, io.BytesIO(value[1]), filename=value[0])
        else:
            form.add_field(name, str(value))
    return form
