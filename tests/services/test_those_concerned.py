"""Whoever a complaint is about has no access to it, by no way there is (§5, §6.4 inv. 8)."""

import logging
from pathlib import Path

import pytest

from bot.domain.notices.actions import Action
from bot.domain.record.case import State
from tests.services.desk_house import DeskHouse, open_house

RUDE = "Your manager shouted at me in front of everybody. I want an apology"
NAMED = "Your supervisor Vera shouted at me in front of everybody. I want an apology"

BEFORE_IT_IS_TAKEN = (Action.CLAIM, Action.SUPERVISOR)
WITH_THE_BRIEF = (Action.BRIEF_READ, Action.TAKE_OVER, Action.OPEN_CASE)
AT_THE_DESK = (
    Action.OFFER,
    Action.PROMISE,
    Action.PAUSE,
    Action.ESCALATE,
    Action.LETTER,
    Action.RELEASE,
    Action.STORY,
)
COMMANDS = (
    "/case C-1001",
    "/case shouted",
    "/case open",
    "/merge C-1001",
    "/merge C-1001 C-1001",
    "/r C-1001",
    "/brief C-1001",
    "/promise C-1001 call back today 17:00",
    "/offer C-1001",
    "/done C-1001 it is done",
    "/note C-1001 it was not me",
    "/pause C-1001 10",
    "/release C-1001 it was not me",
    "/escalate C-1001 please",
    "/letter C-1001",
    "/me",
)
HARMLESS = {
    "Refused",
    "MyCases",
    "MyDay",
    "CommandUsage",
    "CommandUnknown",
    "NoCaseInHand",
    "WhichCase",
}
"""What may be told to somebody who has no access."""


async def shut_out(house: DeskHouse, who: str) -> None:
    """Nothing of the case has reached somebody."""
    for told in await house.told(who):
        assert told.kind in HARMLESS, told
        assert "shouted" not in str(told.fields)
        assert told.fields.get("cases", []) == []


@pytest.mark.parametrize("words", [RUDE, NAMED])
async def test_a_complaint_about_the_supervisor_goes_to_the_manager(
    tmp_path: Path, words: str
) -> None:
    async with open_house(tmp_path) as house:
        await house.complaint(text=words)

        await shut_out(house, "Vera")
        assert await house.kinds("group") == []
        assert "CaseCard" in await house.kinds("Mona")


@pytest.mark.parametrize("action", BEFORE_IT_IS_TAKEN)
async def test_a_forged_tap_on_the_card_is_refused_kindly(tmp_path: Path, action: Action) -> None:
    async with open_house(tmp_path) as house:
        await house.complaint(text=RUDE)

        toast = await house.tap("Vera", action, of="Mona")

        assert toast.startswith("This case is about one of us")
        assert (await house.case()).state is State.UNCLAIMED
        await shut_out(house, "Vera")


@pytest.mark.parametrize("action", WITH_THE_BRIEF)
async def test_a_forged_tap_on_the_brief_is_refused_kindly(tmp_path: Path, action: Action) -> None:
    async with open_house(tmp_path) as house:
        await house.complaint(text=RUDE)
        await house.wait(minutes=31)

        assert await house.tap("Vera", action, of="Mona")

        assert (await house.case()).owner is None
        await shut_out(house, "Vera")


@pytest.mark.parametrize("action", AT_THE_DESK)
async def test_a_forged_tap_at_the_desk_is_refused_kindly(tmp_path: Path, action: Action) -> None:
    async with open_house(tmp_path) as house:
        await house.complaint(text=RUDE)
        await house.tap("Mona", Action.CLAIM)
        await house.tap("Mona", Action.NEXT_STEP)
        before = await house.case()

        assert await house.tap("Vera", action, of="Mona")

        assert await house.case() == before
        await shut_out(house, "Vera")


@pytest.mark.parametrize("command", COMMANDS)
async def test_no_command_opens_it(tmp_path: Path, command: str) -> None:
    async with open_house(tmp_path) as house:
        await house.complaint(text=RUDE)
        await house.tap("Mona", Action.CLAIM)
        await house.tap("Mona", Action.NEXT_STEP)
        before = await house.case()

        await house.say("Vera", command)

        assert await house.case() == before
        await shut_out(house, "Vera")


async def test_promises_letters_and_time_stay_with_who_is_apart(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.complaint(text=RUDE)
        await house.tap("Mona", Action.CLAIM)
        await house.tap("Mona", Action.NEXT_STEP)

        await house.wait(hours=30)

        await shut_out(house, "Vera")
        assert "PromiseReminder" in await house.kinds("Mona")


async def test_a_named_clerk_never_sees_it_and_the_supervisor_does(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.say("Boris", "/me")
        await house.complaint(text="Boris shouted at me in front of everybody.")

        await house.say("Boris", "/case C-1001")
        toast = await house.tap("Boris", Action.CLAIM, of="Vera")

        assert toast.startswith("This case is about one of us")
        assert "CaseCard" in await house.kinds("Vera")
        await shut_out(house, "Boris")


async def test_when_nobody_who_leads_is_apart_the_operator_reads_it_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with open_house(tmp_path) as house:
        with caplog.at_level(logging.WARNING):
            await house.complaint(text="Vera and Mona shouted at me in front of everybody.")

        assert "C-1001 is about everybody who leads: nobody has access" in caplog.text
        assert "CaseCard" not in await house.kinds("Vera") + await house.kinds("Mona")
