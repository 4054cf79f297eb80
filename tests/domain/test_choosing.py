"""An option taken by what it says (§15, t10)."""

import pytest

from bot.domain.understanding.wishes.choosing import taken_by_name
from bot.texts.lexicons import load_choosing_words
from bot.texts.places import languages_in, wording_root

WORDS = load_choosing_words(wording_root() / "locales", languages_in(wording_root()))
HOME = ("Electrician at your home, Friday", "Refund of 80")
COAT = ("Invisible mending by our tailor", "Refund of 120")
WASH = ("退60元", "免费重洗一次")


@pytest.mark.parametrize(
    ("text", "options", "number"),
    [
        ("I'll take the electrician", HOME, 1),
        ("yes the mending pls", COAT, 1),
        ("那退60吧", WASH, 1),
        ("我選重洗", WASH, 2),
        ("the electrician", HOME, 1),
    ],
)
def test_what_only_one_option_says_takes_it(
    text: str, options: tuple[str, ...], number: int
) -> None:
    found = taken_by_name(text, options, WORDS)

    assert found is not None
    assert found.option == number


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("hmm the mending i think, if its really invisible?", COAT),
        ("the electrician", HOME),
        ("还是重洗吧", WASH),
    ],
)
def test_a_doubt_is_asked_about(text: str, options: tuple[str, ...]) -> None:
    found = taken_by_name(text, options, WORDS)

    assert found is not None
    assert found.weak


@pytest.mark.parametrize("text", ["I'll take the electrician", "yes the mending pls", "那退60吧"])
def test_plain_words_leave_none(text: str) -> None:
    options = next(o for o in (HOME, COAT, WASH) if taken_by_name(text, o, WORDS) is not None)
    found = taken_by_name(text, options, WORDS)

    assert found is not None
    assert not found.weak


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("not the electrician", HOME),
        ("the electrician never came last time", HOME),
        ("I'll take 90", HOME),
        ("那退90吧", WASH),
        ("I'll take the refund", ("Refund of 80", "Refund of 60 and a voucher")),
        ("不要重洗", WASH),
        ("which day would that be?", HOME),
        ("thanks", HOME),
    ],
)
def test_what_names_none_or_two_or_refuses_takes_nothing(
    text: str, options: tuple[str, ...]
) -> None:
    assert taken_by_name(text, options, WORDS) is None
