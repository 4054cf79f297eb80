"""Bots written with stock libraries run against the sandbox unchanged."""

import asyncio
import socket
from contextlib import suppress
from typing import Any

import aiogram
import pytest
import telegram.ext
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.webhook.aiohttp_server import SimpleRequestHandler, setup_application
from aiohttp import web

from tests.sandbox.client import ANNA, TOKEN, Client

pytestmark = pytest.mark.asyncio
SECRET = "a-secret"


def free_port() -> int:
    """Return a port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def echoed(client: Client) -> list[str]:
    """Let Anna write three messages and wait for the echoes."""
    words = ["/start", "hello", "\U0001f600 \u05e9\u05dc\u05d5\u05dd"]
    for text in words:
        await client.write(ANNA, text)
    for _ in range(100):
        found = [each["text"] for each in await client.messages(ANNA) if each["from"]["is_bot"]]
        if len(found) == len(words):
            return found
        await asyncio.sleep(0.03)
    raise AssertionError(f"only {found} came back")


EXPECTED = ["/start", "hello", "\U0001f600 \u05e9\u05dc\u05d5\u05dd"]


def ptb_app(base: str) -> Any:
    """Return an echo bot as the documentation of python-telegram-bot shows it."""

    async def echo(update: telegram.Update, context: Any) -> None:
        assert update.message is not None
        await update.message.reply_text(update.message.text or "")

    builder = telegram.ext.Application.builder().token(TOKEN)
    app = builder.base_url(f"{base}/bot").base_file_url(f"{base}/file/bot").build()
    app.add_handler(telegram.ext.MessageHandler(telegram.ext.filters.TEXT, echo))
    return app


def aiogram_bot(base: str) -> tuple[aiogram.Bot, aiogram.Dispatcher]:
    """Return an echo bot as the documentation of aiogram shows it."""
    dispatcher = aiogram.Dispatcher()

    @dispatcher.message()
    async def echo(message: aiogram.types.Message) -> None:
        await message.answer(message.text or "")

    api = TelegramAPIServer.from_base(base)
    return aiogram.Bot(TOKEN, session=AiohttpSession(api=api)), dispatcher


async def test_a_python_telegram_bot_echo_bot_answers_by_polling(client: Client) -> None:
    app = ptb_app(client.sandbox.base_url)
    async with app:
        await app.start()
        await app.updater.start_polling()
        assert await echoed(client) == EXPECTED
        await app.updater.stop()
        await app.stop()
    assert await client.ok("getUpdates") == []


async def test_a_python_telegram_bot_echo_bot_answers_by_webhook(client: Client) -> None:
    # Its own webhook server needs tornado, so updates are put into its queue as its docs show.
    app = ptb_app(client.sandbox.base_url)
    secrets: list[str | None] = []

    async def receive(request: web.Request) -> web.Response:
        secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        update = telegram.Update.de_json(await request.json(), app.bot)
        await app.update_queue.put(update)
        return web.Response()

    server = web.Application()
    server.router.add_post("/hook", receive)
    runner = web.AppRunner(server)
    await runner.setup()
    port = free_port()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    async with app:
        await app.start()
        await app.bot.set_webhook(f"http://127.0.0.1:{port}/hook", secret_token=SECRET)
        assert await echoed(client) == EXPECTED
        await app.bot.delete_webhook()
        await app.stop()
    await runner.cleanup()
    assert secrets == [SECRET] * 3


async def test_an_aiogram_echo_bot_answers_by_polling(client: Client) -> None:
    bot, dispatcher = aiogram_bot(client.sandbox.base_url)
    polling = asyncio.ensure_future(dispatcher.start_polling(bot, handle_signals=False))
    assert await echoed(client) == EXPECTED
    await dispatcher.stop_polling()
    with suppress(asyncio.CancelledError):
        await polling


async def test_an_aiogram_echo_bot_answers_by_webhook(client: Client) -> None:
    bot, dispatcher = aiogram_bot(client.sandbox.base_url)
    server = web.Application()
    SimpleRequestHandler(dispatcher, bot, secret_token=SECRET).register(server, path="/hook")
    setup_application(server, dispatcher, bot=bot)
    runner = web.AppRunner(server)
    await runner.setup()
    port = free_port()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    await bot.set_webhook(f"http://127.0.0.1:{port}/hook", secret_token=SECRET)
    assert await echoed(client) == EXPECTED
    await bot.delete_webhook()
    await runner.cleanup()
    await bot.session.close()
