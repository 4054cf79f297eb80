"""Words that only say thanks or okay: nobody waits for an answer to them (t26)."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.domain.understanding.wishes.answers import ANSWERS
from bot.domain.understanding.words.hits import blanked, is_part
from bot.domain.understanding.words.lexicon import Hit
from bot.domain.understanding.words.sentences import union

_NOTHING = re.compile(
    r"[\s.,!~:;()\"'\u2018-\u201f\u300c-\u300f\u3001\u3002\u2026\ufe0f\u200d\U0001f3fb-\U0001f3ff-]+"
)
"""Marks, and what changes the look of an emoji; a question mark is not among them."""
_LONGEST = 120
"""Whoever writes more has something to say."""


class Pleasantries(NamedTuple):
    """What a text consists of alone."""

    courtesy: bool = False
    """Thanks and okays; words tagged `filler` may stand beside them, and say nothing."""
    review: bool = False
    """It asks for a review of our answer."""
    idle: bool = False
    """Nothing is told or asked: thanks, a goodbye, "just looking", "stop"."""
    greeting: bool = False
    """It only says hello."""
    answer: bool = False
    """Nothing but an answer: "no", "mostly", "the second one"."""


_NONE = Pleasantries()
_THANKS, _REVIEW, _HELLO = (frozenset({one}) for one in ("courtesy", "ask_review", "greeting"))
_IDLE = _THANKS | {"farewell", "stop", "only_looking"}
_NEEDED = ANSWERS | _IDLE | _REVIEW | _HELLO
_ALLOWED = _NEEDED | {"filler", "negation", "are_you_there"}


def pleasantries(folded: str, hits: Sequence[Hit]) -> Pleasantries:
    """Tell what a folded text consists of alone; `hits` is all found in it."""
    if len(folded) > _LONGEST or all(hit.tags.isdisjoint(_NEEDED) for hit in hits):
        return _NONE
    covered = sum(hit.end - hit.start for hit in hits if not hit.tags.isdisjoint(_ALLOWED))
    if covered < len(_NOTHING.sub("", folded)):  # spares looking at each of most texts
        return _NONE
    there = union([hit.tags for hit in hits])

    def only(needed: frozenset[str], beside: frozenset[str]) -> bool:
        return not there.isdisjoint(needed) and _is_nothing_but(folded, hits, needed, beside)

    return Pleasantries(
        courtesy=only(_THANKS, frozenset({"filler"})),
        review=only(_REVIEW, _THANKS | {"filler", "greeting"}),
        idle=only(_IDLE, frozenset({"filler", "greeting"})),
        greeting=only(_HELLO, frozenset({"are_you_there"})),
        answer=only(ANSWERS, _THANKS | {"filler", "negation"}),
    )


def _is_nothing_but(
    folded: str, hits: Sequence[Hit], needed: frozenset[str], beside: frozenset[str]
) -> bool:
    """Whether it says one of these, and nothing but these and what may stand beside them."""
    allowed = needed | beside
    greetings = [hit for hit in hits if "greeting" in hit.tags]
    said = (hit for hit in hits if not hit.tags.isdisjoint(needed))
    if all(any(is_part(hit, one) for one in greetings) for hit in said):
        return False
    known = (hit for hit in hits if not hit.tags.isdisjoint(allowed))
    return not _NOTHING.sub("", blanked(folded, known))
