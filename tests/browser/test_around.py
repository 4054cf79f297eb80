"""What lies around the chats of the page: language, clock, faults, people, small screens."""

import time

from playwright.async_api import expect

from bot.sandbox.page import language
from tests.browser.conftest import Opener, bubbles


async def test_the_page_speaks_the_language_of_the_browser_and_can_be_switched(
    opened: Opener,
) -> None:
    look = await opened(locale="zh-CN")
    online = look.page.locator("#online")
    await expect(online).to_have_text(language.words("zh-Hans")["online.yes"])

    await look.page.locator("#language").click()

    await expect(online).to_have_text("Bot online")
    await look.page.goto(look.sandbox.base_url)
    await expect(online).to_have_text("Bot online")


async def test_a_phone_shows_one_pane_at_a_time_without_overflow(opened: Opener) -> None:
    look = await opened(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = look.page
    await expect(page.locator("#inspector .rows")).to_be_hidden()

    await page.get_by_role("button", name="Manager").click()

    await expect(page.locator("#pane-manager textarea")).to_be_in_viewport()
    await expect(page.locator("#pane-customer textarea")).not_to_be_in_viewport()
    assert await page.evaluate("document.documentElement.scrollWidth") == 390


async def test_the_menu_of_commands_and_the_start_button(opened: Opener) -> None:
    look = await opened()
    pane = look.page.locator("#pane-customer")
    await pane.get_by_role("button", name="Start").click()
    await expect(bubbles(look, "customer").nth(1)).to_contain_text("You said: /start")

    await pane.locator("textarea").press_sequentially("/st")
    await expect(pane.locator(".commands [role=option]")).to_have_text(
        "/statusHow is my complaint?"
    )
    await pane.locator("textarea").press("Enter")

    await expect(bubbles(look, "customer").nth(3)).to_contain_text("You said: /status")


async def test_a_new_person_speaks_and_blocks_the_bot(opened: Opener) -> None:
    look = await opened()
    pane = look.page.locator("#pane-customer")

    await pane.locator("select").select_option("new")
    await look.page.locator("#person").get_by_label("Name").fill("Olga")
    await look.page.get_by_role("button", name="Add").click()
    await expect(pane.locator("select")).to_have_value("9001")
    await look.write("customer", "hello")
    await expect(bubbles(look, "customer")).to_have_count(2)
    await pane.get_by_role("button", name="More").click()
    await look.page.get_by_role("menuitem", name="Block the bot").click()

    await expect(pane.locator(".notice")).to_contain_text("Olga has blocked the bot.")


async def test_a_fault_is_told_politely_and_listed(opened: Opener) -> None:
    look = await opened()
    await look.page.locator("#faults summary").click()
    await look.page.get_by_role("switch", name="Blocked 403").check()
    await expect(look.page.locator("#faults .badge")).to_have_text("1")

    await look.write("customer", "hello")

    toast = look.page.locator("#toasts .toast")
    await expect(toast).to_contain_text("sendMessage failed: 403")
    await look.page.locator(".row.failed").last.click()
    await expect(look.page.locator("#inspector .json")).to_contain_text('"error_code": 403')


async def test_the_customer_blocks_the_bot_by_a_switch(opened: Opener) -> None:
    look = await opened()
    await look.page.locator("#faults summary").click()
    switch = look.page.get_by_role("switch", name="Anna blocks the bot")

    await switch.check()
    await expect(look.page.locator("#pane-customer .notice")).to_contain_text("has blocked")
    await expect(look.page.locator("#faults .badge")).to_have_text("1")
    assert look.sandbox.world.chats[5002].blocked == {look.sandbox.world.main_bot.id}

    await look.page.locator("#pane-customer").get_by_role("button", name="Unblock").click()
    await expect(look.page.locator("#faults .badge")).to_be_hidden()


async def test_the_clock_moves_a_day(opened: Opener) -> None:
    look = await opened()
    await look.write("customer", "hello")
    await expect(bubbles(look, "customer")).to_have_count(2)

    await look.page.get_by_role("button", name="+24 h").click()

    await expect(look.page.locator("#pane-customer .moved")).to_contain_text("1 d")
    await look.write("staff", "/hello")
    await expect(bubbles(look, "staff")).to_have_count(2)
    await expect(look.page.locator("#pane-staff .moved")).to_have_count(0)
    assert look.sandbox.world.clock.offset >= 86_400


async def test_the_page_asks_nobody_but_its_own_server(opened: Opener) -> None:
    look = await opened()
    await look.write("customer", "see https://example.com and @somebody")
    await expect(bubbles(look, "customer")).to_have_count(2)

    base = look.sandbox.base_url
    assert {url for url in look.asked if not url.startswith((base, "blob:"))} == set()


async def test_a_reset_empties_every_pane(opened: Opener) -> None:
    look = await opened()
    await look.write("customer", "hello")
    await expect(bubbles(look, "customer")).to_have_count(2)

    await look.page.get_by_role("button", name="Reset the sandbox").click()
    await look.page.get_by_role("button", name="OK", exact=True).click()

    await expect(bubbles(look, "customer")).to_have_count(0)
    await expect(look.page.locator("#pane-staff h2")).not_to_be_empty()


async def test_an_event_is_seen_within_a_moment(opened: Opener) -> None:
    look = await opened()
    await look.write("staff", "/warm")
    await expect(bubbles(look, "staff")).to_have_count(2)

    began = time.perf_counter()
    await look.write("staff", "/hot")
    await bubbles(look, "staff").nth(3).wait_for()

    # Two hundred milliseconds on a quiet machine; test machines are not quiet.
    assert time.perf_counter() - began < 1.5
