"""A whole case in the page, with the real bot: a story in Chinese, and one by hand in English."""

import re
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from bot.sandbox.page import language
from tests.browser.demo import PATIENCE, Show, demo, opened

pytestmark = pytest.mark.timeout(300)
KETTLE = (
    "The kettle leaks after two uses, and so I can't make tea for my mother when she visits. "
    "The kitchen top is wet every time. I would like my money back."
)


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def base(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[str]:
    """A demo for the tests of this file."""
    async with demo(tmp_path_factory.mktemp("demo")) as address:
        yield address


async def test_a_case_by_hand_with_clock_fault_and_a_killed_bot(
    browser: Browser, base: str
) -> None:
    async with opened(browser, base) as show:
        await _complained(show)
        await _claimed(show)
        await _killed_and_back(show)
        await _telegram_down_and_back(show)
        await _settled(show)

        await show.page.get_by_role("button", name="+24 h").click()

        await show.sees("manager", "Promises")


async def _complained(show: Show) -> None:
    following = show.page.locator("#clock .next")
    await show.write("customer", KETTLE)
    await show.stands_at("listening")
    await expect(following).to_contain_text("Answer Anna")
    await show.page.locator("#clock [data-to=next]").click()
    await show.press("customer", "Right")
    await show.stands_at("claimed")
    await expect(show.page.locator("[data-station=claimed]")).to_contain_text("To be claimed")


async def _claimed(show: Show) -> None:
    await show.press("staff", "Claim")
    await expect(show.page.locator(".route-about")).to_contain_text("Ben")
    await show.page.get_by_role("tab", name="Private desk").click()
    await show.press("staff", "look into it")
    await show.sees("customer", "I'm Ben")


async def _killed_and_back(show: Show) -> None:
    """What is written while the bot is dead is answered when it is back, and once."""
    await show.page.locator("#faults summary").click()
    await show.page.get_by_role("button", name="Kill the bot").click()
    await show.bot_is("no")
    await show.write("customer", "Is anybody there?")
    ticks = show.pane("customer").locator(".ticks").last
    await expect(ticks).to_have_attribute("aria-label", "The bot has yet to fetch it")
    await show.bot_is("yes")
    await expect(ticks).to_have_attribute("aria-label", "The bot has it")
    await show.sees("staff", "Is anybody there?")
    relayed = show.pane("staff").locator(".message", has_text="Is anybody there?")
    await expect(relayed).to_have_count(1)


async def _telegram_down_and_back(show: Show) -> None:
    """What could not be sent comes when Telegram is back."""
    await show.page.locator("#faults summary").click()
    down = show.page.get_by_role("switch", name="Telegram down")
    await down.check()
    await show.write("customer", "/status")
    await expect(show.page.locator(".row.failed").last).to_be_attached()
    await down.uncheck()
    await show.page.keyboard.press("Escape")
    await show.sees("customer", "In charge: Ben")


async def _settled(show: Show) -> None:
    await show.press("staff", "Offer")
    await show.sees("staff", "Write the options")
    await show.write("staff", "Refund of 129, tomorrow 10:00\nA new kettle, tomorrow 16:00")
    await show.press("staff", "Send")
    await show.stands_at("offered")
    await show.press("customer", "1")
    await show.stands_at("acting")
    await show.press("staff", "Done")
    await show.sees("staff", "What was done?")
    await show.write("staff", "129 was paid back to your card")
    await show.stands_at("confirming")
    for answer in ("Solved", "Everything", "😊"):
        await show.press("customer", answer)
    await show.stands_at("following_up")


async def test_a_story_in_chinese_is_played_by_steps_and_at_once(
    browser: Browser, base: str
) -> None:
    said = language.words("zh-Hans")
    async with opened(browser, base, locale="zh-CN") as show:
        page = show.page
        await page.locator("#stories summary").click()
        await page.locator(".story", has_text="修车").click()
        await page.get_by_role("button", name=said["ok"]).click()
        await expect(page.locator(".dock-count")).to_have_text(re.compile("^0/"))

        step = page.get_by_role("button", name=said["story.step"], exact=True)
        await step.click()
        await expect(page.locator(".dock-count")).to_have_text(re.compile("^1/"), timeout=PATIENCE)
        await show.sees("customer", "车说好周五交")

        await page.locator(".dock-steps summary").click()
        await (
            page.locator(".steps button", has_text="[承诺]")
            .or_(page.locator(".steps button", has_text="点“发出”"))
            .first.click()
        )
        await show.stands_at("offered")
        await expect(page.locator("#pane-staff [data-tab=desk]")).to_have_attribute(
            "aria-selected", "true"
        )
        await show.press("customer", "1")
        await show.stands_at("acting")

        # From here by hand: the story is left, what happened stays.
        await page.get_by_role("button", name=said["story.leave"]).click()
        await expect(page.locator("#dock")).to_be_hidden()
        await show.sees("customer", "就按您选的办")


async def saved(page: Page, name: str) -> None:
    """Save a snapshot, and wait until it is there."""
    await page.locator("#snapshots summary").click()
    await page.get_by_label("Name of the snapshot").fill(name)
    await page.get_by_role("button", name="Save", exact=True).click()
    await expect(page.get_by_title(f"Go back to “{name}”")).to_have_count(1)
    await page.keyboard.press("Escape")


async def test_a_snapshot_is_saved_and_come_back_to(browser: Browser, base: str) -> None:
    async with opened(browser, base) as show:
        page = show.page
        await page.get_by_role("button", name="Reset the sandbox").click()
        await page.get_by_role("button", name="OK", exact=True).click()
        await expect(show.pane("customer").locator(".message")).to_have_count(0)
        await show.bot_is("yes")
        await show.write("customer", KETTLE)
        await page.locator("#clock [data-to=next]").click()
        await show.stands_at("summary")
        await expect(show.pane("customer").get_by_text("Did I get it right?")).to_be_visible()
        told = await show.pane("customer").locator(".message").count()
        await saved(page, "summary")
        await page.locator('#clock button[data-seconds="3600"]').click()
        await show.stands_at("claimed")

        await page.locator("#snapshots summary").click()
        await page.get_by_title("Go back to “summary”").click()
        await page.get_by_role("button", name="OK", exact=True).click()

        await show.stands_at("summary")
        await expect(show.pane("customer").locator(".message")).to_have_count(told)
        await show.bot_is("yes")
        await page.locator('#clock button[data-seconds="3600"]').click()
        await show.stands_at("claimed")
