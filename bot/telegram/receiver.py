"""Long polling that acknowledges an update only when it is stored."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

from telegram import error as ptb

from bot.bells import EventBell
from bot.failpoints import failpoint
from bot.ports.clock import Clock
from bot.ports.json import Json
from bot.ports.unit_of_work import StorageUnavailable, Transactions
from bot.services.leadership import Leadership
from bot.telegram.wire import Wire

log = logging.getLogger(__name__)

Alarm = Callable[[], Awaitable[None]]


class TokenRefused(Exception):
    """Telegram does not know this bot token; check AMENDS_BOT_TOKEN."""

    def __init__(self) -> None:
        super().__init__(self.__doc__)


@dataclass(frozen=True, kw_only=True, slots=True)
class ReceiverSettings:
    """How updates are asked for."""

    kinds: tuple[str, ...]
    """The kinds of update wanted; Telegram remembers the last list it was given."""
    batch: int = 100
    patience: timedelta = timedelta(seconds=25)
    """How long Telegram holds the question open; its cap is 50 s."""
    lease: timedelta = timedelta(minutes=1)
    """How long another process waits for one that died; renewed between two questions."""
    backoff: tuple[timedelta, ...] = tuple(timedelta(seconds=s) for s in (1, 2, 5, 10, 30))


async def _no_alarm() -> None:
    return None


class Receiver:
    """Stores raw updates, then acknowledges them with the next question.

    It starts without an offset: update ids are random again after an idle week, and the inbox
    knows repeats.
    """

    def __init__(
        self,
        *,
        wire: Wire,
        transactions: Transactions,
        clock: Clock,
        settings: ReceiverSettings,
        on_conflict: Alarm = _no_alarm,
    ) -> None:
        self._wire = wire
        self._transactions = transactions
        self._clock = clock
        self._settings = settings
        self._on_conflict = on_conflict
        self._lead = Leadership(
            transactions=transactions, clock=clock, job="receiver", lasting=settings.lease
        )
        self._offset: int | None = None
        self._failures = 0
        self._stopping = EventBell()
        self._stopped = False
        self._question: asyncio.Timeout | None = None

    async def run(self) -> None:
        """Receive until ``stop``. Raises ``TokenRefused``."""
        while not self._stopped:
            try:
                await self.receive()
                self._failures = 0
            except (ptb.TelegramError, StorageUnavailable) as error:
                await self._recover(error)
        with suppress(StorageUnavailable):
            await self._lead.resign()

    async def stop(self) -> None:
        """Ask no more; an open question is dropped, what was received is stored."""
        self._stopped = True
        self._stopping.ring()
        if self._question is not None:
            self._question.reschedule(asyncio.get_running_loop().time())

    async def receive(self) -> int:
        """Ask once and store the answer; returns how many updates were new."""
        if await self._lead.epoch() is None:
            await self._stopping.wait(timedelta(seconds=2))
            return 0
        updates = await self._ask()
        if not updates:
            return 0
        failpoint("receiver.before_commit")
        async with self._transactions.begin() as uow:
            new = await uow.inbox.put(self._wire.bot_id, updates, self._clock.now())
        failpoint("receiver.after_commit")
        self._offset = max(_id(one) for one in updates) + 1
        return new

    async def _ask(self) -> Sequence[Mapping[str, Json]]:
        seconds = int(self._settings.patience.total_seconds())
        question = {
            "offset": self._offset,
            "limit": self._settings.batch,
            "timeout": seconds,
            "allowed_updates": list(self._settings.kinds),
        }
        try:
            async with asyncio.timeout(0 if self._stopped else None) as self._question:
                answer = await self._wire.call("getUpdates", question, patience=seconds + 10)
        except TimeoutError:
            return []  # We are stopping.
        finally:
            self._question = None
        return _updates(answer)

    async def _recover(self, error: Exception) -> None:
        if isinstance(error, ptb.InvalidToken):
            raise TokenRefused from error
        steps = self._settings.backoff
        wait = steps[min(self._failures, len(steps) - 1)]
        if isinstance(error, ptb.RetryAfter):
            after = error.retry_after
            wait = after if isinstance(after, timedelta) else timedelta(seconds=after)
        log.warning("receiving failed: %s", self._wire.hide(f"{type(error).__name__}: {error}"))
        if isinstance(error, ptb.Conflict) and self._failures == 0:
            await self._on_conflict()
        self._failures += 1
        await self._stopping.wait(wait)


def _updates(answer: Json) -> list[Mapping[str, Json]]:
    """The updates in an answer; whatever has no number cannot be acknowledged."""
    if not isinstance(answer, Sequence) or isinstance(answer, str):
        return []
    found = [one for one in answer if isinstance(one, Mapping)]
    return [one for one in found if isinstance(one.get("update_id"), int)]


def _id(one: Mapping[str, Json]) -> int:
    number = one["update_id"]
    return number if isinstance(number, int) else 0
