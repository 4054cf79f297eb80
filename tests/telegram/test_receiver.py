"""Nothing is acknowledged before it is stored."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.clock import SystemClock
from bot.ports.unit_of_work import StorageUnavailable
from bot.sandbox import Sandbox, SandboxSettings, running_sandbox, talk
from bot.storage import Database
from bot.telegram.receiver import Receiver, ReceiverSettings, TokenRefused
from bot.telegram.wire import Wire
from tests.services.runtime_desk import opened
from tests.telegram.runtime_wire import wired

pytestmark = pytest.mark.asyncio


@dataclass
class Ear:
    """A sandbox, an empty inbox, and a receiver between them."""

    sandbox: Sandbox
    wire: Wire
    database: Database

    def __post_init__(self) -> None:
        self.conflicts = 0
        self.receiver = self.made()

    def made(self) -> Receiver:
        """A receiver that does not wait long."""
        return Receiver(
            wire=self.wire,
            transactions=self.database,
            clock=SystemClock(),
            settings=ReceiverSettings(
                kinds=("message",),
                patience=timedelta(seconds=1),
                backoff=(timedelta(milliseconds=20),),
            ),
            on_conflict=self._conflict,
        )

    def write(self, *texts: str) -> None:
        """Somebody writes to the bot."""
        world = self.sandbox.world
        user = next(iter(world.users))
        for one in texts:
            talk.post(world, world.chat(user), user, {"text": one})

    @property
    def unconfirmed(self) -> int:
        """How many updates Telegram still keeps."""
        return len(self.sandbox.world.main_bot.queue.pending)

    async def stored(self) -> list[object]:
        """The texts in the inbox, first of each lane."""
        async with self.database.reading() as uow:
            count, _ = await uow.inbox.backlog()
            heads = await uow.inbox.heads(SystemClock().now(), limit=50)
        return [count, *(row.payload["message"]["text"] for row in heads)]  # type: ignore[index,call-overload]

    async def _conflict(self) -> None:
        self.conflicts += 1


@pytest_asyncio.fixture
async def ear(tmp_path: Path) -> AsyncIterator[Ear]:
    """To a fresh sandbox."""
    async with wired() as (sandbox, wire), opened(tmp_path) as database:
        yield Ear(sandbox, wire, database)


async def test_updates_are_stored_and_then_acknowledged_by_the_next_question(ear: Ear) -> None:
    ear.write("one", "two")

    new = await ear.receiver.receive()
    kept = ear.unconfirmed
    ear.write("three")
    await ear.receiver.receive()

    assert (new, kept, ear.unconfirmed) == (2, 2, 1)
    assert await ear.stored() == [3, "one"]


async def test_a_new_receiver_starts_without_an_offset_and_knows_repeats(ear: Ear) -> None:
    ear.write("one")

    first = await ear.receiver.receive()
    async with ear.database.begin() as uow:
        await uow.leases.release_all()
    again = await ear.made().receive()

    assert (first, again) == (1, 0)
    assert await ear.stored() == [1, "one"]


async def test_a_sick_database_keeps_the_updates_with_telegram(
    ear: Ear, monkeypatch: pytest.MonkeyPatch
) -> None:
    ear.write("one")
    real, calls = ear.database.begin, []

    def begin() -> object:
        calls.append(1)
        if len(calls) == 2:
            raise StorageUnavailable("disk full")
        return real()

    monkeypatch.setattr(ear.database, "begin", begin)
    with pytest.raises(StorageUnavailable):
        await ear.receiver.receive()
    kept = ear.unconfirmed
    new = await ear.receiver.receive()

    assert (kept, new) == (1, 1)


async def test_an_odd_update_is_stored_like_any_other(ear: Ear) -> None:
    queue = ear.sandbox.world.main_bot.queue
    queue.push("message", {"chat": {"id": 5}, "text": "odd", "forward_origin": {"type": "new"}})

    await ear.receiver.receive()

    assert await ear.stored() == [1, "odd"]


async def test_a_wrong_token_ends_receiving_with_a_clear_error(tmp_path: Path) -> None:
    async with (
        running_sandbox(SandboxSettings(strict_tokens=True)) as sandbox,
        opened(tmp_path) as database,
        Wire("9:wrong", base_url=sandbox.base_url) as wire,
    ):
        receiver = Ear(sandbox, wire, database).receiver
        with pytest.raises(TokenRefused, match="AMENDS_BOT_TOKEN"):
            await receiver.run()


async def test_a_rival_is_reported_once_and_receiving_goes_on(ear: Ear) -> None:
    async with asyncio.timeout(10), asyncio.TaskGroup() as group:
        ear.sandbox.world.main_bot.webhook = object()  # type: ignore[assignment]
        group.create_task(ear.receiver.run())
        while not ear.conflicts:
            await asyncio.sleep(0.01)
        await asyncio.sleep(0.05)
        ear.sandbox.world.main_bot.webhook = None
        ear.write("one")
        while await ear.stored() != [1, "one"]:
            await asyncio.sleep(0.01)
        await ear.receiver.stop()

    assert ear.conflicts == 1


async def test_stopping_does_not_wait_for_an_open_question(ear: Ear) -> None:
    loop = asyncio.get_running_loop()
    async with asyncio.TaskGroup() as group:
        group.create_task(ear.receiver.run())
        await asyncio.sleep(0.1)
        began = loop.time()
        await ear.receiver.stop()

    assert loop.time() - began < 0.5
