"""What is promised of the outbox, to use cases and to the courier."""

from datetime import timedelta

import pytest

from bot.domain.people import ChatId
from bot.ports.courier import Dropped, Retry
from bot.ports.json import Json
from bot.ports.outbox import Backlog, OutboxRow, Outgoing
from bot.ports.unit_of_work import UnitOfWork
from bot.storage import Database
from tests.fakes import MONDAY

pytestmark = pytest.mark.asyncio

ANNA, BORIS = ChatId(10), ChatId(20)
SECOND = timedelta(seconds=1)


def note(says: str = "hello", chat: ChatId = ANNA, **more: object) -> Outgoing:
    """A message to Anna, unless said otherwise."""
    plain: dict[str, object] = {"kind": "Note", "language": "en", "fields": {"says": says}}
    return Outgoing(chat=chat, **(plain | more))  # type: ignore[arg-type]


async def waiting(uow: UnitOfWork, chat: ChatId = ANNA) -> list[OutboxRow]:
    return list(await uow.sendings.waiting(chat, MONDAY, limit=50))


async def said(uow: UnitOfWork, chat: ChatId = ANNA) -> list[object]:
    return [row.message.fields["says"] for row in await waiting(uow, chat)]


async def test_a_second_row_with_the_same_key_is_dropped(database: Database) -> None:
    async with database.begin() as uow:
        first = await uow.outbox.put(note("one", dedup="digest"), MONDAY)
        second = await uow.outbox.put(note("two", dedup="digest"), MONDAY)
        left = await said(uow)

    assert first is not None
    assert (second, left) == (None, ["one"])


async def test_a_waiting_row_of_a_slot_is_superseded_by_the_next(database: Database) -> None:
    async with database.begin() as uow:
        for one in (note("one", slot="card"), note("other"), note("two", slot="card")):
            await uow.outbox.put(one, MONDAY)
        await uow.outbox.put(note("his", BORIS, slot="card"), MONDAY)
        left = await said(uow), await said(uow, BORIS)

    assert left == (["other", "two"], ["his"])


async def test_a_sent_slot_is_remembered_and_found_by_its_message(database: Database) -> None:
    async with database.begin() as uow:
        await uow.outbox.put(note("one", slot="card", case=4), MONDAY)
        [row] = await waiting(uow)
        await uow.sendings.claim([row], 1)
        await uow.sendings.mark_sent(row, [501, 502], MONDAY)
        await uow.outbox.put(note("two", slot="card"), MONDAY)
        [edit] = await waiting(uow)
        found = [await uow.outbox.sent_as(ANNA, message) for message in (501, 502, 503)]
        slot = await uow.outbox.slot_message(ANNA, "card")
        await uow.sendings.forget_slot(ANNA, "card")
        gone = await uow.outbox.slot_message(ANNA, "card")

    assert edit.slot_message == 502
    assert [one.case if one else None for one in found] == [4, 4, None]
    assert (slot, gone) == (502, None)


async def test_chats_come_with_the_most_important_first(database: Database) -> None:
    async with database.begin() as uow:
        await uow.outbox.put(note(priority="3"), MONDAY)
        await uow.outbox.put(note(chat=BORIS, priority="1"), MONDAY)
        chats = await uow.sendings.ready_chats(MONDAY, limit=10)
        first = await uow.sendings.ready_chats(MONDAY, limit=1)

    assert (chats, first) == ([BORIS, ANNA], [BORIS])


async def test_a_chat_waits_while_something_is_on_its_way(database: Database) -> None:
    async with database.begin() as uow:
        await uow.outbox.put(note("one"), MONDAY)
        await uow.outbox.put(note("two"), MONDAY)
        await uow.sendings.claim((await waiting(uow))[:1], 1)

        assert await uow.sendings.ready_chats(MONDAY, limit=10) == []


async def test_a_chat_waits_with_its_failed_row_but_not_with_a_sleeping_one(
    database: Database,
) -> None:
    async with database.begin() as uow:
        await uow.outbox.put(note("asleep", not_before=MONDAY + 60 * SECOND), MONDAY)
        await uow.outbox.put(note("failed"), MONDAY)
        awake = await uow.sendings.ready_chats(MONDAY, limit=10)
        [row] = await waiting(uow)
        await uow.sendings.claim([row], 1)
        await uow.sendings.retry(row, Retry(at=MONDAY + 5 * SECOND, error="429"))
        held = await uow.sendings.ready_chats(MONDAY, limit=10)
        later = await uow.sendings.ready_chats(MONDAY + 5 * SECOND, limit=10)
        wake = await uow.sendings.next_ready(MONDAY)

    assert (awake, held, later, wake) == ([ANNA], [], [ANNA], MONDAY + 5 * SECOND)


async def test_rows_of_a_dead_epoch_are_stale(database: Database) -> None:
    async with database.begin() as uow:
        await uow.outbox.put(note(), MONDAY)
        await uow.sendings.claim(await waiting(uow), 1)
        stale = [len(await uow.sendings.stale(epoch)) for epoch in (1, 2)]

    assert stale == [0, 1]


async def test_an_unconfirmed_row_waits_for_a_person(database: Database) -> None:
    async with database.begin() as uow:
        await uow.outbox.put(note(), MONDAY)
        [row] = await waiting(uow)
        await uow.sendings.hold(row, MONDAY, "answer lost")
        backlog = await uow.outbox.backlog(MONDAY)
        again = [await uow.outbox.send_again(row.id, MONDAY) for _ in range(2)]
        left = await said(uow)

    assert backlog == Backlog(waiting=0, oldest=None, unknown=1, dead=0)
    assert (again, left) == ([True, False], ["hello"])


async def test_a_reply_proves_the_one_unconfirmed_message(database: Database) -> None:
    async with database.begin() as uow:
        await uow.outbox.put(note(case=4), MONDAY)
        [row] = await waiting(uow)
        await uow.sendings.hold(row, MONDAY, "answer lost")
        await uow.outbox.proven(ANNA, 900, MONDAY)
        found = await uow.outbox.sent_as(ANNA, 900)

    assert found is not None
    assert found.case == 4


async def test_a_reply_proves_nothing_when_two_messages_are_unconfirmed(
    database: Database,
) -> None:
    async with database.begin() as uow:
        for says in ("one", "two"):
            await uow.outbox.put(note(says), MONDAY)
        for row in await waiting(uow):
            await uow.sendings.hold(row, MONDAY, "answer lost")
        await uow.outbox.proven(ANNA, 900, MONDAY)
        backlog = await uow.outbox.backlog(MONDAY)

    assert backlog.unknown == 2


async def test_an_album_waits_for_its_last_part(database: Database) -> None:
    async with database.begin() as uow:
        for after in (1, 2):
            await uow.outbox.put(note(album="a", not_before=MONDAY + after * SECOND), MONDAY)
        early = await uow.sendings.waiting(ANNA, MONDAY + SECOND, limit=10)
        whole = await uow.sendings.waiting(ANNA, MONDAY + 2 * SECOND, limit=10)

    assert (len(early), len(whole)) == (0, 2)


async def test_a_moved_group_takes_its_waiting_rows_along(database: Database) -> None:
    raw: dict[str, Json] = {"update_id": 1, "message": {"chat": {"id": ANNA}}}
    async with database.begin() as uow:
        await uow.inbox.put(7, [raw], MONDAY)
        await uow.outbox.put(note("card", slot="card"), MONDAY)
        [row] = await waiting(uow)
        await uow.sendings.mark_sent(row, [501], MONDAY)
        await uow.outbox.put(note("edit", slot="card", reply_to=3), MONDAY)
        await uow.sendings.move_chat(ANNA, BORIS)
        [moved] = await waiting(uow, BORIS)
        [head] = await uow.inbox.heads(MONDAY, limit=5)

    assert (moved.slot_message, moved.message.reply_to, head.lane) == (None, None, BORIS)


async def test_old_fields_are_emptied_but_the_case_is_still_found(database: Database) -> None:
    async with database.begin() as uow:
        await uow.outbox.put(note(case=4), MONDAY)
        await uow.outbox.put(note("waits"), MONDAY)
        first, _ = await waiting(uow)
        await uow.sendings.mark_sent(first, [501], MONDAY)
        emptied = await uow.sendings.forget_sent(MONDAY + SECOND)
        found = await uow.outbox.sent_as(ANNA, 501)

    assert emptied == 1
    assert found is not None
    assert (found.case, found.fields) == (4, {})


async def test_dropped_and_folded_rows_do_not_wait_any_more(database: Database) -> None:
    async with database.begin() as uow:
        for says in ("late", "one", "two"):
            await uow.outbox.put(note(says), MONDAY)
        late, *cards = await waiting(uow)
        await uow.sendings.drop([late], Dropped.EXPIRED, MONDAY)
        await uow.sendings.fold(cards, note("list"), MONDAY)

        assert await said(uow) == ["list"]


async def test_what_is_kept_for_somebody_away_comes_back_once_and_in_order(
    database: Database,
) -> None:
    async with database.begin() as uow:
        await uow.outbox.put(note("one", case=4, away=True), MONDAY)
        await uow.outbox.put(note("two", case=4), MONDAY)
        await uow.outbox.put(note("other", case=5, away=True), MONDAY)
        [row] = await waiting(uow)
        await uow.sendings.claim([row], 1)
        await uow.sendings.keep_away(row)
        left = await said(uow)
        back = await uow.outbox.called_back(4, MONDAY)
        again = await uow.outbox.called_back(4, MONDAY)

    assert left == []
    assert [one.fields["says"] for one in back] == ["one", "two"]
    assert list(again) == []
