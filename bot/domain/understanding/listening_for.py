"""What a good listener notices: a sweeping accusation, a time that was told, a plan (§8)."""

from typing import NamedTuple

from bot.domain.understanding.lexicon import Lexicon

_PARTS = ".!?;\n\u3002\uff01\uff1f\uff1b"


class Noticed(NamedTuple):
    """What stands in a text beside its matter."""

    blanket: bool = False
    """Something is said to be always or never so."""
    dated: bool = False
    """A time is named."""
    plan: str = ""
    """The sentence that tells what the writer has to do, in their own words."""
    lets_go: bool = False
    """Nothing but "never mind", with hardly a word beside it (§4.1)."""
    not_needed: bool = False
    """Something that was promised is not needed any more (§10)."""


def notice(text: str, lexicon: Lexicon) -> Noticed:
    """Return what is noticed in one message, or in several joined by line ends."""
    tags = _tags(text, lexicon)
    plan = ""
    if "plan" in tags:
        plan = next((one for one in _sentences(text) if "plan" in _tags(one, lexicon)), "")
        plan = plan.rstrip(_PARTS)
    lets_go = "letting_go" in tags and _lets_go(text, lexicon)
    return Noticed(
        blanket="blanket" in tags,
        dated="dated" in tags,
        plan=plan,
        lets_go=lets_go,
        not_needed="not_needed" in tags,
    )


_LETTERS_BESIDE = 10
"""So many more Chinese characters may stand beside "never mind"; other letters count a third."""


def _lets_go(text: str, lexicon: Lexicon) -> bool:
    """Whether it opens with such words, after an "oh" at most, and says little else."""
    folded = lexicon.fold(text).strip()
    hits = [hit for hit in lexicon.hits(folded) if "letting_go" in hit.tags]
    left = list(folded)
    for hit in hits:
        left[hit.start : hit.end] = " " * (hit.end - hit.start)
    opening = sum(letter.isalnum() for letter in left[: hits[0].start])
    wide = sum(letter >= "\u2e80" and letter.isalnum() for letter in left)
    beside = wide + (sum(letter.isalnum() for letter in left) - wide) // 3
    return opening <= _OPENING and beside <= _LETTERS_BESIDE


_OPENING = 4


def _tags(text: str, lexicon: Lexicon) -> set[str]:
    return {tag for hit in lexicon.hits(lexicon.fold(text)) for tag in hit.tags}


def _sentences(text: str) -> list[str]:
    parts, start = [], 0
    for at, letter in enumerate(text):
        if letter in _PARTS:
            parts.append(text[start : at + 1].strip())
            start = at + 1
    return [*parts, text[start:].strip()]
