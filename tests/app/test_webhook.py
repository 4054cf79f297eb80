"""The whole app behind a webhook, and what it shows of itself."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.config import Settings, SettingsError
from bot.storage import one_writer
from bot.telegram.webhook import SECRET_HEADER
from tests.app.people import STORY
from tests.app.shop import Shop, free_port, open_shop
from tests.sandbox.client import ANNA

pytestmark = [pytest.mark.asyncio, pytest.mark.timeout(60)]

SECRET = "s3cret-of-the-hook"
UPDATE: dict[str, Any] = {
    "update_id": 900_001,
    "message": {
        "message_id": 900,
        "date": 1_700_000_000,
        "chat": {"id": ANNA, "type": "private", "first_name": "Anna"},
        "from": {"id": ANNA, "is_bot": False, "first_name": "Anna", "language_code": "en"},
        "text": STORY,
    },
}


@pytest_asyncio.fixture
async def hooked(tmp_path: Path) -> AsyncIterator[Shop]:
    """The bot at work behind a webhook."""
    port = free_port()
    url = f"http://127.0.0.1:{port}/hook"
    more: dict[str, Any] = {"http_port": port, "webhook_url": url, "webhook_secret": SECRET}
    async with open_shop(tmp_path, **more) as shop:
        yield shop


async def deliver(shop: Shop, secret: str | None, update: dict[str, Any] = UPDATE) -> int:
    """Post an update as Telegram would; returns the status of the answer."""
    headers = {} if secret is None else {SECRET_HEADER: secret}
    async with shop.session.post(f"{shop.http}/hook", json=update, headers=headers) as answer:
        return answer.status


async def test_a_case_lives_behind_a_webhook(hooked: Shop) -> None:
    await hooked.complain()
    await hooked.take()
    await hooked.reply("I have it, Anna")

    assert (await hooked.told(ANNA))[-1].endswith("I have it, Anna")
    assert not [c for c in await hooked.calls() if c["method"] == "getUpdates"]


async def test_a_stranger_gets_401_and_leaves_nothing(hooked: Shop) -> None:
    secrets = (None, "", "wrong", SECRET[:-1], SECRET + "x", SECRET.upper())

    assert [await deliver(hooked, secret) for secret in secrets] == [401] * len(secrets)
    assert hooked.rows("SELECT count(*) FROM inbox") == [(0,)]


async def test_200_means_that_the_update_is_stored_and_once(
    hooked: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(one_writer, "PATIENCE", timedelta(milliseconds=50))
    with closing(sqlite3.connect(hooked.database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        locked = await deliver(hooked, SECRET)
        other.execute("ROLLBACK")
    kept = hooked.rows("SELECT count(*) FROM inbox")

    answers = [await deliver(hooked, SECRET) for _ in range(2)]

    assert (locked, kept, answers) == (503, [(0,)], [200, 200])
    assert hooked.rows("SELECT update_id FROM inbox") == [(900_001,)]
    assert await deliver(hooked, SECRET, {"no": "update"}) == 400


async def test_health_and_figures_are_shown(hooked: Shop) -> None:
    async with hooked.session.get(f"{hooked.http}/healthz") as answer:
        health = (answer.status, await answer.json())
    await hooked.complain()
    async with hooked.session.get(f"{hooked.http}/metrics") as answer:
        figures = await answer.text()

    assert health == (200, {"status": "ok"})
    assert "amends_inbox_waiting 0.0" in figures
    assert "amends_outbox_unconfirmed 0.0" in figures
    assert str(ANNA) not in figures


async def test_the_log_tells_which_case_an_update_moved(
    hooked: Shop, caplog: pytest.LogCaptureFixture
) -> None:
    await hooked.complain()
    with caplog.at_level("INFO", "bot.services.inbox.lanes"):
        await hooked.take()

    ((number,),) = hooked.rows("SELECT id FROM cases")
    told = [line for line in caplog.messages if line.endswith(f" handled: C-{number}")]
    assert told
    assert "Anna" not in caplog.text


async def test_a_database_that_cannot_be_written_is_not_healthy(
    hooked: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(one_writer, "PATIENCE", timedelta(milliseconds=50))
    with closing(sqlite3.connect(hooked.database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        async with hooked.session.get(f"{hooked.http}/healthz") as answer:
            locked = (answer.status, await answer.json())
        other.execute("ROLLBACK")
    async with hooked.session.get(f"{hooked.http}/healthz") as answer:
        again = answer.status

    assert (locked, again) == ((503, {"status": "database"}), 200)


async def test_a_webhook_without_a_secret_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AMENDS_WEBHOOK_URL", "https://bot.example/hook")

    with pytest.raises(SettingsError, match="AMENDS_WEBHOOK_SECRET"):
        Settings.read()
