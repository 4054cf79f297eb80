"""Without a staff group in the settings, whoever reads the log may bind one, once."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.domain.notices.actions import Action
from tests.app.people import LI
from tests.app.shop import Shop, bare_shop, bot_at_work
from tests.sandbox.client import ANNA, BEN, GROUP

pytestmark = [pytest.mark.asyncio, pytest.mark.timeout(60)]

OTHER = -1002


@pytest_asyncio.fixture
async def unbound(tmp_path: Path) -> AsyncIterator[Shop]:
    """A bot that has no staff group yet, and a second group."""
    async with bare_shop(tmp_path, staff_chat_id=None) as shop:
        await shop.control("chats", id=OTHER, title="Others", members=[BEN, ANNA])
        async with bot_at_work(shop):
            yield shop


def code_in(log: str) -> str:
    """The code that the log shows."""
    found = re.search(r"/bind (\w+)", log)
    assert found
    return found[1]


async def test_the_code_in_the_log_binds_a_group_once(
    unbound: Shop, caplog: pytest.LogCaptureFixture
) -> None:
    code = code_in("\n".join(r.getMessage() for r in caplog.get_records("setup")))
    await unbound.say(BEN, "/bind 12345678", GROUP)
    await unbound.say(BEN, "/bind", GROUP)
    refused = await unbound.told(GROUP)

    await unbound.say(BEN, f"/bind {code}", GROUP)
    await unbound.say(ANNA, f"/bind {code}", OTHER)

    assert len(set(refused)) == 1
    assert len(refused) == 2
    assert len(await unbound.told(GROUP)) == 3
    assert await unbound.told(OTHER) == refused[:1]
    assert unbound.rows("SELECT value FROM memory WHERE key = 'staff_chat'") == [(GROUP,)]


async def test_a_bound_group_gets_the_cards_and_its_members_are_staff(
    unbound: Shop, caplog: pytest.LogCaptureFixture
) -> None:
    code = code_in("\n".join(r.getMessage() for r in caplog.get_records("setup")))
    await unbound.say(LI, f"/bind {code}", GROUP)

    await unbound.complain()
    toast = await unbound.tap(BEN, Action.CLAIM, chat=GROUP)

    assert toast.startswith("It's yours")
