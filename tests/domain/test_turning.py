"""Kind words that turn, defects told politely, and alarms that are none."""

import pytest

from bot.domain.understanding.messages import triage
from bot.domain.understanding.messages.reading import UNHAPPY, MessageKind
from bot.domain.understanding.messages.turning import SPOILT, TURNED
from tests.word_lists import lexicon, weights

LEXICON, WEIGHTS = lexicon(), weights()


def read(text: str) -> triage.Reading:
    return triage.read(text, lexicon=LEXICON, weights=WEIGHTS)


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Lovely room, but the shower was cold all week and broken", {TURNED, SPOILT}),
        ("Lovely room, but the view is to the yard", {TURNED}),
        ("Great hotel, my bag was stolen", {SPOILT}),
        ("Thanks for ruining our evening", {SPOILT}),
        ("酒店很好，就是床上有虫子", {TURNED, SPOILT}),
        ("谢谢你们把蛋糕弄丢", {SPOILT}),
        ("Expensive, but lovely", set()),
        ("The zip was broken, you fixed it, great service", set()),
        ("Great service, my broken zip is fixed", set()),
        ("Lovely place, but when do you close?", set()),
        ("Thanks, but I have it already", set()),
        ("贵是贵，不过真好吃", set()),
        ("酒店很好，下次还来", set()),
    ],
)
def test_where_kind_words_turn(text: str, marks: set[str]) -> None:
    found = triage.by_rules(text, LEXICON).marks & {TURNED, SPOILT}

    assert found == marks


@pytest.mark.parametrize(
    "text",
    [
        "Friendly driver, but he left my bag at the hotel",
        "Thank you for losing both our suitcases",
        "Nice hotel, my bicycle was stolen from your shed",
        "Good pizza but it was cold in the middle",
        "酒店很好，就是半夜有虫子爬到枕头上",
        "位置挺好，我停在你们车棚的车被偷了",
        "多谢你们毁了我妈的生日",
        "服务很热情，不过菜上错了两次",
    ],
)
def test_nobody_is_thanked_for_praise_that_turned(text: str) -> None:
    assert read(text).kind in UNHAPPY


@pytest.mark.parametrize(
    "text",
    [
        "Friendly driver, he carried my bag to the hotel",
        "Thank you for finding both our suitcases",
        "Small hotel, but lovely people, we will be back",
        "酒店很好，床很舒服，早餐也好吃",
        "谢谢你们这么快修好空调",
        "有点远，不过东西真好吃",
    ],
)
def test_praise_stays_praise(text: str) -> None:
    assert read(text).kind is MessageKind.PRAISE


@pytest.mark.parametrize(
    "text",
    [
        (
            "Wonderful stay: kind staff, a soft bed, a rich breakfast, a beautiful garden and great "
            "value, but the lift is a little slow. Highly recommended, we loved it, thank you so much"
        ),
        (
            "这次带爸妈来住了三天，前台热情，房间干净宽敞，床也很舒服，早餐品种多，出门就是地铁，"
            "就是电梯慢了一点。总体非常满意，下次来还住这里，推荐给大家"
        ),
        "买了三箱水果，个个新鲜，又甜又大，太划算了，下次还来",
    ],
)
def test_one_fault_in_a_long_praise_is_no_complaint(text: str) -> None:
    assert read(text).kind not in UNHAPPY


@pytest.mark.parametrize(
    "text",
    [
        (
            "Thanks for the quick delivery, the box was nicely packed and it looks great in our "
            "kitchen, however the oven door does not close and I cannot use it"
        ),
        "酒店位置很好，服务也热情，早餐丰富，但是我放在前台的行李箱被弄丢了，到现在没人给说法",
        "谢谢你们老师一直这么用心教孩子，孩子也喜欢上课，就是这个月已经换了三个老师了，我们有点跟不上",
    ],
)
def test_nobody_is_thanked_for_a_long_praise_that_turns(text: str) -> None:
    assert read(text).kind in {MessageKind.UNCLEAR, *UNHAPPY}


@pytest.mark.parametrize(
    "text",
    [
        "Please send somebody, water is running down the bathroom wall",
        "The cartridge you sent is for another printer, may I have the right one",
        "The fence was painted on one side only, could you finish it?",
        "Could I have another cup, this one is dirty",
        "水杯才用三天盖子就裂了，能给换个新的吗",
        "滤芯换过了还是有味，麻烦再换一个",
        "请派人来，楼上的水滴到我家床上了",
        "四扇窗只擦了两扇，能回来擦完吗",
    ],
)
def test_a_fault_told_with_a_polite_wish_is_a_complaint(text: str) -> None:
    assert read(text).kind in UNHAPPY


@pytest.mark.parametrize(
    "text",
    [
        "Please send somebody to measure the bathroom",
        "Could I have another cup for my daughter please",
        "会员卡加上我女儿",
        "周四的保洁取消吧，家里没人",
        "订个四人位，中午十二点",
        "5号房加一个枕头",
        "请安排人来量一下门框",
    ],
)
def test_a_mere_wish_is_no_complaint(text: str) -> None:
    assert read(text).kind not in UNHAPPY


@pytest.mark.parametrize(
    ("text", "safety"),
    [
        ("家里宝宝没热水喝", False),
        ("你们装的窗帘轨道掉下来了", False),
        ("练车课上教练一直刷手机", False),
        ("气炸了，退钱", False),
        ("The curtain rail you fitted fell down", False),
        ("the piano teacher was on her phone all lesson", False),
        ("窗帘轨道掉下来砸到我妈头上，流血了", True),
        ("校车司机一边开一边刷手机", True),
        ("微波炉炸了", True),
        ("The bus driver was texting on the motorway", True),
        ("The curtain rail fell on my son's head, he is bleeding", True),
        ("the washing machine gives me a shock when I touch it", True),
    ],
)
def test_what_only_fell_or_annoys_is_no_danger(text: str, safety: bool) -> None:
    assert read(text).safety is safety
