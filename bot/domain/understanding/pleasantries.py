"""Words that only say thanks or okay: nobody waits for an answer to them (t26)."""

import re
from collections.abc import Iterable, Sequence

from bot.domain.understanding.lexicon import Hit

_NOTHING = re.compile(
    r"[\s.,!~:;()\"'\u2018-\u201f\u300c-\u300f\u3001\u3002\u2026\ufe0f\u200d\U0001f3fb-\U0001f3ff-]+"
)
"""Marks, and what changes the look of an emoji; a question mark is not among them."""
_LONGEST = 120
"""Whoever writes more has something to say."""


def all_if_brief(folded: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Return all that was found, or nothing where none of the others can hold.

    It spares asking them of most texts.
    """
    if len(folded) > _LONGEST or all(hit.tags.isdisjoint(_NEEDED) for hit in hits):
        return ()
    return hits


def is_courtesy(folded: str, hits: Iterable[Hit]) -> bool:
    """Tell whether a folded text consists of thanks and okays alone; `hits` is all found in it.

    Words tagged `filler` may stand beside them, and say nothing by themselves.
    """
    return _is_nothing_but(folded, hits, {"courtesy"}, {"courtesy", "filler"})


def is_review(folded: str, hits: Iterable[Hit]) -> bool:
    """Tell whether a folded text asks for a review of our answer, and says nothing else."""
    allowed = {"ask_review", "courtesy", "filler", "greeting"}
    return _is_nothing_but(folded, hits, {"ask_review"}, allowed)


def is_idle(folded: str, hits: Iterable[Hit]) -> bool:
    """Tell whether nothing is told or asked: thanks, a goodbye, "just looking", "stop"."""
    return _is_nothing_but(folded, hits, _IDLE, _IDLE | {"filler", "greeting"})


def is_greeting(folded: str, hits: Iterable[Hit]) -> bool:
    """Tell whether a folded text only says hello."""
    return _is_nothing_but(folded, hits, {"greeting"}, {"greeting", "are_you_there"})


def is_answer(folded: str, hits: Iterable[Hit]) -> bool:
    """Tell whether a folded text is nothing but an answer: "no", "mostly", "the second one"."""
    return _is_nothing_but(folded, hits, _ANSWERS, _ANSWERS | {"courtesy", "filler", "negation"})


_ANSWERS = {"yes", "no", "partly", "weak_yes", "all_done", "all_of_them"} | {
    f"option_{number}" for number in range(1, 6)
}
_IDLE = {"courtesy", "farewell", "stop", "only_looking"}
_NEEDED = frozenset(_IDLE | _ANSWERS | {"ask_review", "greeting"})


def _is_nothing_but(folded: str, hits: Iterable[Hit], needed: set[str], allowed: set[str]) -> bool:
    if len(folded) > _LONGEST:
        return False
    hits = list(hits)
    if all(hit.tags.isdisjoint(needed) for hit in hits):
        return False
    found = [hit for hit in hits if hit.tags & (allowed | {"greeting"})]
    greetings = [hit for hit in found if "greeting" in hit.tags]
    if not any(hit.tags & needed and not _is_part(hit, greetings) for hit in found):
        return False
    found = [hit for hit in found if hit.tags & allowed]
    left = list(folded)
    for hit in found:
        left[hit.start : hit.end] = " " * (hit.end - hit.start)
    return not _NOTHING.sub("", "".join(left))


def _is_part(hit: Hit, wider: Iterable[Hit]) -> bool:
    """Whether it is no word of its own, as "good" in "good morning"."""
    return any(
        one.start <= hit.start and hit.end <= one.end and len(one.word) > len(hit.word)
        for one in wider
    )
