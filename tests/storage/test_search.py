"""Searching cases by every word, state and page; on both engines."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from bot.domain.people import PersonId, Reach, unmet
from bot.domain.record.case import Case, CaseId, State
from bot.domain.record.spoken import Spoken
from bot.storage import Database
from tests.fakes import MONDAY

pytestmark = pytest.mark.asyncio


def case(number: int, facts: str, state: State = State.EXPLORING, name: str = "Anna") -> Case:
    return Case(
        id=CaseId(number),
        customer=PersonId(5),
        customer_name=name,
        language="en",
        state=state,
        opened_at=MONDAY + timedelta(minutes=number),
        facts=facts,
    )


async def fill(database: Database) -> None:
    spoken = Spoken(by=PersonId(6), by_name="Ben", contact="138 1234 5678")
    told = Case(
        id=CaseId(1004),
        customer=unmet(1004),
        customer_name="陈女士",
        language="zh-Hans",
        state=State.UNCLAIMED,
        opened_at=MONDAY,
        facts="水壶漏水",
        reach=Reach.ALT_CHANNEL,
        spoken=spoken,
    )
    async with database.begin() as uow:
        for one in (
            case(1001, "The kettle leaks"),
            case(1002, "The kettle is 100% late", State.CLOSED),
            case(1003, "The coat is wrong", name="Lena"),
            told,
        ):
            await uow.cases.save(one)


async def found(database: Database, words: str, **more: object) -> Sequence[int]:
    async with database.reading() as uow:
        cases = await uow.cases.search(words, limit=10, **more)  # type: ignore[arg-type]
    return [one.id for one in cases]


async def test_every_word_has_to_be_there_wherever_it_stands(database: Database) -> None:
    await fill(database)

    assert await found(database, "kettle") == [1002, 1001]
    assert await found(database, "KETTLE anna leaks") == [1001]
    assert await found(database, "kettle lena") == []
    assert await found(database, "c-100 coat") == [1003]
    assert await found(database, "漏水 陈女士") == [1004]
    assert await found(database, "138 1234") == [1004]


async def test_signs_of_patterns_are_letters_like_others(database: Database) -> None:
    await fill(database)

    assert await found(database, "100%") == [1002]
    assert await found(database, "k_ttle") == []


async def test_states_and_pages_narrow_it(database: Database) -> None:
    await fill(database)

    assert await found(database, "kettle", states=[State.CLOSED]) == [1002]
    assert await found(database, "", states=[State.EXPLORING]) == [1003, 1001]
    assert await found(database, "", before=1003) == [1002, 1001]
