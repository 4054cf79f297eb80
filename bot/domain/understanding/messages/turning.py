"""Praise that turns: a kind word, and then what went wrong.

"Friendly driver, but he left my case behind" is no praise, and whoever thanks for it mocks.
"""

from collections.abc import Iterable, Iterator, Sequence

from bot.domain.understanding.words.lexicon import Hit
from bot.domain.understanding.words.sentences import Sentence
from bot.domain.understanding.words.told import Told

TURNED, SPOILT = "<turned>", "<spoilt>"
_TELLING, _SUPPOSED = frozenset({"mocks", "praise"}), frozenset({"how", "hypothetical"})
_TROUBLES = frozenset({"problem", "grievance", "unmet", "safety", "lost_money"})
_PAUSES = ",.!?;:\n\u3001\u3002"


def turns(message: Told) -> frozenset[str]:
    """Return the marks of praise that turns, none where all of it is meant.

    `<turned>`: what follows a "but" holds no kind word.  `<spoilt>`: trouble is told after the
    kind word, or it is thanked for.  What asks does not turn; nor does trouble that was put right.
    """
    if not message.has(_TELLING) or message.asks or message.has(_SUPPOSED):
        return frozenset()
    if "mocks" in message.tags:
        return frozenset({SPOILT})
    told = [
        (one, hit) for one in message.sentences for hit in one.hits if "negated" not in hit.tags
    ]
    kind = [hit for _, hit in told if _is_praise(hit)]
    if not kind:
        return frozenset()
    found, last = set(), max(kind, key=lambda hit: hit.start)
    thanks = {hit.start for _, hit in told if "thanks" in hit.tags}
    meant = any(
        _is_praise(hit) and hit.start not in thanks and not _stands_alone(one, hit)
        for one, hit in told
    )
    if meant and any(at > last.start for at in _contrasts(told)):
        found.add(TURNED)
    mended = any("mended" in hit.tags for _, hit in told)
    if not mended and _troubled(told, last):
        found.add(SPOILT)
    return frozenset(found)


def _is_praise(hit: Hit) -> bool:
    return "praise" in hit.tags


def _troubled(told: Sequence[tuple[Sentence, Hit]], last: Hit) -> bool:
    """Whether trouble follows the last kind word, apart: "great hotel, my bike is gone"."""
    breaks = [at for at in _contrasts(told) if at >= last.end]
    return any(
        hit.start >= last.end
        and (
            last.start < one.start
            or one.pause_between(last.end, hit.start)
            or any(at <= hit.start for at in breaks)
        )
        for one, hit in told
        if hit.tags & _TROUBLES and not _is_praise(hit)
    )


def _contrasts(told: Iterable[tuple[Sentence, Hit]]) -> Iterator[int]:
    """Where a "but" stands; a word that also means "just" or "so" counts after a pause alone."""
    for sentence, hit in told:
        if "but" in hit.tags or ("turn" in hit.tags and _after_pause(sentence, hit)):
            yield hit.start


def _after_pause(sentence: Sentence, hit: Hit) -> bool:
    before = sentence.text[: hit.start - sentence.start].rstrip()
    return not before or before[-1] in _PAUSES


def _stands_alone(sentence: Sentence, hit: Hit) -> bool:
    """Whether it is a mere answer: "great, but ..."."""
    after = sentence.text[hit.end - sentence.start :].lstrip()
    return _after_pause(sentence, hit) and (not after or after[0] in _PAUSES)
