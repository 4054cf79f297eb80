"""SQLite's write-ahead log, flushed to the disk once for many commits."""

import asyncio
import os
from asyncio import Task
from pathlib import Path


class WriteAheadLog:
    """The file `…-wal` beside a database; belongs to the connection that writes to it."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._handle: int | None = None
        self._running: Task[None] | None = None
        self._next: Task[None] | None = None

    async def flush(self) -> None:
        """Return when all that was written before this call is on the disk. Raises ``OSError``.

        A flush that is running may have begun too early; so this one is the next, and serves
        all who ask before it begins.
        """
        if self._next is None:
            work = self._after(self._running)
            self._next = asyncio.ensure_future(work)  # noqa: TID251 - awaited by all who ask
        await asyncio.shield(self._next)

    async def close(self) -> None:
        """Let go of the file once nobody flushes it; it is opened again when needed."""
        busy = {one for one in (self._running, self._next) if one is not None}
        if busy:
            await asyncio.wait(busy)
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    async def _after(self, before: Task[None] | None) -> None:
        if before is not None:
            await asyncio.wait([before])
        self._running, self._next = self._next, None
        await asyncio.to_thread(self._sync)

    def _sync(self) -> None:
        if self._handle is None:
            try:
                self._handle = os.open(self._file, os.O_RDWR)
            except FileNotFoundError:
                return  # a place that cannot have a log: there each COMMIT flushes by itself
            _sync_name(self._file.parent)
        os.fsync(self._handle)


def _sync_name(folder: Path) -> None:
    """A new file is safe only when its name is on the disk as well."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
