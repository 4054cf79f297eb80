"""A clock that jumps: people are told, and no customer hears of it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.domain.people import ChatId
from bot.ports.clock import Uptime
from bot.services.clock_watch import ClockWatch
from bot.storage import Database
from tests.fakes import FakeClock
from tests.services.runtime_desk import opened
from tests.services.test_watching import carrying

pytestmark = pytest.mark.asyncio

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


@dataclass
class Machine:
    """A clock that may be moved, and the time that really passes."""

    database: Database
    clock: FakeClock = field(default_factory=FakeClock)
    boot: str = "first"
    up: timedelta = HOUR

    def __post_init__(self) -> None:
        self.watch = self.started()

    def started(self) -> ClockWatch:
        """A process that begins now."""
        self.watch = ClockWatch(
            clock=self.clock,
            uptime=lambda: Uptime(boot=self.boot, since=self.up),
            transactions=self.database,
            carry_out=carrying(),
        )
        return self.watch

    def passes(self, span: timedelta) -> None:
        """Time passes, and the clock shows it."""
        self.clock.advance(span)
        self.up += span

    async def alarms(self) -> list[str]:
        """What the managers were told, oldest first."""
        async with self.database.reading() as uow:
            found = await uow.connection.execute(
                text("SELECT json_extract(fields, '$.alarm') AS alarm FROM outbox ORDER BY id")
            )
            return [str(row.alarm) for row in found]


@pytest.fixture
async def machine(tmp_path: Path) -> AsyncIterator[Machine]:
    """A machine on which the bot has run for a while."""
    async with opened(tmp_path) as database:
        made = Machine(database)
        assert await made.watch.may_fire()
        made.passes(MINUTE)
        assert await made.watch.may_fire()
        yield made


async def test_a_clock_that_is_right_raises_no_alarm(machine: Machine) -> None:
    for span in (MINUTE, HOUR, timedelta(days=3)):  # a laptop that slept is not a jump
        machine.passes(span)
        assert await machine.watch.may_fire()
    assert await machine.alarms() == []
    assert machine.watch.may_forget()


async def test_a_clock_that_goes_back_is_told_and_fires_on(machine: Machine) -> None:
    machine.clock.advance(-2 * MINUTE)

    assert await machine.watch.may_fire()
    assert await machine.watch.may_fire()
    assert await machine.alarms() == ["clock_back"]
    assert machine.watch.may_forget()


async def test_less_than_a_minute_is_no_jump(machine: Machine) -> None:
    for seconds in (50, -50):
        machine.clock.advance(seconds)
        assert await machine.watch.may_fire()

    assert await machine.alarms() == []


async def test_after_a_jump_forward_nothing_fires_until_there_was_time_to_mend_it(
    machine: Machine,
) -> None:
    machine.clock.advance(timedelta(days=365))
    at_once = await machine.watch.may_fire()
    machine.passes(9 * MINUTE)
    soon = await machine.watch.may_fire()
    machine.passes(2 * MINUTE)

    assert (at_once, soon, await machine.watch.may_fire()) == (False, False, True)
    assert await machine.alarms() == ["clock_forward"]
    assert not machine.watch.may_forget(), "what is deleted does not come back"
    machine.passes(timedelta(days=1))
    assert machine.watch.may_forget()


async def test_a_clock_put_right_again_fires_at_once(machine: Machine) -> None:
    machine.clock.advance(HOUR)
    held = await machine.watch.may_fire()
    machine.passes(MINUTE)
    machine.clock.advance(-HOUR)

    assert (held, await machine.watch.may_fire()) == (False, True)
    assert await machine.alarms() == ["clock_forward", "clock_back"]


@pytest.mark.parametrize(("jump", "alarm"), [(-HOUR, "clock_back"), (HOUR, "clock_forward")])
async def test_a_jump_while_the_bot_was_stopped_is_seen_by_the_time_the_machine_was_up(
    machine: Machine, jump: timedelta, alarm: str
) -> None:
    machine.clock.advance(jump)
    machine.passes(MINUTE)

    assert await machine.started().may_fire() == (alarm == "clock_back")
    assert await machine.alarms() == [alarm]


async def test_after_another_start_of_the_machine_only_going_back_can_be_seen(
    machine: Machine,
) -> None:
    machine.boot, machine.up = "second", MINUTE
    machine.clock.advance(-HOUR)

    assert await machine.started().may_fire()
    assert await machine.alarms() == ["clock_back"]


@pytest.mark.parametrize(
    ("away", "alarm"), [(3 * HOUR, "downtime"), (timedelta(days=3), "downtime_long")]
)
async def test_after_downtime_people_are_heard_before_anything_fires(
    machine: Machine, away: timedelta, alarm: str
) -> None:
    machine.passes(away)
    watch = machine.started()
    at_once = await watch.may_fire()
    async with machine.database.begin() as uow:
        await uow.inbox.put(
            1, [{"update_id": 7, "message": {"chat": {"id": 5}}}], machine.clock.now()
        )
    machine.passes(MINUTE)
    unheard = await watch.may_fire()
    async with machine.database.begin() as uow:
        [head] = await uow.inbox.heads(machine.clock.now(), limit=9)
        await uow.inbox.mark_handled(head, machine.clock.now())

    assert (at_once, unheard, await watch.may_fire()) == (False, False, True)
    assert await machine.alarms() == [alarm]


async def test_a_message_that_cannot_be_handled_does_not_hold_everything_up(
    machine: Machine,
) -> None:
    machine.passes(3 * HOUR)
    watch = machine.started()
    assert not await watch.may_fire()
    async with machine.database.begin() as uow:
        await uow.inbox.put(
            1, [{"update_id": 7, "message": {"chat": {"id": 5}}}], machine.clock.now()
        )
    machine.passes(6 * MINUTE)

    assert await watch.may_fire()


async def test_only_managers_are_told(machine: Machine) -> None:
    machine.clock.advance(-HOUR)
    await machine.watch.may_fire()
    async with machine.database.reading() as uow:
        assert await uow.sendings.ready_chats(machine.clock.now() + 2 * HOUR, limit=9) == [
            ChatId(8)
        ]
