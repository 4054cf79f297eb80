"""How strongly a message is felt, and which feeling it carries (§8, §5 experience tags)."""

import re
from collections import Counter
from collections.abc import Collection, Iterable
from enum import StrEnum

from bot.domain.understanding.wishes.answers import WISHES
from bot.domain.understanding.words.lexicon import Hit
from bot.domain.understanding.words.sentences import union
from bot.domain.understanding.words.told import Told

_CAPITALS = re.compile("[A-Z]{3}")
_SHOUTED = re.compile(r"\b[A-Z]{3,}\b")
_LETTER = re.compile(r"[A-Za-z]")
_MARKS = re.compile(r"[!\uff01]{2,}|[?\uff1f]{2,}|[!?\uff01\uff1f]{3,}")
_LOUD = re.compile(r"[!?\uff01\uff1f]")
_ONE_BANG = re.compile(r"[!\uff01]")

CALM, ANNOYED, UPSET, ANGRY, ABUSIVE = range(5)
_LEVELS = {"annoyed": ANNOYED, "upset": UPSET, "angry": ANGRY, "swear": UPSET, "abuse": ABUSIVE}
_RAPID_BURST = 6
_MANY_WORDS = 3


class Feeling(StrEnum):
    """The feeling that the first sentence of an answer names (§8, empathy statement)."""

    WAITING = "waiting"
    """Kept waiting: late, delayed, queued, no date."""
    LET_DOWN = "let_down"
    """Let down or disappointed: a promise, or the quality, was not kept."""
    TREATED_RUDELY = "treated_rudely"
    """Met rudely, mocked or shouted at."""
    IGNORED = "ignored"
    """Met with indifference: nobody answers."""
    LOSS = "loss"
    """Money or time is gone: overcharged, refund missing, deposit kept."""
    WORRY = "worry"
    """Afraid for health, safety, money or data."""
    CONFUSED = "confused"
    """Contradictory or missing information."""
    UNFAIR = "unfair"
    """Wrongly treated: cheated, refused what is due, treated unlike others."""
    RUNAROUND = "runaround"
    """Sent from one to the next, told the story again and again, paper-bound."""
    DESPAIR = "despair"
    """Life itself has become too much: named before anything else (§9.2)."""
    OTHER = "other"
    """No particular feeling was recognised."""


# Where two feelings are equally marked the earlier one is named: what hurts more comes first.
_ORDER = (
    Feeling.WORRY,
    Feeling.TREATED_RUDELY,
    Feeling.UNFAIR,
    Feeling.RUNAROUND,
    Feeling.IGNORED,
    Feeling.LOSS,
    Feeling.WAITING,
    Feeling.LET_DOWN,
    Feeling.CONFUSED,
    Feeling.OTHER,
)
_NAMES = frozenset(_ORDER)
_WISHES = frozenset(WISHES)


def feeling(told: Told) -> Feeling:
    """Return the feeling marked most often; `OTHER` if none is."""
    if "self_harm" in told.tags:
        return Feeling.DESPAIR
    if not told.has(_NAMES):
        insulted = told.has(_SLUR) and any({"quoted", *_SLUR} <= hit.tags for hit in told.hits)
        return Feeling.TREATED_RUDELY if insulted else Feeling.OTHER
    named = [hit for hit in told.hits if not hit.tags.isdisjoint(_NAMES)]
    counts = _named(hit for hit in named if hit.tags.isdisjoint(_WISHES)) or _named(named)
    most = max(_ORDER, key=lambda one: counts[one])
    return Feeling.WAITING if most is Feeling.LET_DOWN and _drags_on(told.tags) else most


def _named(hits: Iterable[Hit]) -> Counter[str]:
    """How often each feeling is marked; a wish tells none while anything else does."""
    return Counter(tag for hit in hits for tag in hit.tags & _NAMES)


_SLUR = frozenset({"slur"})
_DRAGS_ON = frozenset({"pressing", "for_days"})


def _drags_on(tags: Collection[str]) -> bool:
    """Whether somebody has gone for days without what a home needs, however calmly told."""
    return _DRAGS_ON.issubset(tags)


def lasting(before: Feeling, now: Feeling) -> Feeling:
    """Return the feeling of a whole case: the newest, unless an earlier one hurts for longer."""
    if now is Feeling.OTHER or (before in _LONG and _LONG.index(before) < _rank(now)):
        return before
    return now


_LONG = (Feeling.DESPAIR, Feeling.TREATED_RUDELY)


def _rank(feeling: Feeling) -> int:
    return _LONG.index(feeling) if feeling in _LONG else len(_LONG)


def level(told: Told, loud: int, *, unhappy: bool, burst_size: int = 1) -> int:
    """Return the level of §8: 0 calm, 1 annoyed, 2 upset, 3 angry, 4 abusive.

    `unhappy` tells that the message is a complaint or a weak one: only then do punctuation,
    capitals (`loud`) and a rapid burst of messages raise the level. What somebody has called the
    writer is not the writer's own word (§13.1).
    """
    own, tags = told.hits, told.tags
    if "quoted" in tags:
        own = [hit for hit in own if "quoted" not in hit.tags]
        tags = union(hit.tags for hit in own)
    words, marked = CALM, []
    if not tags.isdisjoint(_LEVELS):
        marked = [hit for hit in own if not hit.tags.isdisjoint(_LEVELS)]
        words = max(_LEVELS[tag] for tag in tags & _LEVELS.keys())
    if words == ABUSIVE or not unhappy:
        return words if words == ABUSIVE or unhappy else min(words, UPSET)
    raised = tone(loud, tags, burst_size)
    raised += len(_apart(marked)) >= _MANY_WORDS
    words = max(words, UPSET if _drags_on(tags) else ANNOYED if raised else CALM)
    return min(ANGRY, words + max(0, raised - 1))


def _apart(hits: list[Hit]) -> set[str]:
    """Return the words that are not part of a longer one that was found in the same place."""
    return {
        hit.word
        for hit in hits
        if not any(
            one.start <= hit.start and hit.end <= one.end and len(one.word) > len(hit.word)
            for one in hits
        )
    }


def tone(loud: int, tags: Collection[str], burst_size: int = 1) -> int:
    """Count what makes words louder: marks and capitals, intensifiers, sweeping words, haste."""
    return loud + ("sweeping" in tags) + ("intensify" in tags) + (burst_size >= _RAPID_BURST)


def loudness(text: str) -> int:
    """Count the marks and capitals that make words louder."""
    louder = 0
    if _LOUD.search(text):
        louder = 2 * bool(_MARKS.search(text)) or bool(_ONE_BANG.search(text))
    if not _CAPITALS.search(text):
        return louder
    shouted = sum(map(len, _SHOUTED.findall(text)))
    most = shouted >= 8 and shouted * 2 > len(_LETTER.findall(text))
    return louder + (2 * most or shouted >= 5)
