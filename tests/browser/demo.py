"""The page with the real bot behind it, started once for all tests that need it."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, Locator, Page, expect

from tests.app.processes import main

# A killed bot needs some seconds to come back, on a busy machine many.
PATIENCE = 60_000


@dataclass(kw_only=True)
class Show:
    """The page of a demo, as somebody uses it."""

    page: Page
    asked: list[str]
    faults: list[str]
    base: str

    def pane(self, name: str) -> Locator:
        """Return a pane."""
        return self.page.locator(f"#pane-{name}")

    async def write(self, pane: str, words: str) -> None:
        """Type words into a pane and send them."""
        field = self.pane(pane).locator("textarea")
        await field.fill(words)
        await field.press("Enter")

    async def press(self, pane: str, key: str) -> None:
        """Press the newest key of this name under a message."""
        found = self.pane(pane).locator(".key", has_text=re.compile(f"^{re.escape(key)}"))
        await found.last.click(timeout=PATIENCE)

    async def sees(self, pane: str, words: str) -> None:
        """Wait for a message with these words."""
        found = self.pane(pane).locator(".message", has_text=words).last
        await expect(found).to_be_visible(timeout=PATIENCE)

    async def stands_at(self, station: str, state: str = "now") -> None:
        """Wait until the route has come to a station."""
        place = self.page.locator(f"[data-station={station}]")
        await expect(place).to_have_attribute("data-state", state, timeout=PATIENCE)

    async def bot_is(self, state: str) -> None:
        """Wait until the mark says "yes" (online) or "no"."""
        mark = self.page.locator("#online")
        await expect(mark).to_have_attribute("data-state", state, timeout=PATIENCE)


@asynccontextmanager
async def demo(folder: Path) -> AsyncIterator[str]:
    """Run a demo in English and give its address."""
    settings: dict[str, Any] = {
        "PORT": 0, "BROWSER": "none", "AMENDS_DEMO_DATA": folder, "AMENDS_LOCALE": "en",
    }  # fmt: skip
    async with main(folder, "demo", **settings) as program:
        yield (await program.says("ready: ")).partition("ready: ")[2].rstrip("/")


@asynccontextmanager
async def opened(browser: Browser, base: str, **options: Any) -> AsyncIterator[Show]:
    """Open the page; what it says may not hide a fault, nor does it ask anybody else."""
    chosen = {"viewport": {"width": 1280, "height": 900}, "locale": "en-GB", **options}
    context = await browser.new_context(**chosen)
    page = await context.new_page()
    page.set_default_timeout(PATIENCE)
    show = Show(page=page, asked=[], faults=[], base=base)
    page.on("request", lambda request: show.asked.append(request.url))
    page.on("pageerror", lambda error: show.faults.append(str(error)))
    await page.goto(f"{base}/", wait_until="domcontentloaded")
    await page.wait_for_selector("html[data-ready]")
    yield show
    await context.close()
    assert show.faults == []
    assert [url for url in show.asked if not url.startswith((base, "blob:"))] == []
