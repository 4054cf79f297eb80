"""A sandbox with its page and a stock echo bot, and a browser that looks at it."""

import asyncio
import functools
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
import telegram
from playwright.async_api import (
    Browser,
    BrowserContext,
    Locator,
    Page,
    Playwright,
    async_playwright,
    expect,
)
from telegram.error import NetworkError
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    InlineQueryHandler,
    MessageHandler,
)

from bot.sandbox import DEFAULT_TOKEN, Sandbox, SandboxSettings, running_sandbox
from bot.sandbox.page import page_in

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    *("--no-sandbox", "--disable-gpu", "--disable-background-networking"),
    "--use-fake-device-for-media-stream",
]
# A busy machine is slow, and a slow page is no wrong one.
expect.set_options(timeout=10_000)
WIDE = {"width": 1280, "height": 860}
_BUTTONS = telegram.InlineKeyboardMarkup([
    [
        telegram.InlineKeyboardButton("Accept", callback_data="accept"),
        telegram.InlineKeyboardButton("Warn", callback_data="warn"),
    ],
    [telegram.InlineKeyboardButton("Look", switch_inline_query_current_chat="tea ")],
])  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let all tests of this folder share one event loop, and so one browser."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)
            if not CHROMIUM.exists():
                item.add_marker(pytest.mark.skip(reason=f"there is no {CHROMIUM}"))


@dataclass(kw_only=True)
class Look:
    """A page that is open, the sandbox behind it, and every address it asked for."""

    page: Page
    sandbox: Sandbox
    asked: list[str]
    faults: list[str]

    async def write(self, pane: str, words: str) -> None:
        """Type words into a pane and send them."""
        field = self.page.locator(f"#pane-{pane} textarea")
        await field.fill(words)
        await field.press("Enter")


def bubbles(look: Look, pane: str) -> Locator:
    """Return the messages a pane shows."""
    return look.page.locator(f"#pane-{pane} .message")


Opener = Callable[..., Awaitable[Look]]
Contexts = Callable[..., Awaitable[BrowserContext]]


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def driver() -> AsyncIterator[Playwright]:
    """Playwright without a browser of its own."""
    async with async_playwright() as running:
        yield running


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser(driver: Playwright) -> AsyncIterator[Browser]:
    """The chromium of the system."""
    launched = await driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
    yield launched
    await launched.close()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def running() -> AsyncIterator[Sandbox]:
    """A sandbox with the page and the echo bot, for all tests."""
    async with running_sandbox(SandboxSettings(), routes=(page_in("Asia/Shanghai"),)) as running:
        base = running.base_url
        builder = ApplicationBuilder().token(DEFAULT_TOKEN)
        app = builder.base_url(f"{base}/bot").base_file_url(f"{base}/file/bot").build()
        app.add_handler(CallbackQueryHandler(_answer))
        app.add_handler(InlineQueryHandler(_list))
        app.add_handler(MessageHandler(None, _echo))
        async with app:
            await _menu(app.bot)
            polling = asyncio.ensure_future(_poll(app))
            yield running
            polling.cancel()
            with suppress(asyncio.CancelledError):
                await polling


@pytest_asyncio.fixture(loop_scope="session")
async def sandbox(running: Sandbox) -> Sandbox:
    """The same, begun anew."""
    async with aiohttp.ClientSession() as session:
        reset = session.post(f"{running.base_url}/sandbox/reset", json={"clock": True})
        async with reset as answer:
            assert answer.status == 200
    return running


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def contexts(browser: Browser) -> AsyncIterator[Contexts]:
    """Return a function that finds or makes a context: one for each set of options."""
    known: dict[str, BrowserContext] = {}

    async def find(**options: Any) -> BrowserContext:
        key = json.dumps(options, sort_keys=True)
        if key not in known:
            known[key] = await browser.new_context(**options)
        return known[key]

    yield find
    for context in known.values():
        await context.close()


@pytest_asyncio.fixture(loop_scope="session")
async def opened(contexts: Contexts, sandbox: Sandbox) -> AsyncIterator[Opener]:
    """Return a function that opens the page; what it says may not hide a fault."""
    looks: list[Look] = []
    yield functools.partial(_open, contexts, sandbox, looks)
    for look in looks:
        await look.page.evaluate("localStorage.clear()")
        await look.page.close()
        await look.page.context.clear_cookies()
    assert [fault for look in looks for fault in look.faults] == []


async def _open(contexts: Contexts, sandbox: Sandbox, looks: list[Look], **options: Any) -> Look:
    context = await contexts(**{"viewport": WIDE, "locale": "en-GB", **options})
    page = await context.new_page()
    page.set_default_timeout(10_000)
    look = Look(page=page, sandbox=sandbox, asked=[], faults=[])
    page.on("request", lambda request: look.asked.append(request.url))
    page.on("pageerror", lambda error: look.faults.append(str(error)))
    looks.append(look)
    await page.goto(f"{sandbox.base_url}/", wait_until="domcontentloaded")
    await page.wait_for_selector("html[data-ready]")
    return look


async def _poll(app: Application[Any, Any, Any, Any, Any, Any]) -> None:
    """Take updates one after another; shorter to start and stop than the updater."""
    offset = 0
    while True:
        kinds = telegram.Update.ALL_TYPES
        try:
            found = await app.bot.get_updates(offset=offset, timeout=10, allowed_updates=kinds)
        except NetworkError:
            continue  # While other folders have their turn, this loop stands still.
        for update in found:
            offset = update.update_id + 1
            await app.process_update(update)


async def _menu(bot: telegram.Bot) -> None:
    scope = telegram.BotCommandScopeAllPrivateChats()
    await bot.set_my_commands([("status", "How is my complaint?")], scope=scope)


async def _echo(update: telegram.Update, _: Any) -> None:
    message = update.message
    if message is None or message.from_user is None:
        return
    words = message.text or message.caption or "a file"
    await message.reply_text(f"You said: {words}", reply_markup=_BUTTONS)


async def _answer(update: telegram.Update, _: Any) -> None:
    query = update.callback_query
    assert query is not None
    await query.answer(f"Done: {query.data}", show_alert=query.data == "warn")
    await query.edit_message_text("Accepted <b>now</b>", parse_mode="HTML")


async def _list(update: telegram.Update, _: Any) -> None:
    query = update.inline_query
    assert query is not None
    found = [
        telegram.InlineQueryResultArticle(
            id=kind,
            title=f"{kind} {query.query}",
            description=f"A cup of {kind} {query.query}",
            input_message_content=telegram.InputTextMessageContent(f"One {kind} {query.query}"),
        )
        for kind in ("black", "green")
    ]
    above = telegram.InlineQueryResultsButton("Our chat", start_parameter="desk")
    nothing = "nothing" in query.query
    await query.answer([] if nothing else found, 0, True, button=above if nothing else None)
