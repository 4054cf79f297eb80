"""A bot killed at random moments loses nothing; what is in doubt is repeated or shown."""

import pytest

from tests.faults.kill_run import Options, kill_run

pytestmark = [pytest.mark.asyncio, pytest.mark.timeout(240)]

QUICK = (0.1, 0.7)
IN_FLIGHT = 8
"""The courier sends to so many chats at once."""


async def test_killed_while_polling_it_loses_nothing_and_repeats_only_what_may_be() -> None:
    tally = await kill_run(Options(kills=3, updates=90, every=QUICK))

    assert (tally.lost, tally.handled_twice, tally.order_violations) == (0, 0, 0)
    assert (tally.repeated_hold, tally.timers_lost, tally.timers_doubled) == (0, 0, 0)
    assert tally.repeated_resend <= IN_FLIGHT * tally.kills


async def test_killed_behind_a_webhook_it_loses_nothing() -> None:
    tally = await kill_run(Options(kills=1, updates=40, every=QUICK, mode="webhook"))

    assert (tally.lost, tally.handled_twice, tally.order_violations) == (0, 0, 0)
    assert (tally.repeated_hold, tally.timers_lost, tally.timers_doubled) == (0, 0, 0)


async def test_asked_to_stop_it_neither_loses_nor_repeats_and_is_quick_about_it() -> None:
    tally = await kill_run(Options(kills=2, updates=80, every=QUICK, term=True))

    assert (tally.lost, tally.handled_twice, tally.order_violations) == (0, 0, 0)
    assert (tally.repeated_hold, tally.repeated_resend, tally.held) == (0, 0, 0)
    assert tally.slowest_exit < 10


@pytest.mark.kill
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("mode", ["polling", "webhook"])
async def test_killed_many_times_it_loses_nothing(kills: int, mode: str) -> None:
    tally = await kill_run(Options(kills=kills, updates=kills * 100, mode=mode))

    print(tally.table())  # noqa: T201 - the figures are the point
    assert (tally.lost, tally.handled_twice, tally.order_violations) == (0, 0, 0)
    assert (tally.repeated_hold, tally.timers_lost, tally.timers_doubled) == (0, 0, 0)


@pytest.mark.kill
@pytest.mark.timeout(300)
async def test_the_same_harness_sees_stock_polling_lose_updates() -> None:
    """The harness would notice a loss: the library's own polling loses what it had in hand."""
    stock = Options(kills=2, updates=120, every=(0.5, 1.5), mode="stock-aiogram", work=0.5)

    tally = await kill_run(stock)

    assert tally.lost > 0
