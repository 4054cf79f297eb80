"""One case from its first word to a second loop, as the digest tells it."""

from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest_asyncio

from bot.domain.deciding.decision import Decision
from bot.domain.moves.after import confirming
from bot.domain.moves.desk import working
from bot.domain.moves.intake import listening
from bot.domain.moves.passing_on import handing_over
from bot.domain.moves.solution import finishing, offering
from bot.domain.people import Person, PersonId
from bot.domain.record.case import Case, CaseId, MatterAnswer
from bot.domain.record.commitment import Promise
from bot.domain.record.offer import Offer, Option
from bot.domain.record.transitions import Move
from bot.storage import Database
from tests.services.digest_desk import BORIS, MEI, DigestDesk, opened

MONDAY = date(2025, 3, 3)
ANNA = Person(id=PersonId(77), name="Anna", language="en")
NUMBER = CaseId(1001)


@pytest_asyncio.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with opened(tmp_path) as one:
        yield one


class Story:
    """Lets a quarter of an hour pass between two decisions about the case."""

    def __init__(self, house: DigestDesk) -> None:
        self.house = house
        self.rows: Sequence[Promise] = ()
        house.clock.at = house.local(MONDAY, 10)

    async def then(self, decide: Callable[[Case], Decision]) -> None:
        """The next decision; ``rows`` are the promises open before it."""
        async with self.house.database.begin() as uow:
            case = await uow.cases.get(NUMBER)
            self.rows = await uow.promises.open_of_case(NUMBER)
            assert case is not None
            await self.house.carry_out(uow, decide(case), self.house.clock.now())
        self.house.clock.advance(timedelta(minutes=15))


async def test_a_case_that_came_back_once(database: Database) -> None:
    house = DigestDesk(database)
    story, now, policy = Story(house), house.clock.now, house.policy
    offer = Offer(reason="", options=(Option(text="new"), Option(text="money")))
    async with database.begin() as uow:
        opening = listening.open_case(NUMBER, ANNA, house.local(MONDAY, 9, 45), policy)
        await house.carry_out(uow, opening, now())

    await story.then(lambda c: handing_over.hand_over(c, Move.HURRY, None, now(), policy))
    await story.then(lambda c: working.claim(c, BORIS, now(), policy))
    due = house.local(MONDAY, 12)
    await story.then(
        lambda c: working.introduce(
            c, BORIS, now(), policy, step="check", due=due, open_promises=story.rows
        )
    )
    await story.then(lambda c: offering.offer(told(c), BORIS, offer, now(), policy))
    await story.then(lambda c: offering.choose(c, ANNA, 1, now(), policy))
    await story.then(
        lambda c: finishing.done(c, BORIS, now(), policy, evidence="sent by post", rows=story.rows)
    )
    no = MatterAnswer.NOT_SOLVED
    await story.then(lambda c: confirming.judge_matter(c, ANNA, no, now(), policy))
    digest = await house.ask(MEI)

    times = {one.name: (one.in_time, one.total, one.median_minutes) for one in digest.times}
    assert times == {
        "ack": (0, 1, 15),
        "claim": (1, 1, 15),
        "first_human": (1, 1, 30),
        "offer": (1, 1, 30),
        "resolve": (1, 1, 90),
        "callback": (2, 2, None),
        "overdue": (1, 1, None),
    }
    assert (digest.new, digest.open, digest.loops, digest.overdue) == (1, 1, 1, 0)
    assert (digest.asked, digest.answered, digest.solved) == (1, 1, 0)


def told(case: Case) -> Case:
    """The case with its facts filled (t9)."""
    return replace(case, facts="a broken kettle")
