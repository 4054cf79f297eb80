"""The languages of the page: which there are, what they say, which one a browser wants."""

import json
from functools import cache
from pathlib import Path

_WORDS = Path(__file__).with_name("words")
CHINESE, ENGLISH = ALL = ("zh-Hans", "en")


@cache
def words(language: str) -> dict[str, str]:
    """Return everything the page says in one language."""
    found: dict[str, str] = json.loads((_WORDS / f"{language}.json").read_text("utf-8"))
    return found


def known(given: str | None) -> str | None:
    """Return the language of the page for a tag such as "zh-TW"; None when there is none."""
    main = (given or "").strip().lower().partition("-")[0]
    return {"zh": CHINESE, "en": ENGLISH}.get(main)


def accepted(header: str) -> str:
    """Return the language a browser likes best, by its Accept-Language header."""
    wishes = sorted((_wish(part) for part in header.split(",")), key=lambda wish: -wish[1])
    return next((name for tag, _ in wishes if (name := known(tag))), ENGLISH)


def _wish(part: str) -> tuple[str, float]:
    tag, _, weight = part.partition(";q=")
    try:
        return tag, float(weight or 1)
    except ValueError:
        return tag, 0.0
