"""What weighs most in a message: life, safety, an insult, a large loss, press and lawyers (§5)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.domain.understanding.lexicon import Hit
from bot.domain.understanding.reading import Rung
from bot.domain.understanding.sentences import Sentence, union

LARGE_LOSS = Decimal(1000)
"""From here on a loss is major, in local currency, unless the settings say otherwise (§5)."""

_LONGEST = 300
_FIGURE = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_INSULTS = frozenset({"abuse", "swear", "slur"})
_PERILS = tuple(
    frozenset(pair)
    for pair in (
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
)
"""What tells of danger where both are told in one sentence."""
_ERRANDS = {"press": Rung.MEDIA, "law": Rung.LEGAL}


@dataclass(frozen=True, kw_only=True, slots=True)
class Gravity:
    """The weighty parts of a `Reading`, under the names they have there."""

    self_harm: bool
    violence: bool
    safety: bool
    degraded: bool
    large_loss: bool
    errand: Rung | None
    alarming: str
    peril: str
    """The words that tell of danger in two parts: so it is, if the writer is dissatisfied."""


def weigh(
    text: str,
    sentences: Sequence[Sentence],
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
        large_loss=any(loss >= large for one in sentences for loss in _losses(one, numbers)),
        errand=_errand(union(one.tags for one in sentences)),
        alarming=_words(text, [*harm, *violent], unsafe, same=same),
        peril=_words(text, [], perilous, same=same),
    )


def _is_unsafe(sentence: Sentence) -> bool:
    """Whether a hazard is told, and neither supposed nor part of a threat."""
    threats = [hit for hit in sentence.hits if hit.tags & {"self_harm", "violence"}]
    told = (hit for hit in sentence.hits if "safety" in hit.tags)
    return not sentence.has("hypothetical") and any(
        not any(one.start <= hit.start and hit.end <= one.end for one in threats) for hit in told
    )


def _is_perilous(sentence: Sentence) -> bool:
    """Whether both parts of a danger are told, and neither denied nor supposed."""
    told = [pair for pair in _PERILS if pair <= sentence.tags]
    if not told or sentence.has("hypothetical", "how"):
        return False
    said = union(hit.tags for hit in sentence.hits if "negated" not in hit.tags)
    return any(pair <= said for pair in told)


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


def _losses(sentence: Sentence, numbers: Mapping[str, int]) -> Iterator[Decimal]:
    if sentence.has("lost_money") and not sentence.has("hypothetical"):
        yield from (value(hit.word, numbers) for hit in sentence.hits if "amount" in hit.tags)


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
