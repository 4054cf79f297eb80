"""What is hidden before a text reaches the staff group."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.understanding.people.masking import DOTS, mask
from bot.texts.lexicons import load_masker

MASKER = load_masker(Path(__file__).parents[2] / "locales", ["zh-Hans", "en"])
PIECES = st.sampled_from(
    """13812345678 +44 (020) 7946-0958 6222021234567890 11010119900307123X C-1042 1299元 £45.50
    2026-03-05 3月5日 14:00 京A12345 AB12 CDE a.b@c.com @john https://x.com/1 订单 SO-88213 order
    幸福路12号3单元502室 12 Baker Street 7 - . 、 住在 \u2022\u2022\u2022 ab 三号楼""".split()
)


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("电话13812345678", "电话•••"),
        ("打 138-1234-5678 或 (010) 8888 6666", "打 ••• 或 •••"),
        ("call +44 20 7946 0958 now", "call ••• now"),
        ("卡号 6222 0212 3456 7890 123", "卡号 •••"),
        ("身份证11010119900307123X", "身份证•••"),
        ("write to anna.b@mail.example.com", "write to •••"),
        ("车牌京A12345,粤BD12345", "车牌•••,•••"),
        ("my car AB12 CDE was scratched", "my car ••• was scratched"),
        ("M-AB 1234 is my car", "••• is my car"),
        ("住在幸福路12号3单元502室，快来", "•••，快来"),
        ("送到:阳光花园3栋2单元501室", "送到:•••"),
        ("I live at 12 Baker Street, London NW1 6XE", "I live at •••, London •••"),
        ("deliver to 450 North Elm Avenue, Austin, TX 78701", "deliver to •••, Austin, •••"),
        ("订单号SO-88213", "订单号•••"),
        ("order no. 88213-A is late", "order no. ••• is late"),
        ("parcel RR123456785CN", "parcel •••"),
        ("ask @john_doe", "ask •••"),
        ("see https://shop.example/o?id=3!", "see •••"),
        ("t.me/somebody", "•••"),
        ("我叫陈大文，锅坏了", "我叫•••，锅坏了"),
        ("你好，我是李建国，电话一三八零零一三八零零零", "你好，我是•••，电话•••"),
        ("收货人：王小丽", "收货人：•••"),
        ("联系人周伟", "联系人•••"),
        ("我姓王，陈先生也知道", "我姓•••，•••先生也知道"),
        ("收貨人：陳大文", "收貨人：•••"),
        ("浙江省杭州市西湖区文三路90号东部软件园1幢1201", "•••"),
        ("广东省深圳市南山区科技园南区8栋402，送错了", "•••，送错了"),
        ("北京市朝阳区建国路88号2号楼1501", "•••"),
        ("I'm Anna Kowalski and it broke", "I'm ••• and it broke"),
        ("My name is Robert O'Neill, hello", "My name is •••, hello"),
        ("This is Bob calling about Mrs Smith", "This is ••• calling about Mrs •••"),
        ("write to anna (at) mail (dot) com", "write to •••"),
        ("sort code 12-34-56", "sort code •••"),
        ("the boiler at 14 Heron Lane leaks", "the boiler at ••• leaks"),
        ("Heron Lane 9, third floor", "•••, third floor"),
        ("The parcel for Heron Lane 9 never came", "The parcel for ••• never came"),
        ("the van stood in Heron Lane 9 for an hour", "the van stood in ••• for an hour"),
        ("They came to Heron Lane 9 twice", "They came to ••• twice"),
        ("left at Baker Street 221b with a neighbour", "left at ••• with a neighbour"),
        ("It went to Parkweg 12", "It went to •••"),
        ("It went to Rue de la Paix 4", "It went to •••"),
        ("i live in heron lane 9", "i live in •••"),
        ("he went to 22 Church Walk", "he went to •••"),
        ("send it to Mill Close 4b please", "send it to ••• please"),
        ("Hauptstrasse 12 is wet", "••• is wet"),
        ("白鹭巷9号漏水三天了", "•••漏水三天了"),
        ("送到中山北路3号院5号楼601", "•••"),
        ("我家在幸福里3号楼2单元501", "•••"),
    ],
)
def test_personal_details_are_hidden(text: str, hidden: str) -> None:
    assert mask(text, MASKER) == hidden


@pytest.mark.parametrize(
    "text",
    [
        "个案 C-1042 的进展",
        "花了1299元，又扣了200块",
        "I paid £45.50 and $1,299.00 for it",
        "3月5日下单，2026年3月5日付款",
        "2026-03-05 14:00",
        "05/03/2026 at 9:30",
        "on 6 March 2026 and March 7th",
        "等了3天，打了12次电话",
        "It took 3 weeks and 2 calls",
        "call 12315",
        "my new phone broke",
        "我是顾客，我很生气",
        "我是周三下的单，我叫了外卖",
        "我叫你们经理来",
        "上海市区的快递3号才到",
        "深圳市南山区的客服3号才回我",
        "I'm so angry. I AM FURIOUS. I'm Not happy",
        "This is Ridiculous, look at the dot on it",
        "The Memory Lane 3 puzzle is missing pieces",
        "the Sky Drive 2 is broken",
        "my Model Street 500 bike fell apart",
        "I bought 2 Fast Lane tickets",
        "On Oxford Street 3 people pushed me",
        "5号楼电梯坏了，3号楼12点才修好",
        "买了3号电池",
    ],
)
def test_case_numbers_amounts_dates_and_times_stay(text: str) -> None:
    assert mask(text, MASKER) == text


def test_without_the_words_of_a_language_numbers_are_hidden_all_the_same() -> None:
    assert mask("13812345678 / a@b.cn") == f"{DOTS} / {DOTS}"


@given(st.lists(PIECES | st.text(max_size=8), max_size=8).map(" ".join) | st.text())
def test_masking_twice_changes_nothing_and_no_long_number_survives(text: str) -> None:
    once = mask(text, MASKER)

    assert mask(once, MASKER) == once
    assert not re.search(r"\d{7}", once)


@given(st.lists(PIECES, max_size=8).map("".join))
def test_the_same_holds_without_spaces(text: str) -> None:
    once = mask(text, MASKER)

    assert mask(once, MASKER) == once
    assert not re.search(r"\d{7}", once)


@given(st.lists(PIECES | st.text(max_size=8), max_size=8).map("".join))
def test_what_is_only_tried_on_texts_with_a_figure_finds_nothing_without_one(text: str) -> None:
    bare = re.sub(r"\d", "", text)

    for one in MASKER.patterns:
        for pattern in (*one.keep_of_figures, *one.hide_of_figures):
            assert not pattern.search(bare)


@given(st.lists(PIECES | st.text(max_size=8), max_size=8).map("".join))
@example("QQ13812345678")
def test_what_is_only_tried_on_texts_of_a_language_finds_nothing_elsewhere(text: str) -> None:
    for one in MASKER.patterns:
        bare = text
        while one.where.pattern and one.where.search(bare):
            bare = one.where.sub("", bare)

        for pattern in (*one.keep, *one.keep_of_figures, *one.hide, *one.hide_of_figures):
            assert not one.where.pattern or not pattern.search(bare)


@pytest.mark.parametrize("text", ["my QQ 123456 is the quickest", "qq:123456", "QQ: shop-123456"])
def test_a_number_of_a_chinese_service_is_hidden_in_an_english_text_too(text: str) -> None:
    assert "123456" not in mask(text, MASKER)
