"""How updates come in: by polling or through a webhook, with a Telegram that may be away."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import timedelta

from telegram.error import InvalidToken, TelegramError

from bot.app.engine import LEASE, Engine
from bot.domain.deciding.decision import Say, To
from bot.domain.notices.manager import OperationAlarm
from bot.ports.unit_of_work import StorageUnavailable
from bot.telegram.receiver import Receiver, ReceiverSettings, TokenRefused
from bot.telegram.webhook import Webhook
from bot.telegram.wire import Wire

log = logging.getLogger(__name__)

AGAIN = timedelta(seconds=5)


async def poll(receiver: Receiver, engine: Engine, wire: Wire, stopping: asyncio.Event) -> None:
    """Know our name, then ask for updates until told to stop; raises ``TokenRefused``."""
    try:
        await _until_done(lambda: _learn_name(engine, wire), "our name is not known yet", stopping)
        await _leave_webhook(wire)
        if not stopping.is_set():
            await receiver.run()
    finally:
        stopping.set()


async def register(webhook: Webhook, engine: Engine, wire: Wire, stopping: asyncio.Event) -> None:
    """Know our name, and tell Telegram where to deliver; raises ``TokenRefused``."""

    async def tell() -> None:
        await _learn_name(engine, wire)
        await webhook.register(wire, engine.parts.settings.webhook_url, engine.kinds)

    await _until_done(tell, "the webhook is not registered yet", stopping)


async def _until_done(
    attempt: Callable[[], Awaitable[None]], lack: str, stopping: asyncio.Event
) -> None:
    """Try again and again while Telegram is away."""
    while not stopping.is_set():
        try:
            await attempt()
        except InvalidToken as error:
            stopping.set()
            raise TokenRefused from error
        except TelegramError as error:
            log.warning("%s: %s", lack, type(error).__name__)
        else:
            return
        with suppress(TimeoutError):
            await asyncio.wait_for(stopping.wait(), AGAIN.total_seconds())


async def _learn_name(engine: Engine, wire: Wire) -> None:
    me = await wire.call("getMe", {})
    if not isinstance(me, Mapping):
        return
    try:
        await engine.learn_name(
            str(me.get("username") or ""),
            topics=bool(me.get("has_topics_enabled")),
            inline=bool(me.get("supports_inline_queries")),
        )
    except StorageUnavailable as error:
        log.warning("our name is known, but not kept: %s", error)


async def _leave_webhook(wire: Wire) -> None:
    """Polling is refused while a webhook of an earlier run is set."""
    try:
        await wire.call("deleteWebhook", {})
    except InvalidToken as error:
        raise TokenRefused from error
    except TelegramError as error:
        log.warning("the webhook could not be removed: %s", type(error).__name__)


def _settings(engine: Engine) -> ReceiverSettings:
    """With other processes about, ask briefly: a lease is renewed between two questions."""
    if engine.parts.database.alone:
        return ReceiverSettings(kinds=engine.kinds)
    return ReceiverSettings(kinds=engine.kinds, patience=LEASE / 3, lease=LEASE)


def receiver_for(engine: Engine, wire: Wire) -> Receiver:
    """The receiver of a polling bot; managers hear of another one with the same token."""
    parts = engine.parts

    async def conflict() -> None:
        alarm = OperationAlarm(alarm="other_poller", detail="")
        said = Say(to=To.MANAGERS, notice=alarm)
        try:
            async with parts.database.begin() as uow:
                await parts.carry_out.say(uow, said, None, parts.clock.now())
        except StorageUnavailable as error:
            log.warning("nobody is told of the other poller: %s", error)

    return Receiver(
        wire=wire,
        transactions=parts.database,
        clock=parts.clock,
        settings=_settings(engine),
        on_conflict=conflict,
    )
