"""The table of transitions: who may make which move, and from where (§6.3)."""

import pytest

from bot.domain import errors
from bot.domain.people import PersonId, Role
from bot.domain.record.case import OPEN, Case, CaseId, State
from bot.domain.record.transitions import TABLE, Move, step
from tests.domain.kept_case import START


def a_case(state: State) -> Case:
    """A case in a state, with nothing else special."""
    return Case(
        id=CaseId(1001),
        customer=PersonId(1),
        customer_name="Anna",
        language="en",
        state=state,
        opened_at=START,
    )


@pytest.mark.parametrize("move", list(Move))
@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("role", list(Role))
def test_a_move_is_possible_exactly_where_the_table_says(
    move: Move, state: State, role: Role
) -> None:
    row = TABLE[move]
    case = a_case(state)

    if role in row.by and state in row.sources:
        assert step(case, move, role).state is (row.target or state)
    else:
        with pytest.raises(errors.Refusal):
            step(case, move, role)


def test_every_open_state_can_be_left_and_every_state_but_the_first_can_be_reached() -> None:
    reached = {row.target for row in TABLE.values()}
    left = {state for row in TABLE.values() if row.target for state in row.sources}

    assert reached >= set(State)
    assert left >= OPEN
