"""What is planned ahead: who will be away, who is on call."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.record.roster import Shift, ShiftId, ShiftKind


class Roster(Protocol):
    """The shifts of everybody of ours."""

    async def add(self, shift: Shift) -> Shift:
        """Keep it; returns it with its number."""
        ...

    async def get(self, number: int) -> Shift | None:
        """The one with this number."""
        ...

    async def remove(self, number: ShiftId) -> bool:
        """Drop it; whether it was there."""
        ...

    async def forget(self, before: datetime) -> int:
        """Drop those that were over before then; how many there were."""
        ...

    async def ahead(self, kind: ShiftKind, now: datetime) -> Sequence[Shift]:
        """Those that are not over, the first to start first."""
        ...
