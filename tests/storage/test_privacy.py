"""What is forgotten and what stays, on both engines."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.people import NOBODY, ChatId, Person, PersonId
from bot.domain.record.case import Case, CaseId, State
from bot.domain.record.commitment import Promise, PromiseKind
from bot.domain.record.journal import Entry, What
from bot.domain.record.saved import SavedReply
from bot.domain.record.transcript import Message, Side
from bot.domain.understanding.people.masking import mask
from bot.domain.understanding.people.personal import Places
from bot.ports.outbox import Outgoing
from bot.services.privacy.forgetting import EraseCustomer
from bot.services.privacy.saved import ClearSaved
from bot.storage import Database
from tests.fakes import MONDAY

pytestmark = pytest.mark.asyncio

ANNA, BEN = Person(id=PersonId(5), name="Anna", language="en"), PersonId(6)
SECRET = "violet kettle"
CASE = Case(
    id=CaseId(1001),
    customer=ANNA.id,
    customer_name="Anna",
    language="en",
    state=State.CLOSED,
    opened_at=MONDAY,
    closed_at=MONDAY,
    category="product",
    facts=f"My {SECRET} leaks",
    letter=(f"Dear Anna, your {SECRET} ...",),
)
ANSWERED = ("solved", "matter")
ERASE = EraseCustomer(
    clear_saved=ClearSaved(mask=mask, places=Places(customer="customer", number="number"))
)


def said(person: PersonId, side: Side, number: int, case: CaseId | None = CASE.id) -> Message:
    return Message(
        case=case,
        person=person,
        name="Anna" if side is Side.CUSTOMER else "Ben",
        side=side,
        at=MONDAY,
        text=SECRET,
        media="photo",
        file_id="file",
        chat=ChatId(person),
        message=number,
    )


def line(what: What, by: PersonId | None, new: str, note: str) -> Entry:
    return Entry(case=CASE.id, at=MONDAY, by=by, what=what, new=new, note=note)


async def fill(database: Database) -> None:
    """A closed case, and everything around it."""
    async with database.begin() as uow:
        await uow.people.save(ANNA)
        await uow.cases.save(CASE)
        await uow.transcript.add(said(ANNA.id, Side.CUSTOMER, 1))
        await uow.transcript.add(said(BEN, Side.STAFF, 2))
        await uow.transcript.add(said(ANNA.id, Side.CUSTOMER, 3, case=None))
        await uow.promises.add(
            Promise(
                case=CASE.id,
                by=BEN,
                by_name="Ben",
                kind=PromiseKind.ACTION,
                text=SECRET,
                due=MONDAY,
                made_at=MONDAY,
            )
        )
        await uow.journal.add(line(What.ANSWERED, ANNA.id, *ANSWERED))
        await uow.journal.add(line(What.EDITED, ANNA.id, SECRET, SECRET))
        await uow.conversations.set_state("4100:5:5:::default", "telling")
        await uow.conversations.set_state("4100:6:6:::default", "line")
        for chat in (ANNA.id, BEN):
            note = Outgoing(
                chat=ChatId(chat), kind="Note", fields={"says": SECRET}, language="en", case=1001
            )
            row = await uow.outbox.put(note, MONDAY)
            assert row is not None


async def text_of(database: Database) -> str:
    async with database.reading() as uow:
        return str([await uow.privacy.of_customer(ANNA.id), await uow.privacy.of_case(CASE.id)])


async def test_after_erasing_the_figures_stay_and_the_person_is_gone(database: Database) -> None:
    await fill(database)
    before = await text_of(database)
    async with database.begin() as uow:
        for row in await uow.sendings.waiting(ChatId(BEN), MONDAY, limit=9):
            await uow.sendings.mark_sent(row, [7], MONDAY)
        erased = await ERASE(uow, ANNA.id)

    after = await text_of(database)
    async with database.reading() as uow:
        case = await uow.cases.get(CASE.id)
        judged, edited = await uow.journal.of_case(CASE.id)
        [answer] = [m for m in await uow.transcript.of_case(CASE.id) if m.side is Side.STAFF]
        [mine] = [m for m in await uow.transcript.of_case(CASE.id) if m.side is Side.CUSTOMER]
        states = [await uow.conversations.state(f"4100:{n}:{n}:::default") for n in (5, 6)]
    assert (erased.cases, erased.saved) == (1, [])
    assert SECRET in before
    assert [word for word in (SECRET, "Anna", "file'") if word in after] == []
    assert case is not None
    assert (case.customer, case.category, case.closed_at) == (NOBODY, "product", MONDAY)
    assert (judged.by, judged.new, judged.note) == (NOBODY, *ANSWERED)
    assert (edited.new, edited.note) == ("", "")
    assert (answer.name, answer.person, mine.person, int(mine.chat)) == ("Ben", BEN, NOBODY, 0)
    assert states == [None, "line"]


async def test_saved_replies_lose_whoever_is_erased_and_nobody_else(database: Database) -> None:
    told = replace(said(ANNA.id, Side.CUSTOMER, 31), text="Call 138 1234 5678, order AB-7654321.")
    replies = {
        "plain": "Hello {customer}, it is on its way.",
        "anna": "Dear Anna, Annabel called about C-1001, not C-10012.",
        "call": "I rang +86 13812345678 about AB7654321.",
        "hotline": "Please ring 0800 123 4567.",
    }
    await fill(database)
    async with database.begin() as uow:
        await uow.transcript.add(told)
        for name, text in replies.items():
            await uow.saved.save(SavedReply(name=name, text=text, by=BEN, at=MONDAY))
        await uow.memory.set("saving:6", {"text": "Dear Anna"})
        erased = await ERASE(uow, ANNA.id)

    async with database.reading() as uow:
        kept = {one.name: one.text for one in await uow.saved.all()}
        assert await uow.memory.get("saving:6") is None
    assert sorted(erased.saved) == ["call", "r2"]
    assert kept == {
        "plain": replies["plain"],
        "r2": "Dear {customer}, Annabel called about {number}, not C-10012.",
        "call": "I rang \u2022\u2022\u2022 about \u2022\u2022\u2022.",
        "hotline": replies["hotline"],
    }


@pytest.mark.parametrize(
    ("key", "kept"),
    [
        (f"which:{ANNA.id}", MONDAY.isoformat()),
        (f"asked:{ANNA.id}", MONDAY.isoformat()),
        (f"found:{BEN}", "Anna 138 1234 5678"),
    ],
)
async def test_nothing_asked_of_them_or_looked_for_is_remembered(
    database: Database, key: str, kept: str
) -> None:
    await fill(database)
    async with database.begin() as uow:
        await uow.memory.set(key, kept)
        await uow.memory.set("staff_chat", -100)
        await ERASE(uow, ANNA.id)

    async with database.reading() as uow:
        assert await uow.memory.get(key) is None
        assert await uow.memory.get("staff_chat") == -100


async def test_files_and_names_are_forgotten_when_their_time_has_come(database: Database) -> None:
    await fill(database)
    still_open = replace(CASE, id=CaseId(1002), state=State.EXPLORING, closed_at=None)
    async with database.begin() as uow:
        await uow.cases.save(still_open)
        await uow.transcript.add(said(ANNA.id, Side.CUSTOMER, 4, case=still_open.id))
        too_early = await uow.privacy.forget_files(MONDAY)
        files = await uow.privacy.forget_files(MONDAY + timedelta(seconds=1))
        named = await uow.privacy.named_before(MONDAY + timedelta(seconds=1), limit=9)
        loose = await uow.transcript.unfiled(ANNA.id, MONDAY)
        kept = await uow.transcript.of_case(still_open.id)

    assert (too_early, files, named, list(loose)) == (0, 2, [CASE.id], [])
    assert [message.file_id for message in kept] == ["file"]


async def test_what_waits_is_left_to_people_but_edits_go_on(database: Database) -> None:
    await fill(database)
    async with database.begin() as uow:
        card = Outgoing(chat=ChatId(-1), kind="Card", fields={}, language="en", slot="case:1:card")
        await uow.outbox.put(card, MONDAY)
        held = await uow.sendings.leave_to_people(MONDAY)
        backlog = await uow.outbox.backlog(MONDAY)

    assert (held, backlog.waiting, backlog.unknown) == (2, 1, 2)
