"""A search reads words alone: its cost grows with the number of cases, and no faster."""

import time
from datetime import timedelta
from pathlib import Path
from statistics import median

import pytest

from bot.domain.people import PersonId
from bot.domain.record.case import FIRST_CASE, Case, CaseId, State
from bot.storage import Database
from tests.books import new_book
from tests.fakes import MONDAY

pytestmark = [pytest.mark.asyncio, pytest.mark.benchmark]

FEW, MANY = 2_000, 20_000
STORY = "My kettle leaks after two uses and the kitchen floor was wet. "
IN_PROPORTION = 2.5
"""So much more than ten times the cases may cost: small tables lie in the cache."""


async def filled(folder: Path, number: int) -> Database:
    database = await Database.open(new_book(folder / f"{number}.db"))
    states = list(State)
    for first in range(0, number, FEW):
        async with database.begin() as uow:
            for offset in range(first, first + FEW):
                case = Case(
                    id=CaseId(FIRST_CASE + offset),
                    customer=PersonId(5000 + offset),
                    customer_name=f"Customer {offset}",
                    language="en",
                    state=states[offset % len(states)],
                    opened_at=MONDAY + timedelta(minutes=offset),
                    facts=STORY * 3,
                )
                await uow.cases.save(case)
    return database


async def cost(database: Database, words: str) -> float:
    """Milliseconds of computing, the median of five."""
    took = []
    async with database.reading() as uow:
        for _ in range(5):
            began = time.process_time()
            await uow.cases.search(words, limit=50)
            took.append((time.process_time() - began) * 1000)
    return median(took)


async def test_ten_times_the_cases_cost_about_ten_times_as_much(tmp_path: Path) -> None:
    few, many = await filled(tmp_path, FEW), await filled(tmp_path, MANY)
    try:
        nothing = [await cost(one, "zebra") for one in (few, many)]
        common = [await cost(one, "kettle") for one in (few, many)]
    finally:
        await few.close()
        await many.close()

    print(f"\nfound nothing: {nothing} ms, found at once: {common} ms")  # noqa: T201
    assert nothing[1] < IN_PROPORTION * MANY / FEW * max(nothing[0], 1)
    assert common[1] < IN_PROPORTION * max(common[0], 1)
