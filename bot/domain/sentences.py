"""Sentences of a folded text with the entries found in them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.domain.lexicon import Hit, Lexicon

_SENTENCE = re.compile(r"[^!?;\n\u3002]*?(?:[!?;\n\u3002\u2026]+|\.+(?=\s|$)|$)")
_PAUSE = re.compile(r"[,.!?;:\n\u3001\u3002]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_NEAR = 25
_NEAR_WORDS = 2
_NEAR_LETTERS = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Sentence:
    """One sentence: its text and the entries found in it."""

    text: str
    hits: tuple[Hit, ...]

    @property
    def tags(self) -> frozenset[str]:
        """Every tag found in the sentence."""
        return frozenset().union(*(hit.tags for hit in self.hits))

    def has(self, *tags: str) -> bool:
        """Tell whether one of the tags was found."""
        return any(not hit.tags.isdisjoint(tags) for hit in self.hits)

    @property
    def asks(self) -> bool:
        """Tell whether the sentence is a question."""
        return "?" in self.text[-3:] or self.has("question")


def split(folded: str, lexicon: Lexicon) -> list[Sentence]:
    """Return the sentences of a folded text with what was found in each.

    What an entry tagged `neutral` covers is not found; what a negation precedes gets the tag
    `negated` beside its own.
    """
    hits = _uncovered(lexicon.hits(folded))
    sentences: list[Sentence] = []
    for part in _SENTENCE.finditer(folded):
        if part.group().strip():
            inside = [hit for hit in hits if part.start() <= hit.start < part.end()]
            found = tuple(_with_negation(folded, inside))
            sentences.append(Sentence(text=part.group().strip(), hits=found))
    return sentences


def _uncovered(hits: list[Hit]) -> list[Hit]:
    masks = [hit for hit in hits if "neutral" in hit.tags]
    if not masks:
        return hits
    return [hit for hit in hits if not any(_covers(mask, hit) for mask in masks)]


def _covers(mask: Hit, hit: Hit) -> bool:
    return mask is not hit and mask.start <= hit.start and hit.end <= mask.end


def _with_negation(folded: str, hits: Iterable[Hit]) -> Iterable[Hit]:
    """Add `negated` to what a negation shortly before it turns round."""
    hits = list(hits)
    noes = [hit.end for hit in hits if "negation" in hit.tags]
    mild = [hit.end for hit in hits if "diminish" in hit.tags]
    for hit in hits:
        extra = set()
        if any(_just_before(folded, end, hit.start) for end in noes):
            extra.add("negated")
        if any(_just_before(folded, end, hit.start) for end in mild):
            extra.add("diminished")
        yield replace(hit, tags=hit.tags | extra) if extra else hit


def _just_before(folded: str, end: int, start: int) -> bool:
    if not 0 <= start - end <= _NEAR:
        return False
    gap = folded[end:start]
    if _PAUSE.search(gap):
        return False
    if _HAN.search(gap):
        return len(gap) <= _NEAR_LETTERS
    return len(gap.split()) <= _NEAR_WORDS
