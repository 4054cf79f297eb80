"""What we say we do by a time (D §10)."""

import re

from bot.domain.courtesy.findings import Promise
from bot.domain.courtesy.hearing import Heard, Moment
from bot.domain.understanding.sentences import Sentence

_DEADLINE = re.compile(
    r"(?:\b(?:by|before|until|no later than)\s*$)|(?:\b(?:within|in)\s*$)", re.IGNORECASE
)
_WITHIN = re.compile(r"(?:within|in)\b", re.IGNORECASE)
_OURS, _THEIRS = "promise_we", "theirs"


def promised(heard: Heard) -> Promise | None:
    """The first certain time ahead by which we do something, else the first, or None."""
    ours = [moment for moment in heard.moments if _is_ours(heard, moment)]
    if not ours:
        return None
    chosen = next((one for one in ours if one.when.sure), ours[0])
    sure = chosen.when.sure and not chosen.sentence.has("hedge")
    return Promise(due=chosen.when.due, text=chosen.when.text, sure=sure)


def _is_ours(heard: Heard, moment: Moment) -> bool:
    """What the clause of a time says decides; where it says nothing, the sentence does."""
    sentence = moment.sentence
    if heard.asks(sentence):
        return False
    near = _clause(sentence, moment)
    if _THEIRS in near:
        return False
    if _OURS in near:
        return True
    if sentence.has(_OURS):
        return not sentence.has(_THEIRS)
    return not sentence.has(_THEIRS) and _is_deadline(heard, moment)


def _clause(sentence: Sentence, moment: Moment) -> frozenset[str]:
    """The markers between the pauses around a time."""
    near = [
        hit
        for hit in sentence.hits
        if not sentence.pause_between(min(hit.end, moment.start), max(hit.start, moment.start))
    ]
    return frozenset(tag for hit in near for tag in hit.tags)


def _is_deadline(heard: Heard, moment: Moment) -> bool:
    """Tell whether it is said as a deadline though nobody is named: "By Friday noon."."""
    before = heard.folded[moment.sentence.start : moment.start]
    return bool(_DEADLINE.search(before) or _WITHIN.match(moment.when.text))
