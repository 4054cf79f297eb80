"""What a good listener notices beside the matter (§4.1, §8)."""

import pytest

from bot.domain.understanding.wishes.listening_for import Noticed, notice
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


@pytest.mark.parametrize(
    "text",
    [
        "got them! all good thanks",
        "it has just arrived",
        "the refund came through this morning",
        "the carpenter is here",
        "刚送到了 谢谢啊",
        "师傅来了，谢谢",
        "钱到账了",
        "東西收到了",
    ],
)
def test_what_was_promised_is_there(text: str) -> None:
    assert noticed(text).received


@pytest.mark.parametrize(
    "text",
    [
        "just looking at it now",
        "got it, thanks",
        "I haven't got them",
        "has it arrived?",
        "it has arrived, but two are missing",
        "call me once it has arrived",
        "收到，谢谢",
        "还没送到",
        "送到了但是坏的",
        "送到了吗",
    ],
)
def test_or_it_is_not_said_to_be(text: str) -> None:
    assert not noticed(text).received


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("it works. took you long enough", "settled"),
        ("it works. took you long enough", "slow"),
        ("能用了，就是拖得太久了", "slow"),
        ("yes its lovely thank you, only one button is gone now", "left"),
        ("解决了 就是颜色有点不一样", "left"),
        ("no idea yet, im at work till 6", "unknown"),
        ("还不知道，我六点才下班", "unknown"),
    ],
)
def test_what_stands_beside_a_judgement(text: str, field: str) -> None:
    assert getattr(noticed(text).judged, field)


@pytest.mark.parametrize(
    "text",
    [
        "yes, just perfect",
        "yes thank you, only good words for Ben",
        "解决了，就是这样",
        "太不好了",
    ],
)
def test_praise_leaves_nothing_over(text: str) -> None:
    assert not noticed(text).judged.left
    assert not noticed(text).judged.settled


@pytest.mark.parametrize(
    "text", ["its been half an hour. anyone??", "半小时了 有没有人啊", "hows it going", "怎么说"]
)
def test_somebody_calls_out(text: str) -> None:
    assert noticed(text).calls_out


def test_in_a_story_such_words_are_no_call() -> None:
    assert not noticed(
        "I asked in the shop and where are you, they said, and then I paid for the lamp"
    ).calls_out
