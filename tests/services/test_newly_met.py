"""Somebody whom the bot meets later, or by another name, has no part in what names them (§5)."""

from dataclasses import replace
from pathlib import Path

from bot.domain.notices.actions import Action
from bot.domain.people import Person, PersonId, Role
from bot.domain.record.case import State
from tests.services.desk_house import DeskHouse, open_house

KEY = "Boris lost the spare key to my flat and I had to pay a locksmith. I want a refund!"


async def known_as(house: DeskHouse, who: str, name: str) -> Person:
    """The bot knows somebody of ours by this name, until they write next."""
    async with house.harness._database.begin() as uow:
        met = await uow.people.get(PersonId(house.harness._ids[who]))
        assert met is not None
        await uow.people.save(replace(met, name=name))
    return met


async def test_whoever_is_met_later_cannot_read_it(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.complaint(text=KEY)
        await house.say("Boris", "/case C-1001")

        assert await house.kinds("Boris") == ["Refused"]
        assert len((await house.case()).those_concerned) == 1
        assert (await house.last("group")).kind == "CardWithdrawn"
        assert "Brief" in await house.kinds("Vera")


async def test_a_second_word_of_theirs_tells_nobody_anew(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.complaint(text=KEY)
        await house.say("Boris", "/me")
        before = await house.kinds("Vera")
        await house.say("Boris", "/case key")

        assert await house.kinds("Vera") == before


async def test_a_lead_who_is_met_later_takes_nothing_over(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.say("Vera", "/me")
        await known_as(house, "Vera", "Captain")
        await house.complaint(text="Vera shouted at me and laughed at me. I want an apology!")
        await house.wait(minutes=31)
        await house.tap("Vera", Action.TAKE_OVER)
        await house.tap("Vera", Action.BRIEF_READ)

        case = await house.case()
        assert case.owner is None
        assert case.about_lead
        assert "Brief" in await house.kinds("Mona")


async def test_an_owner_who_turns_out_to_be_meant_has_it_no_more(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.say("Boris", "/me")
        met = await known_as(house, "Boris", "Captain")
        await house.complaint(text="Boris was rude to me and laughed at me. I want an apology!")
        await house.say("Vera", "/case C-1001")
        async with house.harness._database.begin() as uow:
            case = await uow.cases.get(1001)
            assert case is not None
            await uow.cases.save(
                replace(case, owner=met.id, owner_name="Captain", state=State.EXPLORING)
            )
        await house.say("Boris", "/case C-1001")

        case = await house.case()
        assert case.owner_name == "Vera"
        assert case.those_concerned == (met.id,)
        assert "CaseFile" not in await house.kinds("Boris")
        handed = await house.last("Boris", "CaseHanded")
        assert "rude" not in str(handed.fields)


async def test_what_was_told_before_anybody_had_it_counts_in_an_owned_case(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.complaint(text=KEY)
        await house.tap("Carl", Action.CLAIM)
        await house.tap("Carl", Action.NEXT_STEP)
        await house.say("Boris", "/case C-1001")

        case = await house.case()
        assert case.owner_name == "Carl"
        assert len(case.those_concerned) == 1
        assert await house.kinds("Boris") == ["Refused"]


async def test_somebody_who_is_only_beside_it_is_let_in(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.complaint(
            text="My kettle leaks and I want a refund. Carl told me to ask here."
        )
        await house.tap("Carl", Action.CLAIM)

        assert (await house.case()).owner_name == "Carl"


async def test_who_was_a_customer_and_is_ours_now_is_looked_for(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.say("Boris", "/me")
        met = await known_as(house, "Boris", "Boris")
        async with house.harness._database.begin() as uow:
            await uow.people.save(replace(met, role=Role.CUSTOMER))
        await house.complaint(text=KEY)
        await house.say("Boris", "/case C-1001")

        assert (await house.last("Boris")).kind == "Refused"
