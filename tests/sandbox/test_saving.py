"""What is saved stays saved, whatever is written and whatever the disk does."""

import asyncio
import logging
import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.sandbox import SandboxSettings, running_sandbox
from bot.sandbox.store import Store
from tests.sandbox.client import ANNA, Client

pytestmark = pytest.mark.asyncio
HALF = "tv broke \ud83d"
NOT_UTF8 = "the body holds half a character: texts must be encoded in UTF-8"


@pytest.mark.parametrize("body", [HALF.encode("utf-8", "surrogatepass"), rb"tv broke \ud83d"])
async def test_half_a_character_is_refused_and_the_saving_goes_on(
    tmp_path: Path, session: aiohttp.ClientSession, body: bytes
) -> None:
    settings = SandboxSettings(data_dir=tmp_path)
    async with running_sandbox(settings) as sandbox:
        guest = Client(sandbox=sandbox, session=session)
        raw = b'{"from": 5002, "text": "' + body + b'"}'
        async with session.post(f"{sandbox.base_url}/sandbox/messages", data=raw) as answer:
            assert (answer.status, await answer.json()) == (400, {"error": NOT_UTF8})
        await guest.write(ANNA, "after")

    async with running_sandbox(settings) as sandbox:
        guest = Client(sandbox=sandbox, session=session)
        assert [each["text"] for each in await guest.messages(ANNA)] == ["after"]


@pytest.mark.parametrize(
    "params",
    [
        {"text": HALF},
        {"text": "x", "reply_markup": {"keyboard": [[HALF]]}},
        {"text": "x", "reply_markup": r'{"keyboard": [["\ud83d"]]}'},
    ],
)
async def test_a_bot_may_not_send_half_a_character(client: Client, params: dict[str, Any]) -> None:
    words = await client.refused("sendMessage", chat_id=ANNA, **params)
    assert words == "Bad Request: strings must be encoded in UTF-8"
    assert await client.messages(ANNA) == []


async def test_a_row_that_cannot_be_written_takes_no_other_with_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    store = Store(tmp_path)
    store.save("post", "1", {"text": HALF})
    store.save("post", "2", {"text": "whole"})
    store.close()

    assert dict(Store(tmp_path).load("post")) == {"2": {"text": "whole"}}
    (record,) = [each for each in caplog.records if each.levelno == logging.ERROR]
    assert "'1' of post" in record.getMessage()
    assert "tv broke" not in record.getMessage()


async def test_what_a_full_disk_did_not_take_is_written_when_there_is_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.sandbox.store._TRY_AGAIN", 0.01)
    store = Store(tmp_path)
    _allow_pages(store, 1)
    saving = asyncio.create_task(store.keep_flushing())
    store.save("post", "1", {"text": "x" * 100_000})
    async with asyncio.timeout(5):
        while not caplog.records:
            await asyncio.sleep(0.01)
    with pytest.raises(sqlite3.Error):
        store.flush()
    assert dict(store.load("post")) == {}

    _allow_pages(store, 1_000_000)
    async with asyncio.timeout(5):
        while not dict(store.load("post")):
            await asyncio.sleep(0.01)
    saving.cancel()
    with suppress(asyncio.CancelledError):
        await saving
    store.close()
    assert [each.getMessage() for each in caplog.records] == [
        "the sandbox cannot save its state; it goes on trying"
    ]


def _allow_pages(store: Store, count: int) -> None:
    """Make the disk as small or as large as that, for SQLite."""
    assert store._db is not None
    store._db.execute(f"PRAGMA max_page_count = {count}")
