"""What is asked for in a few words: "reprint them please", "find it or pay me" (§7)."""

from bot.domain.script import length
from bot.domain.understanding.words.hits import blanked, tags
from bot.domain.understanding.words.lexicon import Lexicon
from bot.domain.understanding.words.stops import sentences

_LONGEST = 20
"""As `length` counts: who asks for something says it briefly."""
_LEAST = 2
"""So many letters name something, beside the "please"."""
_ASKS = "?\uff1f"
_ENDS = " ,.!;\uff0c\u3002\uff01\uff1b"
_ASIDE = frozenset({"asks_softly", "asks_nothing"})


def asked_for(text: str, lexicon: Lexicon) -> str:
    """The last sentence that asks for something, in its own words; empty when none does."""
    parts = [part.strip() for part in sentences(text)]
    return next((one.rstrip(_ENDS) for one in reversed(parts) if _asks_for(one, lexicon)), "")


def _asks_for(sentence: str, lexicon: Lexicon) -> bool:
    """Whether it opens with what is to be done, or puts a "please" to what is wanted."""
    if length(sentence) > _LONGEST or any(sign in sentence for sign in _ASKS):
        return False
    if "asks_not" in tags(sentence, lexicon):
        return False
    folded = lexicon.fold(sentence)
    hits = lexicon.hits(folded)
    said = {tag for hit in hits for tag in hit.tags}
    names = blanked(folded, (hit for hit in hits if hit.tags & _ASIDE))
    if "asks_softly" in said:
        return sum(map(str.isalnum, names)) >= _LEAST
    before = blanked(folded, (hit for hit in hits if "asks_nothing" in hit.tags))
    return any(
        "asks_for" in hit.tags and not before[: hit.start].strip(_ENDS + "\n") for hit in hits
    )
