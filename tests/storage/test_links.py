"""Links to spoken complaints: good once, for a time, and never kept in full; on both engines."""

from datetime import timedelta

import pytest

from bot.domain.people import PersonId
from bot.domain.record.case import CaseId
from bot.domain.record.link import CaseLink
from bot.storage import Database
from tests.fakes import MONDAY

pytestmark = pytest.mark.asyncio

CASE, OTHER, ANNA, TOM = CaseId(1001), CaseId(1002), PersonId(5), PersonId(6)
MONTH = timedelta(days=30)
LINK = CaseLink(case=CASE, digest="a" * 64, made_at=MONDAY, expires=MONDAY + MONTH)


async def test_a_link_is_good_once(database: Database) -> None:
    async with database.begin() as uow:
        await uow.links.add(LINK)
        spent = [await uow.links.spend(LINK.digest, one, MONDAY) for one in (ANNA, TOM)]
        found = await uow.links.find(LINK.digest)

    assert spent == [True, False]
    assert found is not None
    assert (found.used_by, found.is_good(MONDAY)) == (ANNA, False)


async def test_a_link_is_good_for_a_time(database: Database) -> None:
    late = MONDAY + MONTH
    async with database.begin() as uow:
        await uow.links.add(LINK)
        found = await uow.links.find(LINK.digest)
        spent = await uow.links.spend(LINK.digest, ANNA, late)

    assert found == LINK
    assert (found.is_good(late), found.is_good(late - timedelta(seconds=1))) == (False, True)
    assert spent is False


async def test_a_new_link_ends_the_earlier_ones_of_its_case_alone(database: Database) -> None:
    others = CaseLink(case=OTHER, digest="b" * 64, made_at=MONDAY, expires=MONDAY + MONTH)
    newer = CaseLink(case=CASE, digest="c" * 64, made_at=MONDAY, expires=MONDAY + MONTH)
    async with database.begin() as uow:
        for link in (LINK, others, newer):
            await uow.links.add(link)
        spent = [await uow.links.spend(one.digest, ANNA, MONDAY) for one in (LINK, others, newer)]

    assert spent == [False, True, True]


async def test_links_move_with_a_merged_case_and_end_where_they_are_of_no_use(
    database: Database,
) -> None:
    async with database.begin() as uow:
        await uow.links.add(LINK)
        await uow.links.move(CASE, OTHER)
        moved = await uow.links.find(LINK.digest)
        await uow.links.end(OTHER, MONDAY)
        spent = await uow.links.spend(LINK.digest, ANNA, MONDAY)
        unknown = await uow.links.find("d" * 64)

    assert moved is not None
    assert moved.case == OTHER
    assert (spent, unknown) == (False, None)


async def test_forgetting_the_words_of_a_case_forgets_its_links(database: Database) -> None:
    async with database.begin() as uow:
        await uow.links.add(LINK)
        await uow.memory.set("saved:6001:1001", {"text": "Hello Anna"})
        await uow.privacy.forget_words(CASE, ANNA)

        assert await uow.links.find(LINK.digest) is None
        assert await uow.memory.get("saved:6001:1001") is None
