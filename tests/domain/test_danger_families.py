"""Dangers in whole families of words, and what only sounds like one; anger denied; sums lost."""

import pytest

from bot.domain.understanding.messages import triage
from bot.domain.understanding.messages.emotion import ANGRY
from bot.domain.understanding.messages.harmed import Harmed
from bot.domain.understanding.messages.triage import MessageKind, Rung
from tests.word_lists import lexicon, weights

LEXICON, WEIGHTS = lexicon(), weights()


def read(text: str) -> triage.Reading:
    return triage.read(text, lexicon=LEXICON, weights=WEIGHTS)


@pytest.mark.parametrize(
    "text",
    [
        "my chest is really tight now after your massage gun session",
        "my chest is really tight now",
        "since your tablets my heart is racing",
        "I can't feel my left arm",
        "his blood pressure is 212",
        "小李啊，我现在头晕得厉害",
        "我现在胸口疼",
        "刚量血压 212",
        "school bus dropped my 6 year old two towns away and nobody rang",
        "the nursery handed my daughter to the wrong person",
        "my 5 year old was left alone at the bus stop",
        "园车把我儿子送到别的校区,他才5岁,没人通知我",
        "老师放学没看到人就让孩子自己走了,才一年级",
        "幼儿园把孩子一个人落在公园",
        "fitter drilled through the gas pipe",
        "your plumber hit the gas main",
        "装修师傅把燃气管打穿了",
        "pills in the wrong compartment of mums box",
        "你们家保姆把我妈的降压药放错格子了 老人差点吃错",
    ],
)
def test_a_danger_is_heard_however_calmly_it_is_told(text: str) -> None:
    assert read(text).safety
    assert read(text).kind is MessageKind.COMPLAINT


@pytest.mark.parametrize(
    "text",
    ["mixed up my mum's tablets", "护工把我妈的药装错了", "降压药放错了格子，老人差点吃错药"],
)
def test_medicine_in_the_wrong_place_is_asked_after_as_medicine(text: str) -> None:
    assert read(text).harmed is Harmed.MEDICINE


@pytest.mark.parametrize(
    "text",
    [
        "给孩子买的书包背带断了,退了吧",
        "你们卖的书包背带断了",
        "地板都浸到發霉",
        "衣服都发霉了",
        "the floor has gone mouldy",
        "the cake collapsed",
        "my mother's wheelchair was thrown in the hold",
        "my grandmother's walker came back and the frame is bent",
        "my wife's ring is bent and a stone fell out",
        "孩子的书掉下来封面摔坏了",
        "我妈的轮椅托运摔坏了",
        "奶粉罐盖子是坏的,麻烦补一罐",
        "你们的流程看得我头晕",
        "you put my daughter in the wrong class",
        "we left my son's bag on the bus",
        "二年级的课本送错了",
        "我儿子的快递被送到别的小区了",
        "衣服胸口处开线了",
        "药盒放错了颜色",
    ],
)
def test_what_happens_to_a_thing_is_no_danger(text: str) -> None:
    assert not read(text).safety


@pytest.mark.parametrize(
    "text",
    [
        "婴儿背带断了,差点把孩子摔了",
        "面包发霉了",
        "the bread was mouldy and i was sick",
        "my mother's wheelchair collapsed and she fell",
        "my son's jacket caught fire",
        "房间发霉,孩子一直咳嗽",
    ],
)
def test_a_thing_that_hurts_somebody_still_is_one(text: str) -> None:
    assert read(text).safety


@pytest.mark.parametrize(
    "text",
    [
        "那园长七点打我手机还是微信语音",
        "你打我电话就行",
        "他几点打我座机",
        "晚上打我微信吧",
        "师傅打我手机没打通",
        "你们打我女儿电话吧",
    ],
)
def test_a_call_is_no_blow(text: str) -> None:
    assert not read(text).about_person


@pytest.mark.parametrize("text", ["你们保安打我", "快递员拿手机打我", "打我手背"])
def test_a_blow_is_one(text: str) -> None:
    assert read(text).about_person


@pytest.mark.parametrize(
    "text",
    [
        "There is a burn in it. I am not angry, just a bit sad, it was my wedding coat",
        "I am not furious or anything, just disappointed, the blouse shrank",
        "not really angry, more disappointed, your driver never came",
        "我没生气，就是有点失望，裤子洗缩水了",
    ],
)
def test_anger_that_is_denied_is_not_heard(text: str) -> None:
    assert read(text).likely.emotion < ANGRY


@pytest.mark.parametrize("text", ["I'm so angry, the coat is burned", "我不生气才怪"])
def test_anger_that_is_meant_is(text: str) -> None:
    assert read(text).likely.emotion >= ANGRY


@pytest.mark.parametrize(
    "text",
    [
        "我交了6800…只能退一半",
        "我交了6800学费，你们说只能退一半",
        "健身房年卡4800,教练跑了联系不上人,退钱",
        "房租押金一千五不退",
        "you charged me 2300 for a tow i never asked for",
        "u double charged me, 1450 both times",
        "you took 2400 out of my account twice by mistake",
    ],
)
def test_a_large_sum_needs_no_sign_of_a_currency(text: str) -> None:
    assert read(text).large_loss


@pytest.mark.parametrize(
    "text",
    [
        "you charged me 23 for a coffee i never asked for",
        "the sofa i bought for 1500 has a scratch",
        "you double charged me on order 48213",
        "交了2024年的物业费，电梯还是坏的，钱不退",
        "重复扣了两次，尾号8812",
    ],
)
def test_a_number_that_is_no_lost_sum_is_none(text: str) -> None:
    assert not read(text).large_loss


@pytest.mark.parametrize("text", ["i go to the paper friday", "i'll take this to the paper"])
def test_the_paper_is_the_press(text: str) -> None:
    assert read(text).threats == {Rung.MEDIA}


@pytest.mark.parametrize("text", ["the wall paper is peeling", "i went to the paper shop"])
def test_other_paper_is_not(text: str) -> None:
    assert not read(text).threats
