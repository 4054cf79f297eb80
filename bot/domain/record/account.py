"""Accounts that write without any interest in a service: no name, no content (§9.3)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from bot.domain.people import PersonId

AccountId = NewType("AccountId", int)

UNSAVED = AccountId(0)


class Standing(StrEnum):
    """How an account is kept apart."""

    SUSPECTED = "suspected"
    """Asked about the topic, or waiting for a person to decide."""
    QUARANTINED = "quarantined"
    BLOCKED = "blocked"
    FREE = "free"
    """It was no harassment, or has been released."""


APART = frozenset({Standing.QUARANTINED, Standing.BLOCKED})


class Happened(StrEnum):
    """What is counted; a row each, with its time and never with words."""

    SUSPECTED = "suspected"
    LOOKED = "looked"
    """A member of staff has read the words."""
    CONFIRMED = "confirmed"
    CLEARED = "cleared"
    WROTE = "wrote"
    """While kept apart; nobody has read it."""
    BLOCKED = "blocked"
    RELEASED = "released"
    MISTAKEN = "mistaken"
    """Released, because it had been a mistake."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Account:
    """One account; people see its number alone."""

    id: AccountId = UNSAVED
    person: PersonId
    standing: Standing
    since: datetime
    """When it came into this standing."""
    attempts: int = 0
    """How often the bot has asked which service it is about."""
    asked: bool = False
    """Whether staff have been asked to look."""
    until: datetime | None = None
    """When a block ends."""
    last_at: datetime
    """When it wrote last."""
    told_at: datetime | None = None
    """When it was told last that only services are dealt with here."""

    @property
    def label(self) -> str:
        """Its name in lists and reports, such as ``A-7``."""
        return f"A-{self.id}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Tally:
    """What has happened with one account, by kind."""

    account: Account
    counts: dict[Happened, int]
    exposed: int
    """How many members of staff have read its words."""
