"""What somebody else wants, as one of us wrote it down: "she wants a repair" (§3)."""

from operator import attrgetter
from typing import NamedTuple

from bot.domain.understanding.answers import Wish, wish_of
from bot.domain.understanding.lexicon import Hit, Lexicon
from bot.domain.understanding.sentences import split
from bot.domain.understanding.wishing import clauses, wish_words

_START = attrgetter("start")


class Reported(NamedTuple):
    """The wish of whoever spoke, and its kind; empty and ``None`` where none was written."""

    words: str
    wish: Wish | None


def reported(text: str, lexicon: Lexicon, reporting: Lexicon) -> Reported:
    """Return the wish in words that were noted in the third person, or as they were said.

    `reporting` holds such words: "she wants", and short names of what is wanted.
    """
    words = _reported_words(text, lexicon, reporting) or wish_words(text, lexicon)
    folded = lexicon.fold(words)
    hits = [*lexicon.hits(folded), *reporting.hits(folded)]
    found = [hit for one in split(folded, lexicon, sorted(hits, key=_START)) for hit in one.hits]
    return Reported(words, wish_of(found))


def _reported_words(text: str, lexicon: Lexicon, reporting: Lexicon) -> str:
    for clause in clauses(text, lexicon):
        folded = lexicon.fold(clause.words)
        if any(_wants(hit, folded) for hit in reporting.hits(folded)):
            return clause.to_the_end
    return ""


def _wants(hit: Hit, folded: str) -> bool:
    return "want" in hit.tags and hit.end < len(folded.rstrip(" .!,\u3002\uff0c"))
