"""`main.py` as a process of its own, as an operator starts it."""

import asyncio
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

MAIN = Path(__file__).parents[2] / "main.py"


@dataclass(kw_only=True)
class Program:
    """A running `main.py`, and what it has printed."""

    process: asyncio.subprocess.Process
    out: list[str] = field(default_factory=list)
    err: list[str] = field(default_factory=list)
    heard: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def says(self, words: str, patience: float = 40) -> str:
        """The line with these words, as soon as it is there, on either stream."""
        async with asyncio.timeout(patience), self.heard:
            while True:
                found = [line for line in (*self.out, *self.err) if words in line]
                if found:
                    return found[0]
                await self.heard.wait()

    async def end(self, how: signal.Signals = signal.SIGTERM) -> tuple[int, float]:
        """Ask it to stop; its exit code, and the seconds it took."""
        began = time.monotonic()
        self.process.send_signal(how)
        async with asyncio.timeout(20):
            return await self.process.wait(), time.monotonic() - began

    async def _listen(self, stream: asyncio.StreamReader | None, lines: list[str]) -> None:
        assert stream is not None
        async for line in stream:
            async with self.heard:
                lines.append(line.decode().rstrip())
                self.heard.notify_all()


def environment(given: Mapping[str, object]) -> dict[str, str]:
    """Our environment without any settings, and the given ones."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("AMENDS_")}
    return plain | {name: str(value) for name, value in given.items()} | {"PYTHONUNBUFFERED": "1"}


@asynccontextmanager
async def main(folder: Path, *command: str, **given: object) -> AsyncIterator[Program]:
    """Run `main.py COMMAND` in a folder, with these settings, until the block ends."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, str(MAIN), *command),
        cwd=folder,
        env=environment(given),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    program = Program(process=process)
    async with asyncio.TaskGroup() as group:
        group.create_task(program._listen(process.stdout, program.out))
        group.create_task(program._listen(process.stderr, program.err))
        try:
            yield program
        finally:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()
