"""Writes down what became of claimed rows, in the courier's transaction."""

import logging
from collections.abc import Awaitable
from datetime import datetime, timedelta

from bot.ports.clock import Clock
from bot.ports.courier import Retry
from bot.ports.outbox import OnUnknown, OutboxRow
from bot.ports.unit_of_work import StorageUnavailable, UnitOfWork
from bot.services.courier.limiter import Limiter
from bot.services.courier.outcomes import (
    Again,
    AskedToWait,
    BlockedBy,
    Dead,
    Moved,
    Outcome,
    Sent,
    TopicOpened,
    Unconfirmed,
    Warned,
)
from bot.services.courier.settings import CourierHooks, CourierSettings, Report

log = logging.getLogger(__name__)


class Bookkeeping:
    """Turns outcomes into rows, alerts and pauses."""

    def __init__(
        self, *, settings: CourierSettings, hooks: CourierHooks, limiter: Limiter, clock: Clock
    ) -> None:
        self._settings = settings
        self._hooks = hooks
        self._limiter = limiter
        self._clock = clock

    async def settle(self, outcome: Outcome, uow: UnitOfWork, report: Report) -> None:
        """Record one outcome and count it."""
        now = self._clock.now()
        match outcome:
            case Sent():
                await uow.sendings.mark_sent(outcome.row, outcome.messages, now)
                await self._warn(outcome.row, outcome.warnings, uow)
                report.sent += 1
            case TopicOpened():
                message = outcome.row.message
                await uow.topics.opened(message.chat, message.case or 0, outcome.topic)
            case Unconfirmed():
                await self._unconfirmed(outcome, uow, report)
            case Dead() | BlockedBy():
                await self._dead(outcome, uow)
                report.dead += 1
            case _:
                await self._again(outcome, uow)
                report.again += 1

    async def _again(self, outcome: Again | AskedToWait | Moved, uow: UnitOfWork) -> None:
        now = self._clock.now()
        match outcome:
            case Again():
                at = now + self._backoff(outcome.row)
                retry = Retry(at=at, error=outcome.error, progress=outcome.progress)
            case AskedToWait():
                self._limiter.flooded(outcome.row.message.chat, now, outcome.after)
                at, error = now + outcome.after, "asked to wait"
                retry = Retry(at=at, error=error, counted=False, progress=outcome.progress)
            case Moved():
                await self._move(outcome, uow)
                retry = Retry(at=now, error="", counted=False, progress=outcome.progress)
        await uow.sendings.retry(outcome.row, retry)

    async def _move(self, outcome: Moved, uow: UnitOfWork) -> None:
        old = outcome.row.message.chat
        await uow.sendings.move_chat(old, outcome.to)
        await self._call(self._hooks.moved(old, outcome.to, uow), uow)

    async def _unconfirmed(self, outcome: Unconfirmed, uow: UnitOfWork, report: Report) -> None:
        now, row = self._clock.now(), outcome.row
        # An edit can be repeated without harm.
        resend = row.message.on_unknown is OnUnknown.RESEND or row.slot_message is not None
        if not resend or row.attempts >= self._settings.resends:
            await uow.sendings.hold(row, now, outcome.error)
            await self._call(self._hooks.held(row, uow), uow)
            report.held += 1
            return
        wait = timedelta(0) if row.attempts == 0 else self._backoff(row)
        retry = Retry(at=now + wait, error=outcome.error, progress=outcome.progress)
        await uow.sendings.retry(row, retry)
        report.again += 1

    async def _dead(self, outcome: Dead | BlockedBy, uow: UnitOfWork) -> None:
        row = outcome.row
        await uow.sendings.bury(row, self._clock.now(), outcome.error)
        if isinstance(outcome, BlockedBy):
            await self._call(self._hooks.blocked(row.message.chat, row, uow), uow)
        else:
            await self._warn(row, outcome.warnings, uow)

    async def _warn(self, row: OutboxRow, warnings: tuple[Warned, ...], uow: UnitOfWork) -> None:
        for one in warnings:
            log.warning("row %s (%s): %s", row.id, row.message.kind, one.alert)
            if row.message.kind not in self._settings.quiet_kinds:
                await self._call(self._hooks.alert(one.alert, row, one.error, uow), uow)

    async def _call(self, hook: Awaitable[None], uow: UnitOfWork) -> None:
        try:
            async with uow.nested():
                await hook
        except StorageUnavailable:
            raise
        except Exception:  # the result of a send must be recorded whatever the hook does
            log.exception("a hook of the courier failed")

    def _backoff(self, row: OutboxRow) -> timedelta:
        steps = self._settings.backoff
        return steps[min(row.attempts, len(steps) - 1)]


def due_in(moment: datetime, now: datetime) -> timedelta:
    """How long until a moment; zero when it has passed."""
    return max(moment - now, timedelta(0))
