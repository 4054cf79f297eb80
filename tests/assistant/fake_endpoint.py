"""A little OpenAI-compatible endpoint on this machine, as good or as bad as a test wants it."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

Answer = Callable[[dict[str, Any]], Any]
"""From the question to what the model says: a text, or something that becomes JSON."""


@dataclass
class FakeEndpoint:
    """Keeps every request; what it answers may be changed at any time."""

    answer: Answer
    status: int = 200
    raw: bytes | None = None
    """Sent instead of a well-formed answer."""
    hangs: bool = False
    """Never answers, until the test is over."""
    asked: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    url: str = ""
    over: asyncio.Event = field(default_factory=asyncio.Event)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """One question."""
        self.headers.append(dict(request.headers))
        self.asked.append(await request.json())
        if self.hangs:
            await self.over.wait()
        if self.raw is not None:
            return web.Response(body=self.raw, status=self.status)
        if self.status != 200:
            headers = {"Location": f"{self.url}/elsewhere"} if self.status == 302 else {}
            return web.Response(status=self.status, text="no", headers=headers)
        said = self.answer(self.questions[-1])
        content = said if isinstance(said, str) else json.dumps(said, ensure_ascii=False)
        return web.json_response({"choices": [{"message": {"content": content}}]})

    @property
    def questions(self) -> list[dict[str, Any]]:
        """What the user message of each request holds, with the kind of the question."""
        found = []
        for body in self.asked:
            question: dict[str, Any] = json.loads(body["messages"][1]["content"])
            found.append(question | {"kind": "words" if "given" in question else "reading"})
        return found

    @property
    def seen(self) -> str:
        """Everything that has left the house."""
        return json.dumps([self.asked, self.headers], ensure_ascii=False)


@asynccontextmanager
async def fake_endpoint(answer: Answer = lambda _question: {}) -> AsyncIterator[FakeEndpoint]:
    """Serve it on a free port."""
    fake = FakeEndpoint(answer=answer)
    app = web.Application()
    app.router.add_post("/v1/chat/completions", fake.handle)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    fake.url = f"http://127.0.0.1:{runner.addresses[0][1]}/v1"
    try:
        yield fake
    finally:
        fake.over.set()
        await runner.cleanup()
