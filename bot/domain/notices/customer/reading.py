"""Whoever leads has read the record, and says so first (§8)."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.notices.customer.base import ToCustomer


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordRead(ToCustomer):
    """An escalation has been read: nothing has to be told again, and the time stands."""

    lead_name: str
    manager: bool
    """Whether it is a manager."""
    owner_name: str
    """Who goes on with it; empty while nobody has the case."""
    due: datetime
