"""A customer who has blocked the bot: nothing is lost, and nobody is told what is not so (§20)."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from bot.domain.notices.actions import Action
from bot.domain.people import Reach
from bot.domain.record.case import State
from bot.domain.record.commitment import PromiseKind, PromiseState
from tests.services.desk_house import DeskHouse, open_house

OPTIONS = "Refund of 50, Friday 18:00\nA new kettle, Friday 12:00"


def _shut(house: DeskHouse) -> None:
    """The customer blocks the bot, and Telegram has not told us yet."""
    house.harness._mouth.blocked.add(house.harness._ids["Anna"])


def _open(house: DeskHouse) -> None:
    house.harness._mouth.blocked.discard(house.harness._ids["Anna"])


async def _offer(house: DeskHouse) -> None:
    await house.tap("Boris", Action.OFFER)
    await house.say("Boris", OPTIONS)
    await house.tap("Boris", Action.OFFER_SEND)


async def _contacts(house: DeskHouse) -> list[PromiseState]:
    rows = await house.promises()
    return [row.state for row in rows if row.kind is PromiseKind.CALLBACK and row.by_name]


async def _change(house: DeskHouse, **fields: Any) -> None:
    async with house.harness._database.begin() as uow:
        case = await uow.cases.get(1001)
        assert case is not None
        await uow.cases.save(replace(case, **fields))


async def test_an_offer_that_telegram_refuses_waits_and_keeps_no_contact(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        _shut(house)
        await _offer(house)

        assert (await house.case()).reach is Reach.BLOCKED
        assert await _contacts(house) == [PromiseState.OPEN]
        assert "CustomerOutOfReach" in await house.kinds("Boris")
        assert "OptionsOffered" not in await house.kinds("Anna")


async def test_what_waited_comes_when_the_customer_is_back(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        file = await house.last("Boris", "CaseFile")
        _shut(house)
        await house.say("Boris", "It was the seal", to=file)
        await house.say("Boris", "We have a new one", to=file, media="photo: a.jpg, photo: b.jpg")
        await _offer(house)
        await house.wait(hours=1)
        _open(house)
        await house.say("Anna", "/status")
        await house.wait(seconds=5)

        told = [one for one in await house.told("Anna") if one.kind in _KEPT]
        assert [one.kind for one in told] == [
            "WelcomeBack",
            "OptionsOffered",
            "StaffMessage",
            "StaffMessage",
            "StaffMessage",
        ]
        texts = [one.fields["text"] for one in told[2:]]
        assert texts == ["It was the seal", "We have a new one", ""]


_KEPT = frozenset({"WelcomeBack", "OptionsOffered", "StaffMessage"})


async def test_the_words_of_the_return_choose_nothing_that_was_never_seen(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        _shut(house)
        await _offer(house)
        _open(house)

        await house.say("Anna", "the second one")
        unseen = (await house.case()).state
        await house.say("Anna", "the second one")

        assert unseen is State.OFFERED
        assert (await house.case()).state is State.ACTING


async def test_an_offer_taken_back_meanwhile_does_not_come(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await house.harness.block("Anna", True)
        await _offer(house)
        await _change(house, state=State.EXPLORING, offer=None)
        await house.harness.block("Anna", False)

        assert "OptionsOffered" not in await house.kinds("Anna")


async def test_a_case_that_ended_meanwhile_still_brings_its_letters_and_words(
    tmp_path: Path,
) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await house.harness.block("Anna", True)
        await house.say("Boris", "All is done", to=await house.last("Boris", "CaseFile"))
        await _change(house, state=State.CLOSED)
        await house.harness.block("Anna", False)

        assert (await house.kinds("Anna"))[-2:] == ["WelcomeBack", "StaffMessage"]
        assert (await house.case()).reach is Reach.REACHABLE
