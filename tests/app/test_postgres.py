"""The whole bot on PostgreSQL: stories, and two processes of which one is killed."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.domain.notices.actions import Action
from bot.sandbox import DEFAULT_TOKEN, STAFF_GROUP, SandboxSettings, running_sandbox
from bot.sandbox.scenarios.reading import parse
from tests.app.people import People
from tests.app.processes import main
from tests.app.shop import free_port
from tests.chat_script.collector import check
from tests.chat_script.harness import RealHarness, harness_on
from tests.faults.balancer import balancing
from tests.postgres import Postgres
from tests.sandbox.client import ANNA, BEN, GROUP

pytestmark = [pytest.mark.asyncio, pytest.mark.postgres, pytest.mark.timeout(120)]

STORIES = Path(__file__).parents[1] / "conversations"
PATIENCE = 30


@pytest.mark.parametrize(
    "name",
    ["digest", "fifteen_in_three_seconds_zh", "promise_broken"],
)
async def test_a_story_goes_as_it_goes_on_sqlite(name: str, postgres: Postgres) -> None:
    path = STORIES / f"{name}.chat"

    @asynccontextmanager
    async def harness() -> AsyncIterator[RealHarness]:
        async with postgres.database() as address, harness_on(address) as opened:
            yield opened

    await check(parse(path.read_text("utf-8"), path), harness, accept=False)


def settings(port: int, **more: object) -> dict[str, object]:
    """The settings that all processes share, and the port of this one."""
    return {
        "AMENDS_BOT_TOKEN": DEFAULT_TOKEN,
        "AMENDS_STAFF_CHAT_ID": STAFF_GROUP,
        "AMENDS_LOCALE": "en",
        "AMENDS_WEBHOOK_SECRET": "s3cret-of-the-hook",
        "AMENDS_HTTP_PORT": port,
        **more,
    }


async def until(happened: Callable[[], Awaitable[Any]]) -> None:
    """Wait until it has."""
    async with asyncio.timeout(PATIENCE):
        while not await happened():
            await asyncio.sleep(0.1)


@pytest.mark.kill
async def test_the_sender_of_two_is_killed_and_the_other_goes_on_with_the_case(
    postgres: Postgres, tmp_path: Path
) -> None:
    ports = free_port(), free_port()
    async with (
        postgres.empty_database() as database,
        running_sandbox(SandboxSettings()) as sandbox,
        aiohttp.ClientSession() as session,
        balancing(ports) as hook,
    ):
        people = People(base_url=sandbox.base_url, session=session)
        more = {
            "AMENDS_DATABASE_URL": database,
            "AMENDS_BOT_API_URL": sandbox.base_url,
            "AMENDS_WEBHOOK_URL": hook,
        }
        async with main(tmp_path, "run", **settings(ports[0], **more)) as first:
            await first.says('"ready"')
            await people.write(ANNA, "/human My kettle arrived with a cracked lid")
            await until(lambda: people.has(GROUP, Action.CLAIM))
            async with main(tmp_path, "run", **settings(ports[1], **more)) as second:
                await second.says('"ready"')
                first.process.kill()
                claim = await people.button(GROUP, Action.CLAIM)
                toast = await people.press(BEN, claim)
                await people.write(ANNA, "And the box was open")
                await until(lambda: told(people, "And the box was open"))
                code, _ = await second.end()

    assert toast.startswith("It's yours")
    assert code == 0


async def told(people: People, what: str) -> bool:
    """Whether the owner was shown this, once."""
    shown = [one for one in await people.told(BEN) if what in one]
    assert len(shown) < 2, shown
    return bool(shown)
