"""Reading a customer's message: labelled sentences, rules and short answers.

The labelled sentences were written by the people who wrote the word lists, so the floors below
guard against getting worse; they do not tell how well strangers' messages are read.
"""

import json
import time
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.understanding.messages import triage
from bot.domain.understanding.messages.triage import (
    Answer,
    Choice,
    MessageKind,
    Nature,
    Rung,
    Wish,
)
from tests.word_lists import lexicon, weights

LEXICON, WEIGHTS = lexicon(), weights()
CASES = [
    json.loads(line)
    for line in Path(__file__).with_name("triage_cases.jsonl").read_text("utf-8").splitlines()
]
FLOORS = {"kind": 0.95, "threats": 0.97, "emotion": 0.9, "category": 0.9, "about_person": 0.95}
EXACT = (
    *("wish", "safety", "self_harm", "violence", "degraded", "large_loss", "errand", "abuse"),
    *("asks_human", "asks_manager", "are_you_there", "passive", "idle"),
)
UNLESS_SAID: Mapping[str, object] = {
    "threats": [],
    "errand": "",
    **dict.fromkeys(("safety", "self_harm", "violence", "degraded", "large_loss", "abuse"), False),
}


def read(text: str, burst_size: int = 1) -> triage.Reading:
    return triage.read(text, lexicon=LEXICON, weights=WEIGHTS, burst_size=burst_size)


def share_right(language: str, field: str) -> float:
    right: list[bool] = []
    for case in CASES:
        expected = case.get(field, UNLESS_SAID.get(field))
        if case["language"] == language and expected is not None:
            got = getattr(read(case["text"]), field)
            got = "" if got is None and field == "errand" else got
            right.append(
                sorted(got) == sorted(expected) if field == "threats" else got == expected
            )
    return sum(right) / len(right)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("field", FLOORS)
def test_the_labelled_sentences_are_read_well_enough(language: str, field: str) -> None:
    assert share_right(language, field) >= FLOORS[field]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("field", EXACT)
def test_what_the_rules_settle_is_always_right(language: str, field: str) -> None:
    assert share_right(language, field) == 1


@pytest.mark.parametrize("language", ["zh", "en"])
def test_there_are_enough_labelled_sentences(language: str) -> None:
    assert sum(case["language"] == language for case in CASES) >= 120


@pytest.mark.parametrize(
    ("text", "rungs"),
    [
        ("再不处理我就找记者曝光", {Rung.MEDIA, Rung.SOCIAL}),
        ("我不会找律师的", set()),
        ("请问可以打12315吗？", set()),
        ("我是律师", set()),
        ("Is there a lawyer I can talk to?", set()),
        ("I will not call a lawyer", set()),
        ("I'm a journalist", set()),
        ("my lawyer will be in touch", {Rung.LEGAL}),
        ("or else I go to the ombudsman", {Rung.REGULATOR}),
    ],
)
def test_a_threat_needs_an_intention_or_a_condition(text: str, rungs: set[Rung]) -> None:
    assert read(text).threats == rungs


@pytest.mark.parametrize(
    ("calm", "angry"),
    [
        ("你们怎么还不发货", "你们怎么还不发货！！！"),
        ("My parcel is late", "MY PARCEL IS LATE AND NOBODY CARES!!!"),
        ("退款还没到", "退款根本还没到，气死我了"),
    ],
)
def test_marks_capitals_and_strong_words_raise_the_level(calm: str, angry: str) -> None:
    assert read(calm).emotion < read(angry).emotion


def test_a_rapid_burst_raises_the_level() -> None:
    text = "第五天了\n还没到\n没人理\n怎么回事"

    assert read(text).emotion < read(text, burst_size=6).emotion


def test_swearing_at_nobody_is_no_abuse() -> None:
    assert not read("卧槽好用").abuse
    assert not read("Holy shit this is good").abuse


def test_traditional_letters_are_read_like_simplified_ones() -> None:
    hant, hans = read("客服態度很差，手機壞了，要求退款"), read("客服态度很差，手机坏了，要求退款")

    assert hant == hans
    assert hant.about_person
    assert hant.nature == {Nature.RESULT, Nature.PROCESS}


def test_a_reading_names_the_words_that_decided() -> None:
    reading = read("收到的杯子碎了")

    assert [(reason.word, reason.rule) for reason in reading.reasons] == [("碎了", "problem")]


def test_a_text_that_mixes_languages_is_read_with_all_lists() -> None:
    reading = read("我的order一直没到, very disappointed")

    assert {reason.rule for reason in reading.reasons} == {"unmet", "grievance"}


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("花了1,299.50元，又扣200块", ("1,299.50元", "200块")),
        ("I paid £45.50 and 20 dollars", ("£45.50", "20 dollars")),
        ("共￥300", ("¥300",)),
        ("3天", ()),
    ],
)
def test_amounts_are_found(text: str, amounts: tuple[str, ...]) -> None:
    assert read(text).amounts == amounts


def test_done_telling_is_recognised() -> None:
    assert read("就这些了").done_telling
    assert read("That's all").done_telling


YES, NO, PARTLY = (Answer(choice=one) for one in (Choice.YES, Choice.NO, Choice.PARTLY))
WEAK = Answer(choice=Choice.YES, weak=True)
SECOND = Answer(choice=Choice.OPTION, option=2)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("对", YES),
        ("好的", YES),
        ("解决了，谢谢", YES),
        ("yes", YES),
        ("Yes, thanks!", YES),
        ("ok", YES),
        ("no problem, it's fixed", YES),
        ("没问题", YES),
        ("还行吧", WEAK),
        ("算了吧", WEAK),
        ("I guess so", WEAK),
        ("不", NO),
        ("没有", NO),
        ("还没解决", NO),
        ("不对，是三天", NO),
        ("No, it still leaks", NO),
        ("not yet", NO),
        ("部分解决", PARTLY),
        ("解决了，但是还差一个零件", PARTLY),
        ("partly", PARTLY),
        ("yes but the fan still rattles", PARTLY),
        ("第二个", SECOND),
        ("2", SECOND),
        ("方案2吧", SECOND),
        ("选二", SECOND),
        ("option 2", SECOND),
        ("the second one please", SECOND),
        ("the refund please", Answer(choice=Choice.WISH, wish=Wish.REFUND)),
        ("换货", Answer(choice=Choice.WISH, wish=Wish.REPLACEMENT)),
        ("对不起我打错了", None),
        ("好慢", None),
        ("hello", None),
        ("", None),
    ],
)
def test_short_answers_are_understood(text: str, answer: Answer | None) -> None:
    assert triage.read_answer(text, LEXICON) == answer


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("短的。", 80, "短的。"),
        ("First.  Second one\nis here. Third.", 24, "First."),
        ("第一句话。第二句话很长很长很长。", 8, "第一句话。"),
        ("没有标点的一句很长很长的话", 6, "没有标点的…"),
        ("one two three four five six", 16, "one two three…"),
        ("Version 2.5 broke. Help.", 18, "Version 2.5 broke."),
        ("", 80, ""),
    ],
)
def test_the_gist_ends_at_a_sentence_or_a_pause(text: str, limit: int, short: str) -> None:
    assert triage.gist(text, limit) == short


@given(st.text(), st.integers(1, 100))
def test_the_gist_is_never_longer_than_allowed(text: str, limit: int) -> None:
    assert len(triage.gist(text, limit)) <= limit


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    reading = read(text)

    assert 0 <= reading.emotion <= 4
    assert reading.kind in MessageKind


@pytest.mark.parametrize(
    "piece", ["我的快递等了五天还没到，客服不理我！", "My parcel is late again. "]
)
def test_a_long_message_is_read_quickly(piece: str) -> None:
    text = (piece * 100)[:1200]
    read(text)

    assert min(_seconds(text) for _ in range(5)) < 0.02


def _seconds(text: str) -> float:
    start = time.process_time()
    read(text)
    return time.process_time() - start


@pytest.mark.parametrize(
    "text",
    [
        "Thanks!",
        "ok",
        "OK, thank you so much for the quick reply 🙏",
        "Got it, thanks",
        "👍🏽",
        "👍👍",
        "谢谢",
        "好的，谢谢您！",
        "嗯嗯，知道了，辛苦了",
        "好的👌",
        "謝謝你們",
        "好喔，麻煩您了",
    ],
)
def test_thanks_and_okay_alone_wait_for_no_answer(text: str) -> None:
    assert read(text).courtesy


@pytest.mark.parametrize(
    "text",
    [
        "ok, so when??",
        "Thanks?",
        "thanks for nothing",
        "ok but it leaks again",
        "Thank you, the new one is blue",
        "okay 😡",
        "so",
        "",
        "好的，那什么时候？",
        "谢谢，不过还是漏水",
        "不好",
        "知道了吗",
        "你",
        "好，那什麼時候能修好",
    ],
)
def test_whatever_else_is_said_waits_for_an_answer(text: str) -> None:
    assert not read(text).courtesy
