"""Many people, many words, and limits that must not be broken; where other support bots fail."""

from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.domain.notices.actions import Action
from tests.app.busy_desk import (
    A_MINUTE,
    busy_desk,
    most_within,
    newcomers,
    refusals,
    sends,
    shown_to_staff,
)
from tests.app.people import LI, MOMENT, STORY
from tests.app.shop import Shop, open_shop
from tests.sandbox.client import ANNA, BEN, GROUP, PNG

pytestmark = [pytest.mark.asyncio, pytest.mark.timeout(60)]


async def test_a_message_that_was_asked_to_wait_arrives_when_the_wait_is_over(shop: Shop) -> None:
    await shop.control("faults", method="sendMessage", kind="retry_after", chat=ANNA, seconds=17)

    await shop.complain()

    calls = [c for c in await shop.calls("sendMessage") if c["chat"] == ANNA]
    first, second = (datetime.fromisoformat(c["time"]) for c in calls[:2])
    assert [c["error_code"] for c in calls[:2]] == [429, None]
    assert second - first >= timedelta(seconds=17)
    assert (await shop.told(ANNA))[0].count("C-1001") == 1


async def test_thirty_newcomers_are_all_shown_in_the_group_without_one_refusal(
    tmp_path: Path,
) -> None:
    async with open_shop(tmp_path, flood=True) as shop:
        people = await newcomers(shop, 30)
        for who in people:
            await shop.write(who, STORY)
        await shop.wait(40)
        for who in people:
            await shop.write(who, "/human")
        await shop.wait(90)

        assert shop.cases() == 30
        assert await shown_to_staff(shop) == set(range(1001, 1031))
        assert 429 not in await refusals(shop)
        assert most_within(await sends(shop, GROUP), A_MINUTE) <= 20


@pytest.mark.timeout(120)
async def test_three_hundred_at_once_all_reach_staff_within_a_minute_and_the_limits(
    tmp_path: Path,
) -> None:
    async with open_shop(tmp_path, flood=True) as shop:
        people = await newcomers(shop, 300)
        for who in people:
            await shop.write(who, "/human")
        await shop.wait(0)
        await shop.stride(20)

        assert shop.cases() == 300
        assert await shown_to_staff(shop) == set(range(1001, 1301))
        assert 429 not in await refusals(shop)
        assert most_within(await sends(shop), timedelta(seconds=1)) <= 30
        answered = Counter(c["chat"] for c in await shop.calls("sendMessage"))
        assert all(answered[who] for who in people)

        toast = await shop.tap(BEN, Action.CLAIM, chat=GROUP, case=1250)
        late = await shop.tap(LI, Action.CLAIM, chat=GROUP, case=1250)

        assert toast.startswith("It's yours")
        assert "Ben" in late
        assert shop.rows("SELECT owner_id FROM cases WHERE id = 1250") == [(BEN,)]


async def test_fifteen_messages_in_three_seconds_are_all_kept_and_answered_once(
    shop: Shop,
) -> None:
    texts = [f"And another thing, the kettle leaks ({n})!" for n in range(15)]

    for text in texts:
        await shop.write(ANNA, text)
    await shop.wait(40)

    assert [text for (text,) in shop.rows("SELECT text FROM transcript ORDER BY id")] == texts
    assert shop.cases() == 1
    assert len(await shop.told(ANNA)) == 1


async def test_a_long_rant_is_kept_whole_but_not_read_back_whole(shop: Shop) -> None:
    rant = f"{STORY} {'And it leaks all over the kitchen. ' * 110}".strip()

    for _ in range(5):
        await shop.write(ANNA, rant)
    await shop.wait(60)

    assert shop.rows("SELECT DISTINCT text FROM transcript") == [(rant,)]
    said = await shop.told(ANNA)
    assert len(said) == 2
    assert max(map(len, said)) < 2000


async def test_the_first_message_is_kept_without_start(shop: Shop) -> None:
    (who,) = await newcomers(shop, 1)

    await shop.say(who, STORY)

    assert shop.rows("SELECT text, case_id FROM transcript") == [(STORY, 1001)]
    await shop.wait(40)
    assert "C-1001" in (await shop.told(who))[0]


async def test_three_first_messages_at_once_make_one_case(shop: Shop) -> None:
    (who,) = await newcomers(shop, 1)

    for text in (STORY, "The lid is cracked!", "Where is my refund?"):
        await shop.write(who, text)
    await shop.wait(40)

    assert shop.cases() == 1
    assert shop.rows("SELECT DISTINCT case_id FROM transcript") == [(1001,)]


async def test_an_album_of_three_reaches_the_owner_as_one(shop: Shop) -> None:
    await shop.complain()
    await shop.take()

    photos = [("photo", f"{n}.png", PNG) for n in range(3)]
    await shop.send_files(ANNA, *photos, caption="The cracks, from three sides")
    await shop.wait(MOMENT)

    (album,) = await shop.calls("sendMediaGroup")
    assert album["chat"] == BEN
    assert len(album["result"]) == 3
    parts = [one for one in await shop.messages(BEN) if "media_group_id" in one]
    assert len(parts) == 3
    assert "The cracks, from three sides" in parts[0]["caption"]


async def test_what_a_customer_edits_reaches_the_owner_as_a_new_version(shop: Shop) -> None:
    await shop.complain()
    await shop.take()
    message = await shop.say(ANNA, "It came on Tuesday")

    await shop.control(
        "edits", sender=ANNA, chat=ANNA, message_id=message, text="It came on Thursday"
    )
    await shop.wait()

    last = (await shop.told(BEN))[-1]
    assert "It came on Thursday" in last
    assert last != (await shop.told(BEN))[-2].replace("Tuesday", "Thursday")
    kept = [text for (text,) in shop.rows("SELECT text FROM transcript ORDER BY id")]
    assert kept[-2:] == ["It came on Tuesday", "It came on Thursday"]


async def test_staff_who_answer_somebody_who_left_are_told_so(shop: Shop) -> None:
    await shop.complain()
    await shop.take()
    before = await shop.told(ANNA)

    await shop.control("blocks", user=ANNA, blocked=True)
    await shop.wait()
    await shop.reply("Your refund is on its way")

    assert await shop.told(ANNA) == before
    told = [text for text in await shop.told(BEN) if "blocked" in text.lower()]
    assert len(told) == 2, await shop.told(BEN)


@pytest.mark.parametrize("desk", ["private", "forum"])
async def test_a_busy_desk_stays_within_the_limits(desk: str, tmp_path: Path) -> None:
    async with open_shop(tmp_path, flood=True, desk=desk) as shop:
        busy = await busy_desk(shop, 20)

    assert busy.cases == 20
    assert busy.refused == 0
    assert busy.a_minute <= 20
    assert busy.a_second <= 30
    assert busy.late == 0
