"""Telegram fails in the middle of a case: the story ends as if nothing had happened, only later."""

import functools
import re
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

from bot.domain.notices.actions import Action
from bot.telegram import wire
from bot.telegram.carrier import Timeouts
from tests.app.people import HOUR
from tests.app.shop import Shop, open_shop
from tests.sandbox.client import ANNA, BEN, GROUP

pytestmark = [pytest.mark.asyncio, pytest.mark.timeout(60)]

CLOCK_TIME = re.compile(r"\d?\d:\d\d")
SEVERAL = 2
NOT_ARRIVED = ("retry_after", "server_error", "disconnect_before")
ARRIVED = ("server_error_after", "timeout", "disconnect")

Chats = dict[int, list[str]]


async def story(shop: Shop, *orders: dict[str, Any]) -> Chats:
    """A case of which the middle is disturbed; returns what everybody has read."""
    await shop.complain()
    await shop.take()
    for order in orders:
        await shop.control("faults", **order)
    await shop.reply("I have read it all, Anna")
    await shop.wait(120)
    await shop.offer()
    await shop.wait(120)
    assert await shop.look("faults") == []
    return {chat: await _read(shop, chat) for chat in (ANNA, BEN, GROUP)}


async def _read(shop: Shop, chat: int) -> list[str]:
    return [CLOCK_TIME.sub("hh:mm", text) for text in await shop.told(chat)]


_undisturbed: Chats = {}


async def undisturbed(folder: Path) -> Chats:
    """The same story when nothing fails; played once."""
    if not _undisturbed:
        folder.mkdir()
        async with open_shop(folder) as shop:
            _undisturbed.update(await story(shop))
    return _undisturbed


@pytest.mark.parametrize("kind", NOT_ARRIVED)
async def test_what_did_not_arrive_arrives_later_and_once(tmp_path: Path, kind: str) -> None:
    expected = await undisturbed(tmp_path / "fine")
    order = {"method": "*", "kind": kind, "times": SEVERAL, "chat": ANNA, "seconds": 7}

    async with open_shop(tmp_path) as shop:
        told = await story(shop, order)

    assert told == expected


@pytest.mark.parametrize("kind", ARRIVED)
async def test_what_arrived_without_an_answer_is_repeated_a_few_times_at_most(
    tmp_path: Path, kind: str
) -> None:
    expected = await undisturbed(tmp_path / "fine")
    order = {"method": "*", "kind": kind, "times": SEVERAL, "chat": ANNA, "seconds": 1.5}
    hasty = functools.partial(Timeouts, read=1.0)

    with mock.patch.object(wire, "Timeouts", hasty):
        async with open_shop(tmp_path) as shop:
            told = await story(shop, order)

    assert {chat: list(dict.fromkeys(texts)) for chat, texts in told.items()} == expected
    assert len(told[ANNA]) - len(expected[ANNA]) == SEVERAL
    assert (told[BEN], told[GROUP]) == (expected[BEN], expected[GROUP])


@pytest.mark.parametrize(
    ("method", "kind"),
    [
        ("editMessageText", "server_error_after"),
        ("getUpdates", "disconnect"),
        ("setMessageReaction", "server_error"),
    ],
)
async def test_whatever_else_fails_changes_nothing(tmp_path: Path, method: str, kind: str) -> None:
    expected = await undisturbed(tmp_path / "fine")

    async with open_shop(tmp_path) as shop:
        told = await story(shop, {"method": method, "kind": kind})

    assert told == expected


async def test_a_tap_counts_although_its_answer_is_lost(tmp_path: Path) -> None:
    async with open_shop(tmp_path) as shop:
        await shop.complain()
        button = await shop.button(GROUP, Action.CLAIM)
        await shop.control("faults", method="answerCallbackQuery", kind="disconnect_before")

        place: dict[str, Any] = {"chat": GROUP, "message_id": button.message}
        answer = await shop.control("taps", sender=BEN, wait=0.5, label=button.label, **place)
        await shop.wait()

        assert not answer["answered"]
        assert shop.rows("SELECT owner_id FROM cases") == [(BEN,)]


async def test_somebody_who_blocks_the_bot_is_out_of_reach_until_heard_again(
    tmp_path: Path,
) -> None:
    async with open_shop(tmp_path) as shop:
        await shop.complain()
        await shop.take()
        await shop.control("faults", method="*", kind="forbidden", chat=ANNA)
        await shop.reply("This has to wait")
        told = (await shop.told(BEN))[-1]
        before = await shop.told(ANNA)

        await shop.say(ANNA, "I am here again")
        await shop.reply("This does")

        assert "blocked" in told
        assert not any("This has to wait" in text for text in before)
        heard = await shop.told(ANNA)
        assert sum("This has to wait" in text for text in heard) == 1
        assert sum("This does" in text for text in heard) == 1


async def test_what_telegram_refuses_for_good_is_shown_to_the_owner(tmp_path: Path) -> None:
    async with open_shop(tmp_path) as shop:
        await shop.complain()
        await shop.take()
        before = len(await shop.told(BEN))
        await shop.control("faults", method="*", kind="bad_request", chat=ANNA)

        await shop.reply("This is refused")
        await shop.reply("And this is not")

        news = (await shop.told(BEN))[before:]
        assert any("C-1001" in text for text in news), news
        assert (await shop.told(ANNA))[-1].endswith("And this is not")


@pytest.mark.parametrize("kind", ["server_error_after", "disconnect_before"])
async def test_a_question_nobody_waits_for_is_not_repeated_but_shown_as_unconfirmed(
    tmp_path: Path, kind: str
) -> None:
    async with open_shop(tmp_path) as shop:
        await shop.complain()
        await shop.take()
        await shop.offer()
        await shop.tap(ANNA, Action.CHOOSE, "1")
        await shop.tap(BEN, Action.DONE)
        await shop.control("faults", method="*", kind=kind, chat=ANNA)
        await shop.say(BEN, "Refund of 50 booked today, receipt 4711")
        await shop.wait(3 * HOUR)

        asked = [text for text in await shop.told(ANNA) if "Is the matter solved" in text]
        assert len(asked) == (kind == "server_error_after")
        told = next(text for text in reversed(await shop.told(BEN)) if "C-1001" in text)
        button = await shop.button(BEN, Action.SEND_AGAIN)
        assert "Is the matter solved" not in told

        await shop.press(BEN, button)
        await shop.wait(60)

        again = [text for text in await shop.told(ANNA) if "Is the matter solved" in text]
        assert len(again) == len(asked) + 1
