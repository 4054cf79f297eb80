"""The customer says that what was promised is there (§10)."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows, Weight
from bot.domain.notices.desk.base import ToStaff


@dataclass(frozen=True, kw_only=True, slots=True)
class ArrivedSaid(ToStaff):
    """To the owner: it is noted as kept, and one tap takes that back."""

    weight: ClassVar[Weight] = Weight.NEWS
    case_number: str
    customer_name: str
    words: str
    """What the customer wrote."""
    promise: int
    text: str
    """What was promised."""
    due: datetime
    may_finish: bool = False
    """It may have been all that the customer wanted."""

    def buttons(self) -> Rows:
        """Done, where it was all; and it was something else."""
        open_again = Button(action=Action.PROMISE_NOT_YET, value=str(self.promise))
        done = ((Button(action=Action.DONE),),) if self.may_finish else ()
        return (*done, (open_again,))


@dataclass(frozen=True, kw_only=True, slots=True)
class StillOwed(ToStaff):
    """It was something else that came: the promise is open again."""

    case_number: str
    text: str
    due: datetime
