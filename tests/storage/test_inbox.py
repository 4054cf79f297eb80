"""What is promised of the inbox."""

from datetime import timedelta

import pytest

from bot.ports.inbox import InboxRow
from bot.ports.json import Json
from bot.storage import Database
from tests.fakes import MONDAY

pytestmark = pytest.mark.asyncio

BOT = 7


def message(update: int, chat: int) -> dict[str, Json]:
    """A raw message update."""
    return {"update_id": update, "message": {"chat": {"id": chat}, "text": "hello"}}


async def put(database: Database, *updates: dict[str, Json]) -> int:
    async with database.begin() as uow:
        return await uow.inbox.put(BOT, updates, MONDAY)


async def heads(database: Database, after: float = 0) -> list[InboxRow]:
    async with database.reading() as uow:
        return list(await uow.inbox.heads(MONDAY + timedelta(seconds=after), limit=10))


async def test_a_repeated_delivery_changes_nothing(database: Database) -> None:
    first = await put(database, message(1, 10), message(2, 10))
    again = await put(database, message(2, 10), message(3, 10))

    assert (first, again) == (2, 1)


async def test_only_the_oldest_update_of_each_chat_is_at_the_head(database: Database) -> None:
    await put(database, message(5, 10), message(6, 10), message(3, 20))

    found = await heads(database)

    assert [(row.lane, row.update) for row in found] == [(10, 5), (20, 3)]


async def test_a_handled_update_makes_way_for_the_next_of_its_chat(database: Database) -> None:
    await put(database, message(1, 10), message(2, 10))
    [head] = await heads(database)

    async with database.begin() as uow:
        claimed = await uow.inbox.claim(head)
        marked = await uow.inbox.mark_handled(head, MONDAY)
        again = await uow.inbox.claim(head), await uow.inbox.mark_handled(head, MONDAY)

    assert (claimed, marked, again) == (True, True, (False, False))
    assert [row.update for row in await heads(database)] == [2]


async def test_a_postponed_update_keeps_its_chat_waiting(database: Database) -> None:
    await put(database, message(1, 10), message(2, 10))
    [head] = await heads(database)

    async with database.begin() as uow:
        await uow.inbox.postpone(head, MONDAY + timedelta(seconds=5), "no luck")

    assert await heads(database) == []
    [later] = await heads(database, after=5)
    assert (later.update, later.attempts, later.error) == (1, 1, "no luck")


async def test_a_dead_letter_is_kept_whole_and_can_be_revived(database: Database) -> None:
    await put(database, message(1, 10), message(2, 10))
    [head] = await heads(database)

    async with database.begin() as uow:
        await uow.inbox.bury(head, MONDAY, "unreadable")
        [dead] = await uow.inbox.dead()
        revived = await uow.inbox.revive(BOT, 1), await uow.inbox.revive(BOT, 1)

    assert dead.payload == message(1, 10)
    assert dead.error == "unreadable"
    assert revived == (True, False)
    assert [row.update for row in await heads(database)] == [1]


async def test_pruning_forgets_handled_updates_only(database: Database) -> None:
    await put(database, message(1, 10), message(2, 20))
    head = (await heads(database))[0]

    async with database.begin() as uow:
        await uow.inbox.mark_handled(head, MONDAY)
        pruned = await uow.inbox.prune(MONDAY + timedelta(days=1))
        backlog = await uow.inbox.backlog()

    assert (pruned, backlog) == (1, (1, MONDAY))
