"""`main.py run`: one process that polls or takes a webhook, until SIGTERM."""

import asyncio
import logging
import secrets
import signal
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta
from urllib.parse import urlsplit

from aiohttp import web
from telegram.error import TelegramError

from bot.app import engine as engines
from bot.app.control import Control
from bot.app.parts import Parts, open_parts
from bot.clock import ShiftedClock, SystemClock
from bot.config import Settings
from bot.domain.people import ChatId, PersonId
from bot.observability import Health
from bot.storage import migrate
from bot.telegram.commands import register_commands
from bot.telegram.messenger import TelegramMessenger
from bot.telegram.receiver import Receiver, ReceiverSettings
from bot.telegram.send_errors import classify
from bot.telegram.webhook import Webhook
from bot.telegram.wire import Wire

log = logging.getLogger(__name__)

PRESENT = frozenset({"creator", "administrator", "member", "restricted"})
BIND_CODE = "bind_code"


async def run(settings: Settings) -> None:
    """Run until SIGTERM or SIGINT; what is in hand is finished first."""
    demo = settings.control_port is not None
    clock = ShiftedClock() if demo else SystemClock()
    async with AsyncExitStack() as stack:
        parts = await open_parts(settings, clock)
        stack.push_async_callback(parts.database.close)
        wire = Wire(settings.token(), base_url=settings.bot_api_url)
        stack.push_async_callback(wire.close)
        await migrate(parts.database)
        engine = engines.build(
            parts, TelegramMessenger(wire), _membership(wire), wire.bot_id
        )
        health = Health(parts.database, clock)
        webhook = _webhook(parts, wire)
        await stack.enter_async_context(_served(settings.http_host, settings.http_port, health, webhook))
        if isinstance(clock, ShiftedClock) and settings.control_port is not None:
            control = Control(engine, clock)
            await stack.enter_async_context(_served("127.0.0.1", settings.control_port, control))
        await _work(engine, wire, webhook, health)


def _membership(wire: Wire) -> engines.IsMember:
    async def is_member(group: ChatId, person: PersonId) -> bool:
        try:
            member = await wire.call("getChatMember", {"chat_id": group, "user_id": person})
        except TelegramError as error:
            raise classify(error) from error
        return isinstance(member, dict) and member.get("status") in PRESENT

    return is_member


def _webhook(parts: Parts, wire: Wire) -> Webhook | None:
    url = parts.settings.webhook_url
    if not url:
        return None
    return Webhook(
        bot=wire.bot_id,
        secret=parts.settings.webhook_secret.get_secret_value(),
        path=urlsplit(url).path or "/",
        transactions=parts.database,
        clock=parts.clock,
    )


@asynccontextmanager
async def _served(
    host: str, port: int, *faces: Health | Webhook | Control | None
) -> AsyncIterator[None]:
    app = web.Application(client_max_size=4 * 1024**2)
    for face in faces:
        if face is not None:
            face.add_to(app)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
        yield
    finally:
        await runner.cleanup()


async def _work(
    engine: engines.Engine, wire: Wire, webhook: Webhook | None, health: Health
) -> None:
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stopping.set)
    await engine.start()
    await _prepare_binding(engine)
    receiver = None if webhook else _receiver(engine, wire)
    async with asyncio.TaskGroup() as group:
        engine.run_in(group)
        if webhook is not None:
            await webhook.register(wire, engine.parts.settings.webhook_url, engine.kinds)
        if receiver is not None:
            group.create_task(_receive(receiver, stopping))
        group.create_task(_introduce(engine, wire))
        health.ready = True
        log.info("ready")
        await stopping.wait()
        log.info("stopping")
        if receiver is not None:
            await receiver.stop()
        await engine.stop()


async def _receive(receiver: Receiver, stopping: asyncio.Event) -> None:
    try:
        await receiver.run()
    finally:
        stopping.set()


def _receiver(engine: engines.Engine, wire: Wire) -> Receiver:
    return Receiver(
        wire=wire,
        transactions=engine.parts.database,
        clock=engine.parts.clock,
        settings=ReceiverSettings(kinds=engine.kinds),
    )


async def _introduce(engine: engines.Engine, wire: Wire) -> None:
    """Put the commands into the menus; a Telegram that is away now gets them at the next start."""
    try:
        async with asyncio.timeout(timedelta(seconds=30).total_seconds()):
            group = await _group(engine)
            await register_commands(wire, engine.parts.wording, engine.parts.clock.now(), group)
    except (TelegramError, TimeoutError) as error:
        log.warning("the command menus were not set: %s", type(error).__name__)


async def _group(engine: engines.Engine) -> ChatId | None:
    async with engine.parts.database.reading() as uow:
        return await engine.parts.house.group(uow)


async def _prepare_binding(engine: engines.Engine) -> None:
    """Without a staff group, a one-time code lets whoever reads this log bind one."""
    if await _group(engine) is not None:
        return
    async with engine.parts.database.begin() as uow:
        code = await uow.memory.get(BIND_CODE)
        if not isinstance(code, str):
            code = secrets.token_hex(4)
            await uow.memory.set(BIND_CODE, code)
    log.warning("no staff group yet: add the bot to it and send there: /bind %s", code)
