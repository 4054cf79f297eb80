"""Saved replies picked from the list: what is known again, and what is no pick."""

import hashlib
from pathlib import Path

from bot.domain.notices.actions import Action
from bot.services.desk.replies.picking import KEPT, MOST
from tests.chat_script import model
from tests.services.desk_house import DeskHouse, open_house

HELLO = "Hello {customer}, the new kettle is here. {name}"
HELLO_ANNA = "Hello Anna, the new kettle is here. Boris"


async def _saved(house: DeskHouse) -> None:
    await house.claimed()
    await house.say("Boris", f"/save way {HELLO}")
    await house.say("Boris", "/save next {customer}, I am back by {time}.")


async def _looked(house: DeskHouse, words: str, *, chat: model.Chat = "private") -> list[str]:
    shown = await house.harness.search("Boris", words, chat=chat)
    return [title.partition(" ")[0] for title, _ in shown.lines]


async def _arrives(house: DeskHouse, text: str, **more: object) -> None:
    """A message by way of the bot, whatever it says."""
    updates, mouth = house.harness._updates, house.harness._mouth
    [update] = updates.messages("Boris", text, "private", None, "", mouth.next_id)
    update["message"] |= {"via_bot": updates.me, **more}
    await house.harness._deliver(update)


async def test_what_is_picked_counts_as_used_and_what_is_used_comes_first(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await _saved(house)
        before = await _looked(house, "C-1001")
        await house.harness.pick("Boris", "way")
        after = await _looked(house, "C-1001")

        assert (before, after) == (["next", "way"], ["way", "next"])
        assert HELLO_ANNA in [one.text for one in await house.transcript()]


async def test_a_reply_without_its_time_says_so_when_it_is_picked(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await _saved(house)
        await house.wait(minutes=77)
        shown = await house.harness.search("Boris", "next")
        said = len(await house.transcript())
        await house.harness.pick("Boris", "next")

        assert len(await house.transcript()) == said
        assert shown.lines[0][1].startswith("Needs a time")
        last = await house.last("Boris")
        assert (last.kind, last.fields["refusal"]) == ("Refused", "refusal-something-missing")
        assert last.fields["detail"] == "time_told"


async def test_the_same_words_are_picked_once_and_forwarded_words_are_not_picked(
    tmp_path: Path,
) -> None:
    async with open_house(tmp_path) as house:
        await _saved(house)
        await _looked(house, "way")
        origin = {"type": "hidden_user", "date": 1, "sender_user_name": "Somebody"}
        await _arrives(house, HELLO_ANNA, forward_origin=origin)
        forwarded = await house.kinds("Boris")
        await _arrives(house, f"{HELLO_ANNA}\n")
        said = len(await house.transcript())
        await _arrives(house, HELLO_ANNA)

        assert forwarded[-1] == "WhichCase"
        assert (await house.kinds("Boris"))[-1] == "WhichCase"
        assert len(await house.transcript()) == said


async def test_words_that_were_never_shown_are_words_typed_by_hand(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await _saved(house)
        await _arrives(house, "Something else")

        assert (await house.kinds("Boris"))[-1] == "WhichCase"


async def test_who_has_lost_the_case_meanwhile_sends_nothing(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await _saved(house)
        await _looked(house, "way")
        await house.say("Vera", "/case C-1001")
        await house.tap("Vera", Action.TAKE_OVER)
        said = len(await house.transcript())
        await house.harness.pick("Boris", "way")

        assert (await house.last("Boris")).kind == "Refused"
        assert len(await house.transcript()) == said


async def test_a_list_is_as_long_as_telegram_takes_and_the_last_two_are_known(
    tmp_path: Path,
) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        for number in range(MOST + 5):
            await house.say("Boris", f"/save r{number:02} Text {number:02}")
        everything = await _looked(house, "")
        await _looked(house, "C-1001 r54")

        async with house.harness._database.reading() as uow:
            kept = await uow.memory.get(f"picks:{house.harness._ids['Boris']}")
        assert len(everything) == MOST
        assert isinstance(kept, list)
        assert MOST < len(kept) <= KEPT
        digest = hashlib.sha256(b"Text 54").hexdigest()
        assert digest.startswith(kept[0][0])
        assert not any("Text" in str(row) for row in kept)


async def test_without_inline_mode_the_key_asks_as_before_and_the_bot_remembers_which(
    tmp_path: Path,
) -> None:
    async with open_house(tmp_path) as house:
        await _saved(house)
        engine, finds = house.harness._engine, house.harness._mouth.finds
        for inline, find in ((True, "C-1001 "), (False, "")):
            await engine.learn_name("amends_bot", inline=inline)
            await engine.start()
            await house.say("Boris", "/case C-1001")
            shown = await house.last("Boris", "CaseFile")

            assert engine.parts.house.inline.on is inline
            assert finds["Boris", shown.message]["Saved replies"] == find


async def test_at_the_forum_where_everybody_reads_the_key_asks_with_keys(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await _saved(house)
        await house.harness._engine.learn_name("amends_bot", inline=True)
        house.harness._engine.parts.house.topics.forum = True
        await house.say("Boris", "/case C-1001")

        keys = house.harness._mouth.finds
        assert [one["Saved replies"] for one in keys.values() if "Saved replies" in one][-1] == ""
        assert await _looked(house, "way", chat="group") == []
