"""Something extra in plain words: what gives it, and what only speaks of it (§11)."""

from decimal import Decimal
from pathlib import Path

import pytest

from bot.domain.understanding.offers.extras import beside
from bot.domain.understanding.offers.money import MoneyWords
from bot.texts.money_words import load_money_words

LOCALES = Path(__file__).parents[2] / "locales"


@pytest.fixture(scope="module")
def words() -> MoneyWords:
    return load_money_words(LOCALES, ["en", "zh-Hans", "zh-Hant"])


@pytest.mark.parametrize(
    ("sentence", "gift", "rest", "worth"),
    [
        (
            "I will refund you 129 by Friday, and I'll add a voucher of 30.",
            "I'll add a voucher of 30",
            "I will refund you 129 by Friday",
            30,
        ),
        ("You will also receive a gift card.", "You will also receive a gift card", "", 0),
        ("I'm sending you 50 to say sorry.", "I'm sending you 50 to say sorry.", "", 50),
        ("We'd like to treat you to a dinner.", "We'd like to treat you to a dinner", "", 0),
        ("退款129元，另送30元代金券。", "送30元代金券", "退款129元", 30),
        ("我给您申请了200积分作为补偿。", "我给您申请了200积分作为补偿", "", 0),
        ("给您转50元表示歉意。", "给您转50元表示歉意。", "", 50),
        ("給您申請一張100元的購物券，表示心意。", "給您申請一張100元的購物券，表示心意", "", 100),
    ],
)
def test_what_is_given_beside_a_solution_is_found(
    words: MoneyWords, sentence: str, gift: str, rest: str, worth: int
) -> None:
    given = beside(sentence, "CNY", words)

    assert given is not None
    assert (given.gift, given.solution) == (gift, rest)
    assert given.gift_money.amount == Decimal(worth)


@pytest.mark.parametrize(
    "sentence",
    [
        "I refund you 120 yuan today.",
        "I have looked at your voucher of 30, and it is valid until June.",
        "Please send me the number of the voucher.",
        "The upgrade failed because of an error on our side.",
        "We treat every complaint seriously.",
        "I'm so sorry for the trouble.",
        "我今天给您退120元。",
        "您的会员积分我查过了，还有200分。",
        "优惠券不能用的原因我查一下。",
        "系统升级以后就好了。",
        "送货时间我去问。",
    ],
)
def test_what_only_speaks_of_one_gives_nothing(words: MoneyWords, sentence: str) -> None:
    assert beside(sentence, "CNY", words) is None
