"""The webhook answers 200 only for stored updates from Telegram."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.ports.unit_of_work import StorageUnavailable
from bot.storage import Database
from bot.telegram.webhook import SECRET_HEADER, SecretMissing, Webhook
from tests.fakes import FakeClock
from tests.services.runtime_desk import opened

pytestmark = pytest.mark.asyncio

UPDATE = {"update_id": 5, "message": {"chat": {"id": 10}}}
TOO_LARGE = [b'{"update_id": %d}' % number for number in (2**63, -1, 10**30)]
"""No number that a database takes."""
RIGHT = {SECRET_HEADER: "s3cret"}


@pytest_asyncio.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """Empty, with all tables."""
    async with opened(tmp_path) as one:
        yield one


@pytest_asyncio.fixture
async def client(database: Database) -> AsyncIterator[TestClient[web.Request, web.Application]]:
    """Somebody who posts to the webhook."""
    app = web.Application()
    hook = Webhook(bot=7, secret="s3cret", path="/hook", transactions=database, clock=FakeClock())
    hook.add_to(app)
    async with TestClient(TestServer(app)) as opened_client:
        yield opened_client


async def waiting(database: Database) -> int:
    async with database.reading() as uow:
        count, _ = await uow.inbox.backlog()
    return count


async def test_an_update_is_stored_once_and_then_answered_200(
    client: TestClient[web.Request, web.Application], database: Database
) -> None:
    answers = [(await client.post("/hook", json=UPDATE, headers=RIGHT)).status for _ in range(2)]

    assert (answers, await waiting(database)) == ([200, 200], 1)


@pytest.mark.parametrize("given", [{}, {SECRET_HEADER: "wrong"}, {SECRET_HEADER: "gehe\u00efm"}])
async def test_strangers_are_refused(
    client: TestClient[web.Request, web.Application], database: Database, given: dict[str, str]
) -> None:
    answer = await client.post("/hook", json=UPDATE, headers=given)

    assert (answer.status, await waiting(database)) == (401, 0)


@pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"update_id": "x"}', b"\xff", *TOO_LARGE])
async def test_what_is_no_update_is_refused(
    client: TestClient[web.Request, web.Application], body: bytes
) -> None:
    answer = await client.post("/hook", data=body, headers=RIGHT)

    assert answer.status == 400


async def test_a_sick_database_asks_telegram_to_come_again(
    client: TestClient[web.Request, web.Application],
    database: Database,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def begin() -> object:
        raise StorageUnavailable("disk full")

    monkeypatch.setattr(database, "begin", begin)
    answer = await client.post("/hook", json=UPDATE, headers=RIGHT)

    assert (answer.status, answer.headers["Retry-After"]) == (503, "5")


@pytest.mark.parametrize("secret", ["", "with space", "x" * 257])
async def test_it_is_not_built_without_a_proper_secret(database: Database, secret: str) -> None:
    with pytest.raises(SecretMissing):
        Webhook(bot=7, secret=secret, path="/hook", transactions=database, clock=FakeClock())
