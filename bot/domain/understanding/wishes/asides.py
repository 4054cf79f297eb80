"""What a customer may say at any point: a rating, or something asked of the bot itself (§15)."""

from enum import StrEnum
from typing import NamedTuple

from bot.domain.understanding.words.hits import blanked, heard, is_part
from bot.domain.understanding.words.lexicon import Hit, Lexicon

_LONGEST = 120
"""Whoever writes more tells something; no single word in it is a request to the bot."""
_SCORES = {f"score_{points}": points for points in range(1, 6)}
_BAD, _GOOD = 2, 4


class Aside(StrEnum):
    """What is asked of the bot itself, whatever question is open."""

    WITHDRAW = "withdraw"
    REOPEN = "reopen"
    BOT = "bot"
    TOO_LATE = "too_late"
    """The time we have named is of no use."""
    NEWS = "news"
    MATTER = "matter"
    """Another matter is begun: "and another thing"."""
    WHEN = "when"
    """A plain question what comes next, or how long it takes."""


class Score(NamedTuple):
    """A rating of 1 to 5; `counted` when it was given in points or stars."""

    points: int
    counted: bool


def read_aside(text: str, lexicon: Lexicon) -> Aside | None:
    """Return what is asked of the bot, or None; the weightiest first."""
    folded = lexicon.fold(text)
    if len(folded) > _LONGEST:
        return None
    said = {tag for hit in heard(folded, lexicon) if "negated" not in hit.tags for tag in hit.tags}
    return next((aside for aside in Aside if f"aside_{aside}" in said), None)


def read_score(text: str, lexicon: Lexicon) -> Score | None:
    """Return the rating a message gives; the worst where it gives several, points before words."""
    folded = lexicon.fold(text).strip()
    if folded in "12345" and len(folded) == 1:
        return Score(int(folded), counted=True)
    hits = [hit for hit in heard(folded, lexicon) if hit.tags & _SCORES.keys()]
    widest = [hit for hit in hits if not any(is_part(hit, other) for other in hits)]
    counted = [hit for hit in widest if "counted" in hit.tags]
    points = [_points(hit) for hit in counted or _standing(folded, widest)]
    return Score(min(points), counted=bool(counted)) if points else None


def _points(hit: Hit) -> int:
    given = min(_SCORES[tag] for tag in hit.tags & _SCORES.keys())
    return _BAD if "negated" in hit.tags and given >= _GOOD else given


def _standing(folded: str, hits: list[Hit]) -> list[Hit]:
    """A word that only counts by itself has nothing else beside it."""
    return [hit for hit in hits if "alone" not in hit.tags or _is_all(folded, hit)]


def _is_all(folded: str, hit: Hit) -> bool:
    return not any(map(str.isalnum, blanked(folded, [hit])))
