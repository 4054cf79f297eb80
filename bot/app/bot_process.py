"""The demo's bot as a process of its own: it may be killed, and comes back."""

import asyncio
import logging
import sys
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

log = logging.getLogger(__name__)

MAIN = Path(__file__).parents[2] / "main.py"
RESTART = timedelta(seconds=1)
PATIENCE = timedelta(seconds=8)


class BotProcess:
    """Started, started again when it dies, stopped with us."""

    def __init__(self, variables: Mapping[str, str], books: Path) -> None:
        self._variables = variables
        self._books = books
        self._process: asyncio.subprocess.Process | None = None
        self._stopping = False
        self._renewing = False

    async def keep_running(self) -> None:
        """Until ``stop``."""
        while not self._stopping:
            if self._renewing:
                self._burn()
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                str(MAIN),
                "run",
                env=dict(self._variables),
                # It ends when this pipe does, so that it never outlives us.
                stdin=asyncio.subprocess.PIPE,
            )
            code = await self._process.wait()
            if not self._expected():
                log.warning("the bot ended with %s and is started again", code)
                await asyncio.sleep(RESTART.total_seconds())

    def _expected(self) -> bool:
        return self._stopping or self._renewing

    async def renew(self) -> None:
        """Begin anew with an empty book."""
        self._renewing = True
        await self._end()

    async def stop(self) -> None:
        """Ask it to finish; kill it when it does not."""
        self._stopping = True
        await self._end()

    async def _end(self) -> None:
        process = self._process
        if process is None or process.returncode is not None:
            return
        process.terminate()
        try:
            async with asyncio.timeout(PATIENCE.total_seconds()):
                await process.wait()
        except TimeoutError:
            process.kill()

    def _burn(self) -> None:
        for path in self._books.parent.glob(f"{self._books.name}*"):
            path.unlink()
        self._renewing = False
