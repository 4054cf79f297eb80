"""An offer in one sentence or two: "either … or …", "the seal was faulty; we …" (§11, t9)."""

import re
from dataclasses import dataclass

from bot.domain.script import is_wide
from bot.domain.understanding.offers.signs import EDGES, ENDS, Doubt, Layout, Signs, joined
from bot.domain.understanding.words.stops import sentences

_SIDE_BY_SIDE = re.compile(r"\s+/\s+|\s*[;\uff1b]\s*|(?<=\))\s*/\s*|(?<=\uff09)\s*/\s*")
_LED = re.compile(r"[^:\uff1a,\uff0c]{1,24}[:\uff1a]\s*(?!\d)")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Reads an offer that has no lines of its own; with ``other`` what is in doubt otherwise."""

    signs: Signs
    other: bool

    def of(self, text: str) -> Layout:
        """Its parts."""
        said, ends = self.signs.without_ends(_sentences(text))
        for place in range(len(said)):
            start = self._begins(said, place)
            lead, ways = self._ways(joined(said[start:])) if start is not None else ([], [])
            if len(ways) < 2:
                continue
            if self.other:
                lead, ways = [], [joined(said[start:])]
            return Layout(
                reason=joined([*said[:start], *lead]),
                options=tuple(ways),
                doubt=Doubt.SEVERAL if self.other else Doubt.ONE,
                left_out=tuple(ends),
            )
        opening = 0
        while opening < len(said) - 1 and self.signs.is_plain_reason(said[opening]):
            opening += 1
        rest = joined(said[opening:])
        return Layout(
            reason=joined(said[:opening]), options=(rest,) if rest else (), left_out=tuple(ends)
        )

    def _begins(self, said: list[str], place: int) -> int | None:
        """The sentence with which the ways begin, where this one tells of two."""
        simple = self.signs.simple(said[place])
        hit = self.signs.words.either.search(simple) or _SIDE_BY_SIDE.search(simple)
        if hit is None:
            return None
        another = hit.start() == 0 and place > 0 and not self._pairs(said[place])
        return place - 1 if another else place

    def _pairs(self, sentence: str) -> bool:
        return len(self.signs.words.either.split(self.signs.simple(sentence))) > 2

    def _ways(self, text: str) -> tuple[list[str], list[str]]:
        """What leads up to the ways of one sentence, and they; fewer than two are none."""
        parts = _split(text, self.signs.simple(text), self.signs.words.either)
        lead: list[str] = []
        if len(parts) > 1 and not self.signs.tells(parts[0]):
            first = parts.pop(0).strip(EDGES)
            bare = self.signs.words.before_first.fullmatch(self.signs.simple(first))
            lead = [] if bare or not first else [first]
            if len(parts) == 1:
                parts = _split(parts[0], self.signs.simple(parts[0]), self.signs.words.paired)
        else:
            parts = self._beside(parts)
        ways = [self.begun(one) for one in (part.strip(ENDS) for part in parts) if one]
        return lead, ways if all(self.signs.tells(one) for one in ways) else []

    def _beside(self, parts: list[str]) -> list[str]:
        """Ways with a stroke between them, each with an amount or a time."""
        if len(parts) > 1:
            return parts
        beside = _SIDE_BY_SIDE.split(parts[0])
        if len(beside) == 1:
            beside = _split(parts[0], self.signs.simple(parts[0]), self.signs.words.paired)
        gives = [self.signs.gives(one) for one in beside]
        return beside if all(one.money or one.time for one in gives) else parts

    def begins_another(self, line: str) -> bool:
        """Whether a line begins with an "or"."""
        found = self.signs.words.either.match(self.signs.simple(line))
        return found is not None and self.signs.tells(line[found.end() :])

    def begun(self, way: str) -> str:
        """A way less what leads up to it."""
        for pattern in (self.signs.words.either, _LED, self.signs.words.before_first):
            found = pattern.match(self.signs.simple(way))
            rest = way[found.end() :].strip(EDGES) if found is not None else ""
            if found is not None and rest and not self.signs.tells(found.group()):
                way = rest
        return way[:1].upper() + way[1:]


def _sentences(text: str) -> list[str]:
    """Its sentences; put together again by ``joined`` they are the text, sign for sign."""
    found: list[str] = []
    for one in sentences(text):
        if found and not one[0].isspace() and not is_wide(found[-1][-1]):
            found[-1] += one
        else:
            found.append(one)
    return [one.strip() for one in found if one.strip()]


def _split(text: str, plain: str, at: re.Pattern[str]) -> list[str]:
    parts, last = [], 0
    for hit in at.finditer(plain):
        parts.append(text[last : hit.start()])
        last = hit.end()
    return [*parts, text[last:]]
