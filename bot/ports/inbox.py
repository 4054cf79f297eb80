"""Raw updates, stored before they are acknowledged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.ports.json import Json


@dataclass(frozen=True, kw_only=True, slots=True)
class InboxRow:
    """One raw update as Telegram sent it."""

    bot: int
    update: int
    lane: int
    """The chat (or, where there is none, the user) in whose order it is handled; else 0."""
    payload: Mapping[str, Json]
    received: datetime
    attempts: int = 0
    error: str = ""


class Inbox(Protocol):
    """Updates that wait for their turn, one lane per chat."""

    async def put(self, bot: int, updates: Sequence[Mapping[str, Json]], now: datetime) -> int:
        """Store raw updates; a repeated ``(bot, update_id)`` changes nothing. Returns new rows."""
        ...

    async def heads(self, now: datetime, *, limit: int) -> Sequence[InboxRow]:
        """The oldest unhandled update of each lane whose turn it is, oldest first."""
        ...

    async def claim(self, row: InboxRow) -> bool:
        """Inside the transaction that handles it: whether it is still the first of its lane."""
        ...

    async def mark_handled(self, row: InboxRow, now: datetime) -> bool:
        """Mark it handled; ``False`` when somebody else had done so."""
        ...

    async def postpone(self, row: InboxRow, until: datetime, error: str) -> None:
        """Try again later, one attempt more."""
        ...

    async def bury(self, row: InboxRow, now: datetime, error: str) -> None:
        """Keep it whole as a dead letter; its lane goes on."""
        ...

    async def dead(self) -> Sequence[InboxRow]:
        """All dead letters, oldest first."""
        ...

    async def revive(self, bot: int, update: int) -> bool:
        """Put a dead letter back in its lane; ``False`` when there is no such letter."""
        ...

    async def prune(self, before: datetime) -> int:
        """Forget handled updates received before ``before``."""
        ...

    async def backlog(self) -> tuple[int, datetime | None]:
        """How many wait, and since when the oldest does."""
        ...
