"""A topic for each case: in the staff forum, and in the private chats of staff."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.domain.notices.actions import Action
from bot.domain.record.case import State
from bot.domain.record.transcript import Side
from bot.ports.messenger import Refused
from tests.chat_script import model
from tests.chat_script.mouth import GROUP, Mouth, Topic
from tests.services.desk_house import DeskHouse, open_house

FURIOUS = "Third time broken!!! I am absolutely furious, this is an outrage! I want my money back!"


@asynccontextmanager
async def forum(folder: Path, *customers: str) -> AsyncIterator[DeskHouse]:
    async with open_house(folder, *customers) as house:
        house.harness._engine.parts.house.topics.forum = True
        yield house


@asynccontextmanager
async def topics_in_private(folder: Path, *customers: str) -> AsyncIterator[DeskHouse]:
    async with open_house(folder, *customers) as house:
        await house.harness._engine.learn_name("amends_bot", topics=True)
        yield house


def mouth(house: DeskHouse) -> Mouth:
    return house.harness._mouth


def topic_of(house: DeskHouse, number: str = "C-1001", chat: int = GROUP) -> int:
    """The newest topic of a case in a chat."""
    found = [
        key for key, one in mouth(house).topics.items() if number in one.title and one.chat == chat
    ]
    assert found, mouth(house).topics
    return found[-1]


def seen(house: DeskHouse, topic: int) -> Topic:
    return mouth(house).topics[topic]


async def test_a_case_has_a_topic_named_as_the_case_is(tmp_path: Path) -> None:
    async with forum(tmp_path) as house:
        await house.complaint()
        topic = topic_of(house)
        card = await house.last(model.GROUP, "CaseCard")
        assert mouth(house).stands[card.message] == topic
        before = seen(house, topic).title
        await house.tap("Boris", Action.CLAIM)
        after = seen(house, topic).title
    assert "not taken" in before
    assert "finding out" in after
    assert "kettle" not in before + after


async def test_what_the_owner_works_with_stands_in_the_topic(tmp_path: Path) -> None:
    async with forum(tmp_path) as house:
        await house.claimed()
        await house.say("Anna", "It was a birthday present, too.")
        topic = topic_of(house)
        said = await house.last(model.GROUP, "CustomerSaid")
        file = await house.last(model.GROUP, "CaseFile")
        assert mouth(house).stands[said.message] == topic
        assert mouth(house).stands[file.message] == topic
        assert "CustomerSaid" not in await house.kinds("Boris")


async def test_a_reply_in_the_topic_goes_to_the_customer_and_talk_does_not(
    tmp_path: Path,
) -> None:
    async with forum(tmp_path) as house:
        await house.claimed()
        await house.say("Anna", "It was a birthday present, too.")
        topic = topic_of(house)
        said = await house.last(model.GROUP, "CustomerSaid")
        await house.say("Carl", "Poor thing, that firm again", chat=model.GROUP, topic=topic)
        words = "I am sorry about the birthday. I call you by six today."
        await house.say("Boris", words, to=said, chat=model.GROUP, topic=topic)
        ours = [m.text for m in await house.transcript() if m.side is Side.STAFF]
        heard = (await house.told("Anna"))[-1]
    assert ours == [words]
    assert words in str(heard.fields)


async def test_forms_are_filled_in_in_the_topic(tmp_path: Path) -> None:
    async with forum(tmp_path) as house:
        await house.claimed()
        topic = topic_of(house)
        await house.tap("Boris", Action.OFFER)
        await house.say(
            "Boris",
            "Refund of 50, Friday 18:00\nA new kettle",
            chat=model.GROUP,
            topic=topic,
        )
        await house.tap("Boris", Action.OFFER_SEND)
        assert (await house.case()).state is State.OFFERED


async def test_a_time_agreed_to_in_the_topic_is_marked_where_it_was_written(
    tmp_path: Path,
) -> None:
    async with forum(tmp_path) as house:
        await house.claimed()
        line = "/promise a call back tomorrow 23:30"
        await house.say("Boris", line, chat=model.GROUP, topic=topic_of(house))
        await house.tap("Boris", Action.TIME_RIGHT)
        marked = mouth(house).reactions[-1]
    assert (marked.emoji_key, marked.chat) == ("reaction-done", GROUP)


async def test_a_command_in_the_topic_is_about_its_case(tmp_path: Path) -> None:
    async with forum(tmp_path, "Anna", "Ben") as house:
        await house.claimed("Anna")
        await house.complaint("Ben")
        await house.tap("Boris", Action.CLAIM)
        first = topic_of(house, "C-1001")
        await house.say("Boris", "/note asked the warehouse", chat=model.GROUP, topic=first)
        assert "asked the warehouse" in [m.text for m in await house.transcript(1001)]
        assert "asked the warehouse" not in [m.text for m in await house.transcript(1002)]


async def test_a_topic_deleted_by_hand_is_opened_again(tmp_path: Path) -> None:
    async with forum(tmp_path) as house:
        await house.claimed()
        gone = topic_of(house)
        del mouth(house).topics[gone]
        await house.say("Anna", "Are you still there? It leaks now.")
        again = topic_of(house)
        said = await house.last(model.GROUP, "CustomerSaid")
        assert again != gone
        assert mouth(house).stands[said.message] == again
        await house.say("Anna", "It really leaks.")
        assert topic_of(house) == again


async def test_a_topic_ends_with_its_case_and_comes_back_with_it(tmp_path: Path) -> None:
    async with forum(tmp_path) as house:
        await house.claimed()
        topic = topic_of(house)
        await house.say("Anna", "/withdraw")
        await house.tap("Anna", Action.WITHDRAW_YES)
        assert seen(house, topic).closed
        await house.tap("Anna", Action.REOPEN)
        assert not seen(house, topic).closed
        assert topic_of(house) == topic


async def test_a_bot_that_may_open_no_topic_still_says_everything(tmp_path: Path) -> None:
    async with forum(tmp_path) as house:

        async def refused(*_: object) -> int:
            raise Refused("not enough rights to create a topic")

        mouth(house).open_topic = refused  # type: ignore[method-assign, assignment]
        await house.complaint()
        card = await house.last(model.GROUP, "CaseCard")
    assert mouth(house).stands[card.message] is None


async def test_what_is_for_one_person_alone_is_not_said_in_the_forum(tmp_path: Path) -> None:
    async with forum(tmp_path) as house:
        await house.claimed()
        await house.tap("Carl", Action.CLAIM, of=model.GROUP)
        assert "ClaimLost" not in await house.kinds(model.GROUP)


async def test_a_case_about_a_person_has_no_topic(tmp_path: Path) -> None:
    async with forum(tmp_path) as house:
        await house.complaint(text="Your man at the counter shouted at me and called me stupid!")
        assert (await house.case()).about_person
        assert not mouth(house).topics


async def test_in_private_each_case_has_its_topic_and_plain_words_go_there(
    tmp_path: Path,
) -> None:
    async with topics_in_private(tmp_path, "Anna", "Ben") as house:
        await house.claimed("Anna")
        await house.complaint("Ben")
        await house.tap("Boris", Action.CLAIM)
        chat = house.harness._ids["Boris"]
        first, second = (topic_of(house, n, chat) for n in ("C-1001", "C-1002"))
        assert first != second
        words = "Ben, I have your parcel in hand and call you by six today."
        await house.say("Boris", words, topic=second)
        told = [m.text for m in await house.transcript(1002) if m.side is Side.STAFF]
        assert told == [words]
        assert not [m for m in await house.transcript(1001) if m.side is Side.STAFF]
        cards = await house.last(model.GROUP, "CaseCard")
        assert mouth(house).stands[cards.message] is None


async def test_the_customer_never_stands_in_a_topic(tmp_path: Path) -> None:
    async with topics_in_private(tmp_path) as house:
        await house.claimed()
        chat = house.harness._ids["Boris"]
        await house.say("Boris", "I am on it, Anna.", topic=topic_of(house, chat=chat))
        told = await house.told("Anna")
        assert told
        assert all(mouth(house).stands.get(one.message) is None for one in told)


@pytest.mark.parametrize("word", ["/away", "/me"])
async def test_what_is_about_no_case_stands_in_no_topic(word: str, tmp_path: Path) -> None:
    async with topics_in_private(tmp_path) as house:
        await house.claimed()
        await house.say("Boris", word)
        last = (await house.told("Boris"))[-1]
        assert mouth(house).stands.get(last.message) is None


async def test_a_complaint_can_be_noted_from_a_topic_and_its_link_is_for_the_writer(
    tmp_path: Path,
) -> None:
    async with forum(tmp_path) as house:
        await house.claimed()
        topic = topic_of(house)
        words = "/log Mrs Chen, 138 1234 5678: My lamp broke, I want a new one."
        await house.say("Boris", words, chat=model.GROUP, topic=topic)
        assert (await house.case(1002)).customer_name == "Mrs Chen"
        await house.tap("Boris", Action.CLAIM)
        await house.tap("Boris", Action.NEXT_STEP)
        await house.tap("Boris", Action.NEW_LINK)
        group, own = await house.kinds(model.GROUP), await house.kinds("Boris")
        assert {"SpokenLogged", "FreshLink"} <= set(own)
        assert not {"SpokenLogged", "FreshLink"} & set(group)
        await house.say("Boris", "/log", chat=model.GROUP, topic=topic)
        assert (await house.last("Boris")).kind == "CommandUsage"


async def test_a_duplicate_is_merged_from_its_topic(tmp_path: Path) -> None:
    async with forum(tmp_path) as house:
        await house.claimed()
        await house.say("Carl", "/log Anna: My kettle arrived with a cracked lid.")
        await house.tap("Boris", Action.CLAIM)
        await house.tap("Boris", Action.NEXT_STEP)
        topic = topic_of(house, "C-1002")
        await house.say("Boris", "/merge C-1002 C-1001", chat=model.GROUP, topic=topic)
        assert (await house.case(1002)).state is State.MERGED
        assert seen(house, topic).closed
        assert not seen(house, topic_of(house)).closed


async def test_a_saved_reply_in_a_topic_is_for_its_case(tmp_path: Path) -> None:
    async with forum(tmp_path, "Anna", "Ben") as house:
        await house.claimed("Anna")
        await house.complaint("Ben")
        await house.tap("Boris", Action.CLAIM)
        await house.tap("Boris", Action.NEXT_STEP)
        await house.say("Boris", "/save post Your parcel is on its way, {customer}.")
        first = topic_of(house, "C-1001")
        await house.say("Boris", "/r post", chat=model.GROUP, topic=first)
        draft = await house.last(model.GROUP, "SavedDraft")
        assert mouth(house).stands[draft.message] == first
        assert "Anna" in str(draft.fields)


async def test_what_keeps_one_calm_is_read_by_nobody_else(tmp_path: Path) -> None:
    async with forum(tmp_path) as house:
        await house.complaint(text=FURIOUS)
        assert (await house.case()).emotion >= 3
        await house.tap("Boris", Action.CLAIM)
        await house.tap("Boris", Action.SELF_PAUSE)
        await house.say("Boris", "/limit C-1001")
        mine = {"SelfCheck", "BreathTaken", "LimitTooEarly"}
        assert mine <= set(await house.kinds("Boris"))
        assert not mine & set(await house.kinds(model.GROUP))


async def test_whoever_the_bot_cannot_write_to_hears_that_their_words_wait(tmp_path: Path) -> None:
    async with forum(tmp_path) as house:
        await house.claimed()
        await house.say("Anna", "It was a birthday present, too.")
        topic = topic_of(house)
        said = await house.last(model.GROUP, "CustomerSaid")
        mouth(house).blocked.add(house.harness._ids["Boris"])
        words = "That is your own fault, you should have read the manual."
        await house.say("Boris", words, to=said, chat=model.GROUP, topic=topic)
        told = await house.last(model.GROUP, "StartMeFirst")
        assert told.fields["unsent"] is True
        assert mouth(house).stands[told.message] == topic
        assert not [m for m in await house.transcript() if m.side is Side.STAFF]
        assert "your own fault" not in str([one.fields for one in await house.told(model.GROUP)])
