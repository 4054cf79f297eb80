"""What somebody else wants, as one of us wrote it down: "she wants a repair" (§3)."""

import re
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from bot.domain.understanding.wishes.answers import Wish, wish_of
from bot.domain.understanding.wishes.wishing import clauses, wish_words
from bot.domain.understanding.words.lexicon import Hit, Lexicon
from bot.domain.understanding.words.sentences import split

_START = attrgetter("start")
_EDGES = " :\uff1a"
_JOINED = re.compile(r"\s+(?:and\s+(?:\w+\s+)?)?$", re.IGNORECASE)
"""What joins a story to a wish: "she was here | and she wants"."""
_MOST_WORDS, _MOST_SIGNS = 2, 6


class Reported(NamedTuple):
    """The wish of whoever spoke, and its kind; empty and ``None`` where none was written."""

    words: str
    wish: Wish | None
    told: str = ""
    """The same as it was noted, with "she wants"."""


def reported(text: str, lexicon: Lexicon, reporting: Lexicon) -> Reported:
    """Return the wish in words that were noted in the third person, or as they were said.

    `reporting` holds such words: "she wants", and short names of what is wanted.
    """
    words, told = _reported_words(text, lexicon, reporting)
    if not told:
        words = told = wish_words(text, lexicon)
    folded = lexicon.fold(words)
    hits = [*lexicon.hits(folded), *reporting.hits(folded)]
    found = [hit for one in split(folded, lexicon, sorted(hits, key=_START)) for hit in one.hits]
    return Reported(words, wish_of(found), told)


def _reported_words(text: str, lexicon: Lexicon, reporting: Lexicon) -> tuple[str, str]:
    """What is wanted, alone and as it was noted."""
    for clause in clauses(text, lexicon):
        folded = lexicon.fold(clause.words)
        hits = reporting.hits(folded)
        if any(_wants(hit, folded) for hit in hits):
            told = clause.to_the_end
            same = len(folded) == len(clause.words)
            return _without_who(told, hits) if same else (told, told)
    return "", ""


def _without_who(told: str, hits: Sequence[Hit]) -> tuple[str, str]:
    """What is wanted, without "she wants", and with it; as it is where that would not read alone.

    What is told before, as in "she was here and wants a repair", is no part of the wish.
    """
    saying = next((hit for hit in hits if "says_so" in hit.tags), None)
    if saying is None:
        return told, told
    mine = any("not_alone" in hit.tags and hit.start <= saying.end + 1 for hit in hits)
    wanted = told[saying.end :].strip(_EDGES)
    if mine or not wanted:
        return told, told
    before = told[: saying.start]
    return wanted, told if _is_who(before) else told[len(_JOINED.sub("", before)) :]


def _is_who(before: str) -> bool:
    """Whether only somebody stands there: "she", "Mrs Chen", "the customer"."""
    return len(before.split()) <= _MOST_WORDS and (before.isascii() or len(before) <= _MOST_SIGNS)


def _wants(hit: Hit, folded: str) -> bool:
    return "want" in hit.tags and hit.end < len(folded.rstrip(" .!,\u3002\uff0c"))
