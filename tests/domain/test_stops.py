"""Where a sentence ends, in figures, times, addresses and abbreviations."""

import pytest

from bot.domain.understanding.wishes import wishing
from bot.domain.understanding.words.stops import sentences
from tests.word_lists import lexicon

LEXICON = lexicon()
FEE = 'why is there a 3.50 "service" line on every haircut bill now?'


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (f"{FEE} nobody told me", [FEE, "nobody told me"]),
        ("Mr. Jones came at 10 a.m. today. He left.", ["Mr. Jones came at 10 a.m. today.", "He left."]),
        ("He broke No. 5. I said no. Then he went.", ["He broke No. 5.", "I said no.", "Then he went."]),
        ("See https://shop.com/x?id=3. Refund!", ["See https://shop.com/x?id=3.", "Refund!"]),
        ("App v2.1.0 crashed at 10:30", ["App v2.1.0 crashed at 10:30"]),
        ("It is broken.please refund", ["It is broken.", "please refund"]),
        ("退3.5元！谢谢。", ["退3.5元！", "谢谢。"]),
    ],
)  # fmt: skip
def test_a_full_stop_inside_something_ends_nothing(text: str, parts: list[str]) -> None:
    found = sentences(text)
    assert [one.strip() for one in found] == parts
    assert "".join(found) == text


def test_a_wish_with_a_figure_or_a_time_stays_whole() -> None:
    assert wishing.wish_words(f"{FEE} nobody told me", LEXICON) == FEE
    assert wishing.wish_words("I want 1,200.50 back by 10:30 please", LEXICON) == (
        "I want 1,200.50 back by 10:30 please"
    )
