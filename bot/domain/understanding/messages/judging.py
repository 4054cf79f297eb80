"""What the word lists leave open is judged by the table of weights.

What the rules are sure of stands: life and limb, threats, obscenities, mere thanks and greetings.
All else they only mark, and the table judges letters, words and marks together.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from bot.domain.understanding.messages import emotion
from bot.domain.understanding.messages.emotion import Feeling
from bot.domain.understanding.messages.grams import HAN, LATIN, script
from bot.domain.understanding.messages.harmed import Harmed
from bot.domain.understanding.messages.reading import (
    UNHAPPY,
    Category,
    Hint,
    MessageKind,
    Nature,
    Reading,
    Reason,
    Rung,
    Unjudged,
)
from bot.domain.understanding.messages.turning import SPOILT, TURNED
from bot.domain.understanding.messages.weights import Judgement

DISSATISFIED, ABUSE, ANGER = "dissatisfied", "abuse", "anger"
THREAT, SAFETY, INTENSITY = "threat", "safety", "intensity"
ANNOYED, UPSET = "annoyed", "upset"

CALM = (
    MessageKind.QUESTION,
    MessageKind.REQUEST,
    MessageKind.PRAISE,
    MessageKind.UNCLEAR,
)
"""What a message is if nobody is dissatisfied."""
FEELINGS = (
    Feeling.WAITING,
    Feeling.LET_DOWN,
    Feeling.TREATED_RUDELY,
    Feeling.IGNORED,
    Feeling.LOSS,
    Feeling.WORRY,
    Feeling.UNFAIR,
)
"""Those that the table knows from enough examples."""

_CATEGORIES, _NATURES = tuple(Category), tuple(Nature)
_COMPLAINT = 0.25
_WEAK = 0.0
_TOLD = -0.5
"""So much is enough where the lists heard of trouble and the writer is angry, or only wishes or
asks for what puts it right: "the zip broke, may I have a new one"."""
_SPOILT, _TURNED = -2.0, -3.0
"""So much is enough where trouble, or only a "but", follows kind words in a brief text."""
_TURNS = frozenset({SPOILT, TURNED})
_BRIEF = {HAN: 30, LATIN: 120}
"""So many letters, about twenty words.  Of a longer text the table sees enough by itself."""
_THIN = 1.5
"""A few letters that no list knows, or a mere answer, have to say as much as this."""
_FEW_LETTERS, _FEW_WORDS = 6, 3
_LISTED_FEELING = 1.0
"""So much the choice of the word lists counts, beside the logits."""
_FELT = -1.0
"""So much is enough to name a feeling."""
_ABUSIVE = 0.0
_THREATENING, _IF_NOT = -2.0, -3.5
"""Beside the name of a newspaper, an office or a lawyer so much is enough; below it the words are
no threat, whatever the lists heard: "I read it on Yelp".  Less is enough beside an "or else"."""
_PERILOUS, _HALF, _UNSAFE = -3.0, -0.75, 0.25
"""Beside both parts of a danger so much is enough; it takes more beside the first, or without."""
_FIRST_PARTS = frozenset({"<body>", "<heats>", "<holds>", "<cares>"})
_SAFE, _SURELY_SAFE, _MILD = 0.0, -2.5, 1.0
"""Below the first words of danger tell of none, if the writer is content; below the second they do
so too if the writer is hardly unhappy."""
_CONTENT = -0.75
"""Below it nobody threatens, whatever the words: "the police were friendly, I will be back"."""


class Verdict(NamedTuple):
    """What rules and table settle together: fields of a `Reading`, under their names there."""

    kind: MessageKind
    score: float
    emotion: int
    threats: frozenset[Rung]
    safety: bool
    alarming: str
    weighed: tuple[Reason, ...] = ()
    hint: Hint | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Ruled:
    """What word lists and rules alone made of a text, and what of it the table needs."""

    verdict: Verdict
    rest: Unjudged
    """The rest of the reading."""
    folded: str
    marks: frozenset[str]
    calm: MessageKind
    """What it is if nobody is dissatisfied."""
    sure: bool
    """Whether life, limb or the law is at stake: a complaint, whatever the table says."""
    graver: bool
    """Whether it is sure for more than danger: a life, a body now, violence, a lawyer at work."""
    nothing: bool
    """Whether nothing is told and nothing asked, but thanks, a goodbye or a hello."""
    answers: bool
    """Whether it is only an answer to a question of ours, such as "no"."""
    rungs: frozenset[Rung]
    """The rungs named, threatened or not."""
    peril: str
    """The words that tell of danger, if the writer is dissatisfied."""
    feeling: Feeling
    nature: frozenset[Nature]

    @property
    def brief(self) -> bool:
        """Whether it is so short that a "but" or an "oh well" decides it."""
        return len(self.folded) <= _BRIEF.get(script(self.folded), _BRIEF[LATIN])

    @property
    def thin(self) -> bool:
        """Whether there is little to judge by, and nothing that the word lists know."""
        plain = self.folded.strip()
        few = len(plain) <= _FEW_LETTERS or (plain.isascii() and len(plain.split()) <= _FEW_WORDS)
        return self.answers or (few and self.verdict.kind is MessageKind.UNCLEAR)

    def reading(self, verdict: Verdict, harmed: Harmed | None = None) -> Reading:
        """Return the whole reading with what was settled."""
        return Reading(**verdict._asdict(), **self.rest, harmed=harmed)


def judged(ruled: Ruled, judgement: Judgement) -> Verdict:
    """Return everything that the rules left open judged."""
    safety, alarming, sure = _endangered(ruled, judgement)
    threats, felt = ruled.verdict.threats, ruled.verdict.emotion
    if threats and not sure and not _is_meant(ruled, judgement):
        threats, felt = frozenset(), emotion.CALM
    threats |= _threats(ruled, judgement)
    kind = _kind(ruled, judgement, outright=sure or bool(threats))
    heard = max(felt, emotion.UPSET if threats else emotion.CALM)
    unhappy = kind in UNHAPPY
    return Verdict(
        kind=kind,
        score=_score(judgement.of(DISSATISFIED), unhappy=unhappy),
        emotion=heard,
        threats=threats,
        safety=safety,
        alarming=alarming,
        weighed=tuple(_weighed(judgement)),
        hint=_hint(ruled, judgement, heard) if unhappy else _calm_hint(ruled, judgement, felt),
    )


def _endangered(ruled: Ruled, judgement: Judgement) -> tuple[bool, str, bool]:
    """Return whether there is danger, the words that tell of it, and whether that is sure.

    The table has to agree.  What is likely, or told in two parts, is a danger only if the writer
    is unhappy; words of danger tell of none where somebody is content: "you glued my broken
    tooth, thank you".
    """
    safety, alarming = ruled.verdict.safety, ruled.verdict.alarming
    if SAFETY not in judgement.logits or ruled.graver:
        return safety, alarming, ruled.sure
    logit, mood = judgement.of(SAFETY), judgement.of(DISSATISFIED)
    if safety:
        content = mood < _CONTENT and logit < _SAFE
        mild = mood < _MILD and logit < _SURELY_SAFE
        return (False, "", False) if content or mild else (safety, alarming, ruled.sure)
    half = _UNSAFE if ruled.marks.isdisjoint(_FIRST_PARTS) else _HALF
    if logit > (_PERILOUS if ruled.peril else half) and mood > _WEAK:
        return True, alarming or ruled.peril, True
    return safety, alarming, ruled.sure


def _is_meant(ruled: Ruled, judgement: Judgement) -> bool:
    """Whether threats that the rules heard are some: not of somebody who is content or mild."""
    least = _IF_NOT if "<condition>" in ruled.marks else _THREATENING
    return judgement.of(DISSATISFIED) > _CONTENT and judgement.of(THREAT) > least


def _hint(ruled: Ruled, judgement: Judgement, heard: int) -> Hint:
    """Return what is likely of somebody dissatisfied."""
    return Hint(
        emotion=_emotion(heard, judgement),
        feeling=_feeling(ruled.feeling, judgement),
        category=_category(ruled.rest["category"], judgement),
        nature=_nature(ruled.nature, judgement),
        abuse=_insults(ruled, judgement),
        intensity=max(-1.0, min(1.0, judgement.of(INTENSITY))),
    )


def _calm_hint(ruled: Ruled, judgement: Judgement, felt: int) -> Hint:
    return Hint(
        emotion=felt,
        feeling=Feeling.OTHER,
        category=None,
        nature=frozenset(),
        abuse=_insults(ruled, judgement),
    )


def _insults(ruled: Ruled, judgement: Judgement) -> bool:
    return ruled.rest["abuse"] or judgement.of(ABUSE) > _ABUSIVE


def _threats(ruled: Ruled, judgement: Judgement) -> frozenset[Rung]:
    likely = judgement.of(THREAT) > _THREATENING and judgement.of(DISSATISFIED) > _WEAK
    return ruled.rungs if likely else frozenset()


def _kind(ruled: Ruled, judgement: Judgement, *, outright: bool) -> MessageKind:
    kind, logit = ruled.verdict.kind, judgement.of(DISSATISFIED)
    if outright:
        return MessageKind.COMPLAINT
    if ruled.nothing or kind is MessageKind.POSSIBLE_HARASSMENT:
        return kind
    if logit > (_THIN if ruled.thin else _WEAK):
        weak = kind is MessageKind.WEAK_DISSATISFACTION
        strong = kind is MessageKind.COMPLAINT or logit > _COMPLAINT
        return _STRENGTH[strong and not weak]
    return _amiss(ruled, logit) or _calm(ruled, judgement)


def _amiss(ruled: Ruled, logit: float) -> MessageKind | None:
    """Return what it is if something went wrong that polite or kind words hide from the table."""
    told = ruled.verdict.kind is MessageKind.COMPLAINT
    if SPOILT in ruled.marks and logit > _SPOILT and ruled.brief:
        return MessageKind.COMPLAINT
    if TURNED in ruled.marks and logit > _TURNED and ruled.brief:
        return _STRENGTH[told]
    clear = ruled.calm is MessageKind.REQUEST or "<angry>" in ruled.marks
    return MessageKind.COMPLAINT if told and clear and logit > _TOLD else None


_STRENGTH = {False: MessageKind.WEAK_DISSATISFACTION, True: MessageKind.COMPLAINT}


def _calm(ruled: Ruled, judgement: Judgement) -> MessageKind:
    """Return what it is if nobody is dissatisfied: what the rules say, unless they say nothing.

    Nobody is thanked for praise that turns, nor for what only the table sees, unless it sees a
    content writer.
    """
    turned = not ruled.marks.isdisjoint(_TURNS)
    if ruled.calm is MessageKind.PRAISE and turned:
        return MessageKind.UNCLEAR
    content = judgement.of(DISSATISFIED) <= _CONTENT
    resigned = ruled.calm is MessageKind.WEAK_DISSATISFACTION and content and not ruled.brief
    if ruled.calm is not MessageKind.UNCLEAR and not resigned:
        return ruled.calm
    likely = max(CALM, key=judgement.of)
    praises = likely is MessageKind.PRAISE
    told = judgement.of(likely) > 0 and not (praises and (turned or not content))
    return likely if told else MessageKind.UNCLEAR


def _score(logit: float, *, unhappy: bool) -> float:
    """Return the logit between -1 and 1, on the side of the boundary where the kind stands."""
    score = math.tanh(logit / 2)
    least = 0.01
    return max(score, least) if unhappy else min(score, -least)


def _emotion(heard: int, judgement: Judgement) -> int:
    """Return the likely level of §8."""
    return max(heard, (judgement.of(ANNOYED) > 0) + (judgement.of(UPSET) > 0))


def _category(ruled: Category | None, judgement: Judgement) -> Category | None:
    """Return the likeliest category; the words that the lists found are among its pieces."""
    logits = [judgement.of(one) for one in _CATEGORIES]
    return _CATEGORIES[logits.index(max(logits))] if any(logits) else ruled


def _feeling(ruled: Feeling, judgement: Judgement) -> Feeling:
    """Return the likeliest feeling, if there is enough for one; the word lists have a vote."""
    votes = {one: judgement.of(one) + _LISTED_FEELING * (one is ruled) for one in FEELINGS}
    if ruled is not Feeling.OTHER and ruled not in votes:
        return ruled
    likely = max(FEELINGS, key=votes.__getitem__)
    return likely if votes[likely] > _FELT else Feeling.OTHER


def _nature(ruled: frozenset[Nature], judgement: Judgement) -> frozenset[Nature]:
    return frozenset([one for one in _NATURES if one in ruled or judgement.of(one) > 0])


def _weighed(judgement: Judgement) -> Iterator[Reason]:
    for piece, weight in judgement.reasons(DISSATISFIED):
        yield Reason(word=piece.strip("@[]_"), rule=DISSATISFIED, weight=round(weight, 3))
