"""What is left of a line when its time is told beside it."""

import pytest

from bot.domain.understanding.times.untiming import is_only_time, without_time


@pytest.mark.parametrize(
    ("text", "words", "left"),
    [
        ("Refund of 129, tomorrow 10:00", "tomorrow 10:00", "Refund of 129"),
        ("A new kettle by Wednesday 12:00", "Wednesday 12:00", "A new kettle"),
        ("around 4pm, ask the driver", "4pm", "Ask the driver"),
        ("ask the driver at about 4pm", "4pm", "Ask the driver"),
        ("call the shop at 4pm or so, then write", "4pm", "Call the shop, then write"),
        ("On Friday the painter comes", "On Friday", "The painter comes"),
        ("下周起换持证外教，周三18:00前定人", "周三18:00", "下周起换持证外教，定人"),
        ("退一晚房费 88 周五前到账", "周五", "退一晚房费 88"),
        ("大约下午三点左右问司机", "下午三点", "问司机"),
        ("下午三点左右", "下午三点", "下午三点左右"),
        ("around 4pm", "4pm", "around 4pm"),
        ("换一只新水壶，周三12:00前", "周三12:00", "换一只新水壶"),
        ("给您预约周三的师傅", "周三", "给您预约的师傅"),
        ("退一晚房費 88 週五前到帳", "週五", "退一晚房費 88"),
        ("查清情况（今天 15:00 前）", "今天 15:00", "查清情况"),
        ("换成其他课程，余额保留一年，今天就能办", "今天", "换成其他课程，余额保留一年"),
        ("按成本价重做里衬160元，12月5日18:00前做好", "12月5日18:00", "按成本价重做里衬160元"),
        ("重做里衬160元，大约12月5日18:00前做好，您来取", "12月5日18:00", "重做里衬160元，您来取"),
        ("今天就能办，换成其他课程", "今天", "今天就能办，换成其他课程"),
        ("换成其他课程，今天就能给您开通", "今天", "换成其他课程，今天就能给您开通"),
        (
            "Invisible mending by our tailor, ready Friday 27 November 12:00",
            "Friday 27 November 12:00",
            "Invisible mending by our tailor",
        ),
        ("Ready by Friday 12:00", "Friday 12:00", "Ready by Friday 12:00"),
        (
            "A new coat, ready by Friday 12:00, and sent to you",
            "Friday 12:00",
            "A new coat, and sent to you",
        ),
    ],
)
def test_the_words_that_belong_to_a_time_go_with_it(text: str, words: str, left: str) -> None:
    assert without_time(text, words) == left


def test_a_window_stays_and_its_day_goes() -> None:
    line = "the fitter comes Friday 2 to 4 pm"

    assert without_time(line, "Friday 2 to 4 pm", "2 to 4 pm") == "the fitter comes 2 to 4 pm"


@pytest.mark.parametrize(
    ("line", "words", "only"),
    [
        ("around 4 pm", "4 pm", True),
        ("\u4e0b\u5348\u4e09\u70b9\u5de6\u53f3", "\u4e0b\u5348\u4e09\u70b9", True),
        ("call at 4 pm", "4 pm", False),
        ("call", "", False),
    ],
)
def test_a_line_may_be_nothing_but_a_time(line: str, words: str, only: bool) -> None:
    assert is_only_time(line, words) is only
