"""What a story needs of the application it is played against."""

from dataclasses import dataclass
from typing import Protocol

from bot.sandbox.scenarios.story import GROUP, Chat, Scene, Story, StoryError

__all__ = ["GROUP", "Chat", "Harness", "Listed", "Scene", "Shown", "Story", "StoryError"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Shown:
    """A message of the bot as its reader sees it now."""

    to: str
    """The name of a person, or ``group``."""
    text: str
    buttons: tuple[tuple[str, ...], ...] = ()
    media: str = ""
    edited: bool = False
    message_id: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Listed:
    """What is shown above the line somebody types in: titles with the line below, and a button."""

    lines: tuple[tuple[str, str], ...] = ()
    button: str = ""


class Harness(Protocol):
    """The application under test, seen from the chats."""

    async def start(self, scene: Scene) -> None:
        """Begin; called once."""

    async def say(
        self,
        name: str,
        text: str,
        *,
        chat: Chat = "private",
        reply_to: Shown | None = None,
        media: str = "",
    ) -> None:
        """Deliver a message. ``media`` is like ``photo: a.jpg``; commas part an album."""

    async def tap(self, name: str, label: str, shown: Shown) -> str:
        """Tap a button of a message; returns the toast, empty when there is none."""
        ...

    def looks_for(self, label: str, shown: Shown) -> str:
        """The words that a button puts behind the name of the bot; empty for all others."""
        ...

    async def search(self, name: str, text: str, *, chat: Chat = "private") -> Listed:
        """Type words behind the name of the bot; returns the list."""
        ...

    async def pick(self, name: str, title: str, *, reply_to: Shown | None = None) -> None:
        """Send the line of the newest list whose title begins so."""

    async def edit(self, name: str, old_text: str, new_text: str) -> None:
        """Change what the person wrote, the newest message that said ``old_text``."""

    async def block(self, name: str, blocked: bool) -> None:
        """Block or unblock the bot."""

    async def belong(self, name: str, member: bool) -> None:
        """Join the staff group or leave it."""

    async def restart(self) -> None:
        """End the process at once and start it again."""

    async def advance(self, seconds: float) -> None:
        """Move the clock step by step, firing what is due and delivering."""

    async def fault(self, kind: str, times: int) -> None:
        """Let the next calls of Telegram fail, such as ``down`` or ``retry after 30 s``."""

    async def drain(self) -> list[Shown]:
        """Everything shown since the last call, in order."""
        ...

    def fact(self, line: str) -> str:
        """The truth about what ``line`` claims, such as ``case 1001: open, owner Ben``."""
        ...
