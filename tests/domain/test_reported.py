"""The wish in what staff noted for a customer, and what is no wish at all."""

from pathlib import Path

import pytest

from bot.domain.understanding.wishes.answers import Wish
from bot.domain.understanding.wishes.reported import reported
from bot.domain.understanding.wishes.wishing import story, wish_words
from bot.texts.lexicons import load_reporting_words
from tests.word_lists import lexicon

LOCALES = Path(__file__).parents[2] / "locales"
LANGUAGES = ["en", "zh-Hans", "zh-Hant"]
LEXICON = lexicon()
REPORTING = load_reporting_words(LOCALES, LANGUAGES)


@pytest.mark.parametrize(
    ("text", "words", "wish"),
    [
        ("she wants a repair", "a repair", Wish.REPAIR),
        (
            "Kettle leaks, she wants a repair by Friday",
            "a repair by Friday",
            Wish.REPAIR,
        ),
        ("Kettle leaks. Would like a new one", "a new one", Wish.REPLACEMENT),
        ("he is asking for his money back", "his money back", Wish.REFUND),
        ("I want my money back", "I want my money back", Wish.REFUND),
        ("客户要求退款", "退款", Wish.REFUND),
        ("客戶要求退款", "退款", Wish.REFUND),
        ("水壶漏水，她要换新的", "她要换新的", Wish.REPLACEMENT),
        ("老人家想修，不想退", "老人家想修，不想退", Wish.REPAIR),
        ("等了三天没人来，让我们派人道歉", "让我们派人道歉", Wish.APOLOGY),
        ("I would like my money back", "I would like my money back", Wish.REFUND),
        ("Wants us to send a new one", "Wants us to send a new one", Wish.REPLACEMENT),
        ("希望我们道歉", "希望我们道歉", Wish.APOLOGY),
        ("she wants somebody to look at it", "she wants somebody to look at it", None),
    ],
)
def test_a_wish_is_found_in_the_third_person(text: str, words: str, wish: Wish | None) -> None:
    assert reported(text, LEXICON, REPORTING)[:2] == (words, wish)


@pytest.mark.parametrize(
    "text",
    ["he wanted to pay by card", "他说快递没到", "收银员让她重新排队", "she was very upset"],
)
def test_what_is_told_is_no_wish(text: str) -> None:
    assert reported(text, LEXICON, REPORTING)[:2] == ("", None)


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("I want my money back, a person now please.", "I want my money back"),
        ("get me a human, I want a refund", "I want a refund"),
        ("我要退款，请找人工", "我要退款"),
        ("水壶漏水，我要退款，请找人工！", "我要退款"),
        ("我要换新的，叫你们经理来", "我要换新的"),
        ("请找人来修一下", "请找人来修一下"),
        ("希望你们找人来看看", "希望你们找人来看看"),
        ("I'd like somebody to come and look at it", "I'd like somebody to come and look at it"),
    ],
)
def test_to_ask_for_a_person_of_ours_is_not_the_remedy(text: str, wish: str) -> None:
    assert wish_words(text, LEXICON) == wish


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("My kettle leaks, get me a human!", "My kettle leaks!"),
        ("水壶漏水，找人工", "水壶漏水"),
        ("It leaks. Let me talk to a human being.", "It leaks."),
        ("get me a human", ""),
        ("can i talk to a person", ""),
        ("找人工", ""),
        ("找人工\n水壶漏水", "水壶漏水"),
        (
            "It leaks. I want a refund, a person now. I am Ann.",
            "It leaks. I want a refund. I am Ann.",
        ),
    ],
)
def test_nor_is_it_what_happened(text: str, told: str) -> None:
    assert story(text, LEXICON) == told
