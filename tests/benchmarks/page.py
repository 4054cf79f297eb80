"""The page of the demo in a browser: until one can use it, and from a click to what it causes."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Browser, Page, async_playwright, expect

from tests.browser.conftest import ARGUMENTS, CHROMIUM
from tests.browser.demo import demo

# Milliseconds since the first byte of the answer.
OPENED = """() => {
  const { responseStart } = performance.getEntriesByType("navigation")[0];
  const mark = (name) => performance.getEntriesByName(name)[0].startTime - responseStart;
  return { interactive: mark("scripts"), filled: mark("ready") };
}"""
# Milliseconds from the click on "send" in one pane to a new bubble in another.
CLICKED = """(words) => new Promise((resolve) => {
  const [from, to] = ["customer", "staff"].map((name) => document.getElementById(`pane-${name}`));
  const there = () => [...to.querySelectorAll(".message")].some((one) => one.textContent.includes(words));
  from.querySelector("textarea").value = words;
  const began = performance.now();
  new MutationObserver((_, watch) => {
    if (!there()) return;
    watch.disconnect();
    resolve(performance.now() - began);
  }).observe(to, { childList: true, subtree: true });
  from.querySelector(".send").click();
})"""
COMPLAINT = "My parcel is lost and so I can't work. Please send a new one."


@dataclass(frozen=True, kw_only=True, slots=True)
class Opened:
    """Milliseconds, one of each for every round."""

    interactive: list[float]
    filled: list[float]
    clicked: list[float]


async def measured(times: int) -> Opened | None:
    """Open the page in a fresh browser profile several times, then click; None without chromium."""
    if not CHROMIUM.exists():
        return None
    with tempfile.TemporaryDirectory() as folder:
        async with demo(Path(folder)) as base, async_playwright() as driver:
            browser = await driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
            found = [await _open(browser, base) for _ in range(times)]
            clicked = await _click(browser, base, times)
            await browser.close()
    return Opened(
        interactive=[one["interactive"] for one in found],
        filled=[one["filled"] for one in found],
        clicked=clicked,
    )


async def _open(browser: Browser, base: str) -> dict[str, float]:
    context = await browser.new_context(locale="en-GB", viewport={"width": 1600, "height": 1000})
    page = await context.new_page()
    await page.goto(f"{base}/")
    await page.wait_for_selector("html[data-ready]")
    found: dict[str, float] = await page.evaluate(OPENED)
    await context.close()
    return found


async def _click(browser: Browser, base: str, times: int) -> list[float]:
    """Bring a case to somebody's desk; then whatever the customer writes appears there."""
    page = await browser.new_page(locale="en-GB", viewport={"width": 1600, "height": 1000})
    await page.goto(f"{base}/")
    await page.wait_for_selector("html[data-ready]")
    await _write(page, COMPLAINT)
    await page.locator("#clock button[data-seconds='3600']").click()
    await page.locator("#pane-staff .key", has_text="Claim").click()
    await page.locator("#pane-staff [data-tab=desk]").click()
    await page.locator("#pane-staff .key", has_text="look into it").click()
    await expect(page.locator("#pane-customer .message", has_text="I'm Ben")).to_be_visible()
    found = []
    for number in range(times):
        await page.wait_for_timeout(1500)
        found.append(await page.evaluate(CLICKED, f"and one thing more: number {number}"))
    return found


async def _write(page: Page, words: str) -> None:
    field = page.locator("#pane-customer textarea")
    await field.fill(words)
    await field.press("Enter")
    await expect(page.locator("#pane-customer .reaction")).to_be_visible()
