"""Options, promises and honest delays (M7–M9)."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows, Weight
from bot.domain.notices.customer.base import ToCustomer


@dataclass(frozen=True, kw_only=True, slots=True)
class OptionLine:
    """One numbered option."""

    number: int
    text: str
    due: datetime | None


@dataclass(frozen=True, kw_only=True, slots=True)
class OptionsOffered(ToCustomer):
    """M7: reason first, numbered options, and "which would you rather have?"."""

    owner_name: str
    reason: str
    options: tuple[OptionLine, ...]

    def buttons(self) -> Rows:
        """One key per option, and one for something else."""
        options = tuple(
            (Button(action=Action.CHOOSE, value=str(o.number), text=f"{o.number}"),)
            for o in self.options
        )
        row = tuple(b for (b,) in options)
        return (row, (Button(action=Action.OTHER_WISH),))


@dataclass(frozen=True, kw_only=True, slots=True)
class CounterInvited(ToCustomer):
    """M7b: asks what would be fair."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CounterHeard(ToCustomer):
    """The counter-wish is with the owner; when the next word comes."""

    owner_name: str
    contact_by: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class OfferReminder(ToCustomer):
    """The options are still there; silence is not taken as a yes."""

    weight: ClassVar[Weight] = Weight.NEWS
    waited_for: ClassVar[bool] = False
    options: tuple[OptionLine, ...]

    def buttons(self) -> Rows:
        """The same keys again."""
        row = tuple(
            Button(action=Action.CHOOSE, value=str(o.number), text=str(o.number))
            for o in self.options
        )
        return (row, (Button(action=Action.OTHER_WISH),))


@dataclass(frozen=True, kw_only=True, slots=True)
class SolutionAgreed(ToCustomer):
    """M8: what, who, by when, and what if it is late."""

    owner_name: str
    option: str
    due: datetime | None


@dataclass(frozen=True, kw_only=True, slots=True)
class PromiseMade(ToCustomer):
    """A promise in the owner's words, with its time."""

    owner_name: str
    text: str
    due: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class HonestDelay(ToCustomer):
    """M9: no result yet; what was done, and when the next word comes."""

    owner_name: str
    progress: str
    due: datetime
    again: bool = False
    """The time was moved before."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PauseTaken(ToCustomer):
    """A short pause to find another way; back here at this time (§8)."""

    owner_name: str
    minutes: int
    due: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class PromiseMissed(ToCustomer):
    """The truth ten minutes after a missed time: who has taken over, and the new time (§10)."""

    due: datetime
    text: str
    supervisor_name: str
    """Empty when no supervisor is configured."""
    new_due: datetime
