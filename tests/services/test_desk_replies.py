"""Words and files of staff reach the right customer, or nobody (§18.1)."""

from pathlib import Path

from bot.domain.notices.actions import Action
from bot.domain.record.case import State
from bot.domain.record.transcript import Side
from tests.services.desk_house import DeskHouse, open_house


async def test_a_reply_goes_to_the_customer_under_the_name_of_its_writer(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await house.say("Anna", "and my cup broke")

        await house.say(
            "Boris",
            "I am sorry about the cup, a new one is on its way to you.",
            to=await house.last("Boris", "CustomerSaid"),
        )

        told = await house.last("Anna")
        assert (told.kind, told.fields["owner_name"]) == ("StaffMessage", "Boris")
        assert told.fields["text"] == "I am sorry about the cup, a new one is on its way to you."
        assert (await house.transcript())[-1].side is Side.STAFF
        assert (await house.case()).reply_owed_since is None


async def test_an_answered_customer_is_no_longer_owed_a_reply(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await house.say("Anna", "and my cup broke")
        await house.say(
            "Boris",
            "I am sorry about the cup, a new one is on its way to you.",
            to=await house.last("Boris", "CustomerSaid"),
        )

        await house.wait(hours=3)

        limits = [one for one in await house.told("Boris") if one.kind == "LimitAlert"]
        assert "reply_due" not in [one.fields["limit"] for one in limits]


async def test_only_the_owner_and_leads_may_reply(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.complaint()
        await house.say("Carl", "/case C-1001")
        card = await house.last("Carl", "CaseCard")
        await house.tap("Boris", Action.CLAIM)

        await house.say("Carl", "let me help", to=card)

        assert (await house.last("Carl")).kind == "Refused"
        assert "StaffMessage" not in await house.kinds("Anna")


async def test_an_album_arrives_as_one_and_an_edit_follows(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        file = await house.last("Boris", "CaseFile")

        await house.say("Boris", "The new lid", to=file, media="photo: a.jpg, photo: b.jpg")
        await house.say("Boris", "It is blue", to=file)
        await house.harness.edit("Boris", "It is blue", "It is red")
        await house.wait(seconds=5)

        said = [one.fields for one in await house.told("Anna") if one.kind == "StaffMessage"]
        assert [one["text"] for one in said] == ["The new lid", "", "It is red"]
        assert [one["file"] is not None for one in said] == [True, True, False]


async def test_without_a_reply_the_bot_asks_and_never_guesses(tmp_path: Path) -> None:
    async with open_house(tmp_path, "Anna", "Ben") as house:
        await house.claimed("Anna")
        await house.claimed("Ben")

        await house.say("Boris", "It is on its way")
        asked = await house.last("Boris", "WhichCase")
        toast = await house.tap("Boris", Action.REPLY_TO_CASE)

        assert [one["case_number"] for one in asked.fields["cases"]] == ["C-1001", "C-1002"]
        assert toast.startswith("Sent")
        assert await _heard(house, "Anna") + await _heard(house, "Ben") == ["It is on its way"]


async def _heard(house: DeskHouse, name: str) -> list[str]:
    return [one.fields["text"] for one in await house.told(name) if one.kind == "StaffMessage"]


async def test_an_album_without_a_reply_is_asked_about_once(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()

        await house.say("Boris", "", media="photo: a.jpg, photo: b.jpg")
        asked = (await house.kinds("Boris")).count("WhichCase")
        await house.tap("Boris", Action.REPLY_TO_CASE)
        again = await house.tap("Boris", Action.REPLY_TO_CASE)
        await house.wait(seconds=5)

        assert asked == 1
        assert (await house.kinds("Anna")).count("StaffMessage") == 2
        assert again.startswith("That has been done")


async def test_somebody_without_a_case_is_told_where_to_find_work(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.complaint()

        await house.say("Carl", "hello")

        assert (await house.last("Carl")).kind == "NoCaseInHand"


async def test_a_note_stays_inside(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        before = await house.kinds("Anna")

        await house.say("Boris", "/note the courier knows him")

        assert (await house.last("Boris")).kind == "NoteKept"
        assert (await house.transcript())[-1].side is Side.NOTE
        assert await house.kinds("Anna") == before


async def test_an_answer_to_an_approval_is_not_relayed(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await house.tap("Boris", Action.OFFER)
        await house.say("Boris", "Refund of 900, Friday 18:00\nA new kettle, Friday 12:00")
        await house.tap("Boris", Action.OFFER_SEND)
        before = await house.kinds("Anna")

        await house.say("Vera", "make it 300", to=await house.last("Vera", "ApprovalWanted"))

        assert await house.kinds("Anna") == before
        assert (await house.last("Vera")).kind == "NoCaseInHand"


async def test_nobody_writes_to_a_customer_who_has_withdrawn(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        file = await house.last("Boris", "CaseFile")
        await house.say("Anna", "/withdraw")
        await house.tap("Anna", Action.WITHDRAW_YES)

        await house.say("Boris", "wait", to=file)

        assert (await house.case()).state is State.WITHDRAWN
        assert (await house.last("Boris")).kind == "Refused"
        assert "StaffMessage" not in await house.kinds("Anna")


async def test_the_owner_hears_that_a_customer_is_out_of_reach(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        file = await house.last("Boris", "CaseFile")
        await house.harness.block("Anna", True)
        await house.say("Boris", "Your kettle is in the workshop.", to=file)

        await house.say("Boris", "We have it on the bench now.", to=file)

        assert (await house.last("Boris")).kind == "CustomerOutOfReach"
        assert (await house.transcript())[-1].text == "We have it on the bench now."


async def test_the_story_has_every_word_and_every_file(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await house.say("Anna", "this lid", media="photo: lid.jpg")
        await house.wait(seconds=5)

        await house.tap("Boris", Action.STORY)

        told = await house.told("Boris")
        story = next(one for one in told if one.kind == "CaseStory")
        said = [line["text"] for line in story.fields["story"] if not line["what"]]
        assert said[-1] == "this lid"
        assert told[-1].kind == "CustomerSaid"
        assert told[-1].fields["file"]["file_id"] == "file-lid.jpg"
