"""Whom a line names."""

import pytest

from bot.domain.people import PersonId
from bot.domain.understanding.people.colleagues import colleagues_named, without_names

NAMES = {
    PersonId(1): "Li",
    PersonId(2): "Anna Berg",
    PersonId(3): "Anna Roth",
    PersonId(4): "小李",
}
MAY = {PersonId(5): "May"}


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Friday Li", (1,)),
        ("@li tonight", (1,)),
        ("alive", ()),
        ("anna roth", (3,)),
        ("Anna", (2, 3)),
        ("@小李今晚", (4,)),
        ("nobody", ()),
    ],
)
def test_who_is_named(line: str, found: tuple[int, ...]) -> None:
    assert colleagues_named(line, NAMES) == found


@pytest.mark.parametrize("line", ["@anna berg off", "Anna off", "off @Anna"])
def test_the_rest_of_the_line(line: str) -> None:
    assert without_names(line, ["Anna Berg"]).split() == ["off"]


def test_a_month_is_no_colleague() -> None:
    assert colleagues_named("3 May", MAY, left=" ") == ()
    assert colleagues_named("3 May May", MAY, left="May") == (5,)
