"""What waits too long or is forgotten is told to people."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.domain.deciding.decision import unchanged
from bot.domain.moves.intake import listening
from bot.domain.people import ChatId, Person, PersonId
from bot.domain.policy.policy import Policy
from bot.domain.record.case import CaseId
from bot.domain.understanding.people.masking import mask
from bot.domain.understanding.people.personal import Places
from bot.ports.outbox import Outgoing
from bot.services.cards import Cards
from bot.services.carrying_out import CarryOut
from bot.services.house import House
from bot.services.privacy.forgetting import ForgetInTime
from bot.services.privacy.saved import ClearSaved
from bot.services.watching import LookRound, WatchBacklog
from bot.storage import Database
from tests.books import new_book
from tests.fakes import MONDAY, FakeClock, FakeWording

pytestmark = pytest.mark.asyncio


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """A migrated database of its own."""
    opened = await Database.open(new_book(tmp_path / "amends.db"))
    yield opened
    await opened.close()


ANNA = Person(id=PersonId(5), name="Anna", language="en")
POLICY = Policy()
CLEAR_SAVED = ClearSaved(mask=mask, places=Places(customer="customer", number="number"))


def carrying() -> CarryOut:
    house = House(staff_chat=ChatId(-100), supervisors=(), managers=(PersonId(8),), language="en")
    cards = Cards(understanding=None, policy=POLICY)  # type: ignore[arg-type]
    return CarryOut(house=house, policy=POLICY, cards=cards, wording=FakeWording())


async def kinds(database: Database) -> list[str]:
    async with database.reading() as uow:
        rows = await uow.connection.execute(text("SELECT kind FROM outbox ORDER BY id"))
        return [str(row.kind) for row in rows]


async def test_the_group_hears_once_of_messages_that_wait_for_a_minute(
    database: Database,
) -> None:
    clock = FakeClock()
    watch = WatchBacklog(carry_out=carrying(), transactions=database, clock=clock)
    async with database.begin() as uow:
        await uow.outbox.put(
            Outgoing(chat=ChatId(5), kind="Help", fields={}, language="en"), MONDAY
        )

    at_once = await watch()
    clock.advance(61)
    after_a_minute, at_once_again = await watch(), await watch()

    assert (at_once, after_a_minute, at_once_again) == (False, True, False)
    assert await kinds(database) == ["Help", "BacklogAlert"]


async def test_a_case_without_a_next_event_is_an_alarm_to_the_manager(
    database: Database,
) -> None:
    clock = FakeClock()
    look = LookRound(
        carry_out=carrying(),
        transactions=database,
        clock=clock,
        forget=ForgetInTime(policy=POLICY, clear_saved=CLEAR_SAVED),
        may_forget=lambda: True,
    )
    opened = listening.open_case(CaseId(1001), ANNA, MONDAY, POLICY)
    async with database.begin() as uow:
        await carrying()(uow, unchanged(opened.case), MONDAY)

    forgotten = await look()

    assert forgotten == 1
    assert await kinds(database) == ["OperationAlarm"]


async def test_a_case_that_waits_for_its_customer_is_not_forgotten(database: Database) -> None:
    clock = FakeClock(MONDAY + timedelta(seconds=1))
    look = LookRound(
        carry_out=carrying(),
        transactions=database,
        clock=clock,
        forget=ForgetInTime(policy=POLICY, clear_saved=CLEAR_SAVED),
        may_forget=lambda: True,
    )
    invited = listening.invited(CaseId(1001), ANNA, MONDAY, POLICY)
    async with database.begin() as uow:
        await carrying()(uow, invited, MONDAY)

    assert await look() == 0
