"""Starts and stops a sandbox."""

import logging
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TypeAlias

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.sandbox import control
from bot.sandbox.bot_control import BotControl, HttpBotControl, NoBotControl
from bot.sandbox.bot_host import BotHost, NoBotHost
from bot.sandbox.botapi import BotApi
from bot.sandbox.control import body
from bot.sandbox.errors import ControlError
from bot.sandbox.limits import MAX_UPLOAD
from bot.sandbox.parts import Parts
from bot.sandbox.seed import seed
from bot.sandbox.settings import SandboxSettings
from bot.sandbox.travel import Travel
from bot.sandbox.world import World

_log = logging.getLogger(__name__)
_FIELDS_BESIDE_FILE = 1 << 20
# aiohttp waits this long twice: for requests that end by themselves, then for cancelled ones.
_FAREWELL = 0.25


@dataclass(frozen=True, kw_only=True, slots=True)
class Sandbox:
    """A sandbox that runs: where it is, what is in it, and its clock's mover."""

    base_url: str
    world: World
    travel: Travel


RoutesHook: TypeAlias = Callable[[web.Application, World, Travel], None]


@asynccontextmanager
async def running_sandbox(
    settings: SandboxSettings,
    *,
    bot_control: BotControl | None = None,
    bot_host: BotHost | None = None,
    routes: Sequence[RoutesHook] = (),
) -> AsyncIterator[Sandbox]:
    """Run a sandbox for as long as the block lasts.

    `bot_control` takes the place of the HTTP one of the settings; `bot_host` runs the process of
    the bot; each of `routes` may add addresses of its own, such as those of a page.
    """
    world = World(settings)
    parts = Parts.of(world, bot_control or _bot_control(settings), bot_host or NoBotHost())
    runner = web.AppRunner(
        _app(parts, routes),
        access_log=None,
        handler_cancellation=True,
        shutdown_timeout=_FAREWELL,
    )
    try:
        base_url = await _started(runner, world, settings)
        parts.outlook.start()
        yield Sandbox(base_url=base_url, world=world, travel=parts.travel)
    finally:
        await _stopped(runner, world)
        parts.snapshots.close()


def _bot_control(settings: SandboxSettings) -> BotControl:
    return HttpBotControl(settings.bot_control_url) if settings.bot_control_url else NoBotControl()


def _app(parts: Parts, routes: Sequence[RoutesHook]) -> web.Application:
    world = parts.world
    limit = MAX_UPLOAD + _FIELDS_BESIDE_FILE
    app = web.Application(middlewares=[_plain_errors], client_max_size=limit)
    bot_api = BotApi(world=world)
    bot_api.add_routes(app)
    world.webhooks.execute = bot_api.execute
    control.add_routes(app, parts)
    for add_routes in routes:
        add_routes(app, world, parts.travel)
    return app


async def _started(runner: web.AppRunner, world: World, settings: SandboxSettings) -> str:
    if settings.seed and not world.users:
        world.clock.begin(settings.first_offset())
        seed(world, language=world.language)
    await runner.setup()
    site = web.TCPSite(runner, settings.host, settings.port)
    await site.start()
    world.tasks.start(world.store.keep_flushing())
    for bot in world.bots.values():
        if bot.webhook is not None:
            world.webhooks.start(bot)
    host, port = runner.addresses[0][:2]
    return f"http://{host}:{port}"


async def _stopped(runner: web.AppRunner, world: World) -> None:
    world.events.close()
    for bot in world.bots.values():
        bot.queue.close()
    await world.tasks.close()
    await runner.cleanup()
    await world.webhooks.close()
    world.store.close()


@web.middleware
async def _plain_errors(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turn refusals into JSON; a fault of our own is logged and never shown to the client."""
    try:
        return await handler(request)
    except ControlError as error:
        return body.answer({"error": error.sentence}, error.status)
    except web.HTTPException as error:
        if error.status < 400:
            raise
        return body.answer(_refusal(request, error), error.status)
    except Exception:  # noqa: BLE001 - a client never sees our stack, the log does
        _log.exception("%s %s failed", request.method, request.path.partition("/bot")[0])
        words = "Internal Server Error"
        return body.answer(
            {"ok": False, "error_code": 500, "description": words, "error": words}, 500
        )


def _refusal(request: web.Request, error: web.HTTPException) -> dict[str, object]:
    if request.path.startswith("/sandbox"):
        return {"error": f"{error.reason}: {request.method} {request.path}"}
    return {"ok": False, "error_code": error.status, "description": error.reason}
