"""A reply that names a time which is over (§10)."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows, Weight
from bot.domain.notices.desk.base import ToStaff


@dataclass(frozen=True, kw_only=True, slots=True)
class TimeHasGone(ToStaff):
    """To its author: what was promised for that time can't be kept any more."""

    weight: ClassVar[Weight] = Weight.NEWS
    case_number: str
    customer_name: str
    words: str
    """The words of the time."""

    def buttons(self) -> Rows:
        """The right time, said to the customer as a promise of its own."""
        return ((Button(action=Action.PROMISE, label="courtesy-other-time"),),)
