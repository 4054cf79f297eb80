"""A load balancer before several webhooks: each in turn, and the next one where one is dead."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from itertools import count

from aiohttp import ClientError, ClientSession, web
from aiohttp.test_utils import unused_port


@asynccontextmanager
async def balancing(ports: Sequence[int], path: str = "/hook") -> AsyncIterator[str]:
    """The address that stands for all of them."""
    turns = count()

    async def forward(request: web.Request) -> web.Response:
        body, turn = await request.read(), next(turns)
        for offset in range(len(ports)):
            url = f"http://127.0.0.1:{ports[(turn + offset) % len(ports)]}{path}"
            try:
                async with session.post(url, data=body, headers=request.headers) as answer:
                    return web.Response(status=answer.status)
            except ClientError:
                continue
        return web.Response(status=502)

    app = web.Application()
    app.router.add_post(path, forward)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    port = unused_port()
    async with ClientSession() as session:
        try:
            await web.TCPSite(runner, "127.0.0.1", port).start()
            yield f"http://127.0.0.1:{port}{path}"
        finally:
            await runner.cleanup()
