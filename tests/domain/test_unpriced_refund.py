"""A refund that was promised without a sum: nobody pays more than they may promise (§11)."""

from decimal import Decimal

import pytest

from bot.domain import errors
from bot.domain.deciding.decision import Decision
from bot.domain.moves.solution import finishing
from bot.domain.people import Person, Role
from bot.domain.policy.policy import Policy
from bot.domain.record.case import State
from bot.domain.record.commitment import PromiseKind
from bot.domain.record.money import Money
from tests.letter_stories import a_case, a_row, day, owner

CASE = a_case(1042, state=State.ACTING)


def done(paid: int, by: Person, kind: PromiseKind = PromiseKind.REFUND) -> Decision:
    row = a_row(1042, "Refund", day(7, 9), kind=kind)
    return finishing.done(
        CASE,
        by,
        day(6, 10),
        Policy(),
        evidence=f"{paid} is paid back, reference 8812",
        rows=(row,),
        paid=Money(amount=Decimal(paid)),
    )


@pytest.mark.parametrize(
    ("paid", "role", "goes"),
    [
        (200, Role.STAFF, True),
        (201, Role.STAFF, False),
        (201, Role.SUPERVISOR, True),
        (1001, Role.SUPERVISOR, False),
    ],
)
def test_what_was_never_approved_is_not_marked_as_done(paid: int, role: Role, goes: bool) -> None:
    if goes:
        assert done(paid, owner(role)).case.state is State.CONFIRMING
    else:
        with pytest.raises(errors.OverAuthority):
            done(paid, owner(role))


def test_a_figure_in_the_evidence_of_a_deed_is_no_money() -> None:
    assert done(900, owner(), PromiseKind.ACTION).case.state is State.CONFIRMING
