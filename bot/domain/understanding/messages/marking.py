"""What the word lists and rules found, as pieces for the table of weights."""

from functools import lru_cache

from bot.domain.understanding.messages import emotion
from bot.domain.understanding.messages.turning import turns
from bot.domain.understanding.words.told import Told

ASKS, PERIL = "<asks>", "<peril>"
_TAGS_KEPT = 2000
"""The marks of so many sets of tags are remembered."""
_TONES = tuple(f"<tone {step}>" for step in range(1, 12))


def marks(told: Told, kind: str, *, loud: int, peril: bool) -> frozenset[str]:
    """Return the marks of a message of this kind; `loud` is how loud it is written."""
    found = {f"<kind {kind}>"}.union(*map(_marks, {hit.tags for hit in told.hits}))
    found.update(_TONES[: emotion.tone(loud, told.tags)])
    found |= turns(told)
    if told.asks:
        found.add(ASKS)
    if peril:
        found.add(PERIL)
    return frozenset(found)


@lru_cache(_TAGS_KEPT)
def _marks(tags: frozenset[str]) -> frozenset[str]:
    negated = "not " if "negated" in tags else ""
    return frozenset(f"<{negated}{tag}>" for tag in tags if tag != "negated")
