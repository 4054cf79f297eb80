"""Whom a complaint is about, what it tells, and whether we can read it at all."""

import pytest

from bot.domain.people import PersonId
from bot.domain.understanding.languages.foreign import is_foreign
from bot.domain.understanding.people.accused import accused
from bot.domain.understanding.wishes.event import event
from tests.word_lists import lexicon

LEXICON = lexicon()
WANG, VERA, BEN, LI = (PersonId(one) for one in (1, 2, 3, 4))
NAMES = {WANG: "王芳", VERA: "Vera", BEN: "Ben Miller", LI: "小李"}


@pytest.mark.parametrize(
    ("text", "people", "lead"),
    [
        ("你们主管王芳态度恶劣，骂我没素质", {WANG}, True),
        ("王芳主管接待的时候冲我吼，我要投诉她", {WANG}, True),
        ("我要投诉你们的客服主管，她骂我", set(), True),
        ("Your manager shouted at me", set(), True),
        ("I was shouted at by your store manager", set(), True),
        ("你们領導罵我", set(), True),
        ("我要投诉你们经理", set(), True),
        ("Ben was rude to me. He laughed.", {BEN}, False),
        ("小李说话阴阳怪气，很没礼貌", {LI}, False),
        ("I told Vera about it and she laughed at me", {VERA}, False),
        ("I spoke to Ben on Monday.\nHe laughed at me", set(), False),
        ("Ben served me on Monday.\nHe laughed at me", {BEN}, False),
    ],
)
def test_who_is_complained_about(text: str, people: set[PersonId], lead: bool) -> None:
    found = accused(text, NAMES, LEXICON)

    assert (set(found.people), found.lead) == (people, lead)


@pytest.mark.parametrize(
    "text",
    [
        "I want your manager",
        "Your clerk shouted at me, I want your manager",
        "Your clerk shouted at me. Let me speak to Vera.",
        "I complained to your manager about the rude clerk",
        "I told your manager that your clerk was rude",
        "Vera was very helpful but the courier was rude",
        "Vera, he was rude to me!",
        "My boss was furious because your courier came late",
        "你们店员骂我，叫你们经理出来",
        "让你们经理来，这个店员态度太差",
        "我老板很生气，你们送货迟到了",
        "The manager was so helpful, thank you",
    ],
)
def test_who_is_only_asked_for_or_praised_is_not_meant(text: str) -> None:
    found = accused(text, NAMES, LEXICON)

    assert (found.people, found.lead) == (frozenset(), False)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Hi, I'm Rob Taylor.\nThe boiler you fitted leaks.",
            "The boiler you fitted leaks.",
        ),
        ("My order number is 1234567. It never arrived.", "It never arrived."),
        ("你好，我叫陈大文，电话13800138000，你们送来的锅是坏的", "你们送来的锅是坏的"),
        ("I'm furious. Nobody calls back", "I'm furious. Nobody calls back"),
        ("这是第三次了", "这是第三次了"),
        ("Hello", "Hello"),
    ],
)
def test_the_story_begins_where_something_is_told(text: str, told: str) -> None:
    assert event(text, LEXICON) == told


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("Bonjour, la bouilloire que vous m'avez vendue est cassée", True),
        ("Ich habe das Geld nicht bekommen und das ist eine Frechheit", True),
        ("mi paquete no llega todavia", True),
        ("これはひどい対応です", True),
        ("Где мой заказ", True),
        ("الطرد لم يصل بعد", True),
        ("My parcel has not arrived and I want my money back", False),
        ("kettle broken", False),
        ("我的包裹还没到", False),
        ("asdfgh qwerty zxcvbn", False),
        ("Anna Kowalski", False),
        ("👍", False),
    ],
)
def test_a_language_we_do_not_read(text: str, foreign: bool) -> None:
    assert is_foreign(text) is foreign
