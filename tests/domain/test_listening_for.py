"""What a good listener notices beside the matter (§4.1, §8)."""

import pytest

from bot.domain.understanding.listening_for import Noticed, notice
from bot.texts.lexicons import load_listening_words
from bot.texts.places import languages_in, wording_root

WORDS = load_listening_words(wording_root() / "locales", languages_in(wording_root()))


def noticed(text: str) -> Noticed:
    return notice(text, WORDS)


@pytest.mark.parametrize(
    "text",
    [
        "you never answer the phone",
        "Your staff always laugh at me",
        "nobody ever calls back",
        "every time I call it is engaged",
        "根本没人管",
        "你们总是这样",
        "每次打电话都没人接",
        "根本沒人管",
    ],
)
def test_always_and_never_about_us_is_a_sweeping_accusation(text: str) -> None:
    assert noticed(text).blanket


@pytest.mark.parametrize(
    "text",
    [
        "I never received it",
        "the kitchen top is wet every time",
        "I have always liked your shop",
        "我从来没收到",
        "每次用都漏水",
        "",
    ],
)
def test_a_fact_or_praise_is_none(text: str) -> None:
    assert not noticed(text).blanket


@pytest.mark.parametrize(
    "text",
    [
        "since last Wednesday",
        "two weeks ago",
        "it broke yesterday",
        "上周三开始的",
        "等了三天",
        "上個月",
    ],
)
def test_a_time_that_is_told_is_not_asked_for(text: str) -> None:
    assert noticed(text).dated


@pytest.mark.parametrize(
    "text",
    [
        "never mind",
        "Oh, forget it",
        "it's not worth the trouble",
        "算了",
        "唉，算了吧，跟你们说也没用",
        "無所謂",
    ],
)
def test_nothing_but_letting_go(text: str) -> None:
    assert noticed(text).lets_go


@pytest.mark.parametrize(
    "text",
    [
        "whatever I press, it says never mind and turns itself off again",
        "he told me to forget it and walked away without another word to me or my wife",
        "大概过年前就这样了",
        "这个算了多少钱，我要一份明细，上面每一项都写清楚再发给我",
        "👍",
    ],
)
def test_whoever_tells_something_has_not_let_go(text: str) -> None:
    assert not noticed(text).lets_go


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        (
            "It broke again. I need it on Friday to take my mother to hospital!",
            "I need it on Friday to take my mother to hospital",
        ),
        ("一直没修好。下周要开车带老人复查。", "下周要开车带老人复查"),
        ("The kettle leaks.", ""),
    ],
)
def test_a_plan_is_given_back_in_the_writers_words(text: str, plan: str) -> None:
    assert noticed(text).plan == plan
