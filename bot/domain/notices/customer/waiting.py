"""Said to a customer who has not answered what stands above."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.notices.base import Rows
from bot.domain.notices.customer.base import ToCustomer
from bot.domain.notices.customer.listening import SUMMARY_ROWS


@dataclass(frozen=True, kw_only=True, slots=True)
class SummaryWaits(ToCustomer):
    """Ten quiet minutes under the summary: a short word, and its keys once more."""

    def buttons(self) -> Rows:
        """Correcting is free."""
        return SUMMARY_ROWS


@dataclass(frozen=True, kw_only=True, slots=True)
class SoonerContact(ToCustomer):
    """The case has become a grave one: a person comes sooner than was told (§19)."""

    case_number: str
    contact_by: datetime
    owner_name: str = ""
    """Who has it; empty while the customer has not heard it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class StillToCome(ToCustomer):
    """Asked after before its time: what was promised, and who has the words (§2)."""

    case_number: str
    text: str
    """As it was promised."""
    due: datetime
    owner_name: str = ""
    """Who has it; empty while the customer has not heard it."""
