"""Words that the courtesy check has looked at, on both engines."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.people import ChatId, PersonId
from bot.domain.record.case import CaseId
from bot.domain.record.held import EDIT, Ending, Held, Part, Stop
from bot.storage import Database
from tests.fakes import MONDAY

pytestmark = pytest.mark.asyncio

CASE, BEN, ANNA = CaseId(1001), PersonId(6), PersonId(7)
WORDS = Held(
    case=CASE,
    by=BEN,
    at=MONDAY,
    stop=Stop.HOLD,
    faults=("a_blame",),
    parts=(Part(chat=ChatId(6), message=40, text="You should have looked", album="a"),),
    form=EDIT,
    value="3",
    due=1741000000,
    rewritten="Let me look",
    state="exploring",
)


async def test_what_waits_is_found_by_its_case_and_its_message(database: Database) -> None:
    async with database.begin() as uow:
        kept = await uow.held.add(WORDS)
        other = await uow.held.add(replace(WORDS, case=CaseId(1002), by=ANNA))

    async with database.reading() as uow:
        assert await uow.held.get(kept.id) == replace(WORDS, id=kept.id)
        assert await uow.held.waiting(CASE) == [kept]
        assert await uow.held.of_message(BEN, 40) == [kept]
        assert await uow.held.of_message(ANNA, 40) == [other]
        assert await uow.held.of_message(BEN, 41) == []


async def test_it_is_settled_once_and_its_words_go_unless_there_is_a_reason(
    database: Database,
) -> None:
    async with database.begin() as uow:
        first, second = await uow.held.add(WORDS), await uow.held.add(WORDS)
        assert await uow.held.settle(first, Ending.REWRITTEN)
        assert not await uow.held.settle(first, Ending.AS_IT_IS)
        assert await uow.held.settle(second, Ending.OVERRIDDEN, "they asked for it")

    async with database.reading() as uow:
        assert await uow.held.waiting(CASE) == []
        gone, mine = await uow.held.get(first.id), await uow.held.get(second.id)
    assert gone is not None
    assert (gone.ending, gone.text, gone.rewritten, gone.faults) == (
        Ending.REWRITTEN,
        "",
        "",
        ("a_blame",),
    )
    assert mine is not None
    assert (mine.ending, mine.text, mine.reason) == (
        Ending.OVERRIDDEN,
        "You should have looked",
        "they asked for it",
    )


async def test_other_words_take_the_place_of_the_first(database: Database) -> None:
    async with database.begin() as uow:
        kept = await uow.held.add(WORDS)
        part = replace(kept.parts[0], text="Look")
        changed = replace(
            kept, stop=Stop.PAUSE, faults=("a_blame", "g_cold"), parts=(part,), told=True
        )
        await uow.held.save(changed)

    async with database.reading() as uow:
        assert await uow.held.get(kept.id) == changed


async def test_the_review_takes_a_span_of_time(database: Database) -> None:
    later = MONDAY + timedelta(days=2)
    async with database.begin() as uow:
        first = await uow.held.add(WORDS)
        second = await uow.held.add(replace(WORDS, at=later))

    async with database.reading() as uow:
        assert await uow.held.between(MONDAY, later) == [first]
        assert await uow.held.between(later, later + timedelta(days=1)) == [second]


async def test_a_customer_is_forgotten_and_the_figures_stay(database: Database) -> None:
    async with database.begin() as uow:
        kept = await uow.held.add(WORDS)
        copy = await uow.privacy.of_case(CASE)
        await uow.privacy.forget_words(CASE, ANNA)

    assert len(copy["held"]) == 1
    async with database.reading() as uow:
        left = await uow.held.get(kept.id)
    assert left is not None
    assert (left.parts, left.rewritten, left.reason) == ((), "", "")
    assert left.faults == ("a_blame",)
