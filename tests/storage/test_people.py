"""Who is not there, and who stands in, on both engines (§18.2)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.people import Absence, Person, PersonId, Role
from bot.storage import Database
from tests.fakes import MONDAY

pytestmark = pytest.mark.asyncio

BEN = Person(id=PersonId(6001), name="Ben", language="en", role=Role.STAFF)
LI = Person(id=PersonId(6002), name="Li", language="en", role=Role.STAFF)
UNTIL = MONDAY + timedelta(days=1)


async def test_an_absence_is_kept_with_its_end_and_the_backup(database: Database) -> None:
    away = replace(BEN, absence=Absence(until=UNTIL, backup=LI.id))
    async with database.begin() as uow:
        await uow.people.save(away)
        await uow.people.save(LI)

    async with database.reading() as uow:
        assert await uow.people.get(BEN.id) == away
        assert await uow.people.away() == [away]
        assert list(await uow.people.with_role(Role.STAFF)) == [away, LI]


async def test_back_again_nothing_of_it_is_left(database: Database) -> None:
    async with database.begin() as uow:
        await uow.people.save(replace(BEN, absence=Absence(until=UNTIL)))
    async with database.begin() as uow:
        await uow.people.save(BEN)

    async with database.reading() as uow:
        known = await uow.people.get(BEN.id)
        assert known == BEN
        assert not known.away
        assert await uow.people.away() == []
