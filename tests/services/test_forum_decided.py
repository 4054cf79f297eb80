"""What is decided about a case in the staff forum: the words are for one person (§14)."""

from pathlib import Path

from bot.domain.notices.actions import Action
from tests.chat_script import model
from tests.services.desk_house import open_house
from tests.services.test_forum_desk import forum, mouth, topic_of


async def test_why_something_was_refused_is_read_by_whoever_asked_alone(tmp_path: Path) -> None:
    async with forum(tmp_path) as house:
        await house.claimed()
        topic = topic_of(house)
        await house.tap("Boris", Action.UNJUSTIFIED)
        found = "The lid is cracked from outside; the courier photographed it whole"
        await house.say("Boris", found, chat=model.GROUP, topic=topic)

        await house.tap("Vera", Action.MERIT_REFUSE)
        await house.say("Vera", "you have not even asked the courier")

        answered = await house.last("Boris", "MeritAnswered")
        assert answered.fields["reason"] == "you have not even asked the courier"
        told = await house.last(model.GROUP, "Decided")
        assert mouth(house).stands[told.message] == topic
        assert told.fields["matter"] == "merit"
        everybody = str([one.fields for one in await house.told(model.GROUP)])
        assert "not even asked" not in everybody


async def test_at_a_private_desk_nothing_more_is_said(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await house.tap("Boris", Action.UNJUSTIFIED)
        await house.say("Boris", "The lid is cracked from outside")
        await house.tap("Vera", Action.MERIT_AGREE)

        assert "MeritAnswered" in await house.kinds("Boris")
        assert "Decided" not in str([await house.kinds(one) for one in ("Boris", "Vera", "group")])
