"""The colours of the page, as its style names them: whatever is read can be read (WCAG 2.2 AA)."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

import pytest

CSS = Path(__file__).parents[2] / "bot/sandbox/page/static/css"
LEAST = 4.5
LEAST_OF_MARKS = 3.0

Colour: TypeAlias = tuple[float, float, float]
Scheme: TypeAlias = dict[str, str]

# What is written in one colour on another; a wall is seen around every bubble.
READ = {
    "panel": "ink dim accent link bad good",
    "soft": "ink dim bad good",
    "page": "ink",
    "accent-soft": "ink accent",
    "accent": "accent-ink",
    "bad-soft": "bad",
    "warm": "warm-ink",
    "mine": "ink mine-dim link good",
    "theirs": "ink dim link accent",
    "key": "key-ink",
    "pill": "pill-ink",
}
MARKS = {"panel": "accent", "wall-1": "accent", "wall-3": "accent"}
"""The ring around what has the focus."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_whatever_is_written_stands_out(scheme: str) -> None:
    colours = _schemes()[scheme]

    low = [
        f"{ink} on {paper}: {ratio:.2f}"
        for paper, ink, ratio in _ratios(colours, READ)
        if ratio < LEAST
    ]
    assert low == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_ring_of_the_focus_is_seen(scheme: str) -> None:
    colours = _schemes()[scheme]

    assert [pair for *pair, ratio in _ratios(colours, MARKS) if ratio < LEAST_OF_MARKS] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_names_of_people_can_be_read(scheme: str) -> None:
    colours = _schemes()[scheme]
    light, _, dark = (CSS / "bubbles.css").read_text("utf-8").partition("@media")
    found = re.findall(r"\.name-(\w+) \{ color: (#\w+)", light if scheme == "light" else dark)

    assert len(found) == 8
    paper = _over(colours["theirs"], colours["wall-2"])
    assert [name for name, ink in found if _contrast(_rgb(ink), paper) < LEAST] == []


def test_both_schemes_name_the_same_colours() -> None:
    light, dark = _schemes().values()

    assert set(light) == set(dark)
    named = {name for names in READ.values() for name in names.split()} | set(READ)
    assert named <= set(light)


def _schemes() -> dict[str, Scheme]:
    """Return the colours by day and by night; by night the others go on."""
    style = (CSS / "base.css").read_text("utf-8")
    day, night = re.findall(r":root \{(.*?)\}", style, re.DOTALL)
    light, dark = (dict(re.findall(r"--([\w-]+): (#\w+);", block)) for block in (day, night))
    return {"light": light, "dark": light | dark}


def _ratios(colours: Scheme, pairs: dict[str, str]) -> Iterator[tuple[str, str, float]]:
    for paper, inks in pairs.items():
        below = _over(colours[paper], colours["wall-2"])
        for ink in inks.split():
            yield paper, ink, _contrast(_rgb(colours[ink]), below)


def _parts(colour: str) -> list[int]:
    digits = colour.removeprefix("#")
    if len(digits) in {3, 4}:
        digits = "".join(2 * digit for digit in digits)
    return [int(digits[at : at + 2], 16) for at in range(0, len(digits), 2)]


def _rgb(colour: str) -> Colour:
    red, green, blue, *_ = (part / 255 for part in _parts(colour))
    return red, green, blue


def _over(colour: str, below: str) -> Colour:
    """Return the colour as it is seen: one that lets light through is mixed with what is below."""
    parts = _parts(colour)
    much = parts[3] / 255 if len(parts) == 4 else 1.0
    red, green, blue = (
        a * much + b * (1 - much) for a, b in zip(_rgb(colour), _rgb(below), strict=True)
    )
    return red, green, blue


def _contrast(one: Colour, two: Colour) -> float:
    dark, light = sorted((_light(one), _light(two)))
    return (light + 0.05) / (dark + 0.05)


def _light(colour: Colour) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
