"""Whom of ours a line to the bot names: "Li", "@anna", in full or by the first name."""

import re
from collections.abc import Iterable, Mapping

from bot.domain.people import PersonId

_LATIN = re.compile(r"[a-z]", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:[-'\u2019][^\W_]+)*")


def colleagues_named(
    line: str, names: Mapping[PersonId, str], *, left: str | None = None
) -> tuple[PersonId, ...]:
    """Return who is named; a full name goes before a first name that several share.

    ``left`` is the line without the words that name a time, for names that are also such words.
    """
    left = line if left is None else left
    whole = [one for one, name in names.items() if _stands(name, line, left)]
    first = [one for one, name in names.items() if _stands(name.partition(" ")[0], line, left)]
    return tuple(whole or first)


def without_names(line: str, names: Iterable[str]) -> str:
    """Return the line without these names, in full or by the first name, and the @ before them."""
    for name in names:
        for part in (name.strip(), name.strip().partition(" ")[0]):
            edge = r"\b" if _LATIN.search(part) else ""
            line = re.sub(rf"@?{edge}{re.escape(part)}{edge}", " ", line, flags=re.IGNORECASE)
    return line


def _stands(name: str, line: str, left: str) -> bool:
    wanted = _words(name)
    if not wanted:
        return False
    if not _LATIN.search(name):
        return name.strip() in line
    said = _words(left)
    size = len(wanted)
    return any(said[i : i + size] == wanted for i in range(len(said) - size + 1))


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]
