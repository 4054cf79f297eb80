"""A case that turns out to be about one of us leaves the staff forum, where all of us read (§5)."""

from pathlib import Path

from bot.domain.notices.actions import Action
from tests.chat_script import model
from tests.services.test_forum_desk import forum, mouth, topic_of

RUDE = "Boris was rude to me on the phone just now. He laughed at me."


async def test_the_topic_goes_with_everything_in_it(tmp_path: Path) -> None:
    async with forum(tmp_path) as house:
        await house.claimed(by="Carl")
        topic = topic_of(house)
        await house.say("Boris", "/me")
        await house.say("Anna", RUDE)
        await house.wait(seconds=20)
        await house.tap("Anna", Action.SAME_MATTER)

        assert topic not in mouth(house).topics
        assert "Boris" not in str([one.fields for one in await house.told(model.GROUP)])
        assert (await house.case()).about_person


async def test_another_one_is_opened_when_it_is_about_a_thing_after_all(tmp_path: Path) -> None:
    async with forum(tmp_path) as house:
        await house.claimed(by="Carl")
        topic = topic_of(house)
        await house.say("Boris", "/me")
        await house.say("Anna", RUDE)
        await house.wait(seconds=20)
        await house.tap("Anna", Action.SAME_MATTER)
        await house.tap("Vera", Action.NOT_ABOUT_THEM)
        await house.say("Anna", "Has the kettle been looked at?")

        assert topic_of(house) != topic
