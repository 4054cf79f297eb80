"""The demo's bot as a process of its own: it may be killed, and comes back."""

import asyncio
import json
import logging
import shutil
import sqlite3
import sys
from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import timedelta
from pathlib import Path

log = logging.getLogger(__name__)

MAIN = Path(__file__).parents[2] / "main.py"
RESTART = timedelta(seconds=1)
PATIENCE = timedelta(seconds=8)


class BotProcess:
    """Started, started again when it dies, stopped with us. Keeps the promises of a BotHost."""

    def __init__(self, books: Path) -> None:
        self._books = books
        self._process: asyncio.subprocess.Process | None = None
        self._replaced: asyncio.subprocess.Process | None = None
        self._loading: asyncio.subprocess.Process | None = None
        self._stopping = False
        # Held while the process is started, and while its book is changed.
        self._door = asyncio.Lock()

    @property
    def present(self) -> bool:
        """There is a bot here."""
        return True

    async def load_ahead(self) -> None:
        """Let the first process load its modules already; it gets its settings when it runs."""
        self._loading = await _loaded_process()

    async def keep_running(self, variables: Callable[[], Mapping[str, str]]) -> None:
        """Until ``stop``; the settings are asked for anew at every start."""
        while not self._stopping:
            async with self._door:
                if self._stopping:
                    return
                process = self._process = await self._start(variables())
            code = await process.wait()
            if not self._meant(process):
                log.warning("the bot ended with %s and is started again", code)
                await asyncio.sleep(RESTART.total_seconds())

    def _meant(self, process: asyncio.subprocess.Process) -> bool:
        return self._stopping or process is self._replaced

    async def kill(self) -> None:
        """End it at once."""
        if (process := self._running()) is not None:
            process.kill()
            await process.wait()

    async def renew(self, change: Callable[[], None], book: Path | None = None) -> None:
        """Let it begin anew, with an empty book or a copy of this one."""
        async with self._door:
            self._replaced = self._process
            await self.kill()
            for path in self._books.parent.glob(f"{self._books.name}*"):
                path.unlink()
            if book is not None:
                shutil.copyfile(book, self._books)
            change()

    def save_book(self, target: Path) -> None:
        """Copy the book as it is at one moment, while the bot goes on writing."""
        with closing(sqlite3.connect(self._books)) as book, closing(sqlite3.connect(target)) as to:
            book.backup(to)

    async def stop(self) -> None:
        """Ask it to finish; kill it when it does not."""
        self._stopping = True
        async with self._door:  # one that is just being started is asked, too
            process = self._running()
        if process is None:
            return
        process.terminate()
        try:
            async with asyncio.timeout(PATIENCE.total_seconds()):
                await process.wait()
        except TimeoutError:
            process.kill()

    def _running(self) -> asyncio.subprocess.Process | None:
        process = self._process
        return process if process is not None and process.returncode is None else None

    async def _start(self, variables: Mapping[str, str]) -> asyncio.subprocess.Process:
        process, self._loading = self._loading or await _loaded_process(), None
        if process.stdin is not None:
            process.stdin.write(json.dumps(dict(variables)).encode() + b"\n")
        return process


async def _loaded_process() -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        str(MAIN),
        "demo-bot",
        # It ends when this pipe does, so that it never outlives us.
        stdin=asyncio.subprocess.PIPE,
    )
