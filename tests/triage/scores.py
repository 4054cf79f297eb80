"""How well texts are read that nobody learned from: precision, recall and F1 of each set."""

import json
from bisect import bisect
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import correlation, mean, pvariance
from typing import Any, NamedTuple

from bot.domain.understanding.messages import judging, triage
from bot.domain.understanding.messages.grams import HAN, LATIN
from bot.domain.understanding.messages.reading import UNHAPPY, Category, Reading
from bot.domain.understanding.messages.weights import Weights
from tests.triage import columns, corpora
from tests.triage.corpora import Row
from tests.triage.train import lexicon

MOST = 2500
"""So many rows of a set are asked about at most."""

Pairs = list[tuple[bool, bool]]
"""What was said, and what is true."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Score:
    """The figures of one set, in per cent; `called` is the share that was said to be so."""

    rows: int
    called: float
    precision: float
    recall: float
    f1: float
    macro: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Exam:
    """A set, what is asked about it, and what others reached on it (macro F1)."""

    name: str
    kind: str
    asks: str
    says: columns.Says = lambda row: row.label
    others: str = ""
    among: str = ""
    """The only rows that are asked about: `complaints` or `others`."""


def score(pairs: Pairs) -> Score:
    """The figures of what was said against what is true."""
    yes, no = _f1(pairs), _f1([(not one, not other) for one, other in pairs])
    said = sum(one for one, _ in pairs)
    return Score(
        rows=len(pairs),
        called=_share(said, len(pairs)),
        precision=yes[0],
        recall=yes[1],
        f1=yes[2],
        macro=(yes[2] + no[2]) / 2,
    )


def _share(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 0.0


def _f1(pairs: Pairs) -> tuple[float, float, float]:
    both = sum(one and other for one, other in pairs)
    said, true = sum(one for one, _ in pairs), sum(other for _, other in pairs)
    return _share(both, said), _share(both, true), _share(2 * both, said + true)


EXAMS = (
    Exam(name="zh_waimai", kind=HAN, asks="dissatisfied", others="own list 68.0, n-grams 87.4"),
    Exam(name="zh_hotel", kind=HAN, asks="dissatisfied", others="own list 81.8, n-grams 88.4"),
    Exam(name="zh_shop10", kind=HAN, asks="dissatisfied", others="own list 80.3, n-grams 93.3"),
    Exam(name="zh_crosswoz_user", kind=HAN, asks="dissatisfied", others="n-grams 0.3 % false"),
    Exam(name="en_xci", kind=LATIN, asks="dissatisfied", others="own list 65.9, n-grams 80.4"),
    Exam(name="en_cesamard", kind=LATIN, asks="dissatisfied", others="own 83.6, n-grams 90.1"),
    Exam(name="en_airline", kind=LATIN, asks="dissatisfied", others="own 69.9, transfer 72.9"),
    Exam(name="zh_cold", kind=HAN, asks="abuse", others="majority 37.7, n-grams 79.2"),
    *(
        Exam(name=name, kind=HAN, asks="abuse", says=columns.never, others="0.8 % flagged")
        for name in ("zh_waimai", "zh_hotel", "zh_shop10")
    ),
    Exam(name="en_olid", kind=LATIN, asks="abuse", others="majority 41.9, n-grams 73.2"),
    Exam(name="en_davidson", kind=LATIN, asks="abuse", others="majority 45.4, n-grams 91.8"),
    *(
        Exam(name=name, kind=LATIN, asks="abuse", says=columns.never, others="1.4 % flagged")
        for name in ("en_cesamard", "en_airline")
    ),
    *(
        Exam(name="en_xci", kind=LATIN, asks="abuse", says=columns.never, among=among)
        for among in ("complaints", "others")
    ),
    Exam(
        name="zh_smp2020_usual",
        kind=HAN,
        asks=judging.ANGER,
        says=columns.angry,
        others="list F1 30.8, n-grams F1 74.4",
    ),
    Exam(
        name="en_tweet_emotion",
        kind=LATIN,
        asks=judging.ANGER,
        says=columns.angry,
        others="four feelings: n-grams 66.1",
    ),
)


def held_out(data: Path, exam: Exam) -> list[Row]:
    """The rows of a set that nobody learned from."""
    rows = columns.rows_of(data, exam.kind, exam.name)
    asked = [row for row in rows if row.held_out or exam.name == "en_airline"][:MOST]
    return [r for r in asked if not exam.among or (r.label > 0) == (exam.among == "complaints")]


def examined(data: Path, exam: Exam, weights: Weights) -> Score:
    """What the reader makes of the rows of a set."""
    pairs = []
    for row in held_out(data, exam):
        if exam.asks == judging.ANGER:
            said = _logit(row.text, weights, exam.asks) > 0
        else:
            found = read(row.text, weights)
            said = found.dissatisfied if exam.asks == judging.DISSATISFIED else found.likely.abuse
        pairs.append((said, bool(exam.says(row))))
    return score(pairs)


def read(text: str, weights: Weights) -> Reading:
    """What the running bot makes of a text."""
    return triage.read(text, lexicon=lexicon(), weights=weights)


class Fit(NamedTuple):
    """How near a number comes: mean squared error, that of always saying the mean, correlation."""

    rows: int
    error: float
    of_the_mean: float
    correlation: float


GRADED = (
    ("zh_weibo_intensity", HAN, columns.intensity, "ridge on n-grams: error 0.102"),
    ("en_xci", LATIN, columns.severity, "no such figure"),
)
"""Sets that grade how strongly complaints are worded, and what others reached."""


def fitted(data: Path, name: str, kind: str, grade: columns.Says, weights: Weights) -> Fit:
    """How near the column comes to the grades of the rows held out."""
    rows = [row for row in columns.rows_of(data, kind, name) if row.held_out]
    graded = [(row.text, mark) for row in rows if (mark := grade(row)) is not None]
    said = [_logit(text, weights, judging.INTENSITY) for text, _ in graded]
    true = [mark for _, mark in graded]
    error = mean((one - other) ** 2 for one, other in zip(said, true, strict=True))
    return Fit(len(true), error, pvariance(true), correlation(said, true))


CUTS = (-0.32, -0.11, 0.07)
"""Where the intensity of a complaint tweet turns from one step of X-CI into the next: there the
rows to learn from, each asked of a column learned from the others, fall into shares as marked."""
STEPS = (1, 2, 3, 4)


def stepped(data: Path, weights: Weights) -> float:
    """How well the four steps of severity of X-CI are told apart, held out: macro F1."""
    rows = [r for r in columns.rows_of(data, LATIN, "en_xci") if r.held_out and r.label]
    pairs = [
        (1 + bisect(CUTS, _logit(row.text, weights, judging.INTENSITY)), row.more["severity"])
        for row in rows
    ]
    return mean(_f1([(one == step, other == step) for one, other in pairs])[2] for step in STEPS)


def _logit(text: str, weights: Weights, name: str) -> float:
    ruled = triage.by_rules(text, lexicon())
    judgement = weights.judge(ruled.folded, ruled.marks)
    return 0.0 if judgement is None else judgement.of(name)


def table(language: str) -> list[Row]:
    """The messages written to look at the result, which nobody learns from."""
    path = corpora.HERE / f"table.{language}.jsonl"
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    rows = [json.loads(line) for line in lines if line.strip()]
    return [Row(text=r["text"], label=0.0, held_out=True, more=r) for r in rows]


def on_messages(rows: Iterable[Row], weights: Weights) -> Iterator[tuple[str, str]]:
    """The figures of labelled messages: name and value, for what the labels tell."""
    read_ = [(row.more, read(row.text, weights)) for row in rows]
    for name, pairs in _yes_or_no(read_):
        found = score(pairs)
        yield (
            name,
            f"P {found.precision:.0f} R {found.recall:.0f} F1 {found.f1:.1f} mF1 {found.macro:.1f}",
        )
    yield "class exactly", f"{_exact(read_, 'class', lambda one: str(one.kind)):.1f}"
    yield "category, mean F1", f"{_category(read_):.1f}"
    yield "emotion exactly", f"{_exact(read_, 'emotion', lambda one: one.likely.emotion):.1f}"
    near = [
        abs(one.likely.emotion - r["emotion"]) <= 1
        for r, one in read_
        if r.get("emotion") is not None
    ]
    yield "emotion within one", f"{_share(sum(near), len(near)):.1f}"
    yield "feeling exactly", f"{_exact(read_, 'feeling', lambda one: str(one.likely.feeling)):.1f}"


Read = list[tuple[Mapping[str, Any], Reading]]


def _yes_or_no(read_: Read) -> Iterator[tuple[str, Pairs]]:
    yield "dissatisfied", [(one.dissatisfied, r["class"] in UNHAPPY) for r, one in read_]
    yield (
        "complaint",
        [(str(one.kind) == "complaint", r["class"] == "complaint") for r, one in read_],
    )
    yield "abuse", [(one.likely.abuse, bool(r["abuse"])) for r, one in read_ if "abuse" in r]
    yield "safety", [(one.safety, bool(r["safety"])) for r, one in read_ if "safety" in r]
    yield (
        "threats",
        [
            (rung in one.threats, rung in r["threats"])
            for r, one in read_
            if "threats" in r
            for rung in triage.Rung
        ],
    )


def _exact(read_: Read, name: str, of: Callable[[Reading], object]) -> float:
    right = [of(one) == r[name] for r, one in read_ if r.get(name) is not None]
    return _share(sum(right), len(right))


def _category(read_: Read) -> float:
    known = [(str(one.likely.category), r["category"]) for r, one in read_ if r.get("category")]
    scores = [_f1([(a == c, b == c) for a, b in known])[2] for c in Category]
    return sum(scores) / len(scores)
