"""A feed of what happens in the sandbox, for the page and for anyone who wants to watch."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Literal, TypeAlias

from bot.sandbox.wire import Json

Kind: TypeAlias = Literal[
    "message_added", "message_edited", "message_deleted", "reaction", "chat_action",
    "callback_answer", "call", "clock", "user_added", "chat_changed", "bot_online",
    "bot_offline", "reset", "outlook", "scenario",
]  # fmt: skip
_BACKLOG = 2000


class Events:
    """Hands every event to every subscriber; one that cannot keep up is let go."""

    def __init__(self) -> None:
        self._queues: set[asyncio.Queue[Json | None]] = set()
        self.count = 0

    def emit(self, kind: Kind, **details: Any) -> None:
        """Tell all subscribers about something that happened."""
        self.count += 1
        if not self._queues:
            return
        event: Json = {"type": kind, **details}
        for queue in list(self._queues):
            if queue.qsize() >= _BACKLOG:
                self._queues.discard(queue)
                queue.put_nowait(None)
            else:
                queue.put_nowait(event)

    @contextmanager
    def subscribe(self) -> Iterator[asyncio.Queue[Json | None]]:
        """Give a queue of events; None in it means that the feed has ended."""
        queue: asyncio.Queue[Json | None] = asyncio.Queue()
        self._queues.add(queue)
        try:
            yield queue
        finally:
            self._queues.discard(queue)

    def close(self) -> None:
        """End all feeds."""
        for queue in list(self._queues):
            queue.put_nowait(None)
        self._queues.clear()
