"""The lines of a fact sheet as people write them: one, several, in order or by name."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from bot.domain.record.fact_sheet import SLOTS, FactSheet, Slot

_LABEL = re.compile(r"([^:\uff1a]{1,24})\s*[:\uff1a]\s*(.*)", re.DOTALL)
_BULLET = re.compile(r"(?:[-*\u2022\u00b7]|\d[.)\u3001])\s+")
_NOTHING = frozenset("- -- \u2013 \u2014 \u2014\u2014 / \uff0f".split())
"""Leaves a line out."""


@dataclass(frozen=True, kw_only=True, slots=True)
class FactWords:
    """What the lines are called, in every language, folded."""

    names: Mapping[str, Slot] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Written:
    """The sheet as it is after a message, and the last line that the message spoke of."""

    sheet: FactSheet
    last: Slot
    lines: int
    """How many lines were written."""
    named: bool = False
    """Whether one of them said where it belongs."""


def read(text: str, sheet: FactSheet, start: Slot, words: FactWords) -> Written:
    """The sheet with what a message writes into it.

    A line that begins with the name of one of the four belongs there; others follow in order
    from ``start``, and whatever comes after the last one joins it. A dash leaves a line as it is,
    and a name with nothing or a dash behind it empties its line.
    """
    lines = [one.strip() for one in text.splitlines() if one.strip()]
    place, last, filled = SLOTS.index(start), start, set[Slot]()
    parted = list(_parted(lines, words))
    for name, said in parted:
        slot = name or SLOTS[min(place, len(SLOTS) - 1)]
        place, last = SLOTS.index(slot) + 1, slot
        if said in _NOTHING or not said:
            sheet = sheet.put(slot, "") if name else sheet
        else:
            before = f"{sheet.of(slot)} " if slot in filled else ""
            sheet = sheet.put(slot, before + said)
            filled.add(slot)
    named = any(name is not None for name, _ in parted)
    return Written(sheet=sheet, last=last, lines=len(lines), named=named)


def _parted(lines: list[str], words: FactWords) -> Iterator[tuple[Slot | None, str]]:
    """Each line with the name it begins with, if that is one of the four."""
    for line in lines:
        bare = _BULLET.sub("", line, count=1) if _BULLET.match(line) else line
        found = _LABEL.fullmatch(bare)
        name = words.names.get(found[1].strip().casefold()) if found is not None else None
        yield (name, found[2].strip()) if found is not None and name else (None, bare)
