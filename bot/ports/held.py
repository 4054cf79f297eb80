"""The store of words that the courtesy check has looked at."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.people import PersonId
from bot.domain.record.case import CaseId
from bot.domain.record.held import Ending, Held, HeldId


class HeldWords(Protocol):
    """Words kept back, paused or hinted at, committed with what they stopped."""

    async def add(self, held: Held) -> Held:
        """Keep them; returns them with their id."""
        ...

    async def get(self, held: HeldId) -> Held | None:
        """One of them."""
        ...

    async def save(self, held: Held) -> None:
        """Change what waits: its words, what was found, that its author was told."""
        ...

    async def waiting(self, case: CaseId) -> Sequence[Held]:
        """Those of a case about which nobody has decided, oldest first."""
        ...

    async def of_message(self, by: PersonId, message: int) -> Sequence[Held]:
        """Those of an author that begin with this message, and wait."""
        ...

    async def settle(self, seen: Held, ending: Ending, reason: str = "") -> bool:
        """End it; ``False`` when somebody was quicker. Words stay where there is a reason."""
        ...

    async def between(self, start: datetime, end: datetime) -> Sequence[Held]:
        """All of a span of time, oldest first, for the review."""
        ...
