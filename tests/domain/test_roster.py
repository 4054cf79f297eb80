"""Shifts that meet: put together for one person, cut where another takes over."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.people import PersonId
from bot.domain.record.roster import Shift, ShiftId, ShiftKind, joined, on_at, without

BEN, LI = PersonId(6001), PersonId(6002)
DAY = timedelta(days=1)
DECEMBER = datetime(2026, 12, 1, tzinfo=UTC)


def shift(first: int, last: int, person: PersonId = BEN, number: int = 0) -> Shift:
    starts, ends = DECEMBER + first * DAY, DECEMBER + last * DAY
    kind = ShiftKind.ON_CALL
    return Shift(kind=kind, person=person, starts=starts, ends=ends, id=ShiftId(number))


@pytest.mark.parametrize(
    ("known", "first", "last", "taken"),
    [
        ([], 2, 5, 0),
        ([(6, 8)], 2, 5, 0),
        ([(5, 8)], 2, 8, 1),
        ([(1, 3), (4, 9)], 1, 9, 2),
        ([(5, 7), (7, 8)], 2, 8, 2),
        ([(3, 4)], 2, 5, 1),
    ],
)
def test_times_of_one_person_that_touch_are_one(
    known: list[tuple[int, int]], first: int, last: int, taken: int
) -> None:
    whole, gone = joined(shift(2, 5), [shift(*one) for one in known] + [shift(1, 9, LI)])

    assert whole == shift(first, last)
    assert len(gone) == taken


def test_the_stand_in_named_first_stays_unless_another_is_named() -> None:
    known = replace(shift(5, 8), backup=LI)

    assert joined(shift(2, 5), [known])[0].backup == LI
    assert joined(replace(shift(2, 5), backup=PersonId(1)), [known])[0].backup == PersonId(1)


@pytest.mark.parametrize(
    ("other", "left"),
    [
        ((3, 4), [(2, 3), (4, 6)]),
        ((1, 4), [(4, 6)]),
        ((4, 9), [(2, 4)]),
        ((1, 9), []),
        ((6, 9), [(2, 6)]),
    ],
)
def test_where_somebody_takes_over_the_rest_stays(
    other: tuple[int, int], left: list[tuple[int, int]]
) -> None:
    assert list(without(shift(2, 6), shift(*other, LI))) == [shift(*one) for one in left]


def test_whose_shift_is_on() -> None:
    shifts = [shift(1, 3), shift(2, 4, LI), shift(2, 3)]

    assert on_at(shifts, DECEMBER + 2 * DAY) == (BEN, LI)
    assert on_at(shifts, DECEMBER + 3 * DAY) == (LI,)
    assert on_at(shifts, DECEMBER + 4 * DAY) == ()
