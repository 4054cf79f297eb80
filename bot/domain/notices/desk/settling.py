"""A reply that may have been the solution already."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows, Weight
from bot.domain.notices.desk.base import ToStaff


@dataclass(frozen=True, kw_only=True, slots=True)
class ReplySettles(ToStaff):
    """After a reply in a simple case: if that was it, one tap asks the customer."""

    weight: ClassVar[Weight] = Weight.NEWS
    waited_for: ClassVar[bool] = False
    case_number: str
    customer_name: str

    def buttons(self) -> Rows:
        """That was it."""
        return ((Button(action=Action.WAS_SOLUTION),),)

    def quietly(self) -> bool:
        """It makes no sound."""
        return True
