"""Something extra that waits until a solution is agreed (§11)."""

from dataclasses import dataclass

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows
from bot.domain.notices.desk.base import ToStaff


@dataclass(frozen=True, kw_only=True, slots=True)
class GiftKept(ToStaff):
    """To the owner: an option is agreed; what was kept for afterwards may be promised."""

    case_number: str
    text: str
    stamp: str
    """Which offer it was in."""

    def buttons(self) -> Rows:
        """Promise it."""
        return ((Button(action=Action.GIFT_NOW, value=self.stamp),),)
