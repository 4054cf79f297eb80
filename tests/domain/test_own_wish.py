"""The wish is what the writer asks for, not what somebody did for them or wrote to them."""

import pytest

from bot.domain.understanding.wishes import wishing
from tests.word_lists import lexicon

LEXICON = lexicon()


@pytest.mark.parametrize(
    "text",
    [
        "我孙子给我下的这个，喂喂，听得见吗",
        "你们给我寄的货一直没到",
        "给我妈报的健身课，教练让她做了个动作，现在胸口一直发闷",
        'forwarding what your agent told me: "your refund is on its way, we will send a new one".',
        "客服回复我：“您的退款正在处理，请给我们一点时间”，到现在没动静",
    ],
)
def test_what_others_did_or_wrote_is_no_wish(text: str) -> None:
    assert wishing.wish_words(text, LEXICON) == ""


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("要不给我换一个好的", "要不给我换一个好的"),
        (
            'your guy wrote "we will refund you in full". nothing since. i want a new one',
            "i want a new one",
        ),
        ("“请给我换一个”", "“请给我换一个”"),
        ("给我妈买的轮椅是坏的，给我妈换一辆新的", "给我妈换一辆新的"),
        ("他给我装的灯不亮，请给我换一个", "请给我换一个"),
    ],
)
def test_what_the_writer_asks_for_is_one(text: str, wish: str) -> None:
    assert wishing.wish_words(text, LEXICON) == wish
