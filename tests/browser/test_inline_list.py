"""The list above the line, while one types the name of the bot and words."""

import re

from playwright.async_api import expect

from tests.browser.conftest import Look, Opener, bubbles

NAME = "@amends_sandbox_bot"


async def typed(look: Look, words: str) -> None:
    """Type words behind the name of the bot, as fingers do."""
    field = look.page.locator("#pane-customer textarea")
    await field.fill("")
    await field.press_sequentially(f"{NAME} {words}")


async def test_a_line_is_chosen_with_the_arrows_and_sent_with_enter(opened: Opener) -> None:
    look = await opened()
    pane = look.page.locator("#pane-customer")
    options = pane.locator(".inline-list [role=option]")

    await typed(look, "tea")
    await expect(options).to_have_text(
        ["black teaA cup of black tea", "green teaA cup of green tea"]
    )
    await expect(options.first).to_have_attribute("aria-selected", "true")
    await pane.locator("textarea").press("ArrowDown")
    await expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    await pane.locator("textarea").press("Enter")

    sent = bubbles(look, "customer").first
    await expect(sent).to_contain_text("One green tea")
    await expect(sent.locator(".via")).to_have_text(f"via {NAME}")
    await expect(sent).to_have_class(re.compile("mine"))
    await expect(pane.locator(".inline-list")).to_be_hidden()
    await expect(pane.locator("textarea")).to_have_value("")


async def test_escape_puts_the_list_away_and_leaves_the_words(opened: Opener) -> None:
    look = await opened()
    pane = look.page.locator("#pane-customer")

    await typed(look, "tea")
    await expect(pane.locator(".inline-list")).to_be_visible()
    await pane.locator("textarea").press("Escape")

    await expect(pane.locator(".inline-list")).to_be_hidden()
    await expect(pane.locator("textarea")).to_have_value(f"{NAME} tea")


async def test_a_key_under_a_message_opens_the_list_and_a_tap_picks(opened: Opener) -> None:
    look = await opened()
    pane = look.page.locator("#pane-customer")
    await look.write("customer", "hello")

    await bubbles(look, "customer").nth(1).get_by_role("button", name="Look").click()
    await expect(pane.locator("textarea")).to_have_value(f"{NAME} tea ")
    await pane.locator(".inline-list").get_by_role("option", name="black tea").click()

    await expect(bubbles(look, "customer").nth(2)).to_contain_text("One black tea")


async def test_an_empty_list_has_the_way_to_the_private_chat(opened: Opener) -> None:
    look = await opened()

    await typed(look, "nothing")
    await look.page.locator("#pane-customer").get_by_role("button", name="Our chat").click()

    await expect(bubbles(look, "customer").first).to_contain_text("/start desk")
