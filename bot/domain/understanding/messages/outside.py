"""Ways outside the house that a message names: press, public, authorities, courts (§3).

A way is threatened, or has been taken, where an intention or a condition stands beside its name,
or where the words say so by themselves.  Never in a bare question, never where the writer speaks
of their own work, and never where they take it back.
"""

from collections.abc import Callable, Iterator

from bot.domain.understanding.messages.reading import Rung
from bot.domain.understanding.words.hits import lies_in
from bot.domain.understanding.words.lexicon import Hit
from bot.domain.understanding.words.sentences import Sentence
from bot.domain.understanding.words.told import Told

_NEAR = 8
_RUNGS = {f"rung_{rung}": rung for rung in Rung}


def threatened(told: Told) -> frozenset[Rung]:
    """Return the rungs threatened or reached."""
    return _found(told, _threatened)


def named(told: Told) -> frozenset[Rung]:
    """Return the rungs named, threatened or not."""
    return _found(told, _named)


def _found(told: Told, find: Callable[[Sentence], Iterator[Rung]]) -> frozenset[Rung]:
    if told.tags.isdisjoint(_RUNGS):
        return frozenset()
    return frozenset(rung for sentence in told.sentences for rung in find(sentence))


def _threatened(sentence: Sentence) -> Iterator[Rung]:
    intends = sentence.has("intent", "condition")
    return _named(sentence, lambda hit: intends or "threat" in hit.tags)


def _named(sentence: Sentence, counts: Callable[[Hit], bool] = bool) -> Iterator[Rung]:
    if sentence.tags.isdisjoint(_RUNGS) or _is_no_threat(sentence):
        return
    asked = sentence.asks and not sentence.has("condition")
    ways = [hit for hit in sentence.hits if not hit.tags.isdisjoint(_RUNGS)]
    left = [hit for hit in ways if _is_negated(sentence, hit) or _is_taken_back(sentence, hit)]
    for hit in ways:
        if not counts(hit) or any(lies_in(hit, one) for one in left):
            continue
        if not asked or _is_told(sentence, hit):
            yield from (_RUNGS[one] for one in hit.tags & _RUNGS.keys())


def _is_no_threat(sentence: Sentence) -> bool:
    """Whether the writer speaks of their own work, or wants to settle it with us first."""
    if sentence.has("self_description"):
        return True
    return sentence.has("settle") and not sentence.has("condition")


def _is_negated(sentence: Sentence, hit: Hit) -> bool:
    """Whether a "not" stands before it; that of "don't make me ..." is none."""
    pushes = (
        one
        for one in sentence.hits
        if one.tags & {"intent", "condition"} and 0 <= hit.start - one.end <= _NEAR
    )
    noes = [one for one in sentence.hits if "negation" in one.tags]
    pushed = any(lies_in(no, one) for one in pushes for no in noes)
    return "negated" in hit.tags and not pushed


def _is_taken_back(sentence: Sentence, hit: Hit) -> bool:
    """Whether the clause says that it is not wanted; "I won't, if you ..." is a threat."""
    if sentence.has("condition"):
        return False
    turns = [one.start for one in sentence.hits if "but" in one.tags]
    return any(
        "renounce" in one.tags
        and sentence.together(one, hit)
        and not any(turn >= max(one.end, hit.end) for turn in turns if sentence.has("intent"))
        for one in sentence.hits
    )


def _is_told(sentence: Sentence, hit: Hit) -> bool:
    """Whether an intention is told of an entry, beside a question: "what is this, I will ..."."""
    intends = any("intent" in one.tags and sentence.together(one, hit) for one in sentence.hits)
    return intends and not sentence.asks_at(hit)
