"""Sums on cards, in the way of each language."""

import pytest

from bot.texts.phrases import Phrases
from bot.texts.places import wording_root
from bot.texts.sums import spelled


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "CNY 1,290", "CNY 1,290"),
        ("zh-Hans", "CNY 1,290", "1,290 元"),
        ("zh-Hans", "CNY 250.50 + USD 50", "250.50 元 + 50 美元"),
        ("zh-Hant", "TWD 300", "新台幣 300 元"),
        ("zh-Hans", "CHF 20", "CHF 20"),
        ("zh-Hans", "the blue kettle + CNY 20", "the blue kettle + CNY 20"),
        ("zh-Hans", "", ""),
    ],
)
def test_a_sum_reads_as_people_write_it(language: str, text: str, said: str) -> None:
    phrases = Phrases(wording_root() / "locales" / language, language)

    assert spelled(phrases, text) == said
