"""What the desk is told is so: lines of record that say something, late deeds, own cases."""

from dataclasses import replace
from pathlib import Path

from bot.domain.notices.actions import Action
from bot.domain.record.case import Flag, State
from bot.domain.record.commitment import PromiseState
from tests.services.desk_house import DeskHouse, open_house


async def test_a_release_needs_more_than_a_word(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await house.tap("Boris", Action.RELEASE)

        for line in ("busy", "\u6211\u5fd9", "ok, thanks", "\u3002"):
            await house.say("Boris", line)
            refused = await house.last("Boris")
            assert (refused.kind, refused.fields["detail"]) == ("Refused", "brief")
        await house.say("Boris", "Asked the supplier, answer comes Friday; I am away from noon")

        assert (await house.case()).state is State.UNCLAIMED


async def test_done_needs_a_line_that_says_something(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.agreed()
        await house.tap("Boris", Action.DONE)

        for line in ("ok", "done", "...", "ok thank you"):
            await house.say("Boris", line)
            refused = await house.last("Boris")
            assert (refused.kind, refused.fields["detail"]) == ("Refused", "evidence")
        acting = (await house.case()).state
        await house.say("Boris", "50 went back to the card at 10:20")

        assert acting is State.ACTING
        assert (await house.case()).state is State.CONFIRMING
        assert (await house.last("Boris")).kind == "DoneNoted"


async def test_a_deed_after_the_time_is_noted_once_and_the_break_stays(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        row = next(one for one in await house.promises() if one.by_name == "Boris")
        await house.wait(hours=1, minutes=40)

        toast = await house.tap("Boris", Action.PROMISE_KEPT, str(row.id))
        again = await house.tap("Boris", Action.PROMISE_KEPT, str(row.id))

        noted = await house.last("Boris", "PromiseKept")
        kept = next(one for one in await house.promises() if one.id == row.id)
        assert noted.fields["state"] == "broken"
        assert (kept.state, kept.performed_at is not None) == (PromiseState.BROKEN, True)
        assert toast.startswith("Noted")
        assert again.startswith("That has been done")


async def test_only_the_owner_is_told_that_he_hears_the_choice(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await house.tap("Boris", Action.OFFER)
        await house.say("Boris", "Refund of 900, Friday 18:00\nA new kettle, Friday 12:00")
        await house.tap("Boris", Action.OFFER_SEND)
        await house.tap("Vera", Action.OFFER_APPROVE)

        assert (await house.last("Vera", "OfferSent")).fields["mine"] is False


async def test_the_card_of_a_supervisor_calls_no_supervisor(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed(by="Vera")

        card = await house.last("group", "CaseCard")

        assert (card.fields["owner_name"], card.fields["led"]) == ("Vera", True)


async def _letter_sent(house: DeskHouse) -> None:
    async with house.harness._database.begin() as uow:
        case = await uow.cases.get(1001)
        assert case is not None
        await uow.cases.save(replace(case, flags=case.flags | {Flag.LETTER_SENT}))


async def test_a_review_goes_to_whoever_had_no_part(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.agreed()
        await house.say("Anna", "review")
        before = await house.kinds("Anna")
        await _letter_sent(house)

        await house.say("Anna", "Review, please")

        told = await house.last("Anna")
        assert "ReviewComing" not in before
        assert (told.kind, told.fields["apart"]) == ("ReviewComing", True)
        briefs = [one for one in await house.told("Mona") if one.kind == "Brief"]
        assert briefs[-1].fields["reason"] == "review"
        assert "Brief" not in await house.kinds("Boris")
        row = (await house.promises())[-1]
        assert (row.is_open, row.due is not None) == (True, True)
