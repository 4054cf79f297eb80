"""The list of the day: once each working morning, to whoever owes something, never on a day off."""

import json
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.domain.moves.promises import day as days
from bot.domain.people import Absence, PersonId
from bot.domain.policy.parts import Hours
from bot.domain.policy.policy import Policy
from bot.domain.record.case import State
from bot.domain.record.commitment import Promise, PromiseId, PromiseKind, PromiseState
from bot.domain.record.timers import DueTimer, TimerKind
from bot.ports.unit_of_work import UnitOfWork
from bot.services.mornings import PlanMornings, SendMornings
from bot.services.sweeper import Sweeper
from tests.services.digest_desk import (
    BORIS,
    SHANGHAI,
    VERA,
    DigestDesk,
    a_case,
    a_promise,
    opened,
)

MONDAY = date(2025, 3, 3)
FRIDAY = date(2025, 3, 7)
HOLIDAY = date(2025, 3, 6)
DAY = timedelta(days=1)


class Desk(DigestDesk):
    """The same desk with its mornings; Thursday is a holiday."""

    async def morning(self, at: datetime, *, start: bool = False) -> None:
        """What happens by then; ``start`` is another process."""
        self.clock.at = at
        policy = Policy(zone=SHANGHAI, hours=Hours(holidays=(HOLIDAY,)))
        carry_out = replace(self.carry_out, policy=policy)
        plan = PlanMornings(policy=policy)
        send = SendMornings(carry_out=carry_out, policy=policy, clock=self.clock, plan=plan)
        if start:
            async with self.database.begin() as uow:
                await plan(uow, at)

        async def fire(timer: DueTimer, uow: UnitOfWork) -> str | None:
            return await send(uow) if timer.kind is TimerKind.MORNING else None

        await Sweeper(transactions=self.database, clock=self.clock, fire=fire).sweep(at)

    async def lists(self, reader: PersonId = BORIS.id) -> list[dict[str, Any]]:
        """What somebody has had, oldest first."""
        query = "SELECT fields FROM outbox WHERE kind = 'MorningList' AND chat_id = :x"
        return [json.loads(fields) for (fields,) in await self._rows(query, reader)]


async def owing(desk: Desk, **more: object) -> None:
    """Boris owes Anna a call on Tuesday at 15:00."""
    case = a_case(
        1001, State.EXPLORING, desk.local(MONDAY, 10), owner=BORIS.id, owner_name="Boris", **more
    )
    row = a_promise(1001, desk.local(MONDAY + DAY, 15))
    await desk.keep(case, promises=[row], people=[BORIS, VERA])
    await desk.morning(desk.local(MONDAY, 10), start=True)


async def test_it_comes_once_at_the_opening(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        desk = Desk(database)
        await owing(desk)

        await desk.morning(desk.local(MONDAY + DAY, 8, 59))
        assert await desk.lists() == []
        for minute in (0, 1, 30):
            await desk.morning(desk.local(MONDAY + DAY, 9, minute), start=minute == 1)

        [told] = await desk.lists()
        assert [line["case_number"] for line in told["today"]] == ["C-1001"]


async def test_the_first_day_of_the_bot_begins_without_it(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        desk = Desk(database)
        await owing(desk)

        await desk.morning(desk.local(MONDAY, 17))

        assert await desk.lists() == []


async def test_nobody_hears_of_nothing(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        desk = Desk(database)
        await owing(desk)

        await desk.morning(desk.local(MONDAY + DAY, 9))
        await desk.keep()
        assert await desk.lists(VERA.id) == []


@pytest.mark.parametrize(("day", "lists"), [(HOLIDAY, 0), (FRIDAY, 1), (FRIDAY + DAY, 0)])
async def test_on_a_day_off_nobody_is_written_to(tmp_path: Path, day: date, lists: int) -> None:
    async with opened(tmp_path) as database:
        desk = Desk(database)
        await owing(desk)
        await desk.morning(desk.local(day, 8), start=True)

        await desk.morning(desk.local(day, 9, 5))

        assert len(await desk.lists()) == lists


async def test_a_morning_missed_while_the_bot_was_down_is_made_up_while_people_work(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as database:
        desk = Desk(database)
        await owing(desk)

        await desk.morning(desk.local(MONDAY + DAY, 11), start=True)
        assert len(await desk.lists()) == 1
        await desk.morning(desk.local(MONDAY + 2 * DAY, 20), start=True)

        assert len(await desk.lists()) == 1


async def test_a_bot_that_begins_before_the_doors_open_sends_the_first_morning(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as database:
        desk = Desk(database)
        case = a_case(
            1001, State.EXPLORING, desk.local(MONDAY, 7), owner=BORIS.id, owner_name="Boris"
        )
        row = a_promise(1001, desk.local(MONDAY, 15))
        await desk.keep(case, promises=[row], people=[BORIS])
        await desk.morning(desk.local(MONDAY, 8), start=True)

        await desk.morning(desk.local(MONDAY, 9, 30))

        assert len(await desk.lists()) == 1


@pytest.mark.parametrize("minutes", [45, 60, 150, 300, 420])
async def test_a_clock_that_goes_in_steps_passes_no_morning(tmp_path: Path, minutes: int) -> None:
    async with opened(tmp_path) as database:
        desk = Desk(database)
        await owing(desk)
        now = desk.local(MONDAY, 10)
        seen: list[date] = []
        here: set[date] = set()
        while now < desk.local(FRIDAY, 22):
            now += timedelta(minutes=minutes)
            await desk.morning(now)
            seen += [now.astimezone(SHANGHAI).date()] * (len(await desk.lists()) - len(seen))
            local = now.astimezone(SHANGHAI)
            here |= {local.date()} if 9 <= local.hour < 18 else set()

        assert seen == sorted(here - {MONDAY, HOLIDAY})


async def test_whoever_is_absent_is_left_alone_and_the_stand_in_reads_it(tmp_path: Path) -> None:
    async with opened(tmp_path) as database:
        desk = Desk(database)
        away = replace(BORIS, absence=Absence(until=desk.local(FRIDAY, 9)))
        await owing(desk, stand_in=VERA.id)
        await desk.keep(people=[away])

        await desk.morning(desk.local(MONDAY + DAY, 9))

        assert (len(await desk.lists()), len(await desk.lists(VERA.id))) == (0, 1)


def row(state: PromiseState, kind: PromiseKind = PromiseKind.REFUND, **more: object) -> Promise:
    due = datetime(2025, 3, 3, 15, tzinfo=SHANGHAI)
    return a_promise(1001, due, state=state, kind=kind, id=PromiseId(1), text="refund", **more)


@pytest.mark.parametrize(
    ("rows", "owed"),
    [
        ([row(PromiseState.OPEN)], 1),
        ([row(PromiseState.KEPT)], 0),
        ([row(PromiseState.RENEGOTIATED)], 0),
        ([row(PromiseState.RELEASED)], 0),
        ([row(PromiseState.BROKEN)], 1),
        ([row(PromiseState.BROKEN, performed_at=datetime(2025, 3, 4, tzinfo=SHANGHAI))], 0),
        ([row(PromiseState.BROKEN, PromiseKind.CALLBACK)], 0),
        ([row(PromiseState.BROKEN), replace(row(PromiseState.OPEN), postponed=1)], 1),
    ],
    ids=["open", "kept", "moved", "released", "broken", "made good", "a call", "with a new time"],
)
def test_what_is_still_owed(rows: list[Promise], owed: int) -> None:
    assert len(days.owed(rows)) == owed
