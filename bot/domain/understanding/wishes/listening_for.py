"""What a good listener notices: a sweeping accusation, a time that was told, a plan (§8)."""

from enum import Enum, auto
from typing import NamedTuple

from bot.domain.script import length
from bot.domain.understanding.wishes.asking_for import asked_for
from bot.domain.understanding.wishes.judged import NOT_JUDGED, Judged, judged
from bot.domain.understanding.words.hits import blanked, tags
from bot.domain.understanding.words.lexicon import Lexicon
from bot.domain.understanding.words.stops import sentences

_PARTS = ".!?;\n\u3002\uff01\uff1f\uff1b"
_ASKS = "?\uff1f"
_AFTER_IT = " ,:.!\u3002\uff0c\uff1a\uff01"
_ONE_TIME = 3
"""So many letters at most stand between two words that name one time."""
_BESIDE_A_SLIP, _BESIDE_LETTING_GO = 5, 10
"""As `length` counts: so much may be said beside such words."""
_BESIDE_CALLING = 10
"""The same beside a call for anybody."""
_ASKING = frozenset({"asks_for", "asks_softly"})
_OPENING = 4
"""So many letters may stand before "never mind"."""


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
    cross: bool = False
    """The writer calls themselves upset or angry."""
    keeps: bool = False
    """Something is to stay as it is, or is not to be withdrawn."""
    danger_over: bool = False
    """Smoke or fire is told to be over, and nothing else beside it."""
    flares: bool = False
    """Smoke, fire, gas or current is told of, in words that say it where a danger is known."""
    received: bool = False
    """It is there: it came, was handed over or done, and nothing is wrong with it (§10)."""
    asks_for: str = ""
    """The sentence that asks for something in a few words: "reprint them please" (§7)."""
    refuses: bool = False
    """None of what is offered is wanted (t11)."""
    asks_after: bool = False
    """Somebody or something that was to come is not there yet, or asked after (§2)."""
    calls_out: bool = False
    """Whether anybody is there at all, with hardly a word beside it (§8)."""
    judged: Judged = NOT_JUDGED
    """What stands beside a yes or no to whether it is solved (§15)."""


def notice(text: str, lexicon: Lexicon) -> Noticed:
    """Return what is noticed in one message, or in several joined by line ends."""
    said = tags(text, lexicon)
    return Noticed(
        blanket="blanket" in said,
        dated="dated" in said,
        time=_first_time(text, lexicon) if "dated" in said else "",
        plan=_plan(text, lexicon) if "plan" in said else "",
        lets_go="letting_go" in said and _lets_go(text, lexicon),
        not_needed="not_needed" in said,
        slip=_slip(text, lexicon) if "slip" in said else None,
        cross="cross" in said and "not_cross" not in said,
        keeps="keeps" in said,
        danger_over="danger_over" in said and "not_over" not in said,
        flares="flares" in said and "no_flare" not in said,
        received="received" in said and _received(text, lexicon),
        asks_for=asked_for(text, lexicon) if said & _ASKING else "",
        refuses="refuses" in said,
        asks_after="asks_after" in said,
        calls_out="calls_out" in said and _calls_out(text, lexicon),
        judged=judged(text, lexicon, said),
        said_before=_said_before(text, lexicon) if "said_before" in said else "",
    )


def _calls_out(text: str, lexicon: Lexicon) -> bool:
    """Whether little else is said, such as how long it has been."""
    folded = lexicon.fold(text)
    hits = (hit for hit in lexicon.hits(folded) if "calls_out" in hit.tags)
    return _said(blanked(folded, hits)) <= _BESIDE_CALLING


def _received(text: str, lexicon: Lexicon) -> bool:
    """Whether a sentence says so without a no, an if or a but, and none asks."""
    said = [tags(one, lexicon) for one in sentences(text)]
    plain = any("received" in one and "not_received" not in one for one in said)
    return plain and not any(sign in text for sign in _ASKS)


def _plan(text: str, lexicon: Lexicon) -> str:
    plans = (one for one in map(str.strip, sentences(text)) if "plan" in tags(one, lexicon))
    return next(plans, "").rstrip(_PARTS)


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
    folded = lexicon.fold(text)
    left = blanked(folded, (hit for hit in lexicon.hits(folded) if "slip" in hit.tags))
    more = _said(left) > _BESIDE_A_SLIP or any(map(str.isdigit, left))
    return Slip.AND_MORE if more else Slip.ALL


def _said_before(text: str, lexicon: Lexicon) -> str:
    """The first such words, with the pause after them."""
    folded = lexicon.fold(text)
    if len(folded) != len(text):
        return ""
    first = next(hit for hit in lexicon.hits(folded) if "said_before" in hit.tags)
    rest = text[first.end :]
    return text[first.start : first.end] + rest[: len(rest) - len(rest.lstrip(_AFTER_IT))]


def _lets_go(text: str, lexicon: Lexicon) -> bool:
    """Whether it opens with such words, after an "oh" at most, and says little else."""
    folded = lexicon.fold(text).strip()
    hits = [hit for hit in lexicon.hits(folded) if "letting_go" in hit.tags]
    left = blanked(folded, hits)
    opening = sum(map(str.isalnum, left[: hits[0].start]))
    return opening <= _OPENING and _said(left) <= _BESIDE_LETTING_GO


def _said(left: str) -> int:
    """How much is said in what is left of a text; marks and spaces say nothing."""
    return length([letter for letter in left if letter.isalnum()])
