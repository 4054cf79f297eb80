"""Said to a customer who has not answered what stands above."""

from dataclasses import dataclass

from bot.domain.notices.base import Rows
from bot.domain.notices.customer.base import ToCustomer
from bot.domain.notices.customer.listening import SUMMARY_ROWS


@dataclass(frozen=True, kw_only=True, slots=True)
class SummaryWaits(ToCustomer):
    """Ten quiet minutes under the summary: a short word, and its keys once more."""

    def buttons(self) -> Rows:
        """Correcting is free."""
        return SUMMARY_ROWS
