"""The roster: what is planned ahead, by kind; on both engines."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.people import PersonId
from bot.domain.record.roster import Shift, ShiftKind
from bot.storage import Database
from tests.fakes import MONDAY

pytestmark = pytest.mark.asyncio

BEN, LI = PersonId(6001), PersonId(6002)
DAY = timedelta(days=1)
AWAY = Shift(
    kind=ShiftKind.AWAY, person=BEN, starts=MONDAY + DAY, ends=MONDAY + 3 * DAY, backup=LI
)


async def test_what_is_over_or_of_another_kind_is_left_out(database: Database) -> None:
    async with database.begin() as uow:
        later = await uow.roster.add(AWAY)
        sooner = await uow.roster.add(replace(AWAY, starts=MONDAY, person=LI, backup=None))
        await uow.roster.add(replace(AWAY, kind=ShiftKind.ON_CALL))
        await uow.roster.add(replace(AWAY, starts=MONDAY - 2 * DAY, ends=MONDAY))

    async with database.reading() as uow:
        assert list(await uow.roster.ahead(ShiftKind.AWAY, MONDAY)) == [sooner, later]
        assert await uow.roster.get(later.id) == replace(AWAY, id=later.id)


async def test_what_is_removed_is_gone(database: Database) -> None:
    async with database.begin() as uow:
        kept = await uow.roster.add(AWAY)

        assert await uow.roster.remove(kept.id)
        assert not await uow.roster.remove(kept.id)
        assert await uow.roster.get(kept.id) is None


async def test_what_was_over_before_then_is_dropped(database: Database) -> None:
    async with database.begin() as uow:
        await uow.roster.add(replace(AWAY, starts=MONDAY - 2 * DAY, ends=MONDAY))
        kept = await uow.roster.add(replace(AWAY, starts=MONDAY, ends=MONDAY + DAY))

        assert await uow.roster.forget(MONDAY + DAY) == 1
        assert list(await uow.roster.ahead(ShiftKind.AWAY, MONDAY - 3 * DAY)) == [kept]
        assert await uow.roster.forget(MONDAY + 2 * DAY) == 1
