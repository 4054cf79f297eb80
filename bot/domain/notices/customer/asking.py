"""Short answers to plain questions: what comes next, and a time that is of no use."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.notices.customer.base import ToCustomer


@dataclass(frozen=True, kw_only=True, slots=True)
class WhatNext(ToCustomer):
    """Answer to "how long?" or "what happens now?": the true next time, from the record."""

    case_number: str
    summed_up: bool
    """The summary waits for a tap; before people have the case there is no time yet."""
    telling: bool
    """It is still being told."""
    owner_name: str
    """Empty while nobody has taken it."""
    next_at: datetime | None
    needed: datetime | None
    """By when the customer needs it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TimeOfNoUse(ToCustomer):
    """The time we have named comes too late for the customer: heard, and passed on."""

    case_number: str
    owner_name: str
    """Empty while nobody has taken it."""
    next_at: datetime | None
    needed: datetime | None
