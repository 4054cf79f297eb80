"""Sentences of a folded text with the entries found in them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from bot.domain.understanding.words.lexicon import Hit, Lexicon
from bot.domain.understanding.words.stops import NO_STOP

_SENTENCE = re.compile(
    rf"(?:[^.!?;\n\u3002\u2026]+|{NO_STOP}|\.(?!\.*(?:\s|$)))*"
    r"(?:[!?;\n\u3002\u2026]+|\.+(?=\s|$)|$)"
)
_CLAUSE_ENDS = re.compile(r"[,:\u3001]|(?<=[\u4e00-\u9fff]) ")
_LONGEST = 60
_NEAR = 25
_PAUSES, _HAN = r",.!?;:\n\u3001\u3002", r"\u4e00-\u9fff"
_WORD, _SPACE = rf"[^\s{_PAUSES}{_HAN}]*", r"[^\S\n]*"
_WORDS = re.compile(f"{_SPACE}{_WORD}{_SPACE}{_WORD}{_SPACE}")
_LETTERS = re.compile(f"[^{_PAUSES}]{{0,2}}")
_QUOTED_WITHIN = 24
_QUOTED_PAUSE = re.compile(r"[,.!?;\n\u3001\u3002]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Sentence:
    """One sentence: its text and the entries found in it."""

    text: str
    hits: tuple[Hit, ...]
    tags: frozenset[str]
    """Every tag found in the sentence."""
    start: int = 0
    """Where it begins in the folded text, as the hits count."""

    def has(self, *tags: str) -> bool:
        """Tell whether one of the tags was found."""
        return not self.tags.isdisjoint(tags)

    def pause_between(self, start: int, end: int) -> bool:
        """Tell whether there is a pause between two places, a space among Chinese letters too."""
        return _CLAUSE_ENDS.search(self.text, start - self.start, end - self.start) is not None

    @property
    def asks(self) -> bool:
        """Tell whether the sentence is a question."""
        return "?" in self.text[-3:] or self.has("question")

    def asks_at(self, hit: Hit) -> bool:
        """Tell whether the clause in which an entry stands is what is asked."""
        ends = self.start + len(self.text)
        if "?" in self.text[-3:] and not self.pause_between(hit.end, ends):
            return True
        return any("question" in one.tags and self.together(one, hit) for one in self.hits)

    def together(self, one: Hit, other: Hit) -> bool:
        """Tell whether two entries stand in one clause."""
        return not self.pause_between(min(one.end, other.end), max(one.start, other.start))


def split(folded: str, lexicon: Lexicon, hits: list[Hit] | None = None) -> list[Sentence]:
    """Return the sentences of a folded text with what was found in each; `hits` if known already.

    What begins inside an entry tagged `neutral` is not found; what a negation precedes gets the
    tag `negated` beside its own, what a word like "slightly" precedes the tag `diminished`, and
    what somebody called the writer the tag `quoted`.
    """
    hits = _uncovered(lexicon.hits(folded) if hits is None else hits)
    starts = [hit.start for hit in hits]
    sentences: list[Sentence] = []
    for part in _SENTENCE.finditer(folded):
        text = part[0].lstrip()
        if text:
            first, last = bisect_left(starts, part.start()), bisect_left(starts, part.end())
            found = hits[first:last]
            tags = union([hit.tags for hit in found])
            if not tags.isdisjoint(_CHANGING):
                found = _changed(folded, found, starts[first:last])
                tags = union([hit.tags for hit in found])
            begins = part.end() - len(text)
            sentences.append(
                Sentence(text=text.rstrip(), hits=tuple(found), tags=tags, start=begins)
            )
    return sentences


def union(tags: Iterable[frozenset[str]]) -> frozenset[str]:
    """Return the tags of all."""
    none: frozenset[str] = frozenset()
    return none.union(*tags)


def _uncovered(hits: list[Hit]) -> list[Hit]:
    """Leave out what begins inside a neutral entry; both are in the order of the text."""
    masks = [hit for hit in hits if "neutral" in hit.tags]
    if not masks:
        return hits
    starts = [mask.start for mask in masks]
    kept: list[Hit] = []
    met = reach = 0
    for hit in hits:
        while met < len(masks) and starts[met] <= hit.start:
            reach, met = max(reach, masks[met].end), met + 1
        if reach > hit.start:
            nearest = masks[bisect_right(starts, hit.start - _LONGEST) : met]
            if any(_covers(mask, hit) for mask in nearest):
                continue
        kept.append(hit)
    return kept


def _covers(mask: Hit, hit: Hit) -> bool:
    wider_neutral = "neutral" in hit.tags and hit.end >= mask.end
    return mask is not hit and mask.start <= hit.start < mask.end and not wider_neutral


def _changed(folded: str, hits: list[Hit], starts: list[int]) -> list[Hit]:
    """Add `negated`, `diminished` or `quoted` to what such a word shortly before it changes.

    `starts` are the places of the hits.
    """
    extra: dict[int, list[str]] = {}
    for hit in hits:
        for tag in hit.tags & _CHANGING:
            change, reach = _CHANGES[tag]
            until = bisect_right(starts, reach(folded, hit.end))
            for at in range(bisect_left(starts, hit.end), until):
                extra.setdefault(at, []).append(change)
    changed = list(hits)
    for at, more in extra.items():
        tags, word, start, end = hits[at]
        changed[at] = Hit(tags.union(more), word, start, end)
    return changed


def _close(folded: str, end: int) -> int:
    """Return how far words of the same clause are close behind an end: two words, two letters."""
    words, letters = _WORDS.match(folded, end, end + _NEAR), _LETTERS.match(folded, end)
    return max(found.end() for found in (words, letters) if found)


def _told(folded: str, end: int) -> int:
    """Return how far what is called somebody may stand, with no pause but a colon between."""
    pause = _QUOTED_PAUSE.search(folded, end, end + _QUOTED_WITHIN)
    return pause.start() if pause else end + _QUOTED_WITHIN


_CHANGES: Mapping[str, tuple[str, Callable[[str, int], int]]] = {
    "negation": ("negated", _close),
    "diminish": ("diminished", _close),
    "quoting": ("quoted", _told),
}
_CHANGING = frozenset(_CHANGES)
