"""What is heard only where a case asks for it: danger that goes on or is past, a case to keep."""

from pathlib import Path

import pytest

from bot.domain.understanding.wishes.listening_for import notice
from bot.texts.lexicons import load_listening_words

WORDS = load_listening_words(Path(__file__).parents[2] / "locales", ["zh-Hans", "en"])


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("it's smoking again", True),
        ("there is smoke again", True),
        ("it is burning on the counter", True),
        ("又冒烟了", True),
        ("還在燒", True),
        ("what if it catches fire again", False),
        ("I smoke in the garden only", False),
        ("万一又着火怎么办", False),
        ("it leaks again", False),
    ],
)
def test_danger_that_goes_on_needs_no_name(text: str, goes_on: bool) -> None:
    assert notice(text, WORDS).flares is goes_on


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("the fire brigade came, no smoke any more", True),
        ("the fire is out", True),
        ("火灭了，没事了", True),
        ("火滅了", True),
        ("the fire is out but the wall is hot", False),
        ("火灭了，可手烫伤了", False),
        ("no smoke, and then it started again", False),
    ],
)
def test_danger_that_is_past_is_told_without_a_but(text: str, over: bool) -> None:
    assert notice(text, WORDS).danger_over is over


@pytest.mark.parametrize(
    ("text", "keeps"),
    [
        ("no, keep it", True),
        ("please don't withdraw it", True),
        ("算了，还是别撤", True),
        ("還是別撤了", True),
        ("yes, withdraw it", False),
        ("撤回吧", False),
    ],
)
def test_a_case_is_to_be_kept(text: str, keeps: bool) -> None:
    assert notice(text, WORDS).keeps is keeps


@pytest.mark.parametrize(
    ("text", "cross"),
    [
        ("I am really upset about this", True),
        ("太生气了", True),
        ("我很生氣", True),
        ("I'm not upset, just asking", False),
        ("有点生气", False),
        ("The kettle leaks", False),
    ],
)
def test_who_calls_themselves_upset_is_met_as_such(text: str, cross: bool) -> None:
    assert notice(text, WORDS).cross is cross
