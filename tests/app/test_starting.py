"""What stops the bot from starting, said in a sentence."""

import asyncio
import socket
from datetime import timedelta
from pathlib import Path

import pytest

from bot.app import demo, starting
from bot.app.problems import explained
from bot.app.usable import CannotStart
from bot.config import Settings
from bot.domain.people import Absence, Person, PersonId, Role
from bot.sandbox import DEFAULT_TOKEN, SandboxSettings, running_sandbox
from bot.telegram.receiver import TokenRefused
from bot.telegram.wire import Wire
from tests.app.people import WANG, ZHOU
from tests.app.shop import PATIENCE, bare_shop, bot_at_work, free_port, run_the_bot

pytestmark = [pytest.mark.asyncio, pytest.mark.timeout(60)]

NOBODY_HERE = 999_999
UNKNOWN = "4100:a-token-nobody-has-given-out"


async def test_a_token_telegram_does_not_know_ends_the_bot_with_a_sentence(tmp_path: Path) -> None:
    async with bare_shop(tmp_path, bot_token=UNKNOWN) as shop:
        with pytest.raises(ExceptionGroup) as failed:
            await run_the_bot(shop)

    assert explained(failed.value) == [str(TokenRefused())]


async def test_menus_that_could_not_be_set_are_set_a_little_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(starting, "AGAIN", timedelta(milliseconds=10))
    async with bare_shop(tmp_path, supervisor_ids=(NOBODY_HERE, WANG)) as shop:
        await shop.control("faults", method="setMyCommands", kind="server_error", times=20)
        menus = shop.sandbox.world.main_bot.commands
        async with bot_at_work(shop), asyncio.timeout(PATIENCE):
            while not any(str(ZHOU) in scope for scope in menus):
                await asyncio.sleep(0.01)

    assert any(str(WANG) in scope for scope in menus)
    assert any("all_private_chats" in scope for scope in menus)


async def test_whoever_leads_and_is_away_is_still_away_after_a_start(tmp_path: Path) -> None:
    async with (
        bare_shop(tmp_path, supervisor_ids=(WANG,)) as shop,
        bot_at_work(shop),
        Wire(DEFAULT_TOKEN, base_url=shop.base_url) as wire,
    ):
        parts = shop.engine.parts
        async with parts.database.begin() as uow:
            until = parts.clock.now() + timedelta(days=1)
            wang = Person(
                id=PersonId(WANG),
                name="",
                language="en",
                role=Role.SUPERVISOR,
                absence=Absence(until=until),
            )
            await uow.people.save(wang)
        menus = shop.sandbox.world.main_bot.commands
        menus.clear()
        await starting.introduce(parts, wire)
        async with parts.database.reading() as uow:
            known = await uow.people.get(PersonId(WANG))

    assert known is not None
    assert known.away
    assert known.name
    assert "digest" in str(menus)


async def test_a_port_in_use_ends_the_bot_with_a_sentence(tmp_path: Path) -> None:
    port = free_port()
    with socket.socket() as other:
        other.bind(("127.0.0.1", port))
        other.listen()
        async with bare_shop(tmp_path, http_port=port) as shop:
            with pytest.raises(CannotStart) as failed:
                await run_the_bot(shop)

    (sentence,) = explained(failed.value) or [""]
    assert sentence.startswith(f"AMENDS_HTTP_HOST, AMENDS_HTTP_PORT = '127.0.0.1, {port}' cannot")
    assert sentence.endswith("choose an address of this machine and a port that nobody uses")


async def test_a_demo_in_a_folder_or_on_a_port_in_use_ends_with_a_sentence(tmp_path: Path) -> None:
    port = free_port()
    data = tmp_path / "sandbox"
    said = []
    async with running_sandbox(SandboxSettings(port=port, data_dir=data)):
        for folder, on in ((tmp_path, 0), (tmp_path / "other", port)):
            with pytest.raises(CannotStart) as failed:
                await demo.run(Settings(demo_data=folder, locale="en"), port=on, browser="none")
            said += explained(failed.value) or []

    assert said[0].startswith(f"AMENDS_DEMO_DATA = '{tmp_path}' cannot be used")
    assert said[1].startswith(f"PORT = '{port}' cannot be used")
