"""A note about a customer becomes a sentence to them."""

from pathlib import Path

import pytest

from bot.domain.understanding.people.addressing import addressed
from bot.texts.address_words import load_address_words

RULES = load_address_words(Path("locales"), ("en", "zh-Hans", "zh-Hant"))


@pytest.mark.parametrize(
    ("note", "told", "sure"),
    [
        ("call her tmrw at 10", "I'll call you tmrw at 10", False),
        ("Call the customer tomorrow at 10", "I'll call you tomorrow at 10", False),
        ("repair her sink by Friday", "I'll repair your sink by Friday", False),
        ("ask the driver about her parcel", "I'll ask the driver about your parcel", False),
        ("tomorrow 10 call her", "tomorrow 10 call you", False),
        ("call back today 17:00", "I'll call back today 17:00", True),
        ("Refund of 129, tomorrow", "Refund of 129, tomorrow", True),
        ("I'll send you the receipt today", "I'll send you the receipt today", True),
        ("明天10点给客户打电话", "明天10点给您打电话", False),
        ("明天给她回电话", "明天给您回电话", False),
        ("我明天10点给您打电话", "我明天10点给您打电话", True),
        ("和其他同事核实", "和其他同事核实", True),
    ],
)
def test_a_note_about_a_customer_is_turned_to_them(note: str, told: str, sure: bool) -> None:
    read = addressed(note, RULES)

    assert (read.text, read.sure) == (told, sure)
