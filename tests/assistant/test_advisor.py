"""The loop that asks: dying in the middle, stopping, a case that is gone, people who forget."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from bot.app.clearing import clear_saved
from bot.domain.notices.actions import Action
from bot.domain.record.case import CaseId, State
from bot.domain.understanding.opinion import Opinion
from bot.ports.second_reader import Talk
from bot.services.privacy.forgetting import EraseCustomer
from tests.assistant.advised_house import REPLY, open_advised, rows
from tests.services.desk_house import DeskHouse


class Killed(BaseException):
    """The process ends here."""


class Deadly:
    """The process dies while the answer is on its way, so often."""

    def __init__(self, times: int) -> None:
        self.left = times

    async def read(self, talk: Talk) -> Opinion:
        return Opinion()

    async def words(self, talk: Talk) -> str:
        if self.left:
            self.left -= 1
            raise Killed
        return REPLY


async def ask(house: DeskHouse) -> None:
    await house.say("Boris", "/case C-1001")
    await house.tap("Boris", Action.WORDS_ASK)


async def test_whoever_dies_while_asking_asks_again_and_says_it_once(tmp_path: Path) -> None:
    async with open_advised(tmp_path) as (house, fake):
        await house.claimed()
        house.harness._engine.advisor._reader = Deadly(times=1)
        with pytest.raises(Killed):
            await ask(house)
        waiting = await rows(house)
        told_before = await house.kinds("Boris")

        await house.harness.restart()
        await house.wait(seconds=10)
        await house.harness.restart()
        await house.wait(minutes=1)
        told = await house.kinds("Boris")
        kept = await rows(house)

    assert waiting[-1] == ("words", "asked", {})
    assert "WordsProposed" not in told_before
    assert told.count("WordsProposed") == 1
    assert kept[-1] == ("words", "offered", {"text": REPLY})
    assert [question["kind"] for question in fake.questions] == ["reading", "words"]


async def test_two_who_ask_at_once_say_it_once(tmp_path: Path) -> None:
    async with open_advised(tmp_path) as (house, _):
        await house.claimed()
        advisor = house.harness._engine.advisor
        advisor._stopping = True
        await ask(house)
        await ask(house)
        (asked,) = [row for row in await rows(house) if row[0] == "words"]
        advisor._stopping = False
        async with house.harness._database.reading() as uow:
            question = await uow.advice.next_asked()
        assert question is not None
        await house.wait(seconds=1)
        async with house.harness._database.begin() as uow:
            late = await advisor._receive_words(
                uow, question, "Other words, too late.", question.at
            )
        await house.wait(seconds=1)
        told = await house.kinds("Boris")

    assert asked[1] == "asked"
    assert late == "nothing_new"
    assert told.count("WordsProposed") == 1


async def test_stopping_does_not_wait_for_an_answer_and_loses_no_question(tmp_path: Path) -> None:
    async with open_advised(tmp_path) as (house, fake):
        await house.claimed()
        advisor = house.harness._engine.advisor
        advisor._stopping = True
        await ask(house)
        advisor._stopping = False
        fake.hangs = True
        async with asyncio.timeout(2), asyncio.TaskGroup() as group:
            running = group.create_task(advisor.run())
            while len(fake.asked) < 2:
                await asyncio.sleep(0.01)
            await advisor.stop()
            await running
        kept = await rows(house)

    assert kept[-1] == ("words", "asked", {})


async def test_an_answer_that_cannot_be_used_stops_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with open_advised(tmp_path) as (house, _):
        await house.claimed()
        advisor = house.harness._engine.advisor

        class Broken:
            async def __call__(self, *_: object) -> str:
                raise KeyError("violet kettle")

        advisor._receive_words = Broken()  # type: ignore[assignment]
        await ask(house)
        kept = await rows(house)

    assert kept[-1] == ("words", "nothing", {})
    assert "could not be used" in caplog.text


async def test_proposals_about_a_case_that_ended_are_not_made(tmp_path: Path) -> None:
    async with open_advised(tmp_path) as (house, _):
        advisor = house.harness._engine.advisor
        advisor._stopping = True
        await house.claimed()
        async with house.harness._database.begin() as uow:
            case = await uow.cases.get(1001)
            assert case is not None
            await uow.cases.save(replace(case, state=State.WITHDRAWN))
        advisor._stopping = False
        await house.wait(seconds=1)

        assert await rows(house) == [("reading", "nothing", {})]


async def test_whoever_is_forgotten_is_forgotten_here_as_well(tmp_path: Path) -> None:
    async with open_advised(tmp_path) as (house, _):
        await house.claimed()
        await ask(house)
        async with house.harness._database.begin() as uow:
            handed_out = await uow.privacy.of_case(CaseId(1001))
            case = await uow.cases.get(1001)
            assert case is not None
            await uow.cases.save(replace(case, state=State.CLOSED, closed_at=case.opened_at))
            erase = EraseCustomer(clear_saved=clear_saved(house.harness._engine.parts))
            await erase(uow, case.customer)
        kept = await rows(house)

    assert [row["answer"] for row in handed_out["advice"]][-1] == {"text": REPLY}
    assert kept == []


async def test_the_figures_tell_what_came_of_it(tmp_path: Path) -> None:
    async with open_advised(tmp_path) as (house, _):
        await house.claimed()
        await ask(house)
        figures = house.harness._engine.advisor.tally.figures()

    assert {name: times for name, times in figures.items() if times} == {"proposed": 2}
