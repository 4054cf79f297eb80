"""Gaps in the draft of a letter: what only a person can say (`reply-letter` §1)."""

import re

OPENS, CLOSES = "\u27e6", "\u27e7"
"""Stand around the hint that tells what is missing; readers see words instead."""
GAP = re.compile(f"{OPENS}([^{OPENS}{CLOSES}]*){CLOSES}")
_ENDS = (".", "!", "?", ",", ";", "\u3002", "\uff01", "\uff1f", "\uff0c", "\uff1b")
"""Full stops and the like, Latin and Chinese."""


def hints(text: str) -> tuple[str, ...]:
    """What is missing, gap by gap."""
    return tuple(GAP.findall(text))


def has_gap(text: str) -> bool:
    """Whether something is missing; half a gap counts as well."""
    return OPENS in text or CLOSES in text


def harmless(text: str) -> str:
    """The words of a person without anything that looks like a gap."""
    return text.replace(OPENS, "[").replace(CLOSES, "]")


def filled(text: str, words: str) -> str:
    """The text with its first gap filled; a full stop is not said twice."""
    found = GAP.search(text)
    if found is None:
        return text
    before, after = text[: found.start()], text[found.end() :]
    said = harmless(words).strip()
    if after.lstrip().startswith(_ENDS):
        said = said.rstrip("".join(_ENDS))
    return before + said + after
