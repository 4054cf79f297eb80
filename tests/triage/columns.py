"""Which texts teach which column of the tables, and how much each of them counts."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path

from bot.domain.understanding.messages import judging
from bot.domain.understanding.messages.emotion import Feeling
from bot.domain.understanding.messages.grams import HAN, LATIN
from bot.domain.understanding.messages.reading import Category, MessageKind, Nature
from tests.triage import corpora
from tests.triage.corpora import Row
from tests.triage.learning import Recipe

CAP = 6000
OWN = "own"
_PROBLEMS = """
    not_working not_show failed declined swallowed wrong_ reverted not_recognised charged
    not_updated unable not_received pending_ card_arrival extra_charge fee_charged
""".split()
"""In the intents of BANKING77: something went wrong."""

Says = Callable[[Row], float | None]
"""The label a row gives a column; None where it says nothing about it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """A set, what it says, how many of its rows are taken and how much each counts."""

    name: str
    says: Says = field(default=lambda row: row.label)
    most: int = CAP
    weight: float = 1.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Lesson:
    """All that a column is learned from."""

    sources: tuple[Source, ...]
    recipe: Recipe = field(default_factory=Recipe)


def problem(row: Row) -> float:
    """Whether a bank's customer tells of something that went wrong."""
    return float(any(part in row.more["label"] for part in _PROBLEMS))


def angry(row: Row) -> float:
    """Whether anger is what a text shows."""
    return float(row.more["label"] in ("angry", "anger"))


def never(row: Row) -> float:
    """Nothing of the kind."""
    return 0.0


def _felt(row: Row, *, least: int) -> float | None:
    level = row.more.get("emotion")
    return None if level is None else float(level >= least)


def _insults(row: Row) -> float | None:
    return None if "abuse" not in row.more else float(row.more["abuse"])


def _threatens(row: Row) -> float | None:
    return None if "threats" not in row.more else float(bool(row.more["threats"]))


def _endangers(row: Row) -> float | None:
    return None if "safety" not in row.more else float(bool(row.more["safety"]))


def intensity(row: Row) -> float:
    """How strongly a complaint is worded, from -1 to 1, as it was marked."""
    return row.label


def severity(row: Row) -> float | None:
    """The same of English complaints, which have steps: 1 no reproach to 4 blame."""
    step = row.more.get("severity")
    return (step - _MIDDLE) / (_MIDDLE - 1) if step else None


_MIDDLE = 2.5


def _is_of(row: Row, *, category: Category) -> float | None:
    """Whether a complaint is of a category; other messages say nothing about it."""
    given = row.more.get("category")
    return None if given is None else float(given == category)


def _feels(row: Row, *, feeling: Feeling) -> float | None:
    """Whether a feeling is the one of somebody dissatisfied; others say nothing about it."""
    given = row.more.get("feeling")
    return None if given is None or not row.label else float(given == feeling)


def _suffered(row: Row, *, nature: Nature) -> float | None:
    """Whether the outcome, or the treatment, is what hurt."""
    given = row.more.get("nature")
    return None if not given else float(nature in given)


def _calmly(row: Row, *, kind: MessageKind) -> float | None:
    """Whether somebody who is not dissatisfied asks, wants, praises, or none of it."""
    return float(row.more["class"] == kind) if row.more["class"] in judging.CALM else None


def _own(says: Says, recipe: Recipe) -> Lesson:
    return Lesson(sources=(Source(name=OWN, says=says),), recipe=recipe)


_FEW, _WEIGHTY = Recipe(rate=0.3), Recipe(rate=0.3, most=10_000)
_FELT = Recipe(rate=0.1, most=9000)
_OWN_COLUMNS: Mapping[str, Lesson] = {
    judging.THREAT: _own(_threatens, _WEIGHTY),
    judging.SAFETY: _own(_endangers, _WEIGHTY),
    judging.ANNOYED: _own(partial(_felt, least=1), _FELT),
    judging.UPSET: _own(partial(_felt, least=2), _FELT),
    **{
        str(one): _own(partial(_is_of, category=one), Recipe(rate=0.1, balanced=True, most=8000))
        for one in Category
    },
    **{str(one): _own(partial(_feels, feeling=one), _FEW) for one in judging.FEELINGS},
    **{str(one): _own(partial(_suffered, nature=one), _FEW) for one in Nature},
    **{str(one): _own(partial(_calmly, kind=one), _FEW) for one in judging.CALM},
}
"""What no set has labels for."""
_REVIEWS = ("zh_waimai", "zh_hotel", "zh_shop10")
LESSONS: Mapping[str, Mapping[str, Lesson]] = {
    HAN: {
        judging.DISSATISFIED: Lesson(
            sources=(
                Source(name="zh_waimai"),
                Source(name="zh_hotel", weight=2.0),
                Source(name="zh_shop10", most=10_000),
                Source(name="zh_crosswoz_user"),
                Source(name=OWN, weight=5.0),
            ),
        ),
        judging.ABUSE: Lesson(
            sources=(
                Source(name="zh_cold", most=30_000),
                *(Source(name=name, says=never, most=5000) for name in _REVIEWS),
                Source(name=OWN, says=_insults, weight=4.0),
            ),
            recipe=Recipe(most=15_000),
        ),
        judging.ANGER: Lesson(
            sources=(Source(name="zh_smp2020_usual", says=angry),),
            recipe=Recipe(balanced=True, most=9000),
        ),
        judging.INTENSITY: Lesson(
            sources=(Source(name="zh_weibo_intensity", says=intensity),),
            recipe=Recipe(rate=0.05, most=3000, regression=True),
        ),
        **_OWN_COLUMNS,
    },
    LATIN: {
        judging.DISSATISFIED: Lesson(
            sources=(
                Source(name="en_xci", weight=2.0),
                Source(name="en_cesamard", weight=1.5),
                Source(name="en_banking77", says=problem, most=3000, weight=0.5),
                Source(name=OWN, weight=3.0),
            ),
            recipe=Recipe(rate=0.1, epochs=8, balanced=True),
        ),
        judging.ABUSE: Lesson(
            sources=(
                Source(name="en_olid", most=13_000),
                Source(name="en_davidson", most=10_000),
                Source(name="en_xci", says=never, weight=4.0),
                Source(name="en_cesamard", says=never),
                Source(name=OWN, says=_insults, weight=4.0),
            ),
            recipe=Recipe(epochs=8, most=15_000),
        ),
        judging.ANGER: Lesson(
            sources=(Source(name="en_tweet_emotion", says=angry),),
            recipe=Recipe(rate=0.1, balanced=True, most=10_000),
        ),
        judging.INTENSITY: Lesson(
            sources=(Source(name="en_xci", says=severity),),
            recipe=Recipe(rate=0.02, most=3000, regression=True),
        ),
        **_OWN_COLUMNS,
    },
}
LANGUAGES = {HAN: "zh-Hans", LATIN: "en"}
"""The folder of `locales/` that holds the table of a script."""


@cache
def rows_of(data: Path, kind: str, name: str) -> list[Row]:
    """The rows of a set, or of our own messages in the language of a script."""
    if name == OWN:
        return corpora.own("zh" if kind == HAN else "en")
    return corpora.load(data, name)


def taught(
    data: Path, kind: str, lesson: Lesson, *, whole: bool
) -> Iterator[tuple[Row, float, float]]:
    """Each row to learn from with its label and its weight; `whole` takes held out rows too."""
    for source in lesson.sources:
        rows = [row for row in rows_of(data, kind, source.name) if whole or not row.held_out]
        for row in rows[: source.most]:
            label = source.says(row)
            if label is not None:
                yield row, label, source.weight
