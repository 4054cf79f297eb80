"""For all tests: the options, and no way to the network beyond this machine."""

import gc
import socket
from collections.abc import Generator
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from bot.telegram import light
from tests.postgres import NO_POSTGRES, postgres

__all__ = ["postgres"]

light.import_aiogram()  # as `main.py run` does

hypothesis.settings.register_profile("amends", deadline=None, print_blob=True)
hypothesis.settings.load_profile("amends")

HERE = Path(__file__).parent
ORDER = ("faults", "app", "browser", "texts", "services", "", "conversations")
_connect = socket.socket.connect


def pytest_addoption(parser: pytest.Parser) -> None:
    """What the command line of pytest takes besides."""
    parser.addoption("--accept", action="store_true", help="rewrite what the bot says in stories")
    parser.addoption("--kills", type=int, default=20, help="how often to kill the process")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """What is there once all tests are collected stays; so nobody looks through it for garbage."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The files that take long come first, the many short stories last.

    So those who share the work are done at about the same time.
    """
    items.sort(key=_turn)


def _turn(item: pytest.Item) -> int:
    folder = item.path.relative_to(HERE).parts[0]
    return ORDER.index(folder if folder in ORDER else "")


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """A skip of every test on PostgreSQL is not passed over in silence."""
    skipped = [str(report.longrepr[2]) for report in terminalreporter.stats.get("skipped", [])]
    for reason in sorted({one for one in skipped if NO_POSTGRES in one}):
        terminalreporter.write_line(reason, red=True, bold=True)


@pytest.fixture
def kills(request: pytest.FixtureRequest) -> int:
    """How often to kill the process."""
    wanted: int = request.config.getoption("kills")
    return wanted


class NetworkRefused(AssertionError):
    """A test reached for a machine other than this one."""


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket.socket, "connect", _connect_here_only)


def _connect_here_only(self: socket.socket, address: Any) -> None:
    if self.family in (socket.AF_INET, socket.AF_INET6) and not _is_here(str(address[0])):
        raise NetworkRefused(f"a test tried to reach {address[0]}")
    _connect(self, address)


def _is_here(host: str) -> bool:
    return host == "localhost" or ip_address(host.partition("%")[0]).is_loopback
