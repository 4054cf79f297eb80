"""Chinese and emoji where the machine has no font for them, and no font asked for elsewhere."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page, Playwright

from bot.sandbox import Sandbox
from bot.sandbox.page import language
from tests.browser.conftest import ARGUMENTS, CHROMIUM

HERE = Path(__file__).parent
DRAWN = (HERE / "drawn.js").read_text("utf-8")
CONFIG = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}</dir><cachedir>{folder}/cache</cachedir></fontconfig>
"""
CHINESE = "诉龍㗎"
FACES = "🙏❤️⏰⚠️🫡"


@pytest_asyncio.fixture(loop_scope="session")
async def bare(driver: Playwright, tmp_path: Path) -> AsyncIterator[Browser]:
    """A browser on a machine with one small font; without any it would not start."""
    smallest = min(Path("/usr/share/fonts").rglob("*.ttf"), key=lambda path: path.stat().st_size)
    (tmp_path / smallest.name).symlink_to(smallest)
    config = tmp_path / "fonts.conf"
    config.write_text(CONFIG.format(folder=tmp_path), "utf-8")
    launched = await driver.chromium.launch(
        executable_path=CHROMIUM,
        args=ARGUMENTS,
        env={**os.environ, "FONTCONFIG_FILE": str(config)},
    )
    yield launched
    await launched.close()


async def test_a_machine_without_fonts_shows_chinese_and_coloured_faces(
    bare: Browser, sandbox: Sandbox
) -> None:
    page, asked = await _opened(await bare.new_context(locale="zh-CN"), sandbox)

    drawn = await page.evaluate(DRAWN, [CHINESE, FACES])

    assert asked == {"han.woff2", "faces.woff2"}
    assert drawn == {"chinese": len(CHINESE), "coloured": len(FACES.replace("\ufe0f", ""))}
    title = language.words("zh-Hans")["brand"]
    assert await page.get_by_role("heading", level=1).inner_text() == title


async def test_fonts_are_fetched_only_where_they_are_missing(
    browser: Browser, sandbox: Sandbox
) -> None:
    context = await browser.new_context(locale="en-GB")
    page, asked = await _opened(context, sandbox)
    has_faces = await page.evaluate("""async () => {
        const found = new FontFace("own", "local('Noto Color Emoji'), local('NotoColorEmoji')");
        return found.load().then(() => true, () => false);
    }""")

    assert ("faces.woff2" in asked) == (not has_faces)
    await context.close()


async def _opened(context: BrowserContext, sandbox: Sandbox) -> tuple[Page, set[str]]:
    """Open the page and show a message in it; tell which fonts it asked for."""
    page = await context.new_page()
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url.rpartition("/")[2]))
    foreign: list[str] = []
    page.on("request", lambda request: foreign.append(request.url))
    await page.goto(f"{sandbox.base_url}/", wait_until="domcontentloaded")
    await page.wait_for_selector("html[data-ready]")
    await page.locator("#pane-customer textarea").fill(f"{CHINESE} {FACES}")
    await page.locator("#pane-customer textarea").press("Enter")
    await page.locator("#pane-customer .message").first.wait_for()
    await page.evaluate("document.fonts.ready")
    assert [url for url in foreign if not url.startswith(sandbox.base_url)] == []
    return page, {name for name in asked if name.endswith(".woff2")}
