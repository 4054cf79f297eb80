"""Whoever runs the process of the bot: it can be killed, and be given another book."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from bot.sandbox.errors import ControlError


class BotHost(Protocol):
    """Runs a bot that comes back by itself whenever it ends."""

    @property
    def present(self) -> bool:
        """Tell whether there is a bot to kill."""
        ...

    async def kill(self) -> None:
        """End the process at once, without a word to it."""

    async def renew(self, change: Callable[[], None], book: Path | None = None) -> None:
        """End the process, let ``change`` happen while it is away, and start it on this book.

        Without a book it begins with an empty one. Returns before it is back.
        """

    def save_book(self, target: Path) -> None:
        """Write a copy of the bot's book."""


class NoBotHost:
    """The bot, if there is one, runs elsewhere."""

    @property
    def present(self) -> bool:
        """Tell that there is none."""
        return False

    async def kill(self) -> None:
        """Refuse."""
        raise ControlError("this sandbox does not run the bot")

    async def renew(self, change: Callable[[], None], book: Path | None = None) -> None:
        """Let the change happen."""
        change()

    def save_book(self, target: Path) -> None:
        """Do nothing: there is no book."""
