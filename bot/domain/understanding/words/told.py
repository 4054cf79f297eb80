"""What the word lists found in a message, looked through once for everybody who asks."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.understanding.words.lexicon import Hit
from bot.domain.understanding.words.sentences import Sentence, union


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """The sentences of a message, and what was found in all of them together.

    Whoever looks for a tag among the sentences or hits asks here first whether it is there at all:
    of some two hundred tags a message has a dozen.
    """

    sentences: Sequence[Sentence]
    hits: Sequence[Hit]
    tags: frozenset[str]
    """Every tag."""
    said: frozenset[str]
    """Those of the hits that are not negated."""
    asks: bool
    """Whether a sentence is a question."""

    def has(self, tags: frozenset[str]) -> bool:
        """Tell whether one of the tags was found."""
        return not self.tags.isdisjoint(tags)


def told(sentences: Sequence[Sentence]) -> Told:
    """Look through the sentences of a message."""
    hits = [hit for sentence in sentences for hit in sentence.hits]
    tags = union(sentence.tags for sentence in sentences)
    return Told(
        sentences=sentences,
        hits=hits,
        tags=tags,
        said=union(hit.tags for hit in hits if "negated" not in hit.tags)
        if "negated" in tags
        else tags,
        asks=any(sentence.asks for sentence in sentences),
    )
