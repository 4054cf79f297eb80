"""Leaving an endpoint alone that fails again and again."""

from datetime import timedelta

import pytest

from bot.assistant.careful import FAILURES, REST, Careful
from bot.domain.understanding.opinion import Opinion
from bot.ports.second_reader import NoAnswer, Talk
from tests.fakes import FakeClock

TALK = Talk(language="en", lines=())


class Moody:
    """Fails as long as it is told to."""

    def __init__(self) -> None:
        self.fails = True
        self.asked = 0

    async def read(self, talk: Talk) -> Opinion:
        self.asked += 1
        if self.fails:
            raise NoAnswer("slow")
        return Opinion()

    async def words(self, talk: Talk) -> str:
        await self.read(talk)
        return "words"


async def why(reader: Careful) -> str:
    with pytest.raises(NoAnswer) as caught:
        await reader.words(TALK)
    return caught.value.why


async def test_after_three_failures_in_a_row_it_rests() -> None:
    moody, clock = Moody(), FakeClock()
    reader = Careful(moody, clock)

    reasons = [await why(reader) for _ in range(FAILURES + 2)]

    assert reasons == ["slow"] * FAILURES + ["resting"] * 2
    assert moody.asked == FAILURES


async def test_after_the_rest_one_question_tries_it_again() -> None:
    moody, clock = Moody(), FakeClock()
    reader = Careful(moody, clock)
    for _ in range(FAILURES):
        await why(reader)
    clock.advance(REST)

    again = [await why(reader), await why(reader)]
    clock.advance(REST)
    moody.fails = False
    words = [await reader.words(TALK), await reader.words(TALK)]

    assert again == ["slow", "resting"]
    assert words == ["words", "words"]


async def test_an_answer_in_between_makes_it_trusted_again() -> None:
    moody = Moody()
    reader = Careful(moody, FakeClock(), rest=timedelta(hours=1))
    for _ in range(FAILURES - 1):
        await why(reader)
    moody.fails = False
    await reader.read(TALK)
    moody.fails = True

    assert [await why(reader) for _ in range(FAILURES)] == ["slow"] * FAILURES
