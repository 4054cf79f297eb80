"""A card in the staff group tells the time as it is, without being edited all the time."""

from pathlib import Path

from bot.domain.notices.actions import Action
from bot.services.fresh_cards import AT_ONCE, FreshCards
from tests.chat_script import model
from tests.services.desk_house import DeskHouse, open_house


def fresh(house: DeskHouse) -> FreshCards:
    harness = house.harness
    return FreshCards(
        carry_out=harness._engine.parts.carry_out,
        transactions=harness._database,
        clock=harness._clock,
    )


async def looked(house: DeskHouse, cards: FreshCards) -> None:
    await cards()
    await house.harness._settle()


async def card(house: DeskHouse) -> tuple[int, int | None]:
    """What the card says of the time: the minutes left, and how many days off it is."""
    fields = (await house.last(model.GROUP, "CaseCard")).fields
    return fields["left"], fields["days"]


async def test_the_time_left_is_told_in_two_steps(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()  # a word is due at 11:15
        cards = fresh(house)
        await looked(house, cards)
        await house.harness.drain()

        seen = []
        for _ in range(14):
            await house.wait(minutes=5)
            await looked(house, cards)
            seen.append((await card(house))[0])

        assert seen == sorted(seen, key=[0, 30, 10].index)
        assert set(seen) == {0, 30, 10}
        edited = [shown for shown in await house.harness.drain() if shown.to == model.GROUP]
        assert len(edited) == 2


async def test_it_looks_every_five_minutes_and_no_more(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        cards = fresh(house)
        await looked(house, cards)
        await house.wait(minutes=50)
        first = await cards()
        await house.wait(minutes=1)

        assert (first, await cards()) == (1, 0)


async def test_tomorrow_becomes_today_with_the_new_day(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.claimed()
        await house.wait(minutes=60)
        await house.tap("Boris", Action.PROMISE_KEPT)
        await house.say("Boris", "/promise C-1001 I call you tomorrow 17:00")
        cards = fresh(house)
        await looked(house, cards)
        assert (await card(house))[1] == 1
        await house.wait(hours=14)
        await looked(house, cards)

        assert (await card(house))[1] == 0


async def test_only_some_at_once(tmp_path: Path) -> None:
    people = [f"Customer {number}" for number in range(AT_ONCE + 2)]
    async with open_house(tmp_path, *people) as house:
        for name in people:
            await house.complaint(name)
        cards = fresh(house)

        assert [await cards(), await cards(), await cards()] == [AT_ONCE, 2, 0]
