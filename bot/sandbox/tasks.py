"""Background work that ends with the sandbox."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any


class Tasks:
    """Holds every background task, so that none outlives the sandbox."""

    def __init__(self) -> None:
        self._running: set[asyncio.Task[Any]] = set()
        self._timers: set[asyncio.TimerHandle] = set()

    def start(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """Run work in the background until it ends or the sandbox closes."""
        task = asyncio.get_running_loop().create_task(work)
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return task

    def later(self, seconds: float, action: Callable[[], None]) -> None:
        """Do something small after a while, unless the sandbox closes before."""

        def act() -> None:
            self._timers.discard(timer)
            action()

        timer = asyncio.get_running_loop().call_later(seconds, act)
        self._timers.add(timer)

    async def close(self) -> None:
        """Cancel what still runs and wait until it is gone."""
        for timer in self._timers:
            timer.cancel()
        running = list(self._running)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
