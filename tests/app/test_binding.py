"""Without a staff group in the settings, whoever reads the log may bind one, once."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.domain.notices.actions import Action
from tests.app.people import LI
from tests.app.shop import Shop, bare_shop, bot_at_work, open_shop
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


async def test_a_command_that_names_another_bot_is_not_ours(
    unbound: Shop, caplog: pytest.LogCaptureFixture
) -> None:
    code = code_in("\n".join(r.getMessage() for r in caplog.get_records("setup")))
    for text in (f"/bind@other_bot {code}", "/status@other_bot", "/start@other_bot"):
        await unbound.say(BEN, text, GROUP)
    silence = await unbound.told(GROUP)

    await unbound.say(BEN, f"/bind@Amends_Sandbox_Bot {code}", GROUP)

    assert silence == []
    assert unbound.rows("SELECT value FROM memory WHERE key = 'staff_chat'") == [(GROUP,)]


@pytest.mark.parametrize(
    ("text", "answered"),
    [
        ("@amends_sandbox_bot how many are open?", True),
        ("Ask our (@AMENDS_sandbox_bot), please", True),
        ("/status@amends_sandbox_bot", True),
        ("@amends_sandbox_bot_2 how many are open?", False),
        ("/status@other_bot", False),
        ("Who takes this one?", False),
    ],
)
async def test_who_speaks_to_the_bot_in_the_group_is_told_where_to_speak(
    tmp_path: Path, text: str, answered: bool
) -> None:
    async with open_shop(tmp_path) as shop:
        await shop.say(BEN, text, GROUP)

        assert len(await shop.told(GROUP)) == answered


async def test_a_reply_to_a_card_is_told_where_to_speak_unless_it_is_for_another_bot(
    tmp_path: Path,
) -> None:
    async with open_shop(tmp_path) as shop:
        await shop.complain()
        card = await shop.button(GROUP, Action.CLAIM)
        before = len(await shop.told(GROUP))

        await shop.say(BEN, "/remind@other_bot me", GROUP, reply_to=card.message)
        silence = len(await shop.told(GROUP)) - before
        await shop.say(BEN, "I have no time for this one", GROUP, reply_to=card.message)

        assert (silence, len(await shop.told(GROUP)) - before) == (0, 1)


async def test_the_name_is_known_at_a_start_without_telegram(tmp_path: Path) -> None:
    async with bare_shop(tmp_path) as shop:
        async with bot_at_work(shop):
            await shop.say(BEN, "@amends_sandbox_bot hello", GROUP)
        await shop.control("faults", method="getMe", kind="server_error", times=1000)
        async with bot_at_work(shop):
            assert shop.engine.ear.username == "amends_sandbox_bot"
