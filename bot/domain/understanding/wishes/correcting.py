"""A correction that says what stands instead of what: "four hours, not three" (§7)."""

import re

from bot.domain.understanding.words.lexicon import Hit, Lexicon
from bot.domain.understanding.words.stops import PAUSE_IN_FIGURE

_PAUSE = re.compile(rf"(?!{PAUSE_IN_FIGURE})[,.!?;:\n\u3001\u3002\uff0c\uff1b\uff01\uff1f]")
_EDGES = " ,.!?;:\n\u3001\u3002\uff0c\uff1b\uff01\uff1f"
_LONGEST = 40


def corrected(before: str, said: str, lexicon: Lexicon) -> str:
    """Return the text with the wrong words replaced; empty where the correction names none in it.

    Tags: `instead_of` leads to what was wrong, `it_is` to what is right.
    """
    folded, text = lexicon.fold(said), lexicon.fold(before)
    if len(folded) != len(said) or len(text) != len(before):
        return ""
    hits = sorted(lexicon.hits(folded), key=lambda hit: (hit.start, -hit.end))
    turns = [hit for hit in hits if "instead_of" in hit.tags]
    if not turns:
        return ""
    right, wrong = _right_and_wrong(said, turns[-1], [h for h in hits if "it_is" in h.tags])
    place = text.find(lexicon.fold(wrong)) if wrong else -1
    if place < 0 or not right or len(right) > _LONGEST or text.count(lexicon.fold(wrong)) > 1:
        return ""
    head, tail = before[:place], before[place + len(wrong) :]
    return head + _without_overlap(head, right, tail) + tail


def _right_and_wrong(said: str, turn: Hit, leads: list[Hit]) -> tuple[str, str]:
    """What is right and what was wrong, whichever is named first."""
    after = next((one for one in leads if one.start >= turn.end), None)
    if after is not None:
        wrong = said[turn.end : after.start].strip(_EDGES)
        return _up_to_pause(said[after.end :]), wrong
    wrong = _up_to_pause(said[turn.end :])
    earlier = [one for one in leads if one.end <= turn.start]
    start = earlier[-1].end if earlier else 0
    clauses = [one.strip(_EDGES) for one in _PAUSE.split(said[start : turn.start])]
    return next((one for one in reversed(clauses) if one), ""), wrong


def _up_to_pause(text: str) -> str:
    return _PAUSE.split(text.strip(_EDGES), maxsplit=1)[0].strip(_EDGES)


def _without_overlap(head: str, right: str, tail: str) -> str:
    """The new words without what stands before or after them already."""
    for size in range(len(right) - 1, 0, -1):
        if head.endswith(right[:size]):
            right = right[size:]
            break
    for size in range(len(right) - 1, 0, -1):
        if tail.startswith(right[-size:]):
            return right[:-size]
    return right
