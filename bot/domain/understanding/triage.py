"""Reading a customer's message: what kind it is, how it feels, what it asks for (§2, §5, §8).

This reader works with word lists and rules, and judges by a table of weights what they leave open.
Its result names the words that decided, so that a person can see why.  Where it is unsure it leans
towards a complaint: to miss one is worse.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from bot.domain.understanding import emotion, judging, outside
from bot.domain.understanding.answers import Answer, Choice, Wish, gist, read_answer, wish_of
from bot.domain.understanding.behaving import behaviour, is_of_others
from bot.domain.understanding.emotion import Feeling
from bot.domain.understanding.gravity import LARGE_LOSS, Gravity, weigh
from bot.domain.understanding.harmed import harmed
from bot.domain.understanding.judging import Ruled, marks
from bot.domain.understanding.lexicon import Hit, Lexicon
from bot.domain.understanding.pleasantries import (
    all_if_brief,
    is_answer,
    is_courtesy,
    is_greeting,
    is_idle,
    is_review,
)
from bot.domain.understanding.reading import (
    UNHAPPY,
    Category,
    MessageKind,
    Nature,
    Reading,
    Reason,
    Rung,
)
from bot.domain.understanding.reasons import reasons_in
from bot.domain.understanding.sentences import Sentence, split, union
from bot.domain.understanding.weights import NO_WEIGHTS, Weights

__all__ = [
    "Answer",
    "Category",
    "Choice",
    "Feeling",
    "Lexicon",
    "MessageKind",
    "Nature",
    "Reading",
    "Reason",
    "Rung",
    "Wish",
    "gist",
    "read",
    "read_answer",
]

_COMPLAINT = 1.0
_WEAK = 0.5
_ALARMING = 300
"""So many letters are told of a danger whose words no list knows."""
_RULED = {False: -0.5, True: 0.5}
"""The score of what is read by rules alone."""


def read(
    text: str,
    *,
    lexicon: Lexicon,
    weights: Weights = NO_WEIGHTS,
    burst_size: int = 1,
    large_loss: Decimal = LARGE_LOSS,
) -> Reading:
    """Read one message, or the messages of a burst joined by line ends.

    `lexicon` holds the word lists of every language the message may be in; `weights` judge what
    the lists leave open; `burst_size` is the number of messages that were sent in one breath; from
    `large_loss` on a loss is major.
    """
    ruled = by_rules(text, lexicon, burst_size, large_loss)
    judgement = weights.judge(ruled.folded, ruled.marks)
    reading = ruled.reading if judgement is None else judging.judged(ruled, judgement)
    if not reading.safety:
        return reading
    alarming = reading.alarming or gist(text, _ALARMING)
    return replace(reading, alarming=alarming, harmed=harmed(ruled.folded, lexicon))


def by_rules(text: str, lexicon: Lexicon, burst: int = 1, large: Decimal = LARGE_LOSS) -> Ruled:
    """Read by the word lists and rules alone."""
    folded = lexicon.fold(text)
    found = lexicon.hits(folded)
    sentences, brief = split(folded, lexicon, found), all_if_brief(folded, found)
    hits = [hit for sentence in sentences for hit in sentence.hits]
    said = union(hit.tags for hit in hits if "negated" not in hit.tags)
    reasons, threats = tuple(reasons_in(sentences)), _all(map(outside.threatened, sentences))
    weighed = weigh(text, sentences, lexicon.numbers, large, same=len(folded) == len(text))
    grave, person, sure = _conduct(sentences, weighed)
    calm = _calm_kind(said, asks=any(one.asks for one in sentences))
    kind = _kind(sentences, said, reasons, calm, outright=sure or person or bool(threats))
    unhappy, feeling, nature = kind in UNHAPPY, emotion.feeling(hits), _nature(said)
    strength = emotion.level(text, hits, unhappy=unhappy, burst_size=burst)
    reading = Reading(
        kind=kind,
        score=_RULED[unhappy],
        emotion=max(strength, _least(grave, threats)),
        feeling=feeling if unhappy else Feeling.OTHER,
        category=_category(hits),
        about_person=person,
        nature=nature if unhappy else frozenset(),
        wish=wish_of(hits),
        threats=threats,
        abuse=any(map(_insults, hits)),
        amounts=_amounts(hits),
        reasons=reasons,
    )
    return Ruled(
        reading=_weighed(reading, grave, said, folded, brief),
        folded=folded,
        marks=marks(text, sentences, kind, peril=bool(grave.peril)),
        calm=calm,
        sure=sure,
        answers=is_answer(folded, brief),
        rungs=_all(map(outside.named, sentences)),
        peril=grave.peril,
        feeling=feeling,
        nature=nature,
    )


def _conduct(sentences: list[Sentence], grave: Gravity) -> tuple[Gravity, bool, bool]:
    """What weighs most with how our people behaved; whether it is about them, and a complaint."""
    behaved = behaviour(sentences)
    degraded = grave.degraded or behaved.grave
    person = degraded or behaved.unfit or _about_person(sentences)
    return replace(grave, degraded=degraded), person, _is_outright(grave)


def _insults(hit: Hit) -> bool:
    return "abuse" in hit.tags and not hit.tags & {"negated", "quoted"}


def _all(found: Iterable[Iterable[Rung]]) -> frozenset[Rung]:
    return frozenset(rung for some in found for rung in some)


def _weighed(
    reading: Reading, grave: Gravity, said: frozenset[str], folded: str, found: Sequence[Hit]
) -> Reading:
    """Add what weighs most, and where the message wants to go: to a person, to an end, nowhere.

    `found` may be empty if it holds more than greetings, thanks and answers.
    """
    return replace(
        reading,
        safety=grave.safety,
        self_harm=grave.self_harm,
        violence=grave.violence,
        alarming=grave.alarming,
        degraded=grave.degraded,
        large_loss=grave.large_loss,
        errand=grave.errand,
        passive="passive" in said,
        asks_human="ask_human" in said,
        asks_manager="ask_manager" in said,
        asks_review=is_review(folded, found),
        are_you_there="are_you_there" in said and "ask_manager" not in said,
        done_telling="done_telling" in said,
        courtesy=is_courtesy(folded, found),
        idle=is_idle(folded, found),
        greeting=is_greeting(folded, found),
        stop="stop" in said,
        just_saying="just_saying" in said,
        impact="impact" in said,
        names_call="telephone" in said,
        data_wish=_data_wish(reading.kind, said),
    )


def _data_wish(kind: MessageKind, said: frozenset[str]) -> str:
    if kind is MessageKind.COMPLAINT:
        return ""
    return next((wish for wish in ("erase", "copy") if f"data_{wish}" in said), "")


def _is_outright(grave: Gravity) -> bool:
    """Whether it is a complaint, whatever else the words say."""
    harm = grave.self_harm or grave.violence or grave.safety
    return harm or grave.errand is Rung.LEGAL


def _least(grave: Gravity, threats: frozenset[Rung]) -> int:
    """Return how strongly it is felt at least."""
    if grave.violence:
        return emotion.ANGRY
    return emotion.UPSET if threats or grave.self_harm or grave.degraded else emotion.CALM


def _kind(
    sentences: list[Sentence],
    said: frozenset[str],
    reasons: tuple[Reason, ...],
    calm: MessageKind,
    *,
    outright: bool,
) -> MessageKind:
    score = sum(reason.weight for reason in reasons)
    asks = any(one.asks for one in sentences)
    if outright or score >= _COMPLAINT:
        return MessageKind.COMPLAINT
    if "obscene" in said:
        return MessageKind.POSSIBLE_HARASSMENT
    if "abuse" in said:
        return MessageKind.COMPLAINT
    if score >= _WEAK and not (asks and "how" in said):
        return MessageKind.WEAK_DISSATISFACTION
    return calm


def _calm_kind(said: frozenset[str], *, asks: bool) -> MessageKind:
    wishes = any(f"wish_{wish}" in said for wish in Wish)
    if {"is_press", "errand_press"} <= said or said & {"ask_human", "ask_manager"}:
        return MessageKind.REQUEST
    if asks and ("info" in said or "request" not in said):
        return MessageKind.QUESTION
    if "request" in said or wishes:
        return MessageKind.REQUEST
    if "passive" in said:
        return MessageKind.WEAK_DISSATISFACTION
    if "praise" in said:
        return MessageKind.PRAISE
    return MessageKind.UNCLEAR


def _about_person(sentences: list[Sentence]) -> bool:
    somebody = any(one.has("person") for one in sentences)
    for one in sentences:
        if one.has("hypothetical") or not one.has("conduct", "conduct_of"):
            continue
        told = (hit for hit in one.hits if "negated" not in hit.tags)
        acts = [hit.tags for hit in told if not is_of_others(one, hit)]
        if any("conduct" in tags or (somebody and "conduct_of" in tags) for tags in acts):
            return True
    return False


_TOPICS = frozenset(Category) | {f"topic_{one}" for one in Category}


def _category(hits: Iterable[Hit]) -> Category | None:
    """Return the category most words stand for; the topic decides between equals, or alone."""
    told = (hit.tags & _TOPICS for hit in hits if "negated" not in hit.tags)
    counts = Counter(tag for tags in told for tag in tags)
    if not counts:
        return None
    best = max(reversed(Category), key=lambda one: (counts[one], counts[f"topic_{one}"]))
    return best if counts[best] or counts[f"topic_{best}"] else None


def _nature(said: frozenset[str]) -> frozenset[Nature]:
    process = {"process", "communication_conflict", "ignored", "treated_rudely", "runaround"}
    result = {"result", "product_quality", "transaction_process", "service_execution", "loss"}
    found = {Nature.PROCESS} if said & process else set()
    return frozenset(found | ({Nature.RESULT} if said & result else set()))


def _amounts(hits: Iterable[Hit]) -> tuple[str, ...]:
    found: list[Hit] = []
    for hit in hits:
        if "amount" in hit.tags and not any(hit.end <= other.end for other in found):
            found.append(hit)
    return tuple(hit.word for hit in found)
