"""What the courier takes in hand next, decided and written in its transaction."""

from collections.abc import Sequence
from datetime import datetime

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


class Claims:
    """Finds chats that may get something, and claims their next rows."""

    def __init__(self, *, limiter: Limiter, folding: Folding | None, clock: Clock) -> None:
        self._limiter = limiter
        self._folding = folding
        self._clock = clock

    async def open_chats(self, uow: UnitOfWork) -> list[ChatId]:
        """Chats with something to send whose limits allow it now."""
        now = self._clock.now()
        self._limiter.tidy(now)
        chats = await uow.sendings.ready_chats(now, limit=CHATS_LOOKED_AT)
        return self._limiter.open_chats(chats, now)

    async def claim(self, uow: UnitOfWork, *, epoch: int, hands: int) -> list[Plan]:
        """The plans carried out for at most as many chats as there are free hands."""
        plans: list[Plan] = []
        for chat in await self.open_chats(uow):
            if sum(1 for one in plans if one.send) >= hands:
                break
            if self._limiter.wait(chat, self._clock.now()) > NO_WAIT:
                continue
            made = await self._plan(chat, uow, epoch)
            if made != Plan():
                plans.append(made)
        return plans

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
