"""The files of the page: shipped with the package, complete, and from nowhere else."""

import re
import tomllib
from fnmatch import fnmatchcase
from pathlib import Path

import aiohttp
import pytest

from bot.sandbox import SandboxSettings, running_sandbox
from bot.sandbox.page import add_page

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "bot/sandbox/page"
FILES = [path for path in PAGE.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
# Names of formats, not addresses anybody asks.
NAMESPACES = {"http://www.w3.org/2000/svg"}


def test_an_installation_has_every_file() -> None:
    shipped = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]
    found, data = shipped["packages"]["find"], shipped["package-data"]["*"]
    assert found["namespaces"] is True
    for path in FILES:
        package = ".".join(path.relative_to(ROOT).parent.parts)
        assert any(fnmatchcase(package, wanted) for wanted in found["include"]), path
        assert not any(fnmatchcase(package, unwanted) for unwanted in found["exclude"]), path
        assert any(fnmatchcase(path.name, kind) for kind in data), path
        assert not path.name.startswith("."), path


def test_no_file_names_an_address_elsewhere() -> None:
    texts = [path for path in FILES if path.suffix in {".css", ".js", ".html", ".svg", ".json"}]
    assert len(texts) > 40
    for path in texts:
        found = set(re.findall(r"https?://[\w.-]+[^\s\"'`)]*", path.read_text("utf-8")))
        assert found <= NAMESPACES, path


@pytest.mark.asyncio
async def test_the_fonts_the_style_names_are_served_for_ever() -> None:
    async with (
        running_sandbox(SandboxSettings(), routes=(add_page,)) as sandbox,
        aiohttp.ClientSession(sandbox.base_url) as session,
    ):
        page = await (await session.get("/")).text()
        style = re.findall(r'href="(/page/\w+)/page.css"', page)[0]
        css = await (await session.get(f"{style}/page.css")).text()
        fonts = re.findall(r'url\("(.+?)"\)', css)
        assert sorted(fonts) == ["fonts/faces.woff2", "fonts/han.woff2"]
        for font in fonts:
            answer = await session.get(f"{style}/{font}")
            assert (answer.status, answer.content_type) == (200, "font/woff2")
            assert "immutable" in answer.headers["Cache-Control"]
            assert (await answer.read())[:4] == b"wOF2"
        assert (await session.get(f"{style}/fonts/LICENSE.txt")).status == 404
        assert (await session.get(f"{style}/../serving.py")).status == 404


def test_the_fonts_lie_beside_their_licence() -> None:
    fonts = PAGE / "static/fonts"
    licence = (fonts / "LICENSE.txt").read_text("utf-8")

    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert [path.name for path in fonts.glob("*.woff2") if path.name not in licence] == []
