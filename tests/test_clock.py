"""The machine's clocks: what they tell is what the books keep."""

from datetime import UTC, timedelta

import pytest

from bot.clock import ShiftedClock, SystemClock
from bot.ports.clock import Clock


@pytest.mark.parametrize(
    "clock", [SystemClock(), ShiftedClock(timedelta(days=2, microseconds=777))]
)
def test_moments_are_aware_and_in_whole_milliseconds(clock: Clock) -> None:
    moments = [clock.now() for _ in range(50)]

    assert {m.tzinfo for m in moments} == {UTC}
    assert {m.microsecond % 1000 for m in moments} == {0}
