"""What the courier takes in hand next, decided and written in its transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.people import ChatId
from bot.ports.clock import Clock
from bot.ports.courier import Dropped
from bot.ports.outbox import OutboxRow
from bot.ports.unit_of_work import UnitOfWork
from bot.services.courier.folding import Folding
from bot.services.courier.limiter import NO_WAIT, Limiter
from bot.services.courier.planner import Plan, plan

CHATS_LOOKED_AT = 200
ROWS_LOOKED_AT = 200


@dataclass(frozen=True, kw_only=True, slots=True)
class Claimed:
    """What was taken in hand."""

    sends: Sequence[Sequence[OutboxRow]] = ()
    """For each chat one row, or the rows of one album."""
    more: bool = False
    """Whether there may be more at once: not all was looked at, or something was put together."""


class Claims:
    """Finds chats that may get something, and claims their next rows."""

    def __init__(self, *, limiter: Limiter, folding: Folding | None, clock: Clock) -> None:
        self._limiter = limiter
        self._folding = folding
        self._clock = clock

    def pause(self) -> timedelta:
        """How long the limits of the whole bot let nothing leave."""
        return self._limiter.pause_of_all(self._clock.now())

    async def open_chats(self, uow: UnitOfWork) -> list[ChatId]:
        """Chats with something to send whose limits allow it now."""
        return self._open(await self._ready(uow))

    async def claim(self, uow: UnitOfWork, *, epoch: int, hands: int) -> Claimed:
        """The next rows of at most as many chats as there are free hands."""
        sends: list[Sequence[OutboxRow]] = []
        ready = await self._ready(uow)
        left = False
        for chat in self._open(ready):
            if len(sends) >= hands:
                break  # Who finishes a send looks again.
            if self._limiter.wait(chat, self._clock.now()) > NO_WAIT:
                continue
            made = await self._plan(chat, uow, epoch)
            if made.send:
                sends.append(made.send)
            left = left or bool(made != Plan() and not made.send)
        return Claimed(sends=sends, more=left or bool(sends and len(ready) == CHATS_LOOKED_AT))

    async def _ready(self, uow: UnitOfWork) -> Sequence[ChatId]:
        return await uow.sendings.ready_chats(self._clock.now(), limit=CHATS_LOOKED_AT)

    def _open(self, ready: Sequence[ChatId]) -> list[ChatId]:
        now = self._clock.now()
        self._limiter.tidy(now)
        return self._limiter.open_chats(ready, now)

    async def _plan(self, chat: ChatId, uow: UnitOfWork, epoch: int) -> Plan:
        now = self._clock.now()
        rows = await uow.sendings.waiting(chat, now, limit=ROWS_LOOKED_AT)
        bitten = self._limiter.is_bitten(chat)
        made = plan(rows, now, bitten=bitten, folding=self._folding)
        if made.send and self._limiter.wait(chat, now, len(made.send)) > NO_WAIT:
            return Plan()  # An album that does not fit yet.
        await _write(made, uow, epoch, now)
        if made.send:
            self._limiter.take(chat, now, len(made.send))
        return made


async def _write(made: Plan, uow: UnitOfWork, epoch: int, now: datetime) -> None:
    await _drop(made.expired, Dropped.EXPIRED, uow, now)
    await _drop(made.superseded, Dropped.SUPERSEDED, uow, now)
    for fold in made.folds:
        await uow.sendings.fold(fold.rows, fold.into, now)
    if made.send:
        await uow.sendings.claim(made.send, epoch)


async def _drop(rows: Sequence[OutboxRow], why: Dropped, uow: UnitOfWork, now: datetime) -> None:
    if rows:
        await uow.sendings.drop(rows, why, now)
