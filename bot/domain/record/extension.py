"""A solution put off, with a reason that the customer was told (§19)."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.people import PersonId


@dataclass(frozen=True, kw_only=True, slots=True)
class Extension:
    """Who decided, until when, and why. The time of the case goes on from its first message."""

    until: datetime
    reason: str
    by: PersonId
    by_name: str
    at: datetime
