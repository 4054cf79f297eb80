"""Money in a line of an offer: the sum, the highest of alternatives, and the gift (§11)."""

from decimal import Decimal

import pytest

from bot.domain.understanding.offers.money import Given, MoneyWords, read
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
        ("129 is paid back today at 11:30, reference 8812", 129),
        ("129元今天已退，流水号 88123", 129),
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
        ("法定补偿金400元，周五前到账", "法定补偿金400元，周五前到账", ""),
        ("依法补偿400元，另送50元代金券", "依法补偿400元", "送50元代金券"),
        ("The statutory voucher of 250", "The statutory voucher of 250", ""),
    ],
)
def test_a_gift_is_told_from_the_solution_and_what_is_owed_is_no_gift(
    words: MoneyWords, line: str, solution: str, gift: str
) -> None:
    given = read(line, "CNY", words)

    assert (given.solution, given.gift) == (solution, gift)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Refund of 129, the customer pays 30 for the part", 129),
        ("A new filter; you would only pay 30", 0),
        ("Repair, the customer would pay CNY 30 for the part", 0),
        ("Refund of 129 less 30 for the use", 129),
        ("We can't refund the 500; a free repair", 0),
        ("No refund of 500, but a repair", 0),
        ("The part at your own cost; 80 paid by the customer", 0),
        ("The 500 can't be refunded; repair by Friday", 0),
        ("免费换新，您补差价30元", 0),
        ("給您換大一號的，您再加 50 元", 0),
        ("退款129元，配件30元由您承担", 129),
        ("运费20元不退，货款129元退给您", 129),
        ("不能退500元，免费修好", 0),
        # To miss an amount would let it pass: what is paid back after all is given.
        ("You pay nothing and get 500 back", 500),
        ("If it is not repaired refund of 500", 500),
        ("No questions asked refund of 500", 500),
        ("您付的30元退给您", 30),
        ("您付 30 元运费，这次退给您", 30),
        ("退回多扣的30元", 30),
        ("Refund of 129 that was not paid", 129),
    ],
)
def test_what_the_customer_pays_and_what_is_declined_is_not_given(
    words: MoneyWords, line: str, wanted: int
) -> None:
    assert amount(read(line, "CNY", words)) == wanted


@pytest.mark.parametrize(
    ("line", "dressed"),
    [
        ("As a gesture of goodwill we refund 129", "As a gesture"),
        ("Refund of 129 on the house", "on the house"),
        ("破例退您129元", "破例"),
        ("送您退款 129 元", "送您"),
        ("Refund of 129 and a voucher of 30 as a gift", ""),
        ("退款129元，另送您30元代金券", ""),
        ("We refund you the missing voucher of 50", ""),
        ("补寄漏发的赠品", ""),
    ],
)
def test_what_is_due_is_never_dressed_as_a_present(
    words: MoneyWords, line: str, dressed: str
) -> None:
    assert read(line, "CNY", words).dressed == dressed
