"""Whoever a complaint names has no part in it, until a supervisor says otherwise (inv. 8)."""

from pathlib import Path

from bot.domain.notices.actions import Action
from bot.domain.record.case import Flag, Severity
from tests.services.desk_house import open_house

KEY = "Boris lost the spare key to my flat and I had to pay a locksmith. I want a refund!"


async def test_the_named_cannot_claim_though_the_bot_had_not_met_them(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.complaint(text=KEY)
        toast = await house.tap("Boris", Action.CLAIM)
        case = await house.case()

        assert case.owner is None
        assert len(case.those_concerned) == 1
        assert not case.about_person
        assert "no part in it" in toast


async def test_the_others_have_it_and_a_supervisor_releases_it(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        for name in ("Boris", "Carl"):
            await house.say(name, "/me")
        await house.complaint(text=KEY)

        assert "CaseCard" in await house.kinds("Carl")
        assert "CaseCard" not in await house.kinds("Boris")
        assert await house.kinds("group") == []
        refused = await house.tap("Carl", Action.NOT_ABOUT_THEM, of="Vera")
        assert "supervisor" in refused
        await house.tap("Vera", Action.NOT_ABOUT_THEM)

        assert (await house.case()).those_concerned == ()
        assert await house.kinds("group") == ["CaseCard"]
        await house.say("Anna", "Boris really lost it")
        await house.tap("Boris", Action.CLAIM)
        assert (await house.case()).owner_name == "Boris"


async def test_the_named_cannot_release_it(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.say("Boris", "/me")
        await house.complaint(text=KEY)
        await house.tap("Boris", Action.NOT_ABOUT_THEM, of="Vera")

        assert len((await house.case()).those_concerned) == 1


async def test_touching_by_somebody_named_is_major_and_with_the_supervisors(
    tmp_path: Path,
) -> None:
    async with open_house(tmp_path) as house:
        await house.say("Boris", "/me")
        await house.complaint(text="Boris put his hand on my thigh during the lesson")
        case = await house.case()

        assert case.about_person
        assert case.severity is Severity.MAJOR
        assert case.has(Flag.DEGRADED)
        assert "CaseCard" in await house.kinds("Vera")
        assert await house.kinds("group") == []


async def test_an_owner_keeps_a_case_in_which_their_name_comes_up(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.complaint()
        await house.tap("Boris", Action.CLAIM)
        await house.tap("Boris", Action.NEXT_STEP)
        await house.say("Anna", "Boris wrote that the lid comes on Friday")

        case = await house.case()
        assert (case.owner_name, case.those_concerned) == ("Boris", ())


async def test_whoever_handed_it_back_is_meant_by_the_man_who_had_it(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.complaint()
        await house.tap("Boris", Action.CLAIM)
        await house.tap("Boris", Action.NEXT_STEP)
        await house.tap("Boris", Action.RELEASE)
        await house.say("Boris", "I am on a training course")
        before = await house.case()
        await house.say("Anna", "The man who had my case before did nothing at all")

        after = await house.case()
        assert before.previous_owner is not None
        assert after.those_concerned == (before.previous_owner,)
