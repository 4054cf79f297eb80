"""The customer has let go of a promise (§10)."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows, Weight
from bot.domain.notices.desk.base import ToStaff


@dataclass(frozen=True, kw_only=True, slots=True)
class PromiseReleased(ToStaff):
    """To the owner: this one is not needed any more; the rest stands."""

    weight: ClassVar[Weight] = Weight.NEWS
    case_number: str
    customer_name: str
    text: str
    due: datetime | None

    def buttons(self) -> Rows:
        """Look at what is left."""
        return ((Button(action=Action.OPEN_CASE),),)
