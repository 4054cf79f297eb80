"""How strongly a message is felt, and which feeling it carries (§8, §5 experience tags)."""

import re
from collections import Counter
from collections.abc import Collection, Iterable
from enum import StrEnum

from bot.domain.understanding.lexicon import Hit

_SHOUTED = re.compile(r"\b[A-Z]{3,}\b")
_LETTER = re.compile(r"[A-Za-z]")
_MARKS = re.compile(r"[!\uff01]{2,}|[?\uff1f]{2,}|[!?\uff01\uff1f]{3,}")
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


def feeling(hits: Iterable[Hit]) -> Feeling:
    """Return the feeling marked most often; `OTHER` if none is."""
    hits = tuple(hits)
    if any("self_harm" in hit.tags for hit in hits):
        return Feeling.DESPAIR
    told = tuple(hit for hit in hits if not any(tag.startswith("wish_") for tag in hit.tags))
    counts = _named(told) or _named(hits)
    if not counts:
        insulted = any({"quoted", "slur"} <= hit.tags for hit in hits)
        return Feeling.TREATED_RUDELY if insulted else Feeling.OTHER
    most = max(_ORDER, key=lambda one: counts[one])
    return Feeling.WAITING if most is Feeling.LET_DOWN and _drags_on(hits) else most


def _named(hits: Iterable[Hit]) -> Counter[str]:
    """How often each feeling is marked; a wish tells none while anything else does."""
    return Counter(tag for hit in hits for tag in hit.tags & _NAMES)


_DRAGS_ON = frozenset({"pressing", "for_days"})


def _drags_on(hits: Iterable[Hit]) -> bool:
    """Whether somebody has gone for days without what a home needs, however calmly told."""
    return len({tag for hit in hits for tag in hit.tags & _DRAGS_ON}) == len(_DRAGS_ON)


def lasting(before: Feeling, now: Feeling) -> Feeling:
    """Return the feeling of a whole case: the newest, unless an earlier one hurts for longer."""
    if now is Feeling.OTHER or (before in _LONG and _LONG.index(before) < _rank(now)):
        return before
    return now


_LONG = (Feeling.DESPAIR, Feeling.TREATED_RUDELY)


def _rank(feeling: Feeling) -> int:
    return _LONG.index(feeling) if feeling in _LONG else len(_LONG)


def level(text: str, hits: Iterable[Hit], *, unhappy: bool, burst_size: int = 1) -> int:
    """Return the level of §8: 0 calm, 1 annoyed, 2 upset, 3 angry, 4 abusive.

    `unhappy` tells that the message is a complaint or a weak one: only then do punctuation,
    capitals and a rapid burst of messages raise the level. What somebody has called the writer is
    not the writer's own word (§13.1).
    """
    own = [hit for hit in hits if "quoted" not in hit.tags]
    marked = [hit for hit in own if not _LEVELS.keys().isdisjoint(hit.tags)]
    words = max((_LEVELS[tag] for hit in marked for tag in hit.tags & _LEVELS.keys()), default=0)
    if words == ABUSIVE or not unhappy:
        return words if words == ABUSIVE or unhappy else min(words, UPSET)
    raised = tone(text, {tag for hit in own for tag in hit.tags}, burst_size)
    raised += len(_apart(marked)) >= _MANY_WORDS
    words = max(words, UPSET if _drags_on(own) else ANNOYED if raised else CALM)
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


def tone(text: str, tags: Collection[str], burst_size: int = 1) -> int:
    """Count what makes words louder: marks, capitals, intensifiers, sweeping words, haste."""
    louder = 2 * bool(_MARKS.search(text)) or bool(_ONE_BANG.search(text))
    shouted = sum(map(len, _SHOUTED.findall(text)))
    most = shouted >= 8 and shouted * 2 > len(_LETTER.findall(text))
    louder += 2 * most or shouted >= 5
    louder += "sweeping" in tags
    louder += "intensify" in tags
    louder += burst_size >= _RAPID_BURST
    return louder
