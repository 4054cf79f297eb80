"""Replies that the team has saved."""

from collections.abc import Sequence
from typing import Protocol

from bot.domain.record.saved import SavedReply


class SavedReplies(Protocol):
    """All of the house; everybody at the desk uses the same."""

    async def named(self, name: str) -> SavedReply | None:
        """The one with this name, whatever the case of its letters."""
        ...

    async def get(self, number: int) -> SavedReply | None:
        """The one with this number."""
        ...

    async def save(self, reply: SavedReply) -> SavedReply:
        """Add it, or put it in the place of the one with its name; returns it with its number."""
        ...

    async def change(self, reply: SavedReply) -> None:
        """Another name or text for the one with this number."""
        ...

    async def delete(self, number: int) -> bool:
        """Drop it; whether it was there."""
        ...

    async def used(self, number: int) -> None:
        """It was sent once more."""
        ...

    async def all(self) -> Sequence[SavedReply]:
        """All, those used most first."""
        ...
