"""Options, promises and honest delays (M7–M9)."""

from collections.abc import Sequence
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
    todo: str = ""
    """What the customer has to do for it; empty when nothing."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OptionsOffered(ToCustomer):
    """M7: reason first, numbered options, and "which would you rather have?"."""

    owner_name: str
    reason: str
    options: tuple[OptionLine, ...]
    stamp: str
    """Which offer it is: a key of an earlier one takes nothing of a later one."""
    declined: bool = False
    """It says no to what was asked for: the reason, then the no, then these other ways (§11)."""
    wish: str = ""
    """What was asked for, in the customer's words; told only where it is declined."""

    def buttons(self) -> Rows:
        """One key per option, and one for something else."""
        return _choices(self.options, self.stamp, declined=self.declined)


@dataclass(frozen=True, kw_only=True, slots=True)
class CounterInvited(ToCustomer):
    """M7b: asks what would be fair."""

    owner_name: str = ""
    """Who gets the answer; empty while the customer has not heard it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CounterCheck(ToCustomer):
    """Something else may be wanted in place of what is offered: asked with one tap."""

    words: str
    """What was written, in the customer's words."""
    options: tuple[OptionLine, ...]
    stamp: str
    declined: bool = False

    def buttons(self) -> Rows:
        """Yes, that instead; or one of the options, which are all still open."""
        yes = Button(action=Action.COUNTER, value=self.stamp)
        return ((yes,), *_choices(self.options, self.stamp, declined=self.declined)[:-1])


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
    stamp: str
    last: bool = False
    """Nothing more is sent after this one."""
    passed: bool = False
    """A time in it has passed: another one will be agreed."""
    declined: bool = False

    def buttons(self) -> Rows:
        """The same keys again."""
        return _choices(self.options, self.stamp, declined=self.declined)


@dataclass(frozen=True, kw_only=True, slots=True)
class AnswerComing(ToCustomer):
    """While something is being settled in the house: a time, and nothing else (§11)."""

    owner_name: str
    due: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class SolutionAgreed(ToCustomer):
    """M8: what, who, by when, and what if it is late."""

    owner_name: str
    option: str
    due: datetime | None
    todo: str = ""
    """What the customer has to do for it; empty when nothing."""


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
    missed: datetime | None = None
    """The time that was promised, when it has passed already."""
    promised: str = ""
    """What was promised, as told then; empty for a contact."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PauseTaken(ToCustomer):
    """A short pause to find another way; back here at this time (§8)."""

    owner_name: str
    minutes: int
    due: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class MissedLine:
    """A promise that was not kept."""

    text: str
    """As told; empty for a contact."""
    due: datetime
    heard_at: datetime | None = None
    """When we wrote after this contact was appointed, so that it was not silent till then."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PromiseMissed(ToCustomer):
    """The truth ten minutes after a missed time: who knows of it now, and the new time (§10)."""

    case_number: str
    several: bool
    """The customer has other open cases."""
    missed: tuple[MissedLine, ...]
    owner_name: str
    """Empty while nobody has taken the case."""
    led: bool
    """Whether there is somebody above the owner."""
    manager: bool
    """They are a manager, no supervisor."""
    lead_name: str
    """Empty when we do not know the name."""
    new_due: datetime
    again: bool
    """It was so at least twice before."""
    silent: bool
    """Whether some of it was met with silence, or a deed was not done."""
    guarantee: str = ""
    """What the house has promised everybody for this, in its own words; empty when nothing."""
    guarantee_due: datetime | None = None


def _choices(options: Sequence[OptionLine], stamp: str, *, declined: bool) -> Rows:
    """One key per option; where it was a no, the reasons may be enough, or be looked at anew."""
    row = tuple(
        Button(action=Action.CHOOSE, value=f"{o.number}.{stamp}", text=str(o.number))
        for o in options
    )
    if len(options) == 1:
        row = (Button(action=Action.CHOOSE, value=row[0].value, label="choose-it"),)
    other = Button(action=Action.OTHER_WISH, value=stamp)
    if not declined:
        return (row, (other,))
    explained = Button(action=Action.EXPLAINED, value=stamp)
    return (row, (explained,), (other, Button(action=Action.REVIEW)))
