"""What a saved reply may not hold of one customer, and what stands there instead."""

import pytest

from bot.domain.understanding.people.masking import mask
from bot.domain.understanding.people.personal import (
    Places,
    case_numbers,
    cleared,
    hidden,
    of_one_customer,
    with_places,
)

PLACES = Places(customer="customer", number="number")


def found(text: str, *names: str) -> tuple[str, ...]:
    return of_one_customer(text, mask(text), names)


@pytest.mark.parametrize(
    ("text", "names", "what"),
    [
        ("Hello {customer}, it is here.", ("Anna",), ()),
        ("Dear Anna, it is here.", ("Anna Chen",), ("Anna",)),
        ("Dear Anna Chen, it is here.", ("Anna Chen",), ("Anna Chen", "Anna")),
        ("Annabel and Susanna were here.", ("Anna",), ()),
        ("安娜您好，到货了。", ("安娜",), ("安娜",)),
        ("Anna您好，到货了。", ("Anna",), ("Anna",)),
        ("I see.", ("I",), ()),
        ("About C-1001 and C-1001.", (), ("C-1001",)),
        ("Ring 138 1234 5678 or 0800 123 4567.", (), ("138 1234 5678", "0800 123 4567")),
        ("See https://shop.example/returns, please.", (), ()),
        ("See https://shop.example/order/7654321.", (), ("https://shop.example/order/7654321.",)),
    ],
)
def test_what_belongs_to_one_customer_is_found(
    text: str, names: tuple[str, ...], what: tuple[str, ...]
) -> None:
    assert found(text, *names) == what


def test_places_stand_for_whole_names_and_numbers() -> None:
    text = "Dear Anna Chen, C-1001 is done. Anna, thank you; Annabel, too. C-10012 is not."

    placed = with_places(text, ["Anna Chen"], ["C-1001"], PLACES)

    assert placed == (
        "Dear {customer}, {number} is done. {customer}, thank you; Annabel, too. C-10012 is not."
    )
    assert with_places(placed, ["Anna Chen"], case_numbers(placed), PLACES) == (
        placed.replace("C-10012", "{number}")
    )


def test_only_what_somebody_told_of_themselves_is_cleared_however_it_is_spaced() -> None:
    text = "Ring 138-1234-5678, or our hotline 0800 123 4567."

    assert cleared(text, mask(text), ["13812345678"]) == (
        "Ring \u2022\u2022\u2022, or our hotline 0800 123 4567."
    )
    assert cleared(text, mask(text), ["1381", ""]) == text


@pytest.mark.parametrize(
    "text",
    ["", "nothing", "13812345678", "13812345678 x", "x 13812345678", "a@b.example, c@d.example"],
)
def test_what_is_hidden_is_what_the_dots_stand_for(text: str) -> None:
    masked = mask(text)
    for piece in hidden(text, masked):
        masked = masked.replace("\u2022\u2022\u2022", piece, 1)

    assert masked == text
