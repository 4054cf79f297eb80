"""The chats of the page, as people use them."""

import asyncio
import re

from playwright.async_api import Locator, expect

from bot.sandbox import talk
from bot.sandbox.page import language
from tests.browser.conftest import Look, Opener, bubbles
from tests.sandbox.client import PNG


async def test_what_is_typed_is_answered_and_every_pane_shows_its_part(opened: Opener) -> None:
    look = await opened()

    await look.write("customer", "My table is broken")
    await look.write("staff", "/hello")

    customer, staff = bubbles(look, "customer"), bubbles(look, "staff")
    await expect(customer.first).to_have_class("message mine flash")
    await expect(customer.nth(1)).to_contain_text("You said: My table is broken")
    await expect(customer.nth(1)).to_have_class(re.compile("theirs"))
    await expect(staff.nth(1)).to_contain_text("You said: /hello")
    await expect(look.page.locator("#online")).to_have_attribute("data-state", "yes")


async def test_a_tap_shows_the_toast_and_the_edited_bubble_flashes(opened: Opener) -> None:
    look = await opened()
    await look.write("customer", "hello")
    reply = bubbles(look, "customer").nth(1)

    await reply.get_by_role("button", name="Accept").click()

    await expect(look.page.locator("#pane-customer .toast")).to_have_text("Done: accept")
    await expect(reply).to_have_class(re.compile("flash"))
    await expect(reply.locator("strong")).to_have_text("now")
    await expect(reply.locator(".edited")).to_be_visible()
    await expect(reply.locator(".key")).to_have_count(0)


async def test_an_alert_waits_for_the_reader(opened: Opener) -> None:
    look = await opened()
    await look.write("customer", "hello")

    await bubbles(look, "customer").nth(1).get_by_role("button", name="Warn").click()

    dialog = look.page.get_by_role("dialog")
    await expect(dialog).to_contain_text("Done: warn")
    await dialog.get_by_role("button", name="OK", exact=True).click()
    await expect(dialog).to_be_hidden()


async def test_photos_travel_as_an_album_and_can_be_enlarged(opened: Opener) -> None:
    look = await opened()
    pane = look.page.locator("#pane-customer")

    async with look.page.expect_file_chooser() as choosing:
        await pane.get_by_role("button", name="Attach").click()
        await look.page.get_by_role("menuitem", name="Photos").click()
    chooser = await choosing.value
    files = [{"name": f"{n}.png", "mimeType": "image/png", "buffer": PNG} for n in range(2)]
    await chooser.set_files(files)  # type: ignore[arg-type]
    await look.write("customer", "Two scratches")

    first = bubbles(look, "customer").first
    await expect(first.locator(".album img")).to_have_count(2)
    await expect(first).to_contain_text("Two scratches")
    await first.locator(".photo").first.click()
    await expect(look.page.locator("#light img")).to_be_visible()


async def test_a_message_is_edited_answered_reacted_to_and_deleted(opened: Opener) -> None:
    look = await opened()
    await look.write("customer", "first")
    mine = bubbles(look, "customer").first

    await _menu(look, mine, "Edit")
    await look.write("customer", "second")
    await expect(mine).to_contain_text("second")
    await expect(mine.locator(".edited")).to_be_visible()

    await _menu(look, mine, "React with 🙏")
    await expect(mine.locator(".reaction")).to_have_attribute("aria-pressed", "true")

    await _menu(look, mine, "Reply")
    await look.write("customer", "third")
    await expect(bubbles(look, "customer").nth(2).locator(".quote")).to_contain_text("second")

    await _menu(look, mine, "Delete")
    await expect(
        look.page.locator("#pane-customer .message .words", has_text="second")
    ).to_have_count(0)


async def _menu(look: Look, bubble: Locator, entry: str) -> None:
    await bubble.focus()
    await bubble.press("Enter")
    await look.page.get_by_role("menuitem", name=entry, exact=True).click()


async def test_what_people_write_never_becomes_markup(opened: Opener) -> None:
    look = await opened()
    words = '<script>document.title = "broken"</script><img src=x onerror="document.title=1">'

    await look.write("customer", words)

    await expect(bubbles(look, "customer").nth(1)).to_contain_text(f"You said: {words}")
    assert await look.page.locator("#panes script, #inspector script, .timeline img").count() == 0
    assert await look.page.title() == language.words("en")["title"]


async def test_a_sticker_goes_out_at_once_and_a_message_is_forwarded(opened: Opener) -> None:
    look = await opened()
    pane = look.page.locator("#pane-customer")

    await pane.get_by_role("button", name="Attach").click()
    await look.page.get_by_role("menuitem", name="Sticker").click()
    await look.page.get_by_role("menuitem", name="Angry").click()
    sticker = bubbles(look, "customer").first.locator("img.sticker")
    await expect(sticker).to_have_attribute("alt", "😡")
    await look.write("customer", "first")
    await _menu(look, bubbles(look, "customer").nth(2), "Forward to Amends")

    await expect(bubbles(look, "customer").nth(4).locator(".forwarded")).to_contain_text("Anna")


async def test_a_voice_message_is_recorded(opened: Opener) -> None:
    look = await opened(permissions=["microphone"])
    pane = look.page.locator("#pane-customer")

    await pane.get_by_role("button", name="Attach").click()
    await look.page.get_by_role("menuitem", name="Record a voice message").click()
    await expect(pane.locator(".recording")).to_be_visible()
    await look.page.wait_for_timeout(300)
    await pane.get_by_role("button", name="Done").click()
    await pane.locator("textarea").press("Enter")

    await expect(bubbles(look, "customer").first.locator("audio")).to_be_attached()


async def test_a_long_chat_loads_as_one_scrolls(opened: Opener) -> None:
    look = await opened()
    world = look.sandbox.world
    chat = world.chats[5002]
    for number in range(150):
        talk.post(world, chat, world.main_bot.id, {"text": f"line {number}"})
    await look.page.reload()
    await look.page.wait_for_selector("html[data-ready]")
    scroll = look.page.locator("#pane-customer .scroll")
    await expect(bubbles(look, "customer")).to_have_count(60)

    await scroll.evaluate("(box) => { box.scrollTop = 0; }")
    await expect(bubbles(look, "customer")).to_have_count(120)
    # What one looked at stays where it was.
    assert await scroll.evaluate("(box) => box.scrollTop") > 1000
    await scroll.evaluate("(box) => { box.scrollTop = 0; }")

    await expect(bubbles(look, "customer")).to_have_count(150)


async def test_a_line_of_the_traffic_leads_to_its_message(opened: Opener) -> None:
    look = await opened(viewport={"width": 1280, "height": 860})
    world = look.sandbox.world
    await look.write("customer", "the first")
    await expect(bubbles(look, "customer")).to_have_count(2)
    for number in range(25):
        talk.post(world, world.chats[5002], world.main_bot.id, {"text": f"line {number}"})
    first = bubbles(look, "customer").first
    await expect(first).not_to_be_in_viewport()

    await look.page.locator(".row.update", has_text="the first").click()

    await expect(first).to_be_in_viewport()
    await expect(look.page.locator("#inspector .json")).to_contain_text('"the first"')


async def test_a_line_of_the_traffic_is_copied_as_curl(opened: Opener) -> None:
    look = await opened(permissions=["clipboard-read", "clipboard-write"])
    await look.write("customer", "it's broken")
    await expect(bubbles(look, "customer")).to_have_count(2)

    row = look.page.locator(".row", has_text="sendMessage").last
    await row.hover()
    await expect(bubbles(look, "customer").nth(1)).to_have_class(re.compile("lit"))
    await row.click()
    await look.page.get_by_role("button", name="Copy as curl").click()

    copied = await look.page.evaluate("navigator.clipboard.readText()")
    shell = await asyncio.create_subprocess_shell(copied, stdout=asyncio.subprocess.PIPE)
    said, _ = await shell.communicate()
    assert b'"ok":true' in said
    await expect(bubbles(look, "customer")).to_have_count(3)
