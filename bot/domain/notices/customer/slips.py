"""What a customer reads after taking back a slip."""

from dataclasses import dataclass

from bot.domain.notices.customer.base import ToCustomer


@dataclass(frozen=True, kw_only=True, slots=True)
class SlipTakenBack(ToCustomer):
    """No new case after all: the one before goes on."""

    case_number: str
