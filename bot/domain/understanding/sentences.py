"""Sentences of a folded text with the entries found in them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.domain.understanding.lexicon import Hit, Lexicon
from bot.domain.understanding.stops import NO_STOP

_SENTENCE = re.compile(
    rf"(?:[^.!?;\n\u3002\u2026]+|{NO_STOP}|\.(?!\.*(?:\s|$)))*"
    r"(?:[!?;\n\u3002\u2026]+|\.+(?=\s|$)|$)"
)
_PAUSE = re.compile(r"[,.!?;:\n\u3001\u3002]")
_CLAUSE_ENDS = re.compile(r"[,:\u3001]|(?<=[\u4e00-\u9fff]) ")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_LONGEST = 60
_NEAR = 25
_NEAR_WORDS = 2
_NEAR_LETTERS = 2
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
        if part.group().strip():
            first, last = bisect_left(starts, part.start()), bisect_left(starts, part.end())
            found = tuple(_with_negation(folded, hits[first:last]))
            tags = union(hit.tags for hit in found)
            text = part[0].lstrip()
            begins = part.end() - len(text)
            sentences.append(Sentence(text=text.rstrip(), hits=found, tags=tags, start=begins))
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
        nearest = masks[bisect_right(starts, hit.start - _LONGEST) : met]
        if reach <= hit.start or not any(_covers(mask, hit) for mask in nearest):
            kept.append(hit)
    return kept


def _covers(mask: Hit, hit: Hit) -> bool:
    wider_neutral = "neutral" in hit.tags and hit.end >= mask.end
    return mask is not hit and mask.start <= hit.start < mask.end and not wider_neutral


def _with_negation(folded: str, hits: list[Hit]) -> Iterator[Hit]:
    """Add `negated`, `diminished` or `quoted` to what such a word shortly before it changes."""
    noes = sorted(hit.end for hit in hits if "negation" in hit.tags)
    mild = sorted(hit.end for hit in hits if "diminish" in hit.tags)
    told = sorted(hit.end for hit in hits if "quoting" in hit.tags)
    if not (noes or mild or told):
        yield from hits
        return
    changes: dict[int, set[str]] = {}
    for tags, word, start, end in hits:
        extra = changes.get(start)
        if extra is None:
            extra = changes[start] = set()
            if noes and _follows(folded, start, noes):
                extra.add("negated")
            if mild and _follows(folded, start, mild):
                extra.add("diminished")
            if told and _is_quoted(folded, start, told):
                extra.add("quoted")
        yield Hit(tags | extra if extra else tags, word, start, end)


def _is_quoted(folded: str, start: int, ends: list[int]) -> bool:
    """Tell whether one of the ends lies before the start, with no pause but a colon between."""
    near = ends[bisect_left(ends, start - _QUOTED_WITHIN) : bisect_right(ends, start)]
    return any(not _QUOTED_PAUSE.search(folded[end:start]) for end in near)


def _follows(folded: str, start: int, ends: list[int]) -> bool:
    """Tell whether one of the ends lies shortly before the start, within the same clause."""
    for end in reversed(ends[bisect_left(ends, start - _NEAR) : bisect_right(ends, start)]):
        if _close(folded[end:start]):
            return True
    return False


def _close(gap: str) -> bool:
    if _PAUSE.search(gap):
        return False
    if _HAN.search(gap):
        return len(gap) <= _NEAR_LETTERS
    return len(gap.split()) <= _NEAR_WORDS
