"""Accounts that are kept apart, and their counters, on both engines (§9.3, §20)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.people import PersonId
from bot.domain.record.account import Account, Happened, Standing
from bot.storage import Database
from tests.fakes import MONDAY

pytestmark = pytest.mark.asyncio

CARL, BEN, LI = PersonId(5), PersonId(6), PersonId(7)
SUSPECT = Account(person=CARL, standing=Standing.SUSPECTED, since=MONDAY, last_at=MONDAY)
LATER = MONDAY + timedelta(hours=1)


async def test_an_account_is_kept_once_and_found_by_person_and_number(database: Database) -> None:
    async with database.begin() as uow:
        saved = await uow.accounts.save(SUSPECT)
        apart = replace(
            saved,
            standing=Standing.BLOCKED,
            since=LATER,
            until=LATER + timedelta(days=7),
            attempts=2,
            asked=True,
            told_at=LATER,
        )
        await uow.accounts.save(apart)

    async with database.reading() as uow:
        assert await uow.accounts.of(CARL) == apart
        assert await uow.accounts.get(saved.id) == apart
        assert await uow.accounts.of(BEN) is None
        assert await uow.accounts.get(99) is None


async def test_what_has_happened_is_counted_since_the_present_standing(
    database: Database,
) -> None:
    async with database.begin() as uow:
        account = await uow.accounts.save(SUSPECT)
        for by in (BEN, LI, BEN):
            await uow.accounts.note(account, Happened.LOOKED, MONDAY, by)
        await uow.accounts.note(account, Happened.WROTE, MONDAY)
        apart = replace(account, standing=Standing.QUARANTINED, since=LATER)
        await uow.accounts.save(apart)
        await uow.accounts.note(apart, Happened.WROTE, LATER)

    async with database.reading() as uow:
        tally = await uow.accounts.tally(apart)
        happened = await uow.accounts.happened_between(MONDAY, LATER)
        exposed = await uow.accounts.exposed_between(MONDAY, LATER)
        none = await uow.accounts.exposed_between(LATER, LATER)

    assert (tally.counts, tally.exposed) == ({Happened.WROTE: 1}, 2)
    assert happened == {Happened.LOOKED: 3, Happened.WROTE: 2}
    assert (exposed, none) == (2, 0)


async def test_the_list_has_what_waits_and_what_is_kept_apart(database: Database) -> None:
    async with database.begin() as uow:
        for number, standing in enumerate(Standing, 1):
            await uow.accounts.save(
                replace(SUSPECT, person=PersonId(number), standing=standing, asked=False)
            )
        waits = await uow.accounts.save(replace(SUSPECT, person=PersonId(9), asked=True))
        listed = await uow.accounts.waiting_or_apart(limit=9)

    assert [one.standing for one in listed] == [waits.standing, "blocked", "quarantined"]


async def test_a_person_who_is_erased_leaves_figures_and_nothing_else(database: Database) -> None:
    async with database.begin() as uow:
        account = await uow.accounts.save(replace(SUSPECT, standing=Standing.QUARANTINED))
        await uow.accounts.note(account, Happened.CONFIRMED, MONDAY, BEN)
        copy = await uow.privacy.of_customer(CARL)
        await uow.privacy.forget_person(CARL)

    assert [len(copy[name]) for name in ("accounts", "account_events")] == [1, 1]
    async with database.reading() as uow:
        assert await uow.accounts.of(CARL) is None
        assert not any((await uow.privacy.of_customer(CARL)).values())
        assert await uow.accounts.happened_between(MONDAY, LATER) == {Happened.CONFIRMED: 1}
