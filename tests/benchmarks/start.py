"""From the command to the page and to a bot that answers."""

import asyncio
import os
import sys
import tempfile
import time

import aiohttp
from aiohttp.test_utils import unused_port

from tests.benchmarks.rig import ROOT


async def demo_starts() -> tuple[float, float]:
    """Seconds until the page is served, and until the demo says that it is ready."""
    port = unused_port()
    quiet = {name: value for name, value in os.environ.items() if not name.startswith("AMENDS_")}
    with tempfile.TemporaryDirectory() as folder:
        began = time.perf_counter()
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "main.py",
            "demo",
            cwd=ROOT,
            env=quiet | {"PORT": str(port), "BROWSER": "none", "AMENDS_DEMO_DATA": folder},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:
            page = await _page(port) - began
            ready = await _ready(process) - began
        finally:
            process.terminate()
            await process.wait()
    return page, ready


async def _page(port: int) -> float:
    async with asyncio.timeout(60), aiohttp.ClientSession() as session:
        while True:
            try:
                async with session.get(f"http://127.0.0.1:{port}/") as answer:
                    await answer.read()
                    return time.perf_counter()
            except aiohttp.ClientError:
                await asyncio.sleep(0.01)


async def _ready(process: asyncio.subprocess.Process) -> float:
    assert process.stdout is not None
    async with asyncio.timeout(60):
        while b"ready" not in (line := await process.stdout.readline()):
            if not line:
                raise RuntimeError("the demo ended by itself")
    return time.perf_counter()


async def importing_aiogram() -> float:
    """Seconds that Python takes to start and to import aiogram, for comparison."""
    began = time.perf_counter()
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", "import aiogram")
    await process.wait()
    return time.perf_counter() - began
