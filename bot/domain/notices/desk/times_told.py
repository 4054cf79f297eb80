"""A reply that names several times (D §10)."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows, Weight
from bot.domain.notices.desk.courtesy import ToAuthor


@dataclass(frozen=True, kw_only=True, slots=True)
class ToldTime:
    """One of them."""

    text: str
    """What is to happen by then, in the words of the reply."""
    due: datetime
    day_off: bool = False
    """It is on a public holiday."""


@dataclass(frozen=True, kw_only=True, slots=True)
class TimesToBook(ToAuthor):
    """A reply that was sent names several times: one tap makes each a promise of its own."""

    weight: ClassVar[Weight] = Weight.NEWS
    case_number: str
    customer_name: str
    held: int
    times: tuple[ToldTime, ...]
    needed: datetime | None = None
    """Until when the customer needs it, where the last time is later."""

    def buttons(self) -> Rows:
        """All of them; and another time, said to the customer as a promise of its own."""
        book = Button(
            action=Action.COURTESY_PROMISE,
            value=str(self.held),
            label="courtesy-promise-both" if len(self.times) == 2 else "courtesy-promise-all",
        )
        return ((book, Button(action=Action.PROMISE, label="courtesy-other-time")),)

    def quietly(self) -> bool:
        """It stands under the reply and waits."""
        return True
