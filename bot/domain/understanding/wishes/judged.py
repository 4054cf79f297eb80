"""What stands beside a yes or a no to "is it solved?" (§15)."""

from collections.abc import Collection
from typing import NamedTuple

from bot.domain.understanding.words.hits import tags
from bot.domain.understanding.words.lexicon import Lexicon
from bot.domain.understanding.words.stops import sentences


class Judged(NamedTuple):
    """The judgement on a matter, as far as its words alone tell."""

    settled: bool = False
    """It works, or is all right, by now: a yes without the word."""
    left: bool = False
    """Something is left over: "only one button is gone now"."""
    slow: bool = False
    """It took too long: the treatment is blamed, not the matter."""
    unknown: bool = False
    """The writer cannot tell yet: they have not looked, or are not at home."""


NOT_JUDGED = Judged()


def judged(text: str, lexicon: Lexicon, said: Collection[str]) -> Judged:
    """Return what a text judges; `said` are the tags of all that is found in it."""
    if not _ANY.intersection(said):
        return NOT_JUDGED
    each = [tags(one, lexicon) for one in sentences(text)]
    return Judged(
        settled=any("settled_now" in one for one in each),
        left=any("left_over" in one and "nothing_left" not in one for one in each),
        slow="slow_work" in said,
        unknown="not_known_yet" in said,
    )


_ANY = frozenset({"settled_now", "left_over", "slow_work", "not_known_yet"})
