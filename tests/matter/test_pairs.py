"""Whether new words are about an earlier matter: how well the judgement does on labelled pairs.

`pairs.<language>.txt` holds cases and words of customers who come back; half of the pairs are meant
to mislead.  The floors lie a little below what is reached; whoever reaches more may raise them.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from bot.domain.understanding.matters.about import about
from bot.domain.understanding.matters.same_matter import Matter, fit
from bot.texts.matter_words import load_matter_words

HERE = Path(__file__).parent
WORDS = load_matter_words(HERE.parents[1] / "locales", ["en", "zh-Hans", "zh-Hant"])
LANGUAGES = ["en", "zh"]
LEAST = 80


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """What was told in a case, and new words with their label."""

    told: str
    is_open: bool
    new: str
    label: Matter

    @property
    def found(self) -> Matter:
        """What the judgement says."""
        return fit(about(self.new, WORDS), about(self.told, WORDS), is_open=self.is_open).matter


@cache
def pairs(language: str) -> tuple[Pair, ...]:
    """Those of a file."""
    return tuple(read(HERE / f"pairs.{language}.txt"))


def read(path: Path) -> Iterator[Pair]:
    """The pairs of a file, in order."""
    told, is_open = "", False
    for line in path.read_text("utf-8").splitlines():
        kind, _, text = line.partition(": ")
        if not text or line.startswith("#"):
            continue
        if kind in ("open", "closed"):
            told, is_open = text.replace(" | ", "\n"), kind == "open"
        elif kind == "done":
            told = f"{told}\n{text}"
        else:
            yield Pair(told=told, is_open=is_open, new=text, label=Matter(kind))


def outcomes(language: str) -> Counter[tuple[Matter, Matter]]:
    """How often each label was found as what."""
    return Counter((one.label, one.found) for one in pairs(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_most_are_decided_and_decided_right(language: str) -> None:
    found = outcomes(language)
    told = {pair: n for pair, n in found.items() if pair[0] is not Matter.UNSURE}
    right = sum(n for (label, one), n in told.items() if label is one)
    wrong = sum(n for (label, one), n in told.items() if one not in (label, Matter.UNSURE))

    assert sum(found.values()) >= LEAST
    assert right / sum(told.values()) >= 0.9
    assert wrong / sum(told.values()) <= 0.03


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_ended_case_is_opened_again_for_another_matter(language: str) -> None:
    wrongly = [
        one.new
        for one in pairs(language)
        if not one.is_open and one.label is Matter.ANOTHER and one.found is Matter.SAME
    ]

    assert wrongly == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_nobody_could_tell_is_asked(language: str) -> None:
    found = outcomes(language)
    unsure = sum(n for (label, _), n in found.items() if label is Matter.UNSURE)

    assert found[Matter.UNSURE, Matter.UNSURE] / unsure >= 0.8


@pytest.mark.parametrize(
    ("told", "new"),
    [
        ("我的快递说好周二到，今天都周五了还没收到", "又是你们，装的窗帘轨道掉下来了"),
        ("我的快遞說好週二到，今天都週五了還沒收到", "又是你們，裝的窗簾軌道掉下來了"),
        ("My parcel is three days late", "You lot again; the curtain rail you fitted came down"),
    ],
)
def test_you_again_is_about_the_firm_and_not_the_matter(told: str, new: str) -> None:
    assert fit(about(new, WORDS), about(told, WORDS), is_open=False).matter is Matter.ANOTHER


@pytest.mark.parametrize(
    "new", ["any news?", "那我的退款呢", "hello", "thanks", "你好", "谢谢", ""]
)
def test_brief_words_stay_with_the_open_case_and_reopen_none(new: str) -> None:
    told = about("The kettle leaks. I want my money back. 水壶漏水", WORDS)

    assert fit(about(new, WORDS), told, is_open=True).matter is Matter.SAME
    assert fit(about("hello", WORDS), told, is_open=False).matter is Matter.UNSURE


def test_a_case_in_one_language_is_known_again_in_the_other() -> None:
    told = about("买的水壶用了两次就漏水", WORDS)

    assert fit(about("The kettle leaks again", WORDS), told, is_open=False).matter is Matter.SAME


def test_an_order_number_decides() -> None:
    told = about("Order 5580123: the phone turns itself off", WORDS)
    other, same = "5591777 has a scratch", "what about 5580123?"

    assert fit(about(other, WORDS), told, is_open=True).matter is Matter.ANOTHER
    assert fit(about(same, WORDS), told, is_open=False).matter is Matter.SAME
