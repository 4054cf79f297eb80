"""What the customer reads when a promise may not be needed any more (§10)."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows
from bot.domain.notices.customer.base import ToCustomer


@dataclass(frozen=True, kw_only=True, slots=True)
class ReleasedLine:
    """One promise that is still open."""

    number: int
    promise: int
    text: str
    """As told; empty for a contact."""
    due: datetime | None


@dataclass(frozen=True, kw_only=True, slots=True)
class ReleaseAsked(ToCustomer):
    """Is that what the words meant? Nothing is let go of before the tap."""

    promises: tuple[ReleasedLine, ...]

    def buttons(self) -> Rows:
        """Not needed any more, one key for each; or everything stands."""
        several = len(self.promises) > 1
        keys = tuple(
            Button(
                action=Action.PROMISE_RELEASE,
                value=str(one.promise),
                text=str(one.number) if several else "",
            )
            for one in self.promises
        )
        return (keys, (Button(action=Action.PROMISE_STANDS),))


@dataclass(frozen=True, kw_only=True, slots=True)
class Released(ToCustomer):
    """It is noted that this one is not needed."""

    text: str
    due: datetime | None


@dataclass(frozen=True, kw_only=True, slots=True)
class PromiseStands(ToCustomer):
    """Everything stands as it was promised."""
