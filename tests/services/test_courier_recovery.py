"""What the courier does after deaths, next to another courier, and with a sick database."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.ports import messenger as errors
from bot.ports.outbox import OnUnknown
from bot.ports.unit_of_work import StorageUnavailable
from bot.services.courier import CourierHooks
from tests.services.runtime_desk import ANNA, Desk, note, opened

pytestmark = pytest.mark.asyncio

SECOND = timedelta(seconds=1)


@pytest_asyncio.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    """A courier with usual settings."""
    async with opened(tmp_path) as database:
        yield Desk(database)


@pytest.mark.parametrize(
    ("policy", "said", "states"),
    [(OnUnknown.RESEND, ["hello"], ["sent"]), (OnUnknown.HOLD, [], ["unknown"])],
)
async def test_what_a_dead_courier_was_sending_is_unconfirmed(
    desk: Desk, policy: OnUnknown, said: list[str], states: list[str]
) -> None:
    await desk.put(note(on_unknown=policy))
    async with desk.database.begin() as uow:
        rows = await uow.sendings.waiting(ANNA, desk.clock.now(), limit=1)
        await uow.sendings.claim(rows, 77)

    await desk.hired().drain()

    assert (desk.messenger.htmls(), await desk.states()) == (said, states)


async def test_two_couriers_never_send_at_the_same_time(desk: Desk) -> None:
    other = desk.hired()
    await desk.courier.drain()
    await desk.put(note())

    refused = await other.drain()
    sent = await desk.courier.drain()

    assert (refused.sent, sent.sent) == (0, 1)


async def test_a_silent_courier_is_replaced(desk: Desk) -> None:
    await desk.courier.drain()
    await desk.put(note())
    desk.clock.advance(31)

    report = await desk.hired().drain()

    assert report.sent == 1


async def test_an_error_in_a_hook_does_not_undo_the_result(tmp_path: Path) -> None:
    async def fail(*_: object) -> None:
        raise RuntimeError

    async with opened(tmp_path) as database:
        desk = Desk(database)
        desk.heard.hooks = lambda: CourierHooks(blocked=fail)  # type: ignore[method-assign]
        desk.messenger.fails(errors.Blocked())
        await desk.put(note())
        await desk.hired().drain()

        assert await desk.states() == ["dead"]


async def test_results_wait_for_a_sick_database(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    await desk.put(note("one"))
    real, calls = desk.database.begin, []

    def begin() -> object:
        calls.append(1)
        if len(calls) in (3, 4):
            raise StorageUnavailable
        return real()

    monkeypatch.setattr(desk.database, "begin", begin)
    with pytest.raises(StorageUnavailable):
        await desk.courier.drain()
    with pytest.raises(StorageUnavailable):
        await desk.courier.drain()
    report = await desk.courier.drain()

    assert (desk.messenger.htmls(), report.sent) == (["one"], 1)
    assert await desk.states() == ["sent"]
