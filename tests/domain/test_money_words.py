"""Money in a line of an offer: the sum, the highest of alternatives, and the gift (§11)."""

from decimal import Decimal

import pytest

from bot.domain.understanding.money import Given, MoneyWords, read
from bot.texts.money_words import load_money_words
from bot.texts.places import languages_in, wording_root


@pytest.fixture(scope="module")
def words() -> MoneyWords:
    return load_money_words(wording_root() / "locales", languages_in(wording_root()))


def amount(given: Given) -> Decimal:
    return given.money.amount + given.gift_money.amount


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Refund of 200, Friday by 18:00", 200),
        ("退款 200 元,周五 18:00 前", 200),
        ("退款5000,周五前", 5000),
        ("退 1.5万元", 15000),
        ("Refund CNY 1,320, Wednesday", 1320),
        ("Refund in full: 5000.", 5000),
        ("Refund of 1,000.01", "1000.01"),
        ("check with the courier, today 16:00", 0),
        ("a new kettle on 14 March at 12:00", 0),
        ("3月14日 换新", 0),
        ("送 3 张券", 0),
        ("a new kettle within 24 hours", 0),
        ("Refund of 129 for order 4500", 129),
        ("退款129元，訂單4500號", 129),
        ("送货上门", 0),
    ],
)
def test_amounts_are_seen_and_times_and_numbers_are_not_taken_for_them(
    words: MoneyWords, line: str, wanted: object
) -> None:
    assert amount(read(line, "CNY", words)) == Decimal(str(wanted))


@pytest.mark.parametrize(
    ("line", "wanted", "reckoned"),
    [
        ("退款200元，另送50元代金券", 250, "200 + 50"),
        ("退 129 元，另赔台面 250 元", 379, "129 + 250"),
        ("Refund of 129 and 250 for the spoiled kitchen top", 379, "129 + 250"),
        ("退款200元，送两张50元代金券", 300, "200 + 100"),
        ("退款200元，送50元代金券3张", 350, "200 + 150"),
        ("Refund of 129 and two vouchers of 50", 229, "129 + 100"),
        ("Refund of 200 or 300", 300, "200 / 300"),
        ("退款200或300元", 300, "200 / 300"),
        ("Refund 200-300", 300, "200 / 300"),
        ("Refund 200 or 300 and a voucher of 50", 350, "200 / 300 + 50"),
        ("共退300元，其中打车费50元", 300, ""),
        ("退129元加250元，合计379元", 379, ""),
    ],
)
def test_several_amounts_are_added_up_and_of_alternatives_the_highest_counts(
    words: MoneyWords, line: str, wanted: int, reckoned: str
) -> None:
    given = read(line, "CNY", words)

    assert amount(given) == wanted
    assert given.reckoned == reckoned


@pytest.mark.parametrize(
    ("line", "currency", "wanted", "others"),
    [
        ("Refund €25.50 by tomorrow", "EUR", "25.50", ""),
        ("Refund €25.50 by tomorrow", "CNY", 0, "EUR 25.50"),
        ("Refund CNY 100 and USD 50", "CNY", 100, "USD 50"),
        ("退款 100 元，另送 20 美元礼品卡", "CNY", 100, "USD 20"),
        ("退款 100 元", "TWD", 100, ""),
        ("Refund of $129", "USD", 129, ""),
        ("Refund of $129", "HKD", 129, ""),
        ("Refund of HK$129", "USD", 0, "HKD 129"),
    ],
)
def test_currencies_are_never_added_up(
    words: MoneyWords, line: str, currency: str, wanted: object, others: str
) -> None:
    given = read(line, currency, words)
    both = given.money + given.gift_money

    assert (both.amount, both.others) == (Decimal(str(wanted)), others)


@pytest.mark.parametrize(
    ("line", "solution", "gift"),
    [
        ("退款200元，另送50元代金券", "退款200元", "送50元代金券"),
        ("退款200元，另送50元代金券，一年内有效", "退款200元", "送50元代金券，一年内有效"),
        ("換一台新的，外加 100 塊購物金券", "換一台新的", "100 塊購物金券"),
        ("Refund of 129 plus a voucher of 50", "Refund of 129", "A voucher of 50"),
        ("A voucher of 50", "", "A voucher of 50"),
        ("New kettle and free shipping", "New kettle and free shipping", ""),
        ("我们补寄漏发的礼品券", "我们补寄漏发的礼品券", ""),
        ("We refund you the missing voucher of 50", "We refund you the missing voucher of 50", ""),
        ("送您退款200元", "送您退款200元", ""),
    ],
)
def test_a_gift_is_told_from_the_solution_and_what_is_owed_is_no_gift(
    words: MoneyWords, line: str, solution: str, gift: str
) -> None:
    given = read(line, "CNY", words)

    assert (given.solution, given.gift) == (solution, gift)
