"""What a good listener notices: a sweeping accusation, a time that was told, a plan (§8)."""

from enum import Enum, auto
from typing import NamedTuple

from bot.domain.understanding.lexicon import Lexicon
from bot.domain.understanding.stops import sentences

_PARTS = ".!?;\n\u3002\uff01\uff1f\uff1b"


class Slip(Enum):
    """A wrong button is taken back: nothing else is said, or more."""

    ALL = auto()
    AND_MORE = auto()


class Noticed(NamedTuple):
    """What stands in a text beside its matter."""

    blanket: bool = False
    """Something is said to be always or never so."""
    dated: bool = False
    """A time is named."""
    time: str = ""
    """The words that name the first one."""
    plan: str = ""
    """The sentence that tells what the writer has to do, in their own words."""
    lets_go: bool = False
    """Nothing but "never mind", with hardly a word beside it (§4.1)."""
    not_needed: bool = False
    """Something that was promised is not needed any more (§10)."""
    said_before: str = ""
    """The words that say that all this was told before: "I just told you:"."""
    slip: Slip | None = None
    """A wrong button is taken back."""


def notice(text: str, lexicon: Lexicon) -> Noticed:
    """Return what is noticed in one message, or in several joined by line ends."""
    tags = _tags(text, lexicon)
    plan = ""
    if "plan" in tags:
        plan = next(
            (one for one in map(str.strip, sentences(text)) if "plan" in _tags(one, lexicon)), ""
        )
        plan = plan.rstrip(_PARTS)
    lets_go = "letting_go" in tags and _lets_go(text, lexicon)
    return Noticed(
        blanket="blanket" in tags,
        dated="dated" in tags,
        time=_first_time(text, lexicon) if "dated" in tags else "",
        plan=plan,
        lets_go=lets_go,
        not_needed="not_needed" in tags,
        slip=_slip(text, lexicon) if "slip" in tags else None,
        said_before=_said_before(text, lexicon) if "said_before" in tags else "",
    )


_ONE_TIME = 3
"""So many letters at most stand between two words that name one time."""


def _first_time(text: str, lexicon: Lexicon) -> str:
    folded = lexicon.fold(text)
    if len(folded) != len(text):
        return ""
    spans = sorted((hit.start, hit.end) for hit in lexicon.hits(folded) if "dated" in hit.tags)
    start, end = spans[0]
    for one in spans[1:]:
        if one[0] - end > _ONE_TIME or set(text[end : one[0]]) & set(_PARTS):
            break
        end = max(end, one[1])
    return text[start:end]


def _slip(text: str, lexicon: Lexicon) -> Slip:
    """Whether more is said than that a button was wrong; a figure is always more."""
    left = list(lexicon.fold(text).strip())
    for hit in lexicon.hits("".join(left)):
        if "slip" in hit.tags:
            left[hit.start : hit.end] = " " * (hit.end - hit.start)
    letters = [one for one in left if one.isalnum()]
    wide = sum(one >= "\u2e80" for one in letters)
    more = wide + (len(letters) - wide) // 3
    return Slip.AND_MORE if more > _BESIDE_A_SLIP or any(map(str.isdigit, letters)) else Slip.ALL


_BESIDE_A_SLIP = 5


def _said_before(text: str, lexicon: Lexicon) -> str:
    """The first such words, with the pause after them."""
    folded = lexicon.fold(text)
    if len(folded) != len(text):
        return ""
    first = next(hit for hit in lexicon.hits(folded) if "said_before" in hit.tags)
    rest = text[first.end :]
    return text[first.start : first.end] + rest[: len(rest) - len(rest.lstrip(_AFTER_IT))]


_AFTER_IT = " ,:.!\u3002\uff0c\uff1a\uff01"

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
