"""A wish in a few words, whatever it says (§7)."""

import pytest

from bot.domain.understanding.wishes.asking_for import asked_for
from bot.texts.lexicons import load_listening_words
from bot.texts.places import languages_in, wording_root

WORDS = load_listening_words(wording_root() / "locales", languages_in(wording_root()))


@pytest.mark.parametrize(
    "text",
    [
        "reprint them please",
        "a new tent please",
        "new leg please",
        "send one back pls",
        "15 back please",
        "want it back",
        "find it or pay me",
        "build it again properly",
        "get it cleaned today",
        "i just want it back",
        "重新洗一套",
        "换件新的",
        "那就重新印一份吧",
        "麻煩補一罐",
    ],
)
def test_what_is_to_be_done_is_asked_for(text: str) -> None:
    assert asked_for(text, WORDS) == text


@pytest.mark.parametrize(
    "text",
    [
        "please help me",
        "yes please",
        "I find it hard to sleep",
        "I had to pay the taxi myself",
        "could you send me the address please?",
        "nobody could give me an answer",
        "my mother could not get out of the house",
        "换了三次都不行",
        "害我请了一天假",
        "孩子没法上学",
        "",
    ],
)
def test_an_effect_or_a_bare_please_asks_for_nothing(text: str) -> None:
    assert not asked_for(text, WORDS)


def test_the_wish_is_told_apart_from_the_story() -> None:
    assert asked_for("The tent leaked all night. A new tent please.", WORDS) == "A new tent please"
