"""Back after days: what came due meanwhile is dealt with, and nobody hears more than one thing."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.notices.actions import Action
from bot.domain.record.case import State
from bot.domain.record.commitment import PromiseState
from bot.domain.record.timers import SetTimer, TimerKind
from tests.services.desk_house import DeskHouse, open_house

pytestmark = pytest.mark.asyncio

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


async def down_for(house: DeskHouse, span: timedelta) -> None:
    """The bot is away; nothing runs meanwhile."""
    house.harness._clock.advance(span)
    await house.harness.restart()


async def due_timers(house: DeskHouse, after: timedelta) -> list[TimerKind]:
    """What of the case will have come due by then."""
    until = house.harness._clock.now() + after
    async with house.harness._database.reading() as uow:
        return [one.kind for one in await uow.timers.of_case(1001) if one.due <= until]


async def until(house: DeskHouse, moment: datetime) -> None:
    """Time passes as it does."""
    await house.harness.advance((moment - house.harness._clock.now()).total_seconds())


async def heard(house: DeskHouse, before: int) -> list[str]:
    """What Anna has been told since."""
    return (await house.kinds("Anna"))[before:]


async def offered_and_promised(house: DeskHouse) -> None:
    """An offer without an answer, and promises for tomorrow and the day after."""
    await house.offered()
    for text in (
        "I will send the papers tomorrow 10:00",
        "I will call the factory, Wednesday 11:00",
    ):
        await house.tap("Boris", Action.PROMISE)
        await house.say("Boris", text)


async def test_five_timers_found_at_once_say_one_thing_to_the_customer(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await offered_and_promised(house)
        due = await due_timers(house, 3 * DAY)
        before, staff = len(await house.kinds("Anna")), len(await house.kinds("Boris"))

        await down_for(house, 3 * DAY)
        await house.wait(hours=1)

        told = (await house.kinds("Boris"))[staff:]
        states = [row.state for row in await house.promises()]
        assert len(due) >= 5
        assert await heard(house, before) == ["PromiseMissed"]
        assert states.count(PromiseState.BROKEN) >= 2
        assert told.count("PromiseBrokenAlert") == states.count(PromiseState.BROKEN)
        assert "PromiseReminder" not in told, "nobody has ten minutes left"


async def test_one_new_time_is_told_and_kept_in_the_ledger_for_all_that_was_missed(
    tmp_path: Path,
) -> None:
    async with open_house(tmp_path) as house:
        await offered_and_promised(house)
        await down_for(house, 3 * DAY)

        missed = await house.last("Anna", "PromiseMissed")
        [new] = [row for row in await house.promises() if row.state is PromiseState.OPEN]
        case = await house.case()
        assert new.due == case.contact_by
        assert datetime.fromisoformat(missed.fields["new_due"]) == new.due


async def test_back_at_night_the_morning_brings_one_message(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await offered_and_promised(house)
        before = len(await house.kinds("Anna"))

        await down_for(house, 3 * DAY + 13 * HOUR)  # eleven at night
        night = await heard(house, before)
        await house.wait(hours=10.5)

        assert night == []
        assert await heard(house, before) == ["PromiseMissed"]


async def test_the_reminder_that_gave_way_comes_on_another_day(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await offered_and_promised(house)
        before = len(await house.kinds("Anna"))

        await down_for(house, DAY + 4 * HOUR)
        at_once = await heard(house, before)
        await house.wait(hours=23)
        still = "OfferReminder" in await heard(house, before)
        await house.wait(hours=2)

        assert (at_once, still) == (["PromiseMissed"], False)
        assert "OfferReminder" in await heard(house, before)


async def asked(house: DeskHouse) -> None:
    """The customer has been asked whether it is solved, and nothing is promised."""
    await house.agreed()
    await house.tap("Boris", Action.DONE)
    await house.say("Boris", "Refund of 50 booked today, receipt 4711")


async def test_a_case_is_not_closed_in_the_hour_of_its_only_reminder(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await asked(house)
        before = len(await house.kinds("Anna"))

        await down_for(house, 8 * DAY)
        await house.wait(hours=24)
        first, state = await heard(house, before), (await house.case()).state
        await house.wait(hours=30)

        assert (first, state) == (["ConfirmReminder"], State.CONFIRMING)
        assert await heard(house, before) == ["ConfirmReminder", "ClosedUnconfirmed"]


async def test_a_nudge_found_late_is_not_said_before_the_case_goes_to_people(
    tmp_path: Path,
) -> None:
    async with open_house(tmp_path) as house:
        await house.say("Anna", "My kettle arrived with a cracked lid. I want a refund!")
        await house.wait(seconds=30)
        before = len(await house.kinds("Anna"))

        await down_for(house, 2 * HOUR)

        assert await heard(house, before) == ["CaseSubmitted"]


async def test_a_timer_that_waits_for_the_morning_is_not_looked_at_before(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.offered()
        night = house.harness._clock.now() + 12 * HOUR
        async with house.harness._database.begin() as uow:
            order = SetTimer(kind=TimerKind.OFFER_REMINDER, due=night, case=1001, subject="0")
            await uow.timers.order(order)
        await until(house, night + HOUR)

        async with house.harness._database.reading() as uow:
            wake = await uow.timers.next_wake()
            [waiting] = [
                one
                for one in await uow.timers.of_case(1001)
                if one.kind is TimerKind.OFFER_REMINDER
            ]

        assert waiting.due == night
        assert wake is not None
        assert wake > night + HOUR
