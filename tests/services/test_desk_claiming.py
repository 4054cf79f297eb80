"""Taking a case: one winner, a named step and time, and the rights to it (t6, §18)."""

import asyncio
from pathlib import Path

from bot.domain.notices.actions import Action
from bot.domain.record.case import State
from bot.domain.record.commitment import PromiseState
from tests.services.desk_house import open_house


async def test_of_two_who_claim_one_wins_and_the_other_hears_it_kindly(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.complaint()

        first = await house.tap("Boris", Action.CLAIM)
        second = await house.tap("Carl", Action.CLAIM)

        assert (await house.case()).owner_name == "Boris"
        assert first.startswith("It's yours")
        assert second.startswith("Boris was")
        assert await house.kinds("Carl") == ["ClaimLost"]


async def test_a_people_case_is_claimed_by_the_supervisor_in_private(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.complaint(text="Your salesman was rude to me and shouted at me!")

        toast = await house.tap("Vera", Action.CLAIM)

        case = await house.case()
        assert case.about_person
        assert (case.owner_name, case.state) == ("Vera", State.EXPLORING)
        assert toast.startswith("It's yours")
        assert await house.kinds("group") == []


async def test_a_customer_cannot_claim(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.complaint()

        toast = await house.tap("Anna", Action.CLAIM)

        assert toast.startswith("This button is for our staff")
        assert (await house.case()).owner is None


async def test_a_step_gives_the_customer_a_name_and_a_time_once(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.complaint()
        await house.tap("Boris", Action.CLAIM)

        await house.tap("Boris", Action.NEXT_STEP)
        again = await house.tap("Boris", Action.NEXT_STEP)

        assert (await house.kinds("Anna")).count("OwnerIntroduced") == 1
        assert (await house.last("Boris")).kind == "CaseFile"
        assert again.startswith("That has been done")
        states = [row.state for row in await house.promises()]
        assert states == [PromiseState.KEPT, PromiseState.OPEN]


async def test_the_step_may_be_said_in_own_words(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.complaint()
        await house.tap("Boris", Action.CLAIM)
        await house.tap("Boris", Action.OTHER_TIME)

        await house.say("Boris", "I ask the courier")
        await house.say("Boris", "I ask the courier, today 16:00")

        kinds = await house.kinds("Boris")
        assert kinds[-3:] == ["AskOtherTime", "TimeNotUnderstood", "CaseFile"]
        told = await house.last("Anna", "OwnerIntroduced")
        assert told.fields["step_text"] == "I ask the courier"


async def test_a_step_whose_time_has_passed_brings_fresh_ones(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.complaint()
        await house.tap("Boris", Action.CLAIM)
        await house.wait(minutes=100)

        await house.tap("Boris", Action.NEXT_STEP)

        assert (await house.last("Boris")).kind == "PickNextStep"
        assert "OwnerIntroduced" not in await house.kinds("Anna")


async def test_words_instead_of_a_step_are_the_first_contact(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.complaint()
        await house.tap("Boris", Action.CLAIM)

        await house.say("Boris", "I have it, Anna", to=await house.last("Boris", "PickNextStep"))

        assert (await house.last("Anna")).fields["text"] == "I have it, Anna"
        assert (await house.case()).first_human_at is not None
        assert [row.state for row in await house.promises()] == [PromiseState.KEPT]


async def test_a_supervisor_is_asked_once_from_the_card(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.complaint()

        await house.tap("Carl", Action.SUPERVISOR)
        again = await house.tap("Carl", Action.SUPERVISOR)

        assert (await house.kinds("Vera")).count("Brief") == 1
        assert again.startswith("That has been done")


async def test_a_released_case_is_free_and_the_second_time_a_supervisor_hears(
    tmp_path: Path,
) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await house.tap("Boris", Action.RELEASE)
        await house.say("Boris", "Not my product, the photos are in the record")
        await house.tap("Carl", Action.CLAIM)
        await house.say("Carl", "/release C-1001 I am ill")

        assert (await house.case()).state is State.UNCLAIMED
        assert (await house.last("Carl")).kind == "CaseReleased"
        assert (await house.last("Vera")).fields["need"] == "I am ill"


async def test_a_supervisor_takes_over_with_all_that_was_promised(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await house.say("Boris", "/escalate a better kettle")

        by_staff = await house.tap("Boris", Action.BRIEF_READ, of="Vera")
        await house.tap("Vera", Action.BRIEF_READ)
        again = await house.tap("Vera", Action.BRIEF_READ)
        await house.tap("Vera", Action.TAKE_OVER)

        assert (await house.case()).owner_name == "Vera"
        assert (await house.kinds("Boris")).count("BriefRead") == 1
        assert again.startswith("That has been done")
        assert by_staff.startswith("This takes a supervisor")
        open_rows = [row.by_name for row in await house.promises() if row.is_open]
        assert open_rows == ["Vera"]
        assert (await house.last("Anna")).kind == "OwnerChanged"


async def test_two_taps_at_the_same_moment_give_one_owner(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.complaint()

        await asyncio.gather(house.tap("Boris", Action.CLAIM), house.tap("Carl", Action.CLAIM))

        kinds = await house.kinds("Boris") + await house.kinds("Carl")
        assert sorted(kinds) == ["ClaimLost", "PickNextStep"]
