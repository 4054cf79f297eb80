"""The rows that say when to look at a case again."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.record.timers import DueTimer, TimerId, TimerOrder


class Timers(Protocol):
    """Rows that say when to look at a case again; the truth about every deadline."""

    async def order(self, *orders: TimerOrder) -> None:
        """Set or cancel timers, one order after the other."""
        ...

    async def due(self, now: datetime, *, limit: int) -> Sequence[DueTimer]:
        """Pending timers whose time has come, oldest first."""
        ...

    async def finish(self, timer: TimerId, now: datetime, note: str = "") -> bool:
        """Mark one fired; ``False`` when it is no longer pending."""
        ...

    async def annotate(self, timer: TimerId, note: str) -> None:
        """Say what became of a timer."""
        ...

    async def postpone(self, timer: TimerId, until: datetime) -> None:
        """Fire it later instead; a timer marked fired in this transaction wakes again."""
        ...

    async def let_wait(self, timer: TimerId, until: datetime) -> None:
        """The same, and ``due`` stays what it was."""
        ...

    async def retry(self, timer: TimerId, until: datetime, error: str) -> None:
        """Firing failed: look again later, one attempt more; ``due`` stays what it was."""
        ...

    async def next_wake(self) -> datetime | None:
        """When to look at the table again."""
        ...

    async def next_due(self) -> DueTimer | None:
        """The pending timer that comes first."""
        ...

    async def of_case(self, case: int) -> Sequence[DueTimer]:
        """The pending timers of a case, next first."""
        ...

    async def fired(self) -> int:
        """How many timers have ever fired."""
        ...
