"""Offers: previewed, approved where the amount wants it, sent as they were read (§11, t9)."""

from pathlib import Path

from bot.domain.notices.actions import Action
from bot.domain.record.case import State
from bot.domain.record.commitment import PromiseKind, PromiseState
from tests.services.desk_house import DeskHouse, open_house

TWO = "Because the lids were not padded:\n1. Refund of 150, Friday 18:00\n2. New kettle, Friday"


async def test_an_offer_is_previewed_and_then_sent(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await house.tap("Boris", Action.OFFER)
        await house.say("Boris", TWO)

        draft = await house.last("Boris", "OfferDraft")
        before = (await house.case()).state
        await house.tap("Boris", Action.OFFER_SEND)

        assert before is State.EXPLORING
        assert draft.fields["reason"] == "Because the lids were not padded"
        assert [o["amount"] for o in draft.fields["options"]] == ["CNY 150", ""]
        told = await house.last("Anna", "OptionsOffered")
        texts = [o["text"] for o in told.fields["options"]]
        assert texts == ["Refund of 150", "New kettle"]
        states = {row.state for row in await house.promises() if row.kind is PromiseKind.CALLBACK}
        assert states == {PromiseState.KEPT}


async def test_another_text_writes_the_draft_anew_and_the_old_preview_is_void(
    tmp_path: Path,
) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await house.tap("Boris", Action.OFFER)
        await house.say("Boris", TWO)
        old = await house.last("Boris", "OfferDraft")
        await house.say("Boris", "Refund of 100, Friday 18:00\nRepair, Friday 12:00")

        toast = await house.tap("Boris", Action.OFFER_SEND, old.fields["stamp"])

        assert toast.startswith("That has been done")
        assert (await house.case()).state is State.EXPLORING


async def test_a_single_option_is_what_was_asked_for(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await house.tap("Boris", Action.OFFER)
        await house.tap("Boris", Action.OFFER_PREPARED, "refund")

        await house.tap("Boris", Action.OFFER_SEND)

        case = await house.case()
        assert case.state is State.OFFERED
        assert case.offer is not None
        assert case.offer.single_reason == case.wish
        assert [o.text for o in case.offer.options] == ["We give you your money back"]


async def test_ready_options_add_up(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await house.tap("Boris", Action.OFFER)
        await house.tap("Boris", Action.OFFER_PREPARED, "refund")
        await house.tap("Boris", Action.OFFER_PREPARED, "replacement")

        draft = await house.last("Boris", "OfferDraft")

        said = ["We give you your money back", "We replace it with a new one"]
        assert [o["text"] for o in draft.fields["options"]] == said


async def _wanting_approval(house: DeskHouse, amount: int) -> None:
    await house.claimed()
    await house.tap("Boris", Action.OFFER)
    await house.say("Boris", f"Refund of {amount}, Friday 18:00\nA new kettle, Friday 12:00")
    await house.tap("Boris", Action.OFFER_SEND)


async def test_above_the_limit_of_staff_a_supervisor_approves(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await _wanting_approval(house, 900)

        before = await house.kinds("Anna")
        own = await house.tap("Boris", Action.OFFER_SEND)
        toast = await house.tap("Vera", Action.OFFER_APPROVE)
        again = await house.tap("Vera", Action.OFFER_APPROVE)

        assert "OptionsOffered" not in before
        assert own
        assert (await house.kinds("Anna"))[-1] == "OptionsOffered"
        assert (await house.last("Anna")).fields["owner_name"] == "Boris"
        assert (await house.last("Boris", "ApprovalAnswered")).fields["approved"] is True
        assert toast.startswith("Noted")
        assert again.startswith("That has been done")


async def test_a_rejected_offer_never_reaches_the_customer(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await _wanting_approval(house, 900)

        await house.tap("Vera", Action.OFFER_REJECT)
        await house.say("Vera", "no")
        unsaid = await house.kinds("Boris")
        await house.say("Vera", "too high; 80 is fine")
        late = await house.tap("Vera", Action.OFFER_APPROVE)

        assert late.startswith("That has been done")
        assert "ApprovalAnswered" not in unsaid
        answered = (await house.last("Boris", "ApprovalAnswered")).fields
        assert (answered["approved"], answered["reason"]) == (False, "too high; 80 is fine")
        assert "OptionsOffered" not in await house.kinds("Anna")
        assert (await house.case()).offer is None


async def test_above_the_limit_of_supervisors_the_manager_is_asked(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await _wanting_approval(house, 3000)

        assert "ApprovalWanted" not in await house.kinds("Vera")
        await house.tap("Mona", Action.OFFER_APPROVE)

        assert (await house.case()).state is State.OFFERED


async def test_approval_is_for_the_draft_that_was_shown(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await _wanting_approval(house, 900)
        await house.tap("Boris", Action.OFFER_AGAIN)
        await house.say("Boris", "Refund of 990, Friday 18:00\nA new kettle, Friday 12:00")

        toast = await house.tap("Vera", Action.OFFER_APPROVE)

        assert toast.startswith("That has been done")
        assert (await house.case()).state is State.EXPLORING


async def test_cancel_forgets_the_draft(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await house.tap("Boris", Action.OFFER)
        await house.say("Boris", TWO)

        await house.tap("Boris", Action.CANCEL)

        assert (await house.case()).offer is None
        assert (await house.last("Boris")).kind == "FormCancelled"


async def test_facts_are_asked_for_before_an_offer(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.say("Anna", "/human")
        await house.say("Anna", "", media="photo: lid.jpg")
        await house.wait(seconds=60)
        await house.tap("Boris", Action.CLAIM)
        await house.tap("Boris", Action.NEXT_STEP)
        assert (await house.case()).facts == ""

        await house.tap("Boris", Action.OFFER)
        await house.say("Boris", "The lid came cracked")
        await house.say("Boris", TWO)

        assert (await house.case()).facts == "The lid came cracked"
        assert (await house.last("Boris")).kind == "OfferDraft"


async def _offered(house: DeskHouse, text: str) -> str:
    """Two options are sent; how this offer is told from others."""
    await house.tap("Boris", Action.OFFER)
    await house.say("Boris", text)
    await house.tap("Boris", Action.OFFER_SEND)
    return str((await house.last("Anna", "OptionsOffered")).fields["stamp"])


async def test_a_key_of_an_earlier_offer_takes_nothing_of_a_later_one(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        first = await _offered(house, "Refund of 50, Friday 18:00\nRefund of 150, Friday 18:00")
        await house.tap("Anna", Action.OTHER_WISH)
        await house.say("Anna", "I would rather have a new lid")
        await house.wait(seconds=10)
        second = await _offered(house, "A new lid, Friday 18:00\nRefund of 20, Friday 18:00")

        chosen = await house.tap("Anna", Action.CHOOSE, f"2.{first}")
        refused = await house.tap("Anna", Action.OTHER_WISH, first)
        untouched = (await house.case()).state
        await house.tap("Anna", Action.CHOOSE, f"2.{second}")

        assert chosen.startswith("That has been done")
        assert refused.startswith("That has been done")
        assert untouched is State.OFFERED
        assert (await house.last("Anna", "SolutionAgreed")).fields["option"] == "Refund of 20"
