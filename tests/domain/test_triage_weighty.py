"""What weighs most in a message, read from words that belong together: threats and dangers."""

import pytest

from bot.domain.understanding.messages import triage
from bot.domain.understanding.messages.triage import MessageKind, Rung
from tests.word_lists import lexicon, weights

LEXICON, WEIGHTS = lexicon(), weights()


def read(text: str) -> triage.Reading:
    return triage.read(text, lexicon=LEXICON, weights=WEIGHTS)


@pytest.mark.parametrize(
    ("text", "rungs"),
    [
        ("Refund me or my solicitor sends the bill.", {Rung.LEGAL}),
        ("Don't make me lawyer up over forty quid.", {Rung.LEGAL}),
        ("You leave me no option other than to involve Trading Standards.", {Rung.REGULATOR}),
        ("Do I have to get the papers involved before anybody calls me back?", {Rung.MEDIA}),
        ("If the money isn't back by Monday I am going public with this.", {Rung.SOCIAL}),
        ("I'd hate to have to share this on LinkedIn, but what choice is left?", {Rung.SOCIAL}),
        ("差评已经写好了，就看你们今晚怎么处理。", {Rung.SOCIAL}),
        ("等着工商上门查你们吧。", {Rung.REGULATOR}),
        ("我已经咨询过律师，证据都齐了。", {Rung.LEGAL}),
        ("要么退钱，要么上法庭，记者我也会叫上。", {Rung.LEGAL, Rung.MEDIA}),
    ],
)
def test_a_threat_is_heard_in_many_wordings(text: str, rungs: set[Rung]) -> None:
    assert read(text).threats == rungs


@pytest.mark.parametrize(
    "text",
    [
        "I have no intention of going to the press, please simply answer me.",
        "I will tell everyone on Twitter how great it is!",
        "I read the reviews on Trustpilot before buying and they were right, terrible quality.",
        "My sister says I should sue, I'd rather settle this with you.",
        "Your driver parked outside the police station, so my parcel was late.",
        "给12315打电话都不想打了，太累了，就想要回我的快递。",
        "我会告诉微博上所有朋友你们家有多好吃！",
        "朋友劝我去消协，我想先跟你们商量一下，还差两百块没退。",
        "快递放在派出所门口了，我没找到。",
        "我在你们法院路店买的面包发霉了。",
    ],
)
def test_what_is_taken_back_praised_or_only_a_place_is_no_threat(text: str) -> None:
    assert read(text).threats == set()


@pytest.mark.parametrize(
    "text",
    [
        "The ladder buckled with me on it and I landed on my back.",
        "The extension lead melted and the socket went black.",
        "Your nurse gave my father somebody else's insulin.",
        "My skin came up in welts wherever the fabric touched.",
        "We all spent the night over the toilet after your oysters.",
        "你们家榨汁机的刀头飞出来，把我老公拇指削掉一块肉。",
        "阳台栏杆一晃就动，小孩能钻出去。",
        "高速上座椅突然松了，我差点钻到方向盘下面。",
        "Both of us had a fever of 39 after your mussels.",
        "There was a staple in the soup and my son bit on it.",
        "The carer fell asleep and left my mother alone in the bath.",
        "Every fire exit was padlocked during the concert.",
        "吃完你们的贻贝，两个人都烧到三十九度。",
        "汤里有个订书钉，儿子一口咬到了。",
        "护工睡着了，我妈一个人在浴缸里。",
        "演出的时候消防通道全都上着锁。",
    ],
)
def test_a_danger_told_in_two_parts_is_heard(text: str) -> None:
    reading = read(text)

    assert reading.safety
    assert reading.kind is MessageKind.COMPLAINT
    assert reading.alarming in text


@pytest.mark.parametrize(
    "text",
    [
        "My hands hurt from clapping, wonderful concert.",
        "Broke my tooth on Friday, you glued it on Saturday, brilliant dentist, thank you so much!",
        "Loved the fire show, flames everywhere, smoke coming from the stage, amazing evening!",
        "What happens if the ladder breaks?",
        "The battery arrived empty and the charger does not fit.",
        "You hurt my feelings with that email.",
        "孩子发烧那晚，护士跑前跑后，真的谢谢你们",
        "衣服洗一次就掉色，像流血一样。",
        "桌子第二天就断了一条腿。",
    ],
)
def test_where_nobody_is_in_danger_none_is_heard(text: str) -> None:
    assert not read(text).safety
