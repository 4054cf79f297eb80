"""The ear checks the mouth and the mouth the ear, over a whole case with everything in it."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
import telegram
from pydantic import ValidationError

from bot.domain.notices.actions import Action
from tests.app.people import DAY
from tests.app.shop import Shop, open_shop
from tests.app.understood import answer_of, unknown_to_aiogram, unknown_to_ptb
from tests.sandbox.client import ANNA, BEN, GROUP, PNG

pytestmark = [pytest.mark.asyncio, pytest.mark.timeout(60)]


@pytest_asyncio.fixture
async def log(tmp_path: Path) -> list[dict[str, Any]]:
    """Every call of the bot and every update it got, from the first word to the closed case."""
    async with open_shop(tmp_path) as shop:
        await live_through(shop)
        calls: list[dict[str, Any]] = await shop.look("calls")
        return calls


async def live_through(shop: Shop) -> None:
    """A case with files, albums, edits, stickers, replies, a block and the digest."""
    await shop.complain()
    await shop.take()
    photos = [("photo", f"{n}.png", PNG) for n in range(3)]
    await shop.send_files(ANNA, *photos, caption="three sides")
    await shop.send_files(ANNA, ("voice", "a.ogg", PNG))
    await shop.send_files(ANNA, ("sticker", "a.webp", PNG))
    await shop.send_files(ANNA, ("document", "bill.pdf", PNG), caption="the bill")
    message = await shop.say(ANNA, "see https://shop.example")
    await shop.control("edits", sender=ANNA, chat=ANNA, message_id=message, text="see my bill")
    await shop.reply("I have it <b>all</b> & will call 👍")
    await pick(shop)
    await shop.tap(BEN, Action.STORY)
    await shop.offer()
    await shop.finish()
    await shop.judge()
    for blocked in (True, False):
        await shop.control("blocks", user=ANNA, blocked=blocked)
        await shop.wait()
    await shop.say(BEN, "/me")
    await shop.say(BEN, "@amends_sandbox_bot hello", GROUP)
    await shop.wait(20 * DAY)
    assert shop.rows("SELECT state FROM cases") == [("closed",)]


async def pick(shop: Shop) -> None:
    """A saved reply is picked from the list; a customer finds none."""
    await shop.say(BEN, "/save parts Hello {customer}, they are here (3 < 4)")
    shown = await shop.control("inline", sender=BEN, chat=BEN, text="parts")
    line = {"query": shown["query"], "result": shown["results"][0]["id"]}
    await shop.control("inline/picks", sender=BEN, chat=BEN, **line)
    await shop.control("inline", sender=ANNA, chat=ANNA, text="parts")


async def test_each_library_understands_the_other_over_a_whole_case(
    log: list[dict[str, Any]],
) -> None:
    calls = [one for one in log if one["direction"] == "call"]
    updates = [one for one in log if one["direction"] == "update"]

    used = Counter(one["method"] for one in calls)
    assert {"sendMessage", "sendMediaGroup", "sendVoice", "sendSticker", "sendDocument"} <= set(
        used
    )
    assert {"editMessageText", "answerCallbackQuery", "setMessageReaction"} <= set(used)
    assert used["answerInlineQuery"] == 2
    assert {one["method"]: unknown_to_aiogram(one) for one in calls} == {m: set() for m in used}
    assert [one for one in calls if not one["ok"]] == []
    for one in calls:
        kind = answer_of(one["method"])
        if kind is not None and one["method"] != "getUpdates":
            assert unknown_to_ptb(kind, one["result"]) == set(), one
    kinds = {one["method"] for one in updates}
    assert {"message", "edited_message", "callback_query", "my_chat_member"} <= kinds
    assert "inline_query" in kinds
    for one in updates:
        assert unknown_to_ptb(telegram.Update, one["params"]) == set(), one


async def test_the_cross_check_would_notice_a_field_that_does_not_exist() -> None:
    call = {"method": "sendMessage", "params": {"chat_id": 1, "text": "x", "tone": "warm"}}
    user = {"id": 1, "is_bot": False, "first_name": "Anna", "mood": "sad"}

    assert unknown_to_aiogram(call) == {"tone"}
    assert unknown_to_ptb(telegram.User, user) == {"mood"}
    with pytest.raises(ValidationError):
        unknown_to_aiogram({"method": "sendMessage", "params": {"chat_id": 1}})
