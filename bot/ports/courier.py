"""What the courier needs of the storage, beyond putting messages into the outbox."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from bot.domain.people import ChatId
from bot.ports.outbox import OutboxRow, Outgoing


class Dropped(StrEnum):
    """Why a row was never sent."""

    SUPERSEDED = "superseded"
    EXPIRED = "expired"


@dataclass(frozen=True, kw_only=True, slots=True)
class Retry:
    """Why and when a row is tried again; until then its chat waits with it."""

    at: datetime
    error: str
    counted: bool = True
    """Whether this was an attempt; being asked to wait is none."""
    progress: int = 0
    """How many parts of a long message have arrived."""


class Sendings(Protocol):
    """The courier's view of the outbox."""

    async def ready_chats(self, now: datetime, *, limit: int) -> Sequence[ChatId]:
        """Chats with something to send now, the most important and oldest first."""
        ...

    async def waiting(self, chat: ChatId, now: datetime, *, limit: int) -> Sequence[OutboxRow]:
        """The rows of a chat whose time has come, oldest first."""
        ...

    async def next_ready(self, now: datetime) -> datetime | None:
        """When the next row that sleeps now is due."""
        ...

    async def claim(self, rows: Sequence[OutboxRow], epoch: int) -> None:
        """Mark rows as being sent by this epoch."""
        ...

    async def stale(self, epoch: int) -> Sequence[OutboxRow]:
        """Rows that another epoch was sending when it died."""
        ...

    async def mark_sent(self, row: OutboxRow, messages: Sequence[int], now: datetime) -> None:
        """It arrived as these messages (the last one carries the buttons); fills its slot."""
        ...

    async def retry(self, row: OutboxRow, retry: Retry) -> None:
        """Try a claimed row again."""
        ...

    async def hold(self, row: OutboxRow, now: datetime, error: str) -> None:
        """Nobody knows whether it arrived; leave it to a person."""
        ...

    async def leave_to_people(self, now: datetime) -> int:
        """Hold everything that waits, edits apart; returns how much that is."""
        ...

    async def bury(self, row: OutboxRow, now: datetime, error: str) -> None:
        """It will never be sent; its chat goes on."""
        ...

    async def keep_away(self, row: OutboxRow) -> None:
        """Its reader cannot be reached: keep it until they can."""
        ...

    async def drop(self, rows: Sequence[OutboxRow], why: Dropped, now: datetime) -> None:
        """Leave rows unsent, because something newer says it or it is too late."""
        ...

    async def fold(self, rows: Sequence[OutboxRow], into: Outgoing, now: datetime) -> None:
        """Replace rows that were never sent by one new row."""
        ...

    async def forget_slot(self, chat: ChatId, slot: str) -> None:
        """The message of a slot is gone: the next delivery sends anew."""
        ...

    async def move_chat(self, old: ChatId, new: ChatId) -> None:
        """A group got another id: what waits for it, comes from it or goes to it moves along."""
        ...

    async def forget_sent(self, before: datetime) -> int:
        """Empty the fields of rows finished before ``before``; returns how many."""
        ...


class Leases(Protocol):
    """Who of several processes does a job that only one may do."""

    async def hold(
        self, name: str, owner: str, now: datetime, *, lasting: timedelta
    ) -> int | None:
        """Take or renew; returns the epoch, or ``None`` while somebody else holds it.

        The epoch rises whenever the holder changes.
        """
        ...

    async def holds(self, name: str, owner: str, epoch: int) -> bool:
        """Whether it is still ours, and will be until this transaction is committed."""
        ...

    async def release(self, name: str, owner: str) -> None:
        """Give it back, so that another need not wait."""
        ...
