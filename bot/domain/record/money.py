"""Money as the books keep it: one currency is added up, others only stand beside it (§11)."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, kw_only=True, slots=True)
class Money:
    """An amount in the operator's currency, and what there is in others."""

    amount: Decimal = Decimal(0)
    others: str = ""
    """Amounts in other currencies, as ``USD 50``; never added up, never compared with a limit."""

    def __bool__(self) -> bool:
        """Whether it is anything at all."""
        return bool(self.amount or self.others)

    def __add__(self, more: "Money") -> "Money":
        """Both together."""
        others = " + ".join(text for text in (self.others, more.others) if text)
        return Money(amount=self.amount + more.amount, others=others)


NOTHING = Money()
