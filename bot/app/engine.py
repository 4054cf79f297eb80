"""The running bot: loops that take, decide, remind and send."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.app.advising import advisor, second_reader
from bot.app.announcing import announcer
from bot.app.parts import Parts
from bot.app.timers import fire, plan_digests, plan_mornings
from bot.app.uses import all_uses
from bot.clock import SystemClock, uptime
from bot.domain.people import ChatId, PersonId
from bot.ports.json import Json
from bot.ports.messenger import Messenger
from bot.scheduler import Scheduler
from bot.services.advice.advisor import Advisor
from bot.services.announcing import Announcer
from bot.services.clock_watch import ClockWatch
from bot.services.courier import (
    Courier,
    CourierHooks,
    CourierSettings,
    Folding,
    Limits,
    Signaller,
)
from bot.services.digests.sending import PlanDigests
from bot.services.inbox.lanes import Lanes
from bot.services.inbox.mishaps import Mishaps
from bot.services.mornings import PlanMornings
from bot.services.roles import Roles
from bot.services.sweeper import Sweeper, at_any_time
from bot.telegram.dispatch import Dispatch
from bot.telegram.ear import Ear
from handlers.routing import dispatcher

log = logging.getLogger(__name__)

IsMember = Callable[[ChatId, PersonId], Awaitable[bool]]

USERNAME = "bot_username"
"""Where ``Memory`` keeps what the bot was called last."""

TOPICS = "bot_has_topics"
"""Where ``Memory`` keeps whether private chats with it have topics."""

INLINE = "bot_is_inline"
"""Where ``Memory`` keeps whether it may be asked from the line one writes in."""

LEASE = timedelta(seconds=6)
"""Whoever sends or polls renews it every two seconds; another waits no longer for a dead one."""
LEASE_ALONE = timedelta(minutes=1)
"""Nobody waits for it: a process that has the file to itself ends every lease at its start."""

QUIET_KINDS = frozenset({"DeadLetterAlert", "BacklogAlert", "NotDelivered", "StartMeFirst"})
"""Alerts raise no alerts."""

PACE = timedelta(milliseconds=15)
"""Between two commits of the courier."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Engine:
    """The loops of one process."""

    parts: Parts
    ear: Ear
    roles: Roles
    lanes: Lanes
    sweeper: Sweeper
    clock_watch: ClockWatch
    courier: Courier
    signaller: Signaller
    advisor: Advisor
    announcer: Announcer
    scheduler: Scheduler
    plan_digests: PlanDigests
    plan_mornings: PlanMornings
    kinds: tuple[str, ...]
    """The kinds of update the handlers listen to."""

    async def settle(self) -> "Settled":
        """Do everything that can be done now: take, fire, send."""
        done = Settled()
        while True:
            handled = await self.lanes.drain()
            fired = await self.sweeper.sweep(self.parts.clock.now())
            report = await self.courier.drain()
            await self.signaller.drain()
            advised = await self.advisor.drain()
            await self.announcer.drain()
            done = Settled(
                handled=done.handled + handled,
                fired=done.fired + fired,
                sent=done.sent + report.sent,
            )
            if not (handled or fired or report.sent or advised):
                return done

    async def start(self) -> None:
        """What has to be true before the loops run."""
        async with self.parts.database.begin() as uow:
            await self.plan_digests(uow, self.parts.clock.now())
            await self.plan_mornings(uow, self.parts.clock.now())
            self.ear.username = str(await uow.memory.get(USERNAME) or "")
            self.parts.house.topics.private = bool(await uow.memory.get(TOPICS))
            self.parts.house.inline.on = bool(await uow.memory.get(INLINE))

    async def learn_name(
        self, username: str, *, topics: bool = False, inline: bool = False
    ) -> None:
        """What Telegram says the bot is called, and what @BotFather has switched on for it.

        Kept for a start without Telegram.
        """
        house, name = self.parts.house, username or self.ear.username
        before = {
            USERNAME: self.ear.username,
            TOPICS: house.topics.private,
            INLINE: house.inline.on,
        }
        now: dict[str, Json] = {USERNAME: name, TOPICS: topics, INLINE: inline}
        self.ear.username, house.topics.private, house.inline.on = name, topics, inline
        if now == before:
            return
        async with self.parts.database.begin() as uow:
            for key, value in now.items():
                await uow.memory.set(key, value)

    def run_in(self, group: asyncio.TaskGroup) -> None:
        """Start the loops."""
        senders = (self.courier, self.signaller, self.advisor, self.announcer)
        for loop in (self.lanes, self.sweeper, *senders, self.scheduler):
            group.create_task(loop.run())
        group.create_task(self.parts.database.listen())

    async def stop(self) -> None:
        """Finish what is in hand, in the order in which work flows."""
        senders = (self.advisor, self.announcer, self.courier, self.signaller)
        for loop in (self.lanes, self.sweeper, self.scheduler, *senders):
            await loop.stop()
        await self.parts.database.stop_listening()


@dataclass(frozen=True, kw_only=True, slots=True)
class Settled:
    """What was done."""

    handled: int = 0
    fired: int = 0
    sent: int = 0


def build(parts: Parts, messenger: Messenger, is_member: IsMember, bot_id: int) -> Engine:
    """Put the parts together."""
    roles = _roles(parts, is_member)
    mishaps = Mishaps(carry_out=parts.carry_out, clock=parts.clock, roles=roles)
    listening, ear = dispatcher(), Ear(bot_id)
    dispatch = Dispatch(
        dispatcher=listening,
        bot=ear,
        clock=parts.clock,
        roles=roles,
        uses=all_uses(parts, roles, mishaps),
    )
    clock_watch = _clock_watch(parts)
    sweeper = _sweeper(parts, mishaps, clock_watch)
    signaller = Signaller(messenger=messenger, wording=parts.wording, clock=parts.clock)
    parts.database.on_signals(signaller.put)
    return Engine(
        parts=parts,
        ear=ear,
        roles=roles,
        lanes=_lanes(parts, dispatch, mishaps),
        sweeper=sweeper,
        clock_watch=clock_watch,
        courier=_courier(parts, messenger, mishaps),
        signaller=signaller,
        advisor=advisor(parts, second_reader(parts.settings, parts.clock)),
        announcer=announcer(parts),
        scheduler=_scheduler(parts, sweeper),
        plan_digests=plan_digests(parts),
        plan_mornings=plan_mornings(parts),
        kinds=tuple(listening.resolve_used_update_types()),
    )


def _lanes(parts: Parts, dispatch: Dispatch, mishaps: Mishaps) -> Lanes:
    return Lanes(
        transactions=parts.database,
        clock=parts.clock,
        bell=parts.database.bells.inbox,
        handle=dispatch.handle,
        prepare=dispatch.prepare,
        on_dead=mishaps.dead_letter,
    )


def _clock_watch(parts: Parts) -> ClockWatch:
    return ClockWatch(
        clock=parts.clock,
        uptime=uptime,
        transactions=parts.database,
        carry_out=parts.carry_out,
    )


def _sweeper(parts: Parts, mishaps: Mishaps, clock_watch: ClockWatch) -> Sweeper:
    moved_on_purpose = parts.settings.control_port is not None
    return Sweeper(
        transactions=parts.database,
        clock=parts.clock,
        fire=fire(parts),
        on_stuck=mishaps.stuck_timer,
        may_fire=at_any_time if moved_on_purpose else clock_watch.may_fire,
    )


def _scheduler(parts: Parts, sweeper: Sweeper) -> Scheduler:
    return Scheduler(
        transactions=parts.database,
        clock=parts.clock,
        machine=SystemClock(),
        changed=parts.database.bells.timers,
        wake=sweeper.bell.ring,
    )


def _roles(parts: Parts, is_member: IsMember) -> Roles:
    understanding = parts.understanding

    def choose(code: str) -> str:
        return understanding.language("", hint=code, current="")

    return Roles(
        house=parts.house,
        transactions=parts.database,
        is_member=is_member,
        languages=tuple(parts.wording.languages()),
        choose_language=choose,
    )


def _courier(parts: Parts, messenger: Messenger, mishaps: Mishaps) -> Courier:
    settings = parts.settings
    limits = Limits(
        per_second=settings.sends_per_second,
        private_per_second=settings.chat_sends_per_second,
        group_messages=max(1, int(settings.group_sends_per_minute)),
        group_window=timedelta(minutes=1),
    )
    return Courier(
        transactions=parts.database,
        clock=parts.clock,
        bell=parts.database.bells.outbox,
        messenger=messenger,
        wording=parts.wording,
        hooks=CourierHooks(
            blocked=mishaps.blocked,
            moved=mishaps.moved,
            alert=mishaps.alert,
            held=mishaps.held,
        ),
        settings=CourierSettings(
            limits=limits,
            folding=Folding(),
            quiet_kinds=QUIET_KINDS,
            pace=PACE,
            lease=LEASE_ALONE if parts.database.alone else LEASE,
        ),
    )


async def next_moment(engine: Engine, now: datetime) -> tuple[datetime | None, str | None]:
    """When something is to be done next, and what it is."""
    async with engine.parts.database.reading() as uow:
        timer, wake = await uow.timers.next_due(), await uow.timers.next_wake()
    wait = await engine.courier.next_wait()
    sending = None if wait is None else now + wait
    if sending is not None and (wake is None or sending < wake):
        return sending, "send"
    if timer is None:
        return None, None
    case = "" if timer.case is None else f"C-{timer.case}"
    return wake, f"{timer.kind.value} {case}".strip()
