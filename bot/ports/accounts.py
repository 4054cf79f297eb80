"""Accounts that write without any interest in a service (§9.3)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.people import PersonId
from bot.domain.record.account import Account, Happened, Tally


class Accounts(Protocol):
    """Who is kept apart, and counters; never what they wrote."""

    async def of(self, person: PersonId) -> Account | None:
        """The account of a person, if anything is known of it."""
        ...

    async def get(self, number: int) -> Account | None:
        """The account with this number."""
        ...

    async def save(self, account: Account) -> Account:
        """Add or change it; returns it with its number."""
        ...

    async def note(
        self, account: Account, what: Happened, at: datetime, by: PersonId | None = None
    ) -> None:
        """Count something that has happened with it."""
        ...

    async def tally(self, account: Account) -> Tally:
        """What has happened with it since it came into its standing, and who has read it."""
        ...

    async def waiting_or_apart(self, *, limit: int) -> Sequence[Account]:
        """Accounts that wait for a decision or are kept apart, the newest first."""
        ...

    async def happened_between(self, start: datetime, end: datetime) -> Mapping[Happened, int]:
        """How often each thing has happened in a span of time."""
        ...

    async def exposed_between(self, start: datetime, end: datetime) -> int:
        """How many members of staff have read such words in a span of time."""
        ...
