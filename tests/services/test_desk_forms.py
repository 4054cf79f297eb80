"""Forms, commands and the rights to them: they help, they never trap (§18)."""

from pathlib import Path

from bot.domain.notices.actions import Action
from bot.domain.record.case import State
from bot.domain.record.commitment import PromiseState
from tests.services.desk_house import open_house


async def test_a_promise_is_told_and_booked(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await house.tap("Boris", Action.PROMISE)

        await house.say("Boris", "I call you back")
        await house.say("Boris", "I call you back tomorrow at 11:00")

        assert (await house.kinds("Boris"))[-2:] == ["TimeNotUnderstood", "PromiseBooked"]
        told = await house.last("Anna", "PromiseMade")
        assert told.fields["text"] == "I call you back tomorrow at 11:00"
        assert (await house.promises())[-1].text == "I call you back tomorrow at 11:00"


async def test_a_command_may_say_it_all_at_once(tmp_path: Path) -> None:
    async with open_house(tmp_path, "Anna", "Ben") as house:
        await house.claimed("Anna")
        await house.claimed("Ben")

        await house.say("Boris", "/promise call back tomorrow 11:00")
        await house.say("Boris", "/promise C-1002 call back tomorrow 11:00")

        assert (await house.kinds("Boris"))[-2:] == ["CommandUsage", "PromiseBooked"]
        assert (await house.last("Ben")).kind == "PromiseMade"
        assert "PromiseMade" not in await house.kinds("Anna")


async def test_a_reply_to_a_message_of_the_customer_is_not_taken_by_a_form(
    tmp_path: Path,
) -> None:
    async with open_house(tmp_path) as house:
        await house.agreed()
        await house.say("Anna", "when will it come?")
        await house.tap("Boris", Action.DONE)

        await house.say("Boris", "this evening", to=await house.last("Boris", "CustomerSaid"))
        await house.say("Boris", "Paid at 10:30", to=await house.last("Boris", "AskText"))

        assert (await house.case()).evidence == "Paid at 10:30"
        assert (await house.last("Anna", "StaffMessage")).fields["text"] == "this evening"


async def test_a_command_leaves_the_form(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await house.tap("Boris", Action.PROMISE)
        await house.say("Boris", "/me")

        await house.say("Boris", "call you tomorrow 11:00")

        assert (await house.kinds("Boris"))[-2:] == ["MyDay", "WhichCase"]
        assert "PromiseMade" not in await house.kinds("Anna")


async def test_cancel_leaves_the_form(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await house.tap("Boris", Action.ESCALATE)
        await house.tap("Boris", Action.CANCEL)

        await house.say("Boris", "a better kettle")

        assert (await house.kinds("Boris"))[-2:] == ["FormCancelled", "WhichCase"]
        assert "Brief" not in await house.kinds("Vera")


async def test_a_form_whose_case_has_moved_on_is_left(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await house.tap("Boris", Action.RELEASE)
        await house.say("Anna", "/withdraw")
        await house.tap("Anna", Action.WITHDRAW_YES)

        await house.say("Boris", "I am ill")
        await house.say("Boris", "hello?")

        assert (await house.kinds("Boris"))[-2:] == ["Refused", "NoCaseInHand"]


async def test_done_needs_evidence_and_asks_the_customer(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.agreed()
        await house.tap("Boris", Action.DONE)

        await house.say("Boris", "The money left at 10:30")

        case = await house.case()
        assert (case.state, case.evidence) == (State.CONFIRMING, "The money left at 10:30")
        assert (await house.last("Anna")).kind == "AskMatter"
        assert all(row.state is PromiseState.KEPT for row in await house.promises())


async def test_what_cannot_be_done_is_said_with_a_new_time(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.agreed()
        await house.tap("Boris", Action.CANNOT)

        await house.say("Boris", "The bank refuses; I call tomorrow 10:00")

        states = {row.state for row in await house.promises() if row.solution}
        assert (await house.case()).state is State.EXPLORING
        assert (await house.last("Anna")).kind == "HonestDelay"
        assert states == {PromiseState.RENEGOTIATED}


async def test_a_button_out_of_place_says_so(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await house.tap("Boris", Action.OFFER)
        await house.say("Boris", "Refund of 50, Friday 18:00\nA new kettle, Friday 12:00")
        await house.tap("Boris", Action.OFFER_SEND)

        toast = await house.tap("Boris", Action.RELEASE)

        assert toast.startswith("The customer has the options and has not chosen yet")


async def test_reminders_are_answered_with_a_result_or_a_new_time(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await house.wait(minutes=50)
        assert (await house.last("Boris")).kind == "PromiseReminder"

        await house.tap("Boris", Action.PROMISE_LATER)
        await house.say("Boris", "I spoke to the courier; I call today 15:00")
        old = await house.tap("Boris", Action.PROMISE_KEPT)

        assert (await house.last("Anna")).kind == "HonestDelay"
        assert old.startswith("That has been done")


async def test_a_kept_promise_is_settled_and_the_backup_can_be_called(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await house.wait(minutes=50)

        await house.tap("Boris", Action.PROMISE_BACKUP)
        await house.tap("Boris", Action.PROMISE_KEPT)

        assert (await house.last("Vera")).kind == "Brief"
        assert (await house.last("Boris")).kind == "PromiseKept"
        assert not [row for row in await house.promises() if row.is_open]


async def test_a_pause_is_announced_once(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()

        await house.tap("Boris", Action.PAUSE)
        again = await house.tap("Boris", Action.PAUSE)
        await house.say("Boris", "/pause 200")

        assert (await house.kinds("Anna")).count("PauseTaken") == 1
        assert again.startswith("That has been done")


async def test_others_see_the_card_and_the_owner_the_case(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()

        for name in ("Boris", "Carl", "Vera"):
            await house.say(name, "/case C-1001")
        await house.say("Carl", "/case kettle")

        assert (await house.last("Boris")).fields["mine"] is True
        assert (await house.last("Carl", "CaseCard")).fields["case_number"] == "C-1001"
        assert await house.kinds("Carl") == ["CaseCard", "CaseCard"]
        assert (await house.last("Vera")).fields["mine"] is False


async def test_a_people_case_is_unknown_to_colleagues(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.complaint(text="Your salesman was rude to me and shouted at me!")

        await house.say("Carl", "/case C-1001")
        await house.say("Carl", "/case C-2002")

        assert [one.fields["refusal"] for one in await house.told("Carl")] == [
            "refusal-no-such-case",
            "refusal-no-such-case",
        ]


async def test_a_search_lists_what_one_may_read(tmp_path: Path) -> None:
    async with open_house(tmp_path, "Anna", "Ben") as house:
        await house.claimed("Anna")
        await house.claimed("Ben")

        await house.say("Boris", "/case kettle")
        await house.say("Boris", "/case C-1002")

        found = await house.last("Boris", "FoundCases")
        assert [one["case_number"] for one in found.fields["cases"]] == ["C-1002", "C-1001"]
        assert (await house.last("Boris")).fields["case_number"] == "C-1002"


async def test_the_letter_is_drafted_filled_and_asked_for_by_button_or_command(
    tmp_path: Path,
) -> None:
    async with open_house(tmp_path) as house:
        await house.agreed()
        await house.say("Boris", "/letter")
        gaps = len((await house.last("Boris", "LetterDraft")).fields["gaps"])

        await house.tap("Boris", Action.LETTER_FILL)
        await house.say("Boris", "we packed it without a cushion")

        assert len((await house.last("Boris", "LetterDraft")).fields["gaps"]) == gaps - 1


async def test_commands_that_are_not_there_are_explained(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.say("Boris", "/export")
        await house.say("Boris", "/nonsense")
        await house.say("Boris", "/help")
        await house.say("Boris", "/language")

        kinds = await house.kinds("Boris")
        assert kinds == ["CommandUsage", "CommandUsage", "StaffWelcome", "LanguageChoice"]


async def test_the_digest_is_for_leads(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        for name in ("Boris", "Vera", "Mona"):
            await house.say(name, "/digest")

        kinds = [(await house.kinds(name))[-1] for name in ("Boris", "Vera", "Mona")]
        assert kinds == ["CommandUsage", "Digest", "Digest"]


async def test_nothing_is_promised_in_a_case_that_has_ended(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await house.say("Anna", "/withdraw")
        await house.tap("Anna", Action.WITHDRAW_YES)

        await house.say("Boris", "/promise C-1001 I call tomorrow 11:00")
        paused = await house.tap("Boris", Action.PAUSE)

        assert (await house.last("Boris")).fields["refusal"] == "refusal-out-of-place"
        assert paused.startswith("The customer has withdrawn this case")
        assert not [row for row in await house.promises() if row.is_open]


async def test_words_in_a_form_of_another_version_are_asked_about(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await house.tap("Boris", Action.PROMISE)
        boris = house.harness._ids["Boris"]
        async with house.harness._database.begin() as uow:
            key = f"4100:{boris}:{boris}:::default"
            assert (await uow.conversations.data(key))["form"] == "promise"
            await uow.conversations.set_data(key, {"form": "gone"})

        await house.say("Boris", "call you tomorrow 11:00")

        assert (await house.last("Boris")).kind == "WhichCase"
