"""What the second reader was asked, on both engines."""

import pytest

from bot.domain.people import PersonId
from bot.domain.record.advice import Advice, AdviceKind, AdviceState
from bot.domain.record.case import CaseId
from bot.storage import Database
from tests.fakes import MONDAY

pytestmark = pytest.mark.asyncio

CASE, BEN = CaseId(1001), PersonId(6)
READING = Advice(case=CASE, kind=AdviceKind.READING, by=None, at=MONDAY)
WORDS = Advice(case=CASE, kind=AdviceKind.WORDS, by=BEN, at=MONDAY)


async def test_whoever_waits_goes_first_then_the_oldest(database: Database) -> None:
    async with database.begin() as uow:
        first, second = await uow.advice.add(READING), await uow.advice.add(READING)
        words = await uow.advice.add(WORDS)

    order = []
    for _ in range(3):
        async with database.begin() as uow:
            asked = await uow.advice.next_asked()
            assert asked is not None
            order.append(asked)
            assert await uow.advice.settle(asked, AdviceState.NOTHING)
    async with database.reading() as uow:
        rest = await uow.advice.next_asked()

    assert order == [words, first, second]
    assert rest is None


async def test_it_is_settled_once_and_its_words_go(database: Database) -> None:
    async with database.begin() as uow:
        asked = await uow.advice.add(WORDS)
        offered = await uow.advice.settle(asked, AdviceState.OFFERED, {"text": "words"})
        too_late = await uow.advice.settle(asked, AdviceState.NOTHING)
        seen = await uow.advice.newest(CASE, AdviceKind.WORDS, AdviceState.OFFERED)
        assert seen is not None
        taken = await uow.advice.settle(seen, AdviceState.TAKEN)
        kept = await uow.advice.get(asked.id)

    assert (offered, too_late, taken) == (True, False, True)
    assert seen.answer == {"text": "words"}
    assert kept is not None
    assert (kept.state, kept.answer, kept.by, kept.at) == (AdviceState.TAKEN, {}, BEN, MONDAY)


async def test_a_new_question_rings_the_bell(database: Database) -> None:
    async with database.begin() as uow:
        await uow.advice.add(READING)

    assert database.bells.advice.was_rung()
