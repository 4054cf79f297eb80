"""`main.py demo`: the sandbox here, the bot in a process of its own, a page in the browser."""

import asyncio
import signal
import socket
import webbrowser
from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import aiohttp
from rich.console import Console

from bot.app.bot_process import BotProcess
from bot.app.policies import policy_of
from bot.app.usable import CannotStart, must_be_usable
from bot.clock import SystemClock
from bot.config import Settings
from bot.sandbox import DEFAULT_TOKEN, STAFF_GROUP, Sandbox, SandboxSettings, running_sandbox
from bot.sandbox.errors import FolderInUse
from bot.sandbox.page import page_in

out = Console(soft_wrap=True, highlight=False)

COMPANY = "Blue Harbour"
"""The shop of the demo."""

INTO_THE_DAY = timedelta(hours=1)


async def run(settings: Settings, *, port: int, browser: str) -> None:
    """Run both until interrupted; the page is there at once, the bot a moment later."""
    must_be_usable(settings)
    folder = _folder(settings)
    control = free_port()
    sandbox_settings = SandboxSettings(
        port=port,
        data_dir=folder / "sandbox",
        bot_control_url=f"http://127.0.0.1:{control}/control",
        first_offset=partial(working_hours, settings),
        zone=settings.timezone.key,
        locale=settings.locale,
        topics="forum" if settings.desk == "forum" else "nowhere",
    )
    books = folder / "amends.db"
    bot = BotProcess(books)
    await bot.load_ahead()
    page = page_in(settings.timezone.key)
    opening = running_sandbox(sandbox_settings, bot_host=bot, routes=(page,))
    async with AsyncExitStack() as stack:
        sandbox = await _entered(stack, opening, folder, port)
        stopping = asyncio.Event()
        loop = asyncio.get_running_loop()
        for name in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(name, stopping.set)

        def variables() -> Mapping[str, str]:
            return environment(settings, books, sandbox, control)

        async with asyncio.TaskGroup() as group:
            group.create_task(bot.keep_running(variables))
            group.create_task(_announce(sandbox, control, browser, stopping))
            await stopping.wait()
            await bot.stop()


async def _entered(
    stack: AsyncExitStack, opening: AbstractAsyncContextManager[Sandbox], folder: Path, port: int
) -> Sandbox:
    try:
        return await stack.enter_async_context(opening)
    except FolderInUse as error:
        remedy = "stop the other demo, or name another folder"
        raise CannotStart("AMENDS_DEMO_DATA", folder, error, remedy) from error
    except OSError as error:
        if error.filename is not None:
            raise
        raise CannotStart("PORT", port, error, "choose a port that nobody uses") from error


def _folder(settings: Settings) -> Path:
    folder = settings.demo_data.resolve()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        remedy = "name a folder where you may write"
        raise CannotStart("AMENDS_DEMO_DATA", folder, error, remedy) from error
    return folder


def working_hours(settings: Settings) -> float:
    """The offset in seconds at which a demo starts: in working time, so that people are there."""
    now = SystemClock().now()
    calendar = policy_of(settings).calendar
    if calendar.is_working(now) and calendar.is_working(now + timedelta(hours=5)):
        return 0.0
    start: datetime = calendar.next_opening(now) + INTO_THE_DAY
    return (start - now).total_seconds()


async def _announce(sandbox: Sandbox, control: int, browser: str, stopping: asyncio.Event) -> None:
    """Say where the page is as soon as the bot answers as well."""
    if browser != "none":
        await asyncio.to_thread(webbrowser.open, sandbox.base_url)
    async with aiohttp.ClientSession() as session:
        while not stopping.is_set():
            try:
                offset = sandbox.world.clock.offset
                url = f"http://127.0.0.1:{control}/control/settle"
                async with session.post(url, json={"offset": offset}):
                    break
            except aiohttp.ClientError:
                await asyncio.sleep(0.1)
    if not stopping.is_set():
        out.print(f"ready: {sandbox.base_url}/")


def environment(
    settings: Settings, books: Path, sandbox: Sandbox, control: int
) -> Mapping[str, str]:
    """The settings of the demo's bot, over the operator's own."""
    people: dict[str, list[str]] = {"supervisor": [], "manager": []}
    for user in sandbox.world.users.values():
        if user.role in people:
            people[user.role].append(str(user.id))
    return {
        "AMENDS_BOT_TOKEN": DEFAULT_TOKEN,
        "AMENDS_BOT_API_URL": sandbox.base_url,
        "AMENDS_DATABASE_URL": f"sqlite+aiosqlite:///{books}",
        "AMENDS_STAFF_CHAT_ID": str(STAFF_GROUP),
        "AMENDS_SUPERVISOR_IDS": ",".join(people["supervisor"]),
        "AMENDS_MANAGER_IDS": ",".join(people["manager"]),
        "AMENDS_HTTP_PORT": "0",
        "AMENDS_CONTROL_PORT": str(control),
        "AMENDS_WEBHOOK_URL": "",
        "AMENDS_COMPANY": settings.company or COMPANY,
        "AMENDS_LOCALE": sandbox.world.notes.get("locale", settings.locale),
    }


def free_port() -> int:
    """A port of this machine that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
