"""What is promised of timers."""

from datetime import timedelta

import pytest

from bot.domain.record.timers import CancelTimers, LatePolicy, SetTimer, TimerKind
from bot.storage import Database
from tests.fakes import MONDAY

pytestmark = pytest.mark.asyncio

HOUR = timedelta(hours=1)


def nudge(hours: float, case: int | None = 1, subject: str = "") -> SetTimer:
    """A timer some hours from Monday."""
    return SetTimer(kind=TimerKind.NUDGE, due=MONDAY + hours * HOUR, case=case, subject=subject)


async def test_due_timers_come_oldest_first_and_not_too_early(database: Database) -> None:
    async with database.begin() as uow:
        for order in (nudge(2, case=2), nudge(1, case=1), nudge(3, case=3)):
            await uow.timers.order(order)
        due = await uow.timers.due(MONDAY + 2 * HOUR, limit=10)

    assert [(timer.case, timer.due) for timer in due] == [
        (1, MONDAY + HOUR),
        (2, MONDAY + 2 * HOUR),
    ]


@pytest.mark.parametrize("case", [1, None])
async def test_setting_a_timer_replaces_the_one_of_the_same_case_kind_and_subject(
    database: Database, case: int | None
) -> None:
    async with database.begin() as uow:
        for order in (nudge(1, case), nudge(2, case, "other"), nudge(5, case)):
            await uow.timers.order(order)
        due = await uow.timers.due(MONDAY + 9 * HOUR, limit=10)

    assert [(timer.subject, timer.due) for timer in due] == [
        ("other", MONDAY + 2 * HOUR),
        ("", MONDAY + 5 * HOUR),
    ]


async def test_timers_are_cancelled_by_kind_and_subject(database: Database) -> None:
    submit = SetTimer(kind=TimerKind.SUBMIT, due=MONDAY, case=1, late=LatePolicy.COLLAPSE)
    async with database.begin() as uow:
        for order in (nudge(1), nudge(1, subject="other"), nudge(1, case=2), submit):
            await uow.timers.order(order)
        only = CancelTimers(case=1, kinds=frozenset({TimerKind.NUDGE}), subject="")
        await uow.timers.order(only)
        left = await uow.timers.of_case(1)
        await uow.timers.order(CancelTimers(case=1))
        gone = await uow.timers.of_case(1), len(await uow.timers.of_case(2))

    assert [(timer.kind, timer.subject, timer.late) for timer in left] == [
        (TimerKind.SUBMIT, "", LatePolicy.COLLAPSE),
        (TimerKind.NUDGE, "other", LatePolicy.FIRE),
    ]
    assert gone == ([], 1)


async def test_a_timer_finishes_once(database: Database) -> None:
    async with database.begin() as uow:
        await uow.timers.order(nudge(1))
        timer = await uow.timers.next_due()
        assert timer is not None
        finished = [await uow.timers.finish(timer.id, MONDAY) for _ in range(2)]
        after = await uow.timers.next_due()

    assert (finished, after) == ([True, False], None)


async def test_a_timer_marked_fired_wakes_again_when_it_is_postponed(database: Database) -> None:
    async with database.begin() as uow:
        await uow.timers.order(nudge(1))
        timer = await uow.timers.next_due()
        assert timer is not None
        await uow.timers.finish(timer.id, MONDAY)
        await uow.timers.postpone(timer.id, MONDAY + 8 * HOUR)
        again = await uow.timers.next_due()

    assert again is not None
    assert (again.id, again.due) == (timer.id, MONDAY + 8 * HOUR)


async def test_a_failed_timer_keeps_its_due_time_and_counts_the_failure(
    database: Database,
) -> None:
    async with database.begin() as uow:
        await uow.timers.order(nudge(1))
        timer = await uow.timers.next_due()
        assert timer is not None
        await uow.timers.retry(timer.id, MONDAY + 2 * HOUR, "boom")
        early = await uow.timers.due(MONDAY + HOUR, limit=10)
        [later] = await uow.timers.due(MONDAY + 2 * HOUR, limit=10)
        wake = await uow.timers.next_wake()

    assert early == []
    assert (later.due, later.attempts, wake) == (MONDAY + HOUR, 1, MONDAY + 2 * HOUR)
