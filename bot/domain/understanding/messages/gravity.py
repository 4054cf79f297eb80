"""What weighs most in a message: life, safety, an insult, a large loss, press and lawyers (§5)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.domain.understanding.messages.reading import Rung
from bot.domain.understanding.words.hits import lies_in
from bot.domain.understanding.words.lexicon import Hit
from bot.domain.understanding.words.sentences import Sentence, union
from bot.domain.understanding.words.told import Told

LARGE_LOSS = Decimal(1000)
"""From here on a loss is major, in local currency, unless the settings say otherwise (§5)."""

_LONGEST = 300
_FIGURE = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_INSULTS = frozenset({"abuse", "swear", "slur"})
_PARTS = (
    ("body", "harm"),
    ("victim", "mishap"),
    ("heats", "heat"),
    ("holds", "gives_way"),
    ("cares", "mixed_up"),
    ("eats", "ails"),
    ("eats", "found_in"),
    ("guards", "heedless"),
    ("steers", "distracted"),
    ("saves", "fails_to"),
)
"""What tells of danger where both are told in one sentence."""
_PERILS = tuple(frozenset(pair) for pair in _PARTS)
_FIRST_PARTS = frozenset(first for first, _ in _PARTS)
_ERRANDS = {"press": Rung.MEDIA, "law": Rung.LEGAL}
_WEIGHTY = _FIRST_PARTS | {
    *("self_harm", "violence", "safety", "degrading", "quoted", "lost_money"),
    *(f"is_{office}" for office in _ERRANDS),
}
"""Without one of these nothing here weighs."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Gravity:
    """The weighty parts of a `Reading`, under the names they have there."""

    self_harm: bool
    violence: bool
    safety: bool
    degraded: bool
    acute: bool
    """Whether the danger is one to a body, now: it counts however mildly it is told."""
    large_loss: bool
    errand: Rung | None
    alarming: str
    peril: str
    """The words that tell of danger in two parts: so it is, if the writer is dissatisfied."""


_NOTHING = Gravity(
    self_harm=False,
    violence=False,
    safety=False,
    degraded=False,
    acute=False,
    large_loss=False,
    errand=None,
    alarming="",
    peril="",
)


def weigh(
    text: str,
    told: Told,
    numbers: Mapping[str, int],
    large: Decimal,
    *,
    same: bool,
) -> Gravity:
    """Return what weighs most; `numbers` are the number words, `large` is a major loss.

    `same` tells that the places in the sentences are those in the text.

    A negation changes nothing here, and an "if" only a hazard: to miss a life is worse than to
    ask once too often.
    """
    if not told.has(_WEIGHTY):
        return _NOTHING
    sentences = told.sentences
    harm = [one for one in sentences if one.has("self_harm")]
    violent = [one for one in sentences if one.has("violence") and any(map(_threatens, one.hits))]
    unsafe = [one for one in sentences if one.has("safety") and _is_unsafe(one)]
    perilous = [one for one in sentences if _is_perilous(one)]
    return Gravity(
        self_harm=bool(harm),
        violence=bool(violent),
        safety=bool(unsafe),
        degraded=any(
            one.has("degrading", "quoted") and any(_degrades(one, hit) for hit in one.hits)
            for one in sentences
        ),
        acute=any("acute" in hit.tags and "negated" not in hit.tags for hit in _told(unsafe)),
        large_loss=any(loss >= large for loss in _losses(sentences, numbers)),
        errand=_errand(told.tags),
        alarming=_words(text, [*harm, *violent], unsafe, same=same),
        peril=_words(text, [], perilous, same=same),
    )


def _is_unsafe(sentence: Sentence) -> bool:
    """Whether a hazard is told, and neither supposed nor part of a threat."""
    threats = [hit for hit in sentence.hits if hit.tags & {"self_harm", "violence"}]
    told = (hit for hit in sentence.hits if "safety" in hit.tags)
    return not sentence.has("hypothetical") and any(
        not any(lies_in(hit, threat) for threat in threats) for hit in told
    )


def _is_perilous(sentence: Sentence) -> bool:
    """Whether both parts of a danger are told, and neither denied nor supposed."""
    if sentence.tags.isdisjoint(_FIRST_PARTS):
        return False
    told = [pair for pair in _PERILS if pair <= sentence.tags]
    if not told or sentence.has("hypothetical", "how"):
        return False
    said = union(hit.tags for hit in sentence.hits if "negated" not in hit.tags)
    return any(pair <= said for pair in told)


def _told(sentences: Sequence[Sentence]) -> Iterator[Hit]:
    return (hit for one in sentences for hit in one.hits)


def _threatens(hit: Hit) -> bool:
    return "violence" in hit.tags and "quoted" not in hit.tags


def _degrades(sentence: Sentence, hit: Hit) -> bool:
    if "quoted" in hit.tags and hit.tags & (_INSULTS | {"violence"}):
        return True
    return "degrading" in hit.tags and "negated" not in hit.tags and not sentence.has("how")


def _errand(tags: frozenset[str]) -> Rung | None:
    """A journalist or lawyer by their own word, and with something that only the office wants."""
    for office, rung in _ERRANDS.items():
        if {f"is_{office}", f"errand_{office}"} <= tags:
            return rung
    return None


def _losses(sentences: Sequence[Sentence], numbers: Mapping[str, int]) -> Iterator[Decimal]:
    """The sums told in one breath with a loss: in a sentence, or where one trails off into it."""
    trailing: tuple[Hit, ...] = ()
    for one in sentences:
        told = (*trailing, *one.hits)
        if any("lost_money" in hit.tags for hit in told) and not one.has("hypothetical"):
            yield from (value(hit.word, numbers) for hit in told if hit.tags & _SUMS)
        trailing = told if one.text.endswith(_TRAILS_OFF) else ()


_SUMS = {"amount", "lost_sum"}
_TRAILS_OFF = ("\u2026", "...")


def value(words: str, numbers: Mapping[str, int]) -> Decimal:
    """Return the number in an amount of money; 0 where there is none."""
    found = _FIGURE.search(words)
    if found is None:
        return Decimal(_spelt(words, numbers))
    figure = Decimal(found[0].replace(",", ""))
    times = numbers.get(words[found.end() : found.end() + 1], 1)
    return figure * (times if times >= _TEN else 1)


_TEN = 10


def _spelt(words: str, numbers: Mapping[str, int]) -> int:
    """Return a number in words of one letter each, as in "three thousand five hundred"."""
    total = digit = 0
    for letter in words:
        number = numbers.get(letter, 0)
        if number >= _TEN:
            total = (
                (total + digit) * number if number > total > 0 else total + max(digit, 1) * number
            )
            digit = 0
        elif number:
            digit = number
    return total + digit


def _words(
    text: str, threats: Sequence[Sentence], unsafe: Sequence[Sentence], *, same: bool
) -> str:
    """Return the words as they were written: all of a short threat, else the sentences alone."""
    if not threats and not unsafe:
        return ""
    plain = " ".join(text.split())
    if threats and len(plain) <= _LONGEST:
        return plain
    told = {one.start: one.text for one in (*threats, *unsafe)}
    if same:
        told = {start: text[start : start + len(one)] for start, one in told.items()}
    return " ".join(" ".join(one.split()) for _, one in sorted(told.items()))
