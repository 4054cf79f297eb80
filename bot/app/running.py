"""`main.py run`: one process that polls or takes a webhook, until SIGTERM."""

import asyncio
import logging
import signal
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta
from itertools import count
from urllib.parse import urlsplit

from aiohttp import web
from telegram.error import TelegramError

from bot.app import engine as engines
from bot.app import receiving, starting
from bot.app.clearing import clear_saved
from bot.app.control import Control, ending_with_parent, follow
from bot.app.parts import Parts, open_parts
from bot.app.problems import database_of
from bot.app.usable import CannotStart
from bot.clock import ShiftedClock, SystemClock
from bot.config import Settings
from bot.domain.people import ChatId, PersonId
from bot.observability import Health, log_as_json
from bot.ports.unit_of_work import StorageUnavailable
from bot.services.fresh_cards import FreshCards
from bot.services.leadership import Leadership
from bot.services.privacy.forgetting import ForgetInTime
from bot.services.watching import LookRound, WatchBacklog
from bot.storage import migrate
from bot.telegram.messenger import TelegramMessenger
from bot.telegram.send_errors import classify
from bot.telegram.webhook import Webhook
from bot.telegram.wire import Wire

log = logging.getLogger(__name__)

PRESENT = frozenset({"creator", "administrator", "member", "restricted"})
WATCH_EVERY = timedelta(seconds=30)
FREE = "choose an address of this machine and a port that nobody uses"
ROUNDS = 120
"""So many turns make an hour."""


async def run(settings: Settings) -> None:
    """Run until SIGTERM or SIGINT; what is in hand is finished first."""
    log_as_json()
    demo = settings.control_port is not None
    clock = ShiftedClock() if demo else SystemClock()
    async with AsyncExitStack() as stack:
        parts = await open_parts(settings, clock)
        stack.push_async_callback(parts.database.close)
        if isinstance(clock, ShiftedClock):
            await follow(clock, settings.bot_api_url)
        wire = Wire(settings.token(), base_url=settings.bot_api_url)
        stack.push_async_callback(wire.close)
        with database_of(settings):
            await migrate(parts.database)
        engine = engines.build(parts, TelegramMessenger(wire), _membership(wire), wire.bot_id)
        health = Health(parts.database, clock, engine.advisor.tally.figures)
        webhook = _webhook(parts, wire)
        await stack.enter_async_context(
            _served(settings.http_host, settings.http_port, health, webhook)
        )
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
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as error:
            names = "AMENDS_HTTP_HOST, AMENDS_HTTP_PORT"
            raise CannotStart(names, f"{host}, {port}", error, FREE) from error
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
    await starting.prepare_binding(engine.parts)
    receiver = None if webhook else receiving.receiver_for(engine, wire)
    async with asyncio.TaskGroup() as group:
        engine.run_in(group)
        if webhook is not None:
            group.create_task(receiving.register(webhook, engine, wire, stopping))
        if receiver is not None:
            group.create_task(receiving.poll(receiver, engine, wire, stopping))
        watching = group.create_task(_watch(engine))
        introducing = group.create_task(starting.introduce(engine.parts, wire))
        group.create_task(asyncio.to_thread(engine.parts.stop_words.look.courtesy.get_ready))
        health.ready = True
        log.info("ready")
        async with _controlled(engine, stopping):
            await stopping.wait()
        log.info("stopping")
        watching.cancel()
        introducing.cancel()
        if receiver is not None:
            await receiver.stop()
        await engine.stop()


@asynccontextmanager
async def _controlled(engine: engines.Engine, stopping: asyncio.Event) -> AsyncIterator[None]:
    """In the demo, let the sandbox move the clock; it counts as ready when this answers."""
    clock, port = engine.parts.clock, engine.parts.settings.control_port
    if not isinstance(clock, ShiftedClock) or port is None:
        yield
        return
    async with _served("127.0.0.1", port, Control(engine, clock)), ending_with_parent(stopping):
        yield


async def _watch(engine: engines.Engine) -> None:
    carry_out, database, clock = engine.parts.carry_out, engine.parts.database, engine.parts.clock
    watch = WatchBacklog(carry_out=carry_out, transactions=database, clock=clock)
    look_round = LookRound(
        carry_out=carry_out,
        transactions=database,
        clock=clock,
        forget=ForgetInTime(policy=engine.parts.policy, clear_saved=clear_saved(engine.parts)),
        may_forget=engine.clock_watch.may_forget,
    )
    fresh_cards = FreshCards(carry_out=carry_out, transactions=database, clock=clock)
    lead = Leadership(transactions=database, clock=clock, job="watch", lasting=2 * WATCH_EVERY)
    for turn in count():
        try:
            if await lead.epoch() is not None:
                await watch()
                await fresh_cards()
                if turn % ROUNDS == 0:
                    await look_round()
        except StorageUnavailable as error:
            log.warning("the books cannot be looked at: %s", error)
        await asyncio.sleep(WATCH_EVERY.total_seconds())
