"""Saved replies: one of each name, those used most first; on both engines."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.people import PersonId
from bot.domain.record.saved import SavedReply
from bot.storage import Database
from tests.fakes import MONDAY

pytestmark = pytest.mark.asyncio

BEN, LI = PersonId(6001), PersonId(6002)
PARTS = SavedReply(name="Parts", text="Hello {customer}", by=BEN, at=MONDAY)


async def test_a_reply_of_the_same_name_takes_the_place_of_the_first(database: Database) -> None:
    later = MONDAY + timedelta(days=1)
    async with database.begin() as uow:
        first = await uow.saved.save(PARTS)
        await uow.saved.used(first.id)
        newer = await uow.saved.save(SavedReply(name="parts", text="It is here", by=LI, at=later))
        found = await uow.saved.named(" PARTS ")

    assert newer.id == first.id
    assert found == replace(newer, used=1)
    assert found is not None
    assert found.by == LI


async def test_the_list_begins_with_what_is_used_most(database: Database) -> None:
    async with database.begin() as uow:
        for name in ("a", "b", "c"):
            saved = await uow.saved.save(replace(PARTS, name=name))
        await uow.saved.used(saved.id)

        assert [one.name for one in await uow.saved.all()] == ["c", "a", "b"]


async def test_what_is_deleted_is_gone(database: Database) -> None:
    async with database.begin() as uow:
        saved = await uow.saved.save(PARTS)
        gone = [await uow.saved.delete(saved.id), await uow.saved.delete(saved.id)]

        assert gone == [True, False]
        assert (await uow.saved.get(saved.id), await uow.saved.named("parts")) == (None, None)
