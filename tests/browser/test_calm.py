"""The page keeps still: nothing jumps, nothing moves for who wants no motion, focus is seen."""

import re

import pytest
from playwright.async_api import Locator, Page, expect

from bot.sandbox import talk
from tests.browser.conftest import Look, Opener, bubbles

# "Good" is below a tenth; half a hundredth is what no eye sees. That a chat moves up when
# something is written is meant.
STEADY = 0.005
SHIFTED = """() => new Promise((resolve) => {
  const jumped = ({ sources }) => sources.some(({ node }) => {
    const element = node?.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    return element && !element.closest(".timeline");
  });
  const seen = [];
  new PerformanceObserver((list) => seen.push(...list.getEntries().filter(jumped)))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(seen.map(({ value, sources }) =>
    [value, ...sources.map(({ node, previousRect: was, currentRect: is }) =>
      `${node?.className ?? node?.nodeName}: ${was.y}+${was.height} ${is.y}+${is.height}`)])), 300);
})"""
FOCUS = """() => {
  const node = document.activeElement;
  if (!node || node === document.body) return null;
  const { outlineStyle, outlineWidth } = getComputedStyle(node);
  const box = node.getBoundingClientRect();
  return {
    name: node.id || node.dataset.do || node.dataset.to || node.dataset.tab
      || node.className || node.closest("[id]").id + " " + node.tagName,
    seen: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && box.width > 0,
  };
}"""


@pytest.mark.parametrize("width", [390, 1024, 1600])
async def test_nothing_jumps_while_the_page_opens_and_messages_come(
    opened: Opener, width: int
) -> None:
    look = await opened(viewport={"width": width, "height": 900})
    world = look.sandbox.world
    for number in range(3):
        talk.post(world, world.chats[5002], world.main_bot.id, {"text": f"line {number}"})
    await expect(bubbles(look, "customer")).to_have_count(3)

    shifted = await look.page.evaluate(SHIFTED)

    assert sum(value for value, *_ in shifted) < STEADY, shifted


async def test_who_wants_no_motion_sees_none(opened: Opener) -> None:
    look = await opened(reduced_motion="reduce")
    await look.write("customer", "hello")
    await expect(bubbles(look, "customer")).to_have_count(2)
    await look.page.locator("#stories summary").click()

    moving = """() => document.getAnimations()
        .map((one) => one.effect.getComputedTiming().duration).filter((long) => long > 20)"""
    assert await look.page.evaluate(moving) == []


async def test_the_keyboard_reaches_everything_and_one_sees_where_it_is(opened: Opener) -> None:
    look = await opened(viewport={"width": 1600, "height": 1000})
    await look.write("customer", "hello")
    await expect(bubbles(look, "customer")).to_have_count(2)
    await look.page.reload()
    await look.page.wait_for_selector("html[data-ready]")

    stops = await _walk(look.page)

    assert [name for name, seen in stops if not seen] == []
    names = " ".join(name for name, _ in stops)
    wanted = (
        "play stories faults language reset group customer scroll message key attach slash send"
    )
    for part in [*wanted.split(), "staff", "manager", "fold", "rows", "json"]:
        assert re.search(rf"\b{part}\b", names), part


async def _walk(page: Page) -> list[tuple[str, bool]]:
    """Press Tab until the page is left or comes round."""
    stops: list[tuple[str, bool]] = []
    for _ in range(120):
        await page.keyboard.press("Tab")
        found = await page.evaluate(FOCUS)
        if found is None:
            break
        stops.append((found["name"], found["seen"]))
    return stops


async def test_a_pinned_message_from_long_ago_is_shown_and_gone_to(opened: Opener) -> None:
    look = await opened()
    world = look.sandbox.world
    chat = world.chats[5002]
    first = talk.post(world, chat, world.main_bot.id, {"text": "The rules of the house"})
    chat.pinned.append(first.id)
    world.save_chat(chat)
    for number in range(90):
        talk.post(world, chat, world.main_bot.id, {"text": f"line {number}"})
    await look.page.reload()
    await look.page.wait_for_selector("html[data-ready]")

    pinned = look.page.locator("#pane-customer .pinned")
    await expect(pinned).to_contain_text("The rules of the house")
    await pinned.click()

    await expect(bubbles(look, "customer").first).to_be_in_viewport()
    await expect(bubbles(look, "customer").first).to_contain_text("The rules of the house")


async def test_an_old_message_that_changes_stays_where_it_is(opened: Opener) -> None:
    look = await opened()
    world = look.sandbox.world
    chat = world.chats[5002]
    posts = [talk.post(world, chat, world.main_bot.id, {"text": f"line {n}"}) for n in range(90)]
    await look.page.reload()
    await look.page.wait_for_selector("html[data-ready]")

    changed = {**posts[0].message, "text": "changed"}
    talk.change(world, chat, posts[0], changed, by_person=False)
    talk.post(world, chat, world.main_bot.id, {"text": "the newest"})

    await expect(bubbles(look, "customer").last).to_contain_text("the newest")
    await expect(bubbles(look, "customer")).to_have_count(61)
    await expect(_words(look, "changed")).to_have_count(0)


def _words(look: Look, words: str) -> Locator:
    return look.page.locator("#pane-customer .message", has_text=words)


async def test_an_empty_page_says_how_to_begin(opened: Opener) -> None:
    look = await opened()
    page = look.page
    await expect(page.locator("#pane-staff h2")).not_to_have_text("Staff group")

    await page.get_by_role("button", name="Let the staff speak English").click()
    await expect(page.locator("#pane-staff h2")).to_have_text("Staff group")
    await page.get_by_role("button", name="Take a ready complaint").click()
    await expect(page.locator("#pane-customer textarea")).to_have_value(re.compile("table"))
    await page.keyboard.press("Enter")
    await expect(bubbles(look, "customer")).to_have_count(2)

    # What was written was fetched by the bot.
    ticks = bubbles(look, "customer").first.locator(".ticks")
    await expect(ticks).to_have_attribute("aria-label", "The bot has it")
