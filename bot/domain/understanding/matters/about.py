"""What a text is about: things, people of ours, what went wrong, numbers, and rarer words (§2)."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.domain.script import HAN
from bot.domain.understanding.words.lexicon import Hit, Lexicon
from bot.domain.understanding.words.stops import sentences

_REFERENCE = re.compile(r"(?<![\d.,])[a-z]{0,3}-?\d{5,}(?!\d|\.\d)")
_FIGURE = re.compile(
    r"(?<![\d:/-])(?<!\d[.,])\d{2,4}(?:\.\d\d)?(?![\d:/-])"
    r"(?! ?(?:[ap]m|days?|weeks?|hours?|months?|years?|min|minutes?|th|st|nd|rd)\b)"
    r"(?![\u70b9\u53f7\u65e5\u6708\u5e74\u5206\u5929\u5c0f\u5c81\u6b21\u5468\u65f6])"
)
_DATE = re.compile(r"(?<!\d)(\d{1,2})(?:\u6708|/)(\d{1,2})(?!\d)")
_BEFORE = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?: of)? $")
_AFTER = re.compile(r" (\d{1,2})(?!\d)")
_LATIN = re.compile(r"[a-z]{3,}")
_HAN = re.compile(rf"[{HAN}]{{2,}}")
_PAUSE = re.compile(r"[,.!?;:\n\u3001\u3002]")
_NEAR = 12
"""So close before a thing, "not about" means this thing."""
_ENDING = re.compile(r"(?:ing|ed|es|s|ly)$")
_STEM = 4
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True, slots=True)
class About:
    """The names of what a text speaks of; the same name whatever the language."""

    goods: frozenset[str] = _NONE
    """What was bought, booked or done; two of them are two matters."""
    occasions: frozenset[str] = _NONE
    """Those of them one comes for time and again."""
    sides: frozenset[str] = _NONE
    """Parts and surroundings of goods, and what they cause."""
    roles: frozenset[str] = _NONE
    """Whom of ours the customer met."""
    troubles: frozenset[str] = _NONE
    own: frozenset[str] = _NONE
    """Troubles that make a matter of their own."""
    fields: frozenset[str] = _NONE
    """Where all these belong: kitchen, travel, clothes."""
    set_aside: frozenset[str] = _NONE
    """Things that are named only to say that it is not them."""
    signs: frozenset[str] = _NONE
    references: frozenset[str] = _NONE
    """Numbers of orders and the like."""
    figures: frozenset[str] = _NONE
    """Sums of money for the most part; no times."""
    dates: frozenset[str] = _NONE
    """Month and day."""
    words: frozenset[str] = _NONE
    """Other words that say something: stems, or pairs of Chinese letters."""

    @property
    def things(self) -> frozenset[str]:
        """Everything with a name that can be the same or another."""
        return self.goods | self.sides | self.roles

    @property
    def says_something(self) -> bool:
        """Whether it names anything by which a matter could be known again."""
        return bool(self.things or self.troubles or self.own or self.words or self.references)


def about(text: str, lexicon: Lexicon) -> About:
    """Return what the text is about; of entries inside one another the longest counts.

    Tags are like `goods:kettle`, `field:kitchen`, `sign:again`, `month:3`, `plain`.
    """
    folded = lexicon.fold(text)
    hits = _widest(lexicon.hits(folded))
    nots = [hit.end for hit in hits if "sign:not_that" in hit.tags]
    apart = [hit for hit in hits if _follows(folded, hit, nots)]
    named = [hit for hit in hits if hit not in apart]
    rest = _without(folded, hits)
    return About(
        goods=_names(named, "goods"),
        occasions=_names(named, "occasion"),
        sides=_names(named, "sides"),
        roles=_names(named, "roles"),
        troubles=_names(named, "trouble"),
        own=_names(named, "own"),
        fields=_names(named, "field"),
        set_aside=_names(apart, "goods") | _names(apart, "sides"),
        signs=_names(hits, "sign"),
        references=frozenset(_REFERENCE.findall(folded)),
        figures=frozenset(_FIGURE.findall(folded)),
        dates=frozenset(_dates(folded, hits)),
        words=frozenset(_telling(rest)),
    )


def telling_part(text: str, lexicon: Lexicon) -> str:
    """Return the text from the first sentence that names something; all of it when none does."""
    start = 0
    for sentence in sentences(text):
        found = about(sentence, lexicon)
        if found.things or found.troubles or found.own:
            return text[start:].strip()
        start += len(sentence)
    return text


def _names(hits: Sequence[Hit], kind: str) -> frozenset[str]:
    begins = f"{kind}:"
    return frozenset(
        tag.removeprefix(begins) for hit in hits for tag in hit.tags if tag.startswith(begins)
    )


def _follows(folded: str, hit: Hit, ends: Sequence[int]) -> bool:
    near = ends[bisect_left(ends, hit.start - _NEAR) : bisect_right(ends, hit.start)]
    return any(not _PAUSE.search(folded[end : hit.start]) for end in near)


def _widest(hits: Sequence[Hit]) -> list[Hit]:
    """Without what lies inside a longer entry; the order stays."""
    kept: list[Hit] = []
    reached = -1
    for hit in sorted(hits, key=lambda one: (one.start, -one.end)):
        same = bool(kept) and (kept[-1].start, kept[-1].end) == (hit.start, hit.end)
        if hit.end > reached or same:
            kept.append(hit)
            reached = max(reached, hit.end)
    return kept


def _without(folded: str, hits: Sequence[Hit]) -> str:
    """The text with a gap where an entry stands."""
    parts: list[str] = []
    at = 0
    for hit in hits:
        parts.append(folded[at : hit.start])
        at = max(at, hit.end)
    return " ".join((*parts, folded[at:]))


def _dates(folded: str, hits: Sequence[Hit]) -> Iterator[str]:
    for found in _DATE.finditer(folded):
        yield f"{int(found[1])}-{int(found[2])}"
    for hit in hits:
        for month in (tag.removeprefix("month:") for tag in hit.tags if tag.startswith("month:")):
            day = _BEFORE.search(folded[: hit.start]) or _AFTER.match(folded[hit.end :])
            if day is not None:
                yield f"{month}-{int(day[1])}"


def _telling(rest: str) -> Iterator[str]:
    for word in _LATIN.findall(rest):
        yield _stem(word)
    for run in _HAN.findall(rest):
        yield from (run[at : at + 2] for at in range(len(run) - 1))


def _stem(word: str) -> str:
    short = _ENDING.sub("", word)
    return short if len(short) >= _STEM else word
