"""Reading a customer's message: what kind it is, how it feels, what it asks for (§2, §5, §8).

This reader works with word lists and rules, and judges by a table of weights what they leave open.
Its result names the words that decided, so that a person can see why.  Where it is unsure it leans
towards a complaint: to miss one is worse.
"""

from decimal import Decimal

from bot.domain.understanding.messages import emotion, judging, outside
from bot.domain.understanding.messages.emotion import Feeling
from bot.domain.understanding.messages.gravity import LARGE_LOSS, Gravity, weigh
from bot.domain.understanding.messages.harmed import harmed
from bot.domain.understanding.messages.judging import Ruled, Verdict
from bot.domain.understanding.messages.marking import marks
from bot.domain.understanding.messages.pleasantries import Pleasantries, pleasantries
from bot.domain.understanding.messages.reading import (
    UNHAPPY,
    Category,
    MessageKind,
    Nature,
    Reading,
    Reason,
    Rung,
    Unjudged,
)
from bot.domain.understanding.messages.reasons import reasons_in
from bot.domain.understanding.messages.weights import NO_WEIGHTS, Weights
from bot.domain.understanding.people.behaving import behaviour, is_of_others
from bot.domain.understanding.wishes.answers import (
    Answer,
    Choice,
    Wish,
    gist,
    read_answer,
    wish_in,
)
from bot.domain.understanding.words.lexicon import Hit, Lexicon
from bot.domain.understanding.words.sentences import split
from bot.domain.understanding.words.told import Told, told

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
    verdict = ruled.verdict if judgement is None else judging.judged(ruled, judgement)
    if not verdict.safety:
        return ruled.reading(verdict)
    verdict = verdict._replace(alarming=verdict.alarming or gist(text, _ALARMING))
    return ruled.reading(verdict, harmed(ruled.folded, lexicon))


def by_rules(text: str, lexicon: Lexicon, burst: int = 1, large: Decimal = LARGE_LOSS) -> Ruled:
    """Read by the word lists and rules alone."""
    folded = lexicon.fold(text)
    found = lexicon.hits(folded)
    heard = told(split(folded, lexicon, found))
    reasons, threats = tuple(reasons_in(heard.sentences)), outside.threatened(heard)
    grave = weigh(text, heard, lexicon.numbers, large, same=len(folded) == len(text))
    behaved, sure = behaviour(heard), _is_outright(grave)
    degraded = grave.degraded or behaved.grave
    person = degraded or behaved.unfit or _about_person(heard)
    calm = _calm_kind(heard)
    kind = _kind(heard, reasons, calm, outright=sure or person or bool(threats))
    unhappy, feeling, nature = kind in UNHAPPY, emotion.feeling(heard), _nature(heard.said)
    loud, alone = emotion.loudness(text), pleasantries(folded, found)
    felt = emotion.level(heard, loud, unhappy=unhappy, burst_size=burst)
    felt = max(felt, _least(grave, threats, degraded=degraded))
    return Ruled(
        verdict=Verdict(kind, _RULED[unhappy], felt, threats, grave.safety, grave.alarming),
        rest={
            "feeling": feeling if unhappy else Feeling.OTHER,
            "about_person": person,
            "nature": nature if unhappy else frozenset(),
            "degraded": degraded,
            "reasons": reasons,
            **_asked(heard.said, kind),
            **_about(heard, alone, grave),
        },
        folded=folded,
        marks=marks(heard, kind, loud=loud, peril=bool(grave.peril)),
        calm=calm,
        sure=sure,
        graver=grave.self_harm or grave.violence or grave.acute or grave.errand is Rung.LEGAL,
        nothing=alone.courtesy or alone.idle or alone.greeting,
        answers=alone.answer,
        rungs=outside.named(heard),
        peril=grave.peril,
        feeling=feeling,
        nature=nature,
    )


def _about(heard: Told, alone: Pleasantries, grave: Gravity) -> Unjudged:
    """What it is about, and whether it tells anything, by the names in the reading."""
    return {
        "self_harm": grave.self_harm,
        "violence": grave.violence,
        "large_loss": grave.large_loss,
        "errand": grave.errand,
        "category": _category(heard),
        "wish": wish_in(heard.said),
        "abuse": "abuse" in heard.tags and any(map(_insults, heard.hits)),
        "amounts": _amounts(heard),
        "courtesy": alone.courtesy,
        "idle": alone.idle,
        "greeting": alone.greeting,
        "asks_review": alone.review,
    }


def _asked(said: frozenset[str], kind: MessageKind) -> Unjudged:
    """Where the message wants to go, by the names in the reading: to a person, to an end."""
    return {
        "passive": "passive" in said,
        "asks_human": "ask_human" in said,
        "asks_manager": "ask_manager" in said,
        "are_you_there": "are_you_there" in said and "ask_manager" not in said,
        "done_telling": "done_telling" in said,
        "stop": "stop" in said,
        "just_saying": "just_saying" in said,
        "impact": "impact" in said,
        "names_call": "telephone" in said,
        "data_wish": _data_wish(kind, said),
    }


def _insults(hit: Hit) -> bool:
    return "abuse" in hit.tags and not hit.tags & {"negated", "quoted"}


def _data_wish(kind: MessageKind, said: frozenset[str]) -> str:
    if kind is MessageKind.COMPLAINT:
        return ""
    return next((wish for wish in ("erase", "copy") if f"data_{wish}" in said), "")


def _is_outright(grave: Gravity) -> bool:
    """Whether it is a complaint, whatever else the words say."""
    harm = grave.self_harm or grave.violence or grave.safety
    return harm or grave.errand is Rung.LEGAL


def _least(grave: Gravity, threats: frozenset[Rung], *, degraded: bool) -> int:
    """Return how strongly it is felt at least."""
    if grave.violence:
        return emotion.ANGRY
    return emotion.UPSET if threats or grave.self_harm or degraded else emotion.CALM


def _kind(
    heard: Told, reasons: tuple[Reason, ...], calm: MessageKind, *, outright: bool
) -> MessageKind:
    score = sum(reason.weight for reason in reasons)
    if outright or score >= _COMPLAINT:
        return MessageKind.COMPLAINT
    if "obscene" in heard.said:
        return MessageKind.POSSIBLE_HARASSMENT
    if "abuse" in heard.said:
        return MessageKind.COMPLAINT
    if score >= _WEAK and not (heard.asks and "how" in heard.said):
        return MessageKind.WEAK_DISSATISFACTION
    return calm


def _calm_kind(heard: Told) -> MessageKind:
    said = heard.said
    if said >= _PRESS or not said.isdisjoint(_PEOPLE):
        return MessageKind.REQUEST
    if heard.asks and ("info" in said or "request" not in said):
        return MessageKind.QUESTION
    if "request" in said or wish_in(said) is not None:
        return MessageKind.REQUEST
    if "passive" in said:
        return MessageKind.WEAK_DISSATISFACTION
    if "praise" in said:
        return MessageKind.PRAISE
    return MessageKind.UNCLEAR


_PRESS = frozenset({"is_press", "errand_press"})
_PEOPLE = frozenset({"ask_human", "ask_manager"})
_CONDUCT = frozenset({"conduct", "conduct_of"})


def _about_person(heard: Told) -> bool:
    if not heard.has(_CONDUCT):
        return False
    somebody = "person" in heard.tags
    for one in heard.sentences:
        if one.has("hypothetical") or not one.has("conduct", "conduct_of"):
            continue
        told_of = (hit for hit in one.hits if "negated" not in hit.tags)
        acts = [hit.tags for hit in told_of if not is_of_others(one, hit)]
        if any("conduct" in tags or (somebody and "conduct_of" in tags) for tags in acts):
            return True
    return False


_ORDER = tuple(reversed(Category))
_TOPICS = frozenset(Category) | {f"topic_{one}" for one in Category}


def _category(heard: Told) -> Category | None:
    """Return the category most words stand for; the topic decides between equals, or alone."""
    if heard.said.isdisjoint(_TOPICS):
        return None
    counts = dict.fromkeys(_TOPICS, 0)
    for hit in heard.hits:
        if not hit.tags.isdisjoint(_TOPICS) and "negated" not in hit.tags:
            for tag in hit.tags & _TOPICS:
                counts[tag] += 1
    return max(_ORDER, key=lambda one: (counts[one], counts[f"topic_{one}"]))


_OF_PROCESS = frozenset(
    {"process", "communication_conflict", "ignored", "treated_rudely", "runaround"}
)
_OF_RESULT = frozenset(
    {"result", "product_quality", "transaction_process", "service_execution", "loss"}
)


def _nature(said: frozenset[str]) -> frozenset[Nature]:
    found = set() if said.isdisjoint(_OF_PROCESS) else {Nature.PROCESS}
    return frozenset(found if said.isdisjoint(_OF_RESULT) else {*found, Nature.RESULT})


def _amounts(heard: Told) -> tuple[str, ...]:
    if "amount" not in heard.tags:
        return ()
    found: list[Hit] = []
    for hit in heard.hits:
        if "amount" in hit.tags and not any(hit.end <= other.end for other in found):
            found.append(hit)
    return tuple(hit.word for hit in found)
