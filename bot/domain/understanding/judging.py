"""What the word lists leave open is judged by the table of weights.

What the rules are sure of stands: life and limb, threats, obscenities, mere thanks and greetings.
All else they only mark, and the table judges letters, words and marks together.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.domain.understanding import emotion
from bot.domain.understanding.emotion import Feeling
from bot.domain.understanding.reading import (
    UNHAPPY,
    Category,
    Hint,
    MessageKind,
    Nature,
    Reading,
    Reason,
    Rung,
)
from bot.domain.understanding.sentences import Sentence, union
from bot.domain.understanding.turning import SPOILT, TURNED, turns
from bot.domain.understanding.weights import Judgement

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

_COMPLAINT = 0.25
_WEAK = 0.0
_TOLD = -0.5
"""So much is enough where the lists heard of trouble and the writer only wishes or asks for what
puts it right: "the zip broke, may I have a new one"."""
_SPOILT, _TURNED = -2.0, -3.0
"""So much is enough where trouble, or only a "but", follows kind words."""
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


@dataclass(frozen=True, kw_only=True, slots=True)
class Ruled:
    """What word lists and rules alone made of a text, and what of it the table needs."""

    reading: Reading
    folded: str
    marks: frozenset[str]
    calm: MessageKind
    """What it is if nobody is dissatisfied."""
    sure: bool
    """Whether life, limb or the law is at stake: a complaint, whatever the table says."""
    answers: bool
    """Whether it is only an answer to a question of ours, such as "no"."""
    rungs: frozenset[Rung]
    """The rungs named, threatened or not."""
    peril: str
    """The words that tell of danger, if the writer is dissatisfied."""
    feeling: Feeling
    nature: frozenset[Nature]

    @property
    def graver(self) -> bool:
        """Whether it is sure for more than danger: a life, violence, a lawyer at work."""
        reading = self.reading
        return reading.self_harm or reading.violence or reading.errand is Rung.LEGAL

    @property
    def thin(self) -> bool:
        """Whether there is little to judge by, and nothing that the word lists know."""
        plain = self.folded.strip()
        few = len(plain) <= _FEW_LETTERS or (plain.isascii() and len(plain.split()) <= _FEW_WORDS)
        return self.answers or (few and self.reading.kind is MessageKind.UNCLEAR)


def marks(
    text: str, sentences: Iterable[Sentence], kind: MessageKind, *, peril: bool
) -> frozenset[str]:
    """Return what the word lists and rules found, as pieces for the table of weights."""
    sentences = list(sentences)
    own = union(one.tags for one in sentences)
    told = {hit.tags for one in sentences for hit in one.hits}
    found = {f"<kind {kind}>"}.union(*map(_marks, told))
    found.update(f"<tone {step}>" for step in range(1, emotion.tone(text, own) + 1))
    found |= turns(sentences)
    if any(sentence.asks for sentence in sentences):
        found.add("<asks>")
    return frozenset(found | _PERIL if peril else found)


_PERIL = frozenset({"<peril>"})
_TAGS_KEPT = 2000
"""The marks of so many sets of tags are remembered."""


@lru_cache(_TAGS_KEPT)
def _marks(tags: frozenset[str]) -> frozenset[str]:
    negated = "not " if "negated" in tags else ""
    return frozenset(f"<{negated}{tag}>" for tag in tags if tag != "negated")


def judged(ruled: Ruled, judgement: Judgement) -> Reading:
    """Return the reading with everything that the rules left open judged."""
    ruled = _endangered(ruled, judgement)
    reading = _overruled(ruled, judgement)
    threats = reading.threats | _threats(ruled, judgement)
    kind = _kind(ruled, judgement, threatens=bool(threats))
    heard = max(reading.emotion, emotion.UPSET if threats else emotion.CALM)
    return replace(
        reading,
        kind=kind,
        score=_score(judgement.of(DISSATISFIED), unhappy=kind in UNHAPPY),
        emotion=heard,
        threats=threats,
        weighed=tuple(_weighed(judgement)),
        hint=_hint(ruled, judgement, heard) if kind in UNHAPPY else _calm_hint(reading, judgement),
    )


def _endangered(ruled: Ruled, judgement: Judgement) -> Ruled:
    """Return what the rules read, where the table agrees on danger.

    What is likely, or told in two parts, is a danger only if the writer is unhappy; words of
    danger tell of none where somebody is content: "you glued my broken tooth, thank you".
    """
    if SAFETY not in judgement.logits:
        return ruled
    reading, logit, mood = ruled.reading, judgement.of(SAFETY), judgement.of(DISSATISFIED)
    half = _UNSAFE if ruled.marks.isdisjoint(_FIRST_PARTS) else _HALF
    likely = logit > (_PERILOUS if ruled.peril else half)
    if likely and mood > _WEAK and not (reading.safety or ruled.graver):
        found = replace(reading, safety=True, alarming=reading.alarming or ruled.peril)
        return replace(ruled, reading=found, sure=True)
    content = mood < _CONTENT and logit < _SAFE
    mild = mood < _MILD and logit < _SURELY_SAFE
    if reading.safety and not ruled.graver and (content or mild):
        return replace(ruled, reading=replace(reading, safety=False, alarming=""), sure=False)
    return ruled


def _overruled(ruled: Ruled, judgement: Judgement) -> Reading:
    """Return what the rules read, without the threats of somebody who is content or mild."""
    reading = ruled.reading
    least = _IF_NOT if "<condition>" in ruled.marks else _THREATENING
    meant = judgement.of(DISSATISFIED) > _CONTENT and judgement.of(THREAT) > least
    if not reading.threats or ruled.sure or meant:
        return reading
    return replace(reading, threats=frozenset(), emotion=emotion.CALM)


def _hint(ruled: Ruled, judgement: Judgement, heard: int) -> Hint:
    """Return what is likely of somebody dissatisfied."""
    return Hint(
        emotion=_emotion(heard, judgement),
        feeling=_feeling(ruled.feeling, judgement),
        category=_category(ruled.reading.category, judgement),
        nature=_nature(ruled.nature, judgement),
        abuse=_insults(ruled.reading, judgement),
        intensity=max(-1.0, min(1.0, judgement.of(INTENSITY))),
    )


def _calm_hint(reading: Reading, judgement: Judgement) -> Hint:
    return Hint(
        emotion=reading.emotion,
        feeling=Feeling.OTHER,
        category=None,
        nature=frozenset(),
        abuse=_insults(reading, judgement),
    )


def _insults(reading: Reading, judgement: Judgement) -> bool:
    return reading.abuse or judgement.of(ABUSE) > _ABUSIVE


def _threats(ruled: Ruled, judgement: Judgement) -> frozenset[Rung]:
    likely = judgement.of(THREAT) > _THREATENING and judgement.of(DISSATISFIED) > _WEAK
    return ruled.rungs if likely else frozenset()


def _kind(ruled: Ruled, judgement: Judgement, *, threatens: bool) -> MessageKind:
    reading, logit = ruled.reading, judgement.of(DISSATISFIED)
    if ruled.sure or threatens:
        return MessageKind.COMPLAINT
    nothing = reading.courtesy or reading.idle or reading.greeting
    if nothing or reading.kind is MessageKind.POSSIBLE_HARASSMENT:
        return reading.kind
    if logit > (_THIN if ruled.thin else _WEAK):
        weak = reading.kind is MessageKind.WEAK_DISSATISFACTION
        outright = reading.kind is MessageKind.COMPLAINT or logit > _COMPLAINT
        return _STRENGTH[outright and not weak]
    return _amiss(ruled, logit) or _calm(ruled.calm, judgement)


def _amiss(ruled: Ruled, logit: float) -> MessageKind | None:
    """Return what it is if something went wrong that polite or kind words hide from the table."""
    told = ruled.reading.kind is MessageKind.COMPLAINT
    if SPOILT in ruled.marks and logit > _SPOILT:
        return MessageKind.COMPLAINT
    if TURNED in ruled.marks and logit > _TURNED:
        return _STRENGTH[told]
    wishes = ruled.calm is MessageKind.REQUEST
    return MessageKind.COMPLAINT if told and wishes and logit > _TOLD else None


_STRENGTH = {False: MessageKind.WEAK_DISSATISFACTION, True: MessageKind.COMPLAINT}


def _calm(ruled: MessageKind, judgement: Judgement) -> MessageKind:
    """Return what it is if nobody is dissatisfied: what the rules say, unless they say nothing.

    Nobody is thanked for praise that only the table sees, unless it sees a content writer.
    """
    if ruled is not MessageKind.UNCLEAR:
        return ruled
    likely = max(CALM, key=judgement.of)
    if likely is MessageKind.PRAISE and judgement.of(DISSATISFIED) > _CONTENT:
        return ruled
    return likely if judgement.of(likely) > 0 else ruled


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
    return max(Category, key=judgement.of) if any(map(judgement.of, Category)) else ruled


def _feeling(ruled: Feeling, judgement: Judgement) -> Feeling:
    """Return the likeliest feeling, if there is enough for one; the word lists have a vote."""
    votes = {one: judgement.of(one) + _LISTED_FEELING * (one is ruled) for one in FEELINGS}
    if ruled is not Feeling.OTHER and ruled not in votes:
        return ruled
    likely = max(FEELINGS, key=votes.__getitem__)
    return likely if votes[likely] > _FELT else Feeling.OTHER


def _nature(ruled: frozenset[Nature], judgement: Judgement) -> frozenset[Nature]:
    return frozenset(one for one in Nature if one in ruled or judgement.of(one) > 0)


def _weighed(judgement: Judgement) -> Iterator[Reason]:
    for piece, weight in judgement.reasons(DISSATISFIED):
        yield Reason(word=piece.strip("@[]_"), rule=DISSATISFIED, weight=round(weight, 3))
