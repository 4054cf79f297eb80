"""Bells that wake a waiting loop after a commit, or after a while in any case."""

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta


class EventBell:
    """A bell with one listener; rings while nobody waits are kept for the next wait."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def ring(self) -> None:
        """Wake the loop that listens."""
        self._event.set()

    async def wait(self, within: timedelta) -> bool:
        """Wait for a ring, at most ``within``; ``False`` when none came."""
        try:
            async with asyncio.timeout(max(within.total_seconds(), 0.0)):
                await self._event.wait()
        except TimeoutError:
            return False
        self._event.clear()
        return True

    def was_rung(self) -> bool:
        """Whether it rang while nobody waited; that ring is then spent."""
        rung = self._event.is_set()
        self._event.clear()
        return rung


@dataclass(frozen=True, kw_only=True, slots=True)
class Bells:
    """One bell per loop that waits for rows."""

    inbox: EventBell = field(default_factory=EventBell)
    outbox: EventBell = field(default_factory=EventBell)
    timers: EventBell = field(default_factory=EventBell)
    advice: EventBell = field(default_factory=EventBell)
