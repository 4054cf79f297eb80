"""The link by which somebody who complained by word of mouth comes to their case (§3)."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from bot.domain.people import PersonId
from bot.domain.record.case import CaseId

LOG = "log"
"""What the link ``t.me/NAME?start=log_SECRET`` begins with."""


def digest(secret: str) -> str:
    """What is kept of a secret."""
    return hashlib.sha256(secret.encode()).hexdigest()


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseLink:
    """Good once, and for a time; its secret is known to whoever was given it, never kept."""

    case: CaseId
    digest: str
    """The SHA-256 of the secret, in hexadecimal."""
    made_at: datetime
    expires: datetime
    used_at: datetime | None = None
    used_by: PersonId | None = None
    """Who answered "is this yours?"."""

    def is_good(self, now: datetime) -> bool:
        """Whether it may be answered now."""
        return self.used_at is None and now < self.expires
