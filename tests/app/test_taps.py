"""What becomes of buttons that were tapped."""

from pathlib import Path

import pytest

from bot.domain.notices.actions import Action
from tests.app.shop import open_shop
from tests.sandbox.client import ANNA, BEN, GROUP

pytestmark = [pytest.mark.asyncio, pytest.mark.timeout(60)]


async def test_the_buttons_of_an_answered_question_go_and_those_of_a_menu_stay(
    tmp_path: Path,
) -> None:
    async with open_shop(tmp_path) as shop:
        await shop.complain()
        await shop.tap(BEN, Action.CLAIM, chat=GROUP)
        next_step = await shop.button(BEN, Action.NEXT_STEP)
        await shop.press(BEN, next_step)
        left = [b for b in await shop.buttons(BEN) if b.message == next_step.message]

        await shop.tap(ANNA, Action.STATUS)

        (asked,) = [m for m in await shop.messages(BEN) if m["message_id"] == next_step.message]
        assert left == []
        assert "edit_date" not in asked
        assert await shop.has(ANNA, Action.STATUS)
        assert await shop.has(GROUP, Action.SUPERVISOR)


async def test_the_buttons_go_also_where_somebody_comes_too_late(tmp_path: Path) -> None:
    async with open_shop(tmp_path) as shop:
        await shop.complain()
        await shop.take()
        await shop.offer()
        chosen = await shop.button(ANNA, Action.CHOOSE, "1")
        await shop.control("faults", method="editMessageReplyMarkup", kind="server_error", times=1)
        await shop.press(ANNA, chosen)
        assert await shop.has(ANNA, Action.CHOOSE)

        answered = await shop.press(ANNA, chosen)

        assert answered
        assert not await shop.has(ANNA, Action.CHOOSE)
