"""Words of staff without a reply: each question carries the words it asks about, and no others."""

from pathlib import Path

from bot.domain.notices.actions import Action
from tests.services.desk_house import DeskHouse, open_house


async def _heard(house: DeskHouse, name: str) -> list[tuple[str, bool]]:
    said = [one.fields for one in await house.told(name) if one.kind == "StaffMessage"]
    return [(one["text"], one["file"] is not None) for one in said]


async def _two_cases(house: DeskHouse) -> None:
    await house.claimed("Anna")
    await house.claimed("Ben")


async def _questions(house: DeskHouse) -> list[str]:
    told = [one for one in await house.told("Boris") if one.kind == "WhichCase"]
    return [str(one.fields["draft"]) for one in told]


async def _send(house: DeskHouse, draft: str, customer: str) -> str:
    """Tap the key of a customer under the question about these words."""
    asked = [one for one in await house.told("Boris") if one.kind == "WhichCase"]
    question = next(one for one in asked if str(one.fields["draft"]) == draft)
    cases = {one["customer_name"]: one["case_number"] for one in question.fields["cases"]}
    label = f"{cases[customer]} · {customer}"
    return await house.harness.tap("Boris", label, question.shown)


async def test_each_question_sends_its_own_words(tmp_path: Path) -> None:
    async with open_house(tmp_path, "Anna", "Ben") as house:
        await _two_cases(house)
        await house.say("Boris", "yours is on its way")
        await house.say("Boris", "yours is lost")
        first, second = await _questions(house)

        toasts = [await _send(house, first, "Anna"), await _send(house, second, "Ben")]

        assert await _heard(house, "Anna") == [("yours is on its way", False)]
        assert await _heard(house, "Ben") == [("yours is lost", False)]
        assert all(toast.startswith("Sent") for toast in toasts)


async def test_each_question_sends_its_own_files(tmp_path: Path) -> None:
    async with open_house(tmp_path, "Anna", "Ben") as house:
        await _two_cases(house)
        await house.say("Boris", "the receipt", media="photo: receipt.jpg")
        await house.say("Boris", "", media="photo: a.jpg, photo: b.jpg")
        await house.say("Boris", "only words")
        photo, album, words = await _questions(house)

        await _send(house, words, "Ben")
        await _send(house, album, "Ben")
        await _send(house, photo, "Anna")
        await house.wait(seconds=5)

        assert await _heard(house, "Anna") == [("the receipt", True)]
        assert await _heard(house, "Ben") == [("only words", False), ("", True), ("", True)]


async def test_a_second_tap_sends_nothing_twice(tmp_path: Path) -> None:
    async with open_house(tmp_path, "Anna", "Ben") as house:
        await _two_cases(house)
        await house.say("Boris", "yours is on its way")
        (draft,) = await _questions(house)
        await _send(house, draft, "Anna")

        again = await house.tap("Boris", Action.REPLY_TO_CASE, draft)

        assert again.startswith("That has been done")
        assert [*await _heard(house, "Anna"), *await _heard(house, "Ben")] == [
            ("yours is on its way", False)
        ]


async def test_cancel_drops_these_words_alone(tmp_path: Path) -> None:
    async with open_house(tmp_path, "Anna", "Ben") as house:
        await _two_cases(house)
        await house.say("Boris", "a mistake")
        await house.say("Boris", "yours is lost")
        dropped, kept = await _questions(house)

        await house.tap("Boris", Action.CANCEL, dropped)
        toast = await house.tap("Boris", Action.REPLY_TO_CASE, dropped)
        await _send(house, kept, "Ben")

        assert toast.startswith("These words are not kept")
        assert [*await _heard(house, "Anna"), *await _heard(house, "Ben")] == [
            ("yours is lost", False)
        ]


async def test_leaving_a_form_keeps_the_words_that_wait(tmp_path: Path) -> None:
    async with open_house(tmp_path, "Anna", "Ben") as house:
        await _two_cases(house)
        await house.say("Boris", "yours is lost")
        (draft,) = await _questions(house)
        await house.tap("Boris", Action.PROMISE)
        await house.tap("Boris", Action.CANCEL, "")

        await _send(house, draft, "Ben")

        assert await _heard(house, "Ben") == [("yours is lost", False)]


async def test_words_edited_while_they_wait_leave_as_they_read_now(tmp_path: Path) -> None:
    async with open_house(tmp_path, "Anna", "Ben") as house:
        await _two_cases(house)
        await house.say("Boris", "yours is lost")
        (draft, *_) = await _questions(house)

        await house.harness.edit("Boris", "yours is lost", "yours was found")
        await _send(house, draft, "Ben")

        assert await _heard(house, "Ben") == [("yours was found", False)]


async def test_too_many_waiting_words_are_never_sent_to_anybody_by_mistake(
    tmp_path: Path,
) -> None:
    async with open_house(tmp_path, "Anna", "Ben") as house:
        await _two_cases(house)
        for number in range(21):
            await house.say("Boris", f"word {number}")
        drafts = await _questions(house)

        gone = await _send(house, drafts[0], "Anna")
        await _send(house, drafts[20], "Ben")

        assert gone.startswith("These words are not kept")
        assert await _heard(house, "Anna") == []
        assert await _heard(house, "Ben") == [("word 20", False)]


async def test_an_album_still_coming_in_follows_its_first_part(tmp_path: Path) -> None:
    async with open_house(tmp_path, "Anna", "Ben") as house:
        await _two_cases(house)
        await house.say("Boris", "the rooms", media="photo: a.jpg, photo: b.jpg, photo: c.jpg")
        await house.say("Boris", "and this")
        album, words = await _questions(house)

        await _send(house, words, "Ben")
        await _send(house, album, "Anna")
        await house.wait(seconds=5)

        assert await _heard(house, "Anna") == [("the rooms", True), ("", True), ("", True)]
        assert await _heard(house, "Ben") == [("and this", False)]
