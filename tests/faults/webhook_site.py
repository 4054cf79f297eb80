"""The webhook of the worker, as a loop like the others."""

import asyncio

from aiohttp import web

from bot.clock import SystemClock
from bot.storage import Database
from bot.telegram.webhook import Webhook

SECRET = "kill-run"


class WebhookSite:
    """Serves the webhook until it is told to stop."""

    def __init__(self, *, port: int, bot: int, database: Database) -> None:
        self._port = port
        self._told = asyncio.Event()
        self._app = web.Application()
        hook = Webhook(
            bot=bot, secret=SECRET, path="/hook", transactions=database, clock=SystemClock()
        )
        hook.add_to(self._app)

    async def run(self) -> None:
        """Serve."""
        runner = web.AppRunner(self._app, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", self._port).start()
        await self._told.wait()
        await runner.cleanup()

    async def stop(self) -> None:
        """Serve no more."""
        self._told.set()
