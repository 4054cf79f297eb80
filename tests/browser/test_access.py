"""The page for everybody: contrast, names, and the keyboard alone."""

from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from tests.browser.conftest import Opener, bubbles

HERE = Path(__file__).parent
CONTRAST = (HERE / "contrast.js").read_text("utf-8")
NAMES = (HERE / "names.js").read_text("utf-8")


async def _with_a_story(page: Page) -> None:
    await page.locator("#stories summary").click()
    await page.locator(".story").first.click()
    await page.keyboard.press("Enter")
    await expect(page.locator("#dock")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_every_text_can_be_read(opened: Opener, scheme: str) -> None:
    look = await opened(color_scheme=scheme, reduced_motion="reduce")
    await look.write("customer", "see https://example.com and @somebody")
    await expect(bubbles(look, "customer")).to_have_count(2)

    assert await look.page.evaluate(CONTRAST) == []
    for menu in ("stories", "snapshots", "faults"):
        await look.page.locator(f"#{menu} summary").click()
        assert await look.page.evaluate(CONTRAST) == []
    await _with_a_story(look.page)
    await look.page.locator(".dock-steps summary").click()
    assert await look.page.evaluate(CONTRAST) == []


async def test_whatever_one_can_use_has_a_name(opened: Opener) -> None:
    look = await opened()
    await look.write("customer", "hello")
    await expect(bubbles(look, "customer")).to_have_count(2)
    for menu in ("stories", "snapshots", "faults"):
        await look.page.locator(f"#{menu} summary").click()
        assert await look.page.evaluate(NAMES) == []
    await _with_a_story(look.page)

    assert await look.page.evaluate(NAMES) == []


async def test_a_message_is_written_answered_and_tapped_without_a_mouse(opened: Opener) -> None:
    look = await opened()
    page, keys = look.page, look.page.keyboard
    await keys.press("Tab")
    await expect(page.get_by_role("link", name="Skip to the chats")).to_be_focused()
    await page.locator("#pane-customer textarea").focus()
    await keys.type("hello")
    await keys.press("Enter")
    reply = bubbles(look, "customer").nth(1)
    await expect(reply).to_be_visible()

    await reply.get_by_role("button", name="Accept").focus()
    await keys.press("Enter")
    await expect(reply.locator("strong")).to_have_text("now")
    await page.locator("#faults summary").focus()
    await keys.press("Enter")
    await expect(page.get_by_role("switch", name="Slow")).to_be_visible()
    await keys.press("Escape")

    await expect(page.get_by_role("switch", name="Slow")).to_be_hidden()
    await expect(page.locator("#faults summary")).to_be_focused()
