"""What the customer reads when the solution takes longer (§19)."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.notices.customer.base import ToCustomer


@dataclass(frozen=True, kw_only=True, slots=True)
class SolutionLater(ToCustomer):
    """It takes longer: why, in the words of whoever decided, and by when they have an answer."""

    owner_name: str
    """Whoever decided, and signs."""
    reason: str
    until: datetime
