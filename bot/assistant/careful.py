"""A second reader that fails again and again is left alone for some minutes."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import TypeVar

from bot.domain.understanding.opinion import Opinion
from bot.ports.clock import Clock
from bot.ports.second_reader import NoAnswer, SecondReader, Talk

FAILURES = 3
"""So many in a row, and it rests."""
REST = timedelta(minutes=5)

T = TypeVar("T")


class Careful:
    """Asks ``reader`` as long as it answers; after a rest one question tries it again."""

    def __init__(self, reader: SecondReader, clock: Clock, *, rest: timedelta = REST) -> None:
        self._reader = reader
        self._clock = clock
        self._rest = rest
        self._failures = 0
        self._resting_until: datetime | None = None

    async def read(self, talk: Talk) -> Opinion:
        """What the customer's words are about. Raises ``NoAnswer``."""
        return await self._ask(self._reader.read, talk)

    async def words(self, talk: Talk) -> str:
        """A draft of a reply. Raises ``NoAnswer``."""
        return await self._ask(self._reader.words, talk)

    async def _ask(self, question: Callable[[Talk], Awaitable[T]], talk: Talk) -> T:
        if self._resting_until is not None and self._clock.now() < self._resting_until:
            raise NoAnswer("resting")
        try:
            answer = await question(talk)
        except NoAnswer:
            self._failures += 1
            if self._failures >= FAILURES:
                self._resting_until = self._clock.now() + self._rest
            raise
        self._failures, self._resting_until = 0, None
        return answer
