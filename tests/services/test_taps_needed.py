"""What the ordinary case costs staff: at most six taps, and words they would have written anyway."""

from pathlib import Path

import pytest

from bot.domain.notices.actions import Action
from bot.domain.record.case import Outcome, State
from tests.services.desk_house import DeskHouse, open_house

MOST = 6
OPTIONS = "Refund of 50, Friday 18:00\nA new kettle"


class Counting(DeskHouse):
    """Counts what Boris taps, and what the bot made him write."""

    taps = 0
    lines = 0

    async def work(self, action: Action, value: str | None = None) -> None:
        """One tap of his."""
        type(self).taps += 1
        await self.tap("Boris", action, value)

    async def write(self, text: str) -> None:
        """One line of his."""
        type(self).lines += 1
        await self.say("Boris", text)


@pytest.fixture
def counted(tmp_path: Path) -> type[Counting]:
    """With both counters at nothing."""
    Counting.taps = Counting.lines = 0
    return Counting


async def test_an_ordinary_case_takes_at_most_six_taps(
    tmp_path: Path, counted: type[Counting]
) -> None:
    async with open_house(tmp_path) as opened:
        house = counted(opened.harness)
        await house.complaint()
        await house.work(Action.CLAIM)
        await house.work(Action.NEXT_STEP)
        await house.work(Action.OFFER)
        await house.write(OPTIONS)
        await house.work(Action.OFFER_SEND)
        await house.tap("Anna", Action.CHOOSE, "1")
        await house.work(Action.DONE)
        await house.write("Refunded 50, receipt 8812")
        await house.tap("Anna", Action.MATTER, "solved")
        await house.tap("Anna", Action.COMPLETE, "yes")
        await house.tap("Anna", Action.PERSON, "5")
        await house.wait(hours=15 * 24)
        if (await house.case()).state is not State.CLOSED:
            await house.work(Action.CLOSING_OK)
        case = await house.case()
    assert case.state is State.CLOSED
    assert case.outcome is Outcome.UPHELD
    assert counted.taps <= MOST
    assert counted.lines == 2
