"""A no at the desk: agreed by two, told with its reasons, and the last word after it (§5, t21)."""

from pathlib import Path

from bot.domain.notices.actions import Action
from bot.domain.record.case import Merit, Outcome, State
from tests.services.desk_house import DeskHouse, open_house

FOUND = "The lid is cracked from outside; the courier photographed it whole at your door"
OTHER_WAYS = "1. A new lid at cost price, Friday 18:00\n2. We glue it, Friday 12:00"
LAST = (
    "We do not replace it.\nThe courier's photo shows it whole.\n- A new lid at cost, Friday 18:00"
)


async def _proposed(house: DeskHouse) -> None:
    await house.claimed()
    await house.tap("Boris", Action.UNJUSTIFIED)
    await house.say("Boris", FOUND)


async def _declined(house: DeskHouse) -> None:
    await _proposed(house)
    await house.tap("Vera", Action.MERIT_AGREE)
    await house.tap("Boris", Action.OFFER)
    await house.say("Boris", OTHER_WAYS)
    await house.tap("Boris", Action.OFFER_SEND)


async def _answered(house: DeskHouse, lines: str = LAST) -> None:
    await _declined(house)
    await house.tap("Anna", Action.OTHER_WISH)
    await house.say("Mona", "/case C-1001")
    await house.tap("Mona", Action.FINAL)
    await house.say("Mona", lines)
    await house.tap("Mona", Action.FINAL_SEND)


async def test_a_second_tap_agrees_to_nothing_more(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await _proposed(house)

        await house.tap("Vera", Action.MERIT_AGREE)
        again = await house.tap("Vera", Action.MERIT_AGREE)

        assert again.startswith("That has been done")
        assert (await house.case()).merit is Merit.UNJUSTIFIED


async def test_taken_back_there_is_nothing_left_to_agree_to(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await _proposed(house)
        await house.say("Boris", "/case C-1001")
        await house.tap("Boris", Action.JUSTIFIED)

        late = await house.tap("Vera", Action.MERIT_AGREE)

        case = await house.case()
        assert late.startswith("That has been done")
        assert (case.merit, case.finding) == (Merit.JUSTIFIED, None)


async def test_nobody_decides_within_an_hour_and_the_manager_is_asked(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await _proposed(house)
        before = await house.kinds("Mona")

        await house.wait(minutes=61)

        assert "MeritWanted" not in before
        assert (await house.last("Mona", "MeritWanted")).fields["why"] == "risen"
        await house.tap("Mona", Action.MERIT_AGREE)
        assert (await house.case()).merit is Merit.UNJUSTIFIED


async def test_a_supervisor_with_a_case_of_their_own_asks_the_manager(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed(by="Vera")

        await house.tap("Vera", Action.UNJUSTIFIED)
        await house.say("Vera", FOUND)

        assert (await house.last("Vera", "MeritAsked")).fields["rung"] == "manager"
        assert (await house.last("Mona", "MeritWanted")).fields["finding"] == FOUND


async def test_the_desk_says_who_may(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await _declined(house)
        await house.tap("Anna", Action.OTHER_WISH)
        await house.say("Mona", "/case C-1001")

        by_owner = await house.tap("Boris", Action.FINAL, of="Mona")
        by_supervisor = await house.tap("Vera", Action.FINAL, of="Mona")

        assert by_owner == by_supervisor
        assert "takes a manager" in by_owner


async def test_cancel_forgets_the_final_answer(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await _declined(house)
        await house.tap("Anna", Action.OTHER_WISH)
        await house.say("Mona", "/case C-1001")
        await house.tap("Mona", Action.FINAL)
        await house.say("Mona", LAST)

        await house.tap("Mona", Action.CANCEL)

        case = await house.case()
        assert (case.final, case.state) == (None, State.EXPLORING)
        assert "FinalPosition" not in await house.kinds("Anna")


async def test_a_key_of_the_refused_offer_takes_nothing_of_the_final_answer(
    tmp_path: Path,
) -> None:
    async with open_house(tmp_path) as house:
        await _declined(house)
        old = (await house.last("Anna", "OptionsOffered")).fields["stamp"]
        await house.tap("Anna", Action.OTHER_WISH)
        await house.wait(minutes=1)
        await house.say("Mona", "/case C-1001")
        await house.tap("Mona", Action.FINAL)
        await house.say("Mona", LAST)
        await house.tap("Mona", Action.FINAL_SEND)

        toast = await house.tap("Anna", Action.CHOOSE, f"2.{old}")
        untouched = (await house.case()).state
        await house.tap("Anna", Action.CHOOSE, "1")

        assert toast.startswith("That has been done")
        assert untouched is State.FINAL_POSITION
        assert (await house.case()).state is State.ACTING
        assert (await house.last("Anna", "SolutionAgreed")).fields["option"] == "A new lid at cost"


async def test_thirty_days_later_it_is_closed_without_an_agreement(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await _answered(house)
        until = (await house.last("Anna", "FinalPosition")).fields["until"]

        await house.wait(hours=24 * 30 - 1)
        before = (await house.case()).state
        await house.wait(hours=2)

        case = await house.case()
        assert str(until).startswith("2025-04-02")
        assert before is State.FINAL_POSITION
        assert (case.state, case.outcome) == (State.CLOSED, Outcome.DEADLOCK)
        assert (await house.last("Anna")).kind == "ClosedDeadlock"
        assert (await house.last("Boris", "ClosingForm")).fields["outcome"] == "deadlock"
        assert all(not row.is_open for row in await house.promises())

        await house.tap("Anna", Action.REOPEN)
        again = await house.case()
        assert (again.state, again.outcome, again.final) == (State.EXPLORING, None, None)


async def test_what_is_new_is_decided_within_a_working_day_or_the_manager_hears(
    tmp_path: Path,
) -> None:
    async with open_house(tmp_path) as house:
        await _answered(house)

        await house.say("Anna", "The courier's own form says that the parcel was wet and torn")
        due = (await house.last("Anna", "NewFactsHeard")).fields["contact_by"]
        await house.say("Boris", "Thank you, I have that", to=await house.last("Boris"))
        await house.wait(hours=25)

        assert str(due).startswith("2025-03-04T10:0")
        assert (await house.last("Mona", "LimitAlert")).fields["limit"] == "approval_due"
        await house.tap("Vera", Action.TAKE_UP)
        case = await house.case()
        assert (case.state, case.merit) == (State.EXPLORING, Merit.UNKNOWN)


async def test_nothing_left_to_offer_the_reasons_may_still_be_accepted(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await _answered(house, "We do not replace it.\nThe courier's photo shows it whole.")

        await house.tap("Anna", Action.EXPLAINED)

        case = await house.case()
        assert case.state is State.CONFIRMING
        assert (await house.last("Anna", "AskMatter")).fields["explanation_only"] is True
