"""A wire to PostgreSQL that breaks at a COMMIT."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from sqlalchemy.engine import URL, make_url

CHUNK = 2**16


@dataclass
class Wire:
    """Passes bytes on; breaks once where it is told to."""

    server: URL
    breaks: str = ""
    """``before`` the next COMMIT reaches the server, or ``after`` the server has answered it."""

    async def carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, until either side ends it."""
        answers, server = await self._connect()
        broken = asyncio.Event()
        ways = {
            asyncio.create_task(self._there(reader, server, broken)),
            asyncio.create_task(_back(answers, writer, broken)),
        }
        await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        for way in ways:
            way.cancel()
        for end in (server, writer):
            end.close()

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        folder, port = self.server.query.get("host"), self.server.port or 5432
        if isinstance(folder, str):
            return await asyncio.open_unix_connection(f"{folder}/.s.PGSQL.{port}")
        return await asyncio.open_connection(self.server.host, port)

    async def _there(
        self, reader: asyncio.StreamReader, server: asyncio.StreamWriter, broken: asyncio.Event
    ) -> None:
        while data := await reader.read(CHUNK):
            if self.breaks and b"COMMIT" in data:
                how, self.breaks = self.breaks, ""
                if how == "before":
                    return
                broken.set()
            server.write(data)


async def _back(
    answers: asyncio.StreamReader, writer: asyncio.StreamWriter, broken: asyncio.Event
) -> None:
    while data := await answers.read(CHUNK):
        if broken.is_set():
            return
        writer.write(data)


@asynccontextmanager
async def wire_to(address: str) -> AsyncIterator[tuple[Wire, str]]:
    """A wire to the server of this database, and the address of the database over the wire."""
    url = make_url(address)
    wire = Wire(url)
    async with await asyncio.start_server(wire.carry, "127.0.0.1", 0) as listening:
        port = listening.sockets[0].getsockname()[1]
        over = url.set(host="127.0.0.1", port=port, query={})
        yield wire, over.render_as_string(hide_password=False)
