"""Logistic regression on pieces of text: chosen by chi squared, learned by AdaGrad, rounded.

Plain Python, a fixed seed and sorted orders: the same texts give the same weights, bit for bit.
"""

import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from bot.domain.understanding.messages.weights import MARK, is_mark

_SEED = 20261121
_LEAST_SEEN = 3
_FIRST = 1e-3
_STEEP = 30
_WHOLE = 127


@dataclass(frozen=True, kw_only=True, slots=True)
class Recipe:
    """How a column is learned."""

    rate: float = 0.3
    epochs: int = 6
    decay: float = 1e-6
    most: int = 20_000
    balanced: bool = False
    regression: bool = False
    cost: float = 0.0
    """Above 0: a widest margin is looked for, and this is what a text on the wrong side costs."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Example:
    """What a text consists of, what is true of it, and how much it counts."""

    pieces: frozenset[str]
    label: float
    weight: float = 1.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Learned:
    """Whole weights from -127 to 127, what 1 stands for, and the constant."""

    weights: dict[str, int]
    unit: float
    constant: float


def learn(examples: Sequence[Example], recipe: Recipe) -> Learned:
    """The weights that tell the examples apart."""
    chosen = sorted(_telling(examples, recipe.most))
    number = {piece: at for at, piece in enumerate(chosen)}
    rows = [_row(e.pieces, number) for e in examples]
    shares = _class_shares(examples) if recipe.balanced else (1.0, 1.0)
    find = _widest if recipe.cost else _descent
    weights, constant = find(examples, rows, len(chosen), recipe, shares)
    unit = max(map(abs, weights), default=0.0) / _WHOLE or 1.0
    whole = {piece: round(weights[at] / unit) for piece, at in number.items()}
    return Learned(weights=whole, unit=unit, constant=constant)


Row = tuple[list[int], list[int], float]
"""The numbers of the pieces, those of the marks, and what the sum of weights is divided by."""


def _row(pieces: Iterable[str], number: Mapping[str, int]) -> Row:
    known = [one for one in pieces if one in number]
    letters = sorted(number[one] for one in known if not is_mark(one))
    marks = sorted(number[one] for one in known if is_mark(one))
    return letters, marks, math.sqrt(len(letters) + MARK * MARK * len(marks))


def _class_shares(examples: Sequence[Example]) -> tuple[float, float]:
    """What makes both classes count the same."""
    yes = sum(e.weight for e in examples if e.label > 0.5)
    total = sum(e.weight for e in examples)
    return total / (2 * (total - yes)), total / (2 * yes)


def _telling(examples: Sequence[Example], most: int) -> list[str]:
    """The pieces that tell the most, of those seen often enough; a text counts as it weighs."""
    seen: Counter[str] = Counter()
    found: tuple[dict[str, float], dict[str, float]] = ({}, {})
    said: list[float] = [0, 0]
    for (label, weight), pieces in _alike(examples).items():
        counted = Counter(chain.from_iterable(pieces))
        seen.update(counted)
        said[label] += weight * len(pieces)
        of_label = found[label]
        for piece, times in counted.items():
            of_label[piece] = of_label.get(piece, 0) + weight * times
    (no, yes), all_said = found, (said[True], said[False])
    tells = {
        piece: _chi_squared((yes.get(piece, 0), no.get(piece, 0)), all_said)
        for piece, times in seen.items()
        if times >= _LEAST_SEEN
    }
    return sorted(tells, key=lambda piece: (-tells[piece], piece))[:most]


def _alike(examples: Iterable[Example]) -> dict[tuple[bool, float], list[frozenset[str]]]:
    """The pieces of the examples by their label and weight; a whole weight is counted exactly."""
    found: dict[tuple[bool, float], list[frozenset[str]]] = defaultdict(list)
    for one in examples:
        weight = int(one.weight) if one.weight.is_integer() else one.weight
        found[one.label > 0.5, weight].append(one.pieces)
    return found


def _chi_squared(found: tuple[float, float], said: tuple[float, float]) -> float:
    (a, b), (c, d) = found, (said[0] - found[0], said[1] - found[1])
    below = (a + b) * (c + d) * (a + c) * (b + d)
    return (a + b + c + d) * (a * d - b * c) ** 2 / below if below else 0.0


def _descent(
    examples: Sequence[Example],
    rows: Sequence[Row],
    size: int,
    recipe: Recipe,
    shares: tuple[float, float],
) -> tuple[list[float], float]:
    weights, steps = [0.0] * size, [_FIRST] * size
    constant, step = 0.0, _FIRST
    order = [at for at, (_, _, root) in enumerate(rows) if root]
    chance = random.Random(_SEED)
    for _ in range(recipe.epochs):
        chance.shuffle(order)
        for at in order:
            (letters, marks, root), example = rows[at], examples[at]
            total = sum([weights[j] for j in letters]) + MARK * sum([weights[j] for j in marks])
            logit = constant + total / root
            guess = logit if recipe.regression else _sigmoid(logit)
            wrong = (guess - example.label) * example.weight * shares[example.label > 0.5]
            for known, share in ((letters, 1 / root), (marks, MARK / root)):
                for j in known:
                    slope = wrong * share + recipe.decay * weights[j]
                    steps[j] += slope * slope
                    weights[j] -= recipe.rate * slope / math.sqrt(steps[j])
            step += wrong * wrong
            constant -= recipe.rate * wrong / math.sqrt(step)
    return weights, constant


def _widest(
    examples: Sequence[Example],
    rows: Sequence[Row],
    size: int,
    recipe: Recipe,
    shares: tuple[float, float],
) -> tuple[list[float], float]:
    """The widest margin, by the texts that bear on it: few examples are generalised better."""
    weights, constant, borne = [0.0] * size, 0.0, [0.0] * len(rows)
    order = [at for at, (_, _, root) in enumerate(rows) if root]
    chance = random.Random(_SEED)
    for _ in range(recipe.epochs):
        chance.shuffle(order)
        for at in order:
            (letters, marks, root), yes = rows[at], examples[at].label > 0.5
            sign = 1.0 if yes else -1.0
            give = 0.5 / (recipe.cost * shares[yes] * examples[at].weight)
            total = sum([weights[j] for j in letters]) + MARK * sum([weights[j] for j in marks])
            slope = sign * (total / root + constant) - 1 + give * borne[at]
            change = max(-borne[at], -slope / (2 + give))
            if abs(change) > _FIRST:
                borne[at] += change
                constant += sign * change
                for known, share in ((letters, 1 / root), (marks, MARK / root)):
                    for j in known:
                        weights[j] += sign * change * share
    return weights, constant


def _sigmoid(logit: float) -> float:
    return 1 / (1 + math.exp(-max(-_STEEP, min(_STEEP, logit))))
