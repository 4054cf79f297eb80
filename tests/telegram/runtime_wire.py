"""A sandbox, a wire to it, and a server that breaks connections in chosen places."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from enum import StrEnum

from bot.sandbox import DEFAULT_TOKEN, Sandbox, SandboxSettings, running_sandbox
from bot.telegram.carrier import Timeouts
from bot.telegram.wire import Wire

QUICK = Timeouts(connect=0.5, read=0.3, write=1, upload=1)


@asynccontextmanager
async def wired() -> AsyncIterator[tuple[Sandbox, Wire]]:
    """A sandbox with people in it, and a bot's connection to it."""
    async with (
        running_sandbox(SandboxSettings()) as sandbox,
        Wire(DEFAULT_TOKEN, base_url=sandbox.base_url) as wire,
    ):
        yield sandbox, wire


class Break(StrEnum):
    """What a broken server does with a request."""

    RESET = "reset"
    CUT_ANSWER = "cut"
    STALL = "stall"
    HTML_502 = "html"
    ODD_ANSWER = "odd"


_ANSWERS = {
    Break.CUT_ANSWER: b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{",
    Break.HTML_502: b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 6\r\n\r\n<html>",
    Break.ODD_ANSWER: b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
}


@asynccontextmanager
async def broken_server(kind: Break) -> AsyncIterator[Wire]:
    """A connection to a server that fails in this way every time."""
    serving: list[asyncio.Task[None] | None] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        serving.append(asyncio.current_task())
        await reader.read(100)
        if kind is Break.STALL:
            while await reader.read(100):
                pass  # The client hangs up when it has waited enough.
        writer.write(_ANSWERS.get(kind, b""))
        if kind is Break.RESET:
            writer.transport.abort()
        writer.close()
        with suppress(ConnectionError):
            await writer.wait_closed()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    base = f"http://127.0.0.1:{port}"
    async with server:
        async with Wire(DEFAULT_TOKEN, base_url=base, timeouts=QUICK) as wire:
            yield wire
        await asyncio.gather(*(one for one in serving if one is not None))
