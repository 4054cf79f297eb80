"""What is asked of the entries found in a text, whatever they mean."""

from collections.abc import Iterable

from bot.domain.understanding.words.lexicon import Hit, Lexicon
from bot.domain.understanding.words.sentences import split


def heard(folded: str, lexicon: Lexicon) -> list[Hit]:
    """Return what is found in a folded text, with what a "not" before it changes (`split`)."""
    return [hit for sentence in split(folded, lexicon) for hit in sentence.hits]


def tags(text: str, lexicon: Lexicon) -> set[str]:
    """Return the tags of every entry in a text, whether a "not" stands before it or not."""
    return {tag for hit in lexicon.hits(lexicon.fold(text)) for tag in hit.tags}


def blanked(folded: str, hits: Iterable[Hit]) -> str:
    """Return the text with spaces where the entries stand, as long as before."""
    left = list(folded)
    for hit in hits:
        left[hit.start : hit.end] = " " * (hit.end - hit.start)
    return "".join(left)


def lies_in(hit: Hit, other: Hit) -> bool:
    """Tell whether an entry stands within another, or in the same place."""
    return other.start <= hit.start and hit.end <= other.end


def is_part(hit: Hit, other: Hit) -> bool:
    """Tell whether an entry is a part of a longer one, as "good" of "good morning"."""
    return lies_in(hit, other) and other.end - other.start > hit.end - hit.start


def meet(one: Hit, other: Hit) -> bool:
    """Tell whether two entries share a letter."""
    return one.start < other.end and other.start < one.end
