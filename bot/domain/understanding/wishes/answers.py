"""Short answers to a question of ours, and the customer's own words made short (§15, §7)."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from bot.domain.script import is_wide
from bot.domain.understanding.words.hits import blanked, heard, is_part
from bot.domain.understanding.words.lexicon import Hit, Lexicon
from bot.domain.understanding.words.stops import sentences

_BARE_NUMBER = re.compile(r"\W*([1-9])\W*")
_STOP = re.compile(r"[\s,.!?;:~\u3001\u3002\u2026]|$")
_PAUSE = re.compile(r"[,:\uff0c\u3001\uff1a]|\s")
_SHORT = 60
_OPTIONS = {f"option_{number}": number for number in range(1, 6)}
ANSWERS = frozenset({"yes", "no", "partly", "weak_yes", "all_done", "all_of_them", *_OPTIONS})
"""The tags of words that answer by themselves."""
_ANSWERING = ANSWERS | {"the_money"}
_BESIDE = ANSWERS | {"but", "negation", "courtesy", "filler"}
"""What tells nothing beside the answer itself."""
_CLAUSE_END = re.compile(r"[,.!?;:\u3001\u3002\u2026]")
_FIRST = 40
_MORE_WIDE = 2
_MORE_LETTERS = 4


class Wish(StrEnum):
    """What the customer wants to be done (§7)."""

    REFUND = "refund"
    REPLACEMENT = "replacement"
    REPAIR = "repair"
    APOLOGY = "apology"
    EXPLANATION = "explanation"
    OTHER = "other"


WISHES = {f"wish_{wish}": wish for wish in Wish}
"""The tags of the word lists that name a wish, the weightiest first."""


class Choice(StrEnum):
    """What kind of answer a message is."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    OPTION = "option"
    WISH = "wish"
    ALL = "all"
    """Nothing is missing: an answer to "is there anything left?" alone."""
    ALL_OF_THEM = "all_of_them"
    """Every option together."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """An answer to a confirming question, or the choice of an option.

    `option` counts from 1 and is set for `OPTION`; `wish` is set for `WISH` ("the refund").
    `weak` marks a half-hearted yes, which is asked about once more (§15).  `agrees` marks a
    `PARTLY` that began as a yes; `more` tells whether more is said than the answer.
    """

    choice: Choice
    option: int | None = None
    wish: Wish | None = None
    weak: bool = False
    agrees: bool = field(default=False, compare=False)
    more: bool = field(default=False, compare=False)


def read_answer(text: str, lexicon: Lexicon) -> Answer | None:
    """Return the answer a message gives, or None if it is not an answer."""
    folded = lexicon.fold(text).strip()
    if number := _BARE_NUMBER.fullmatch(folded):
        return Answer(choice=Choice.OPTION, option=int(number[1]))
    hits = heard(folded, lexicon)
    tags = _answer_tags(folded, hits)
    option = _option(folded, hits, tags)
    if option is not None:
        return Answer(choice=Choice.OPTION, option=option)
    if "all_of_them" in tags and len(folded) <= _SHORT:
        return Answer(choice=Choice.ALL_OF_THEM)
    judged = _judged(tags)
    if judged is not None:
        return replace(judged, more=_says_more(folded, hits))
    wish = wish_of(hits) or (Wish.REFUND if "the_money" in tags else None)
    return Answer(choice=Choice.WISH, wish=wish) if wish and len(folded) <= _SHORT else None


def _option(folded: str, hits: list[Hit], tags: set[str]) -> int | None:
    """The option that is taken; in a long text only one that its first clause names."""
    if len(folded) <= _SHORT:
        named = sorted(_OPTIONS[tag] for tag in tags & _OPTIONS.keys())
        return named[0] if named else None
    pause = _CLAUSE_END.search(folded)
    first = folded[: pause.start()] if pause and pause.start() <= _FIRST else ""
    taken = {
        _OPTIONS[tag]
        for hit in hits
        if hit.end <= len(first) and not hit.tags & {"negated", "alone"}
        for tag in hit.tags & _OPTIONS.keys()
    }
    return taken.pop() if len(taken) == 1 else None


def _judged(tags: set[str]) -> Answer | None:
    """Weigh yes, partly and no: whoever adds a "but" to a yes is not satisfied yet."""
    agrees = bool(tags & {"yes", "weak_yes"})
    if "all_done" in tags and not tags & {"partly", "but", "no"}:
        return Answer(choice=Choice.YES if agrees else Choice.ALL)
    refuses = bool(tags & {"no", "bare_no"})
    if "partly" in tags or (agrees and (refuses or "but" in tags)):
        return Answer(choice=Choice.PARTLY, agrees=agrees)
    if refuses:
        return Answer(choice=Choice.NO)
    return Answer(choice=Choice.YES, weak="weak_yes" in tags) if agrees else None


def _answer_tags(folded: str, hits: list[Hit]) -> set[str]:
    """Return the tags of what answers; in a long text only what stands at the beginning.

    A no that is the whole clause is `bare_no`: "no, that's all" refuses nothing.
    """
    found = [hit for hit in hits if hit.tags & _ANSWERING and _stands(folded, hit)]
    longest = [hit for hit in found if not any(is_part(hit, other) for other in found)]
    if len(folded) > _SHORT:
        longest = [hit for hit in longest if hit.start == 0]
    tags = {_turned(tag, hit) for hit in longest for tag in hit.tags & _ANSWERING}
    return tags | {"but" for hit in hits if "but" in hit.tags}


def _says_more(folded: str, hits: list[Hit]) -> bool:
    """Whether anything is left once the answer and what may stand beside it are taken out."""
    left = blanked(folded, (hit for hit in hits if hit.tags & _BESIDE))
    letters = [one for one in left if one.isalnum()]
    wide = sum(map(is_wide, letters))
    return wide >= _MORE_WIDE or len(letters) - wide >= _MORE_LETTERS


def _turned(tag: str, hit: Hit) -> str:
    if tag == "no" and "alone" in hit.tags:
        return "bare_no"
    return "no" if tag in ("yes", "weak_yes", "all_done") and "negated" in hit.tags else tag


def _stands(folded: str, hit: Hit) -> bool:
    """Tell whether a word that only counts by itself is a clause of its own."""
    if "alone" not in hit.tags:
        return True
    before = folded[: hit.start].strip()
    opens = not before or _STOP.match(before[-1]) is not None
    return opens and _STOP.match(folded, hit.end) is not None


def wish_of(hits: Iterable[Hit]) -> Wish | None:
    """Return the wish that is named and not refused, the weightiest first."""
    return wish_in({tag for hit in hits if "negated" not in hit.tags for tag in hit.tags})


def wish_in(said: Collection[str]) -> Wish | None:
    """Return the wish that is among these tags, the weightiest first."""
    return next((wish for tag, wish in WISHES.items() if tag in said), None)


def gist(text: str, limit: int = 80) -> str:
    """Return the beginning of the customer's own words, at most `limit` characters.

    Whole sentences are kept where they fit; a longer one is cut at a pause and ends in "…".
    """
    plain = " ".join(text.split())
    if len(plain) <= limit:
        return plain
    kept = ""
    for sentence in sentences(plain):
        if len((kept + sentence).rstrip()) > limit:
            break
        kept += sentence
    return kept.rstrip() or _cut(plain, limit)


def told_back(text: str, limit: int = 1000) -> str:
    """Return the words as they stand, or their gist where nobody would read them again."""
    return text if len(text) <= limit else gist(text, limit)


def _cut(plain: str, limit: int) -> str:
    room = plain[: max(limit - 1, 0)]
    pauses = [found.start() for found in _PAUSE.finditer(room)]
    end = pauses[-1] if pauses and pauses[-1] > limit // 2 else len(room)
    return room[:end].rstrip() + "\u2026"[: max(limit, 0)]
