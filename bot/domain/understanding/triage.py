"""Reading a customer's message: what kind it is, how it feels, what it asks for (§2, §5, §8).

This reader works with word lists and rules.  Its result names the words that decided, so that a
person can see why.  Where it is unsure it leans towards a complaint: to miss one is worse.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from bot.domain.understanding import emotion
from bot.domain.understanding.answers import Answer, Choice, Wish, gist, read_answer, wish_of
from bot.domain.understanding.courtesy import is_courtesy, is_greeting, is_idle, is_review
from bot.domain.understanding.emotion import Feeling
from bot.domain.understanding.gravity import LARGE_LOSS, Gravity, weigh
from bot.domain.understanding.lexicon import Hit, Lexicon
from bot.domain.understanding.reading import Category, MessageKind, Nature, Reading, Reason, Rung
from bot.domain.understanding.sentences import Sentence, split

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

# What a word counts for towards a complaint; 1 is enough by itself, 0.5 for a weak one.
_WEIGHTS = {"grievance": 1.0, "problem": 1.0, "unmet": 1.0, "soft": 0.6, "hint": 0.3}
_COUNTED = frozenset({*_WEIGHTS, "praise"})
_TURNED_PRAISE = 0.8
_COMPLAINT = 1.0
_WEAK = 0.5


def read(
    text: str, *, lexicon: Lexicon, burst_size: int = 1, large_loss: Decimal = LARGE_LOSS
) -> Reading:
    """Read one message, or the messages of a burst joined by line ends.

    `lexicon` holds the word lists of every language the message may be in; `burst_size` is the
    number of messages that were sent in one breath; from `large_loss` on a loss is major.
    """
    folded = lexicon.fold(text)
    found = lexicon.hits(folded)
    sentences = split(folded, lexicon, found)
    hits = [hit for sentence in sentences for hit in sentence.hits]
    said = frozenset(tag for hit in hits if "negated" not in hit.tags for tag in hit.tags)
    reasons = tuple(_reasons(sentences))
    threats = frozenset(rung for one in sentences for rung in _threats(one))
    same = len(folded) == len(text)
    grave = weigh(text, sentences, lexicon.numbers, large_loss, same=same)
    about_person = _about_person(sentences) or grave.degraded
    outright = bool(threats) or about_person or _is_outright(grave)
    kind = _kind(sentences, said, reasons, outright=outright)
    unhappy = kind in (MessageKind.COMPLAINT, MessageKind.WEAK_DISSATISFACTION)
    strength = emotion.level(text, hits, unhappy=unhappy, burst_size=burst_size)
    reading = Reading(
        kind=kind,
        emotion=max(strength, _least(grave, threats)),
        feeling=emotion.feeling(hits) if unhappy else Feeling.OTHER,
        category=_category(hits),
        about_person=about_person,
        nature=_nature(said) if unhappy else frozenset(),
        wish=wish_of(hits),
        threats=threats,
        abuse=any("abuse" in hit.tags and not hit.tags & {"negated", "quoted"} for hit in hits),
        amounts=_amounts(hits),
        reasons=reasons,
    )
    return _directed(_weighed(reading, grave), said, folded, found)


def _weighed(reading: Reading, grave: Gravity) -> Reading:
    return replace(
        reading,
        safety=grave.safety,
        self_harm=grave.self_harm,
        violence=grave.violence,
        alarming=grave.alarming,
        degraded=grave.degraded,
        large_loss=grave.large_loss,
        errand=grave.errand,
    )


def _directed(
    reading: Reading, said: frozenset[str], folded: str, found: Sequence[Hit]
) -> Reading:
    """Add where the message wants to go: to a person, to an end, nowhere at all."""
    return replace(
        reading,
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


def _reasons(sentences: Iterable[Sentence]) -> Iterator[Reason]:
    """Yield the words that count towards a complaint, each word once, the widest first."""
    seen: set[str] = set()
    for sentence in sentences:
        taken: list[Hit] = []
        counted = (hit for hit in sentence.hits if hit.tags & _COUNTED)
        for hit in sorted(counted, key=lambda one: one.start - one.end):
            found = _reason(sentence, hit)
            overlaps = any(hit.start < other.end and other.start < hit.end for other in taken)
            if found is None or overlaps or hit.word in seen:
                continue
            taken.append(hit)
            seen.add(hit.word)
            yield found


def _reason(sentence: Sentence, hit: Hit) -> Reason | None:
    """Return what an entry counts for where it stands, or None."""
    negated = "negated" in hit.tags
    if "praise" in hit.tags and negated and not sentence.has("hypothetical"):
        return Reason(word=hit.word, rule="praise", weight=_TURNED_PRAISE)
    rules = hit.tags & _WEIGHTS.keys()
    if sentence.has("hypothetical"):
        rules -= {"problem", "unmet", "soft", "hint"}
    elif (
        sentence.has("how") and not sentence.has("why") and not _told_before_asking(sentence, hit)
    ):
        rules -= {"problem", "soft", "hint"}
    if not rules or (negated and "unmet" not in rules):
        return None
    rule = max(rules, key=lambda one: (_WEIGHTS[one], one))
    weight = _WEAK if "diminished" in hit.tags else _WEIGHTS[rule]
    return Reason(word=hit.word, rule=rule, weight=weight)


def _told_before_asking(sentence: Sentence, hit: Hit) -> bool:
    """Whether it is told, and the question comes after a pause: "it is cracked, can you ...?"."""
    asked = min(one.start for one in sentence.hits if "how" in one.tags)
    return hit.end <= asked and sentence.pause_between(hit.end, asked)


def _kind(
    sentences: list[Sentence],
    said: frozenset[str],
    reasons: tuple[Reason, ...],
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
    return _calm_kind(said, asks=asks)


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


def _threats(sentence: Sentence) -> Iterator[Rung]:
    """Yield the rungs threatened or reached: a noun with an intention or a condition.

    Never in a bare question and never where the writer speaks of his own work.
    """
    if sentence.has("self_description") or (sentence.asks and not sentence.has("condition")):
        return
    intends = sentence.has("intent", "condition")
    for hit in sentence.hits:
        if "negated" in hit.tags or not (intends or "threat" in hit.tags):
            continue
        yield from (rung for rung in Rung if f"rung_{rung}" in hit.tags)


def _about_person(sentences: list[Sentence]) -> bool:
    somebody = any(one.has("person") for one in sentences)
    for one in sentences:
        if one.has("hypothetical"):
            continue
        acts = [hit.tags for hit in one.hits if "negated" not in hit.tags]
        if any("conduct" in tags or (somebody and "conduct_of" in tags) for tags in acts):
            return True
    return False


def _category(hits: Iterable[Hit]) -> Category | None:
    """Return the category most words stand for; the topic decides between equals, or alone."""
    counts = Counter(tag for hit in hits if "negated" not in hit.tags for tag in hit.tags)
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
