"""Runs a sandbox by itself: `python -m bot.sandbox --port 8081 --data DIR`."""

import argparse
import asyncio
import signal
import sys
from ipaddress import ip_address
from pathlib import Path

from bot.sandbox import DEFAULT_TOKEN, SandboxSettings, running_sandbox
from bot.sandbox.errors import FolderInUse

_OPEN = """\
WARNING: listening on {host}, so that other machines can reach this sandbox. Whoever opens it can
read and write everything in it, without a password. Stop it if you did not mean that."""


def main() -> int:
    """Run until interrupted; return the exit code."""
    try:
        asyncio.run(_run(_settings()))
    except (FolderInUse, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _settings() -> SandboxSettings:
    parser = argparse.ArgumentParser(prog="python -m bot.sandbox", description=__doc__)
    parser.add_argument(
        "--host", default="127.0.0.1", help="an address; who opens it needs no password"
    )
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--data", type=Path, default=None, help="folder that keeps the state")
    parser.add_argument("--token", default=DEFAULT_TOKEN)
    parser.add_argument("--bot-control-url", default=None)
    parser.add_argument("--flood-limits", action="store_true")
    parser.add_argument("--no-seed", action="store_true", help="start without people")
    given = parser.parse_args()
    return SandboxSettings(
        host=given.host,
        port=given.port,
        data_dir=given.data,
        token=given.token,
        bot_control_url=given.bot_control_url,
        flood_limits=given.flood_limits,
        seed=not given.no_seed,
    )


async def _run(settings: SandboxSettings) -> None:
    over = asyncio.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(sign, over.set)
    if not ip_address(settings.host).is_loopback:
        print(_OPEN.format(host=settings.host), file=sys.stderr, flush=True)
    async with running_sandbox(settings) as sandbox:
        print(sandbox.base_url, flush=True)
        await over.wait()


if __name__ == "__main__":
    sys.exit(main())
