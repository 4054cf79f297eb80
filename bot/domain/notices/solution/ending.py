"""The end of a case, letters, and where it stands (M14)."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows, Weight
from bot.domain.notices.customer.base import ToCustomer


@dataclass(frozen=True, kw_only=True, slots=True)
class ClosedUnconfirmed(ToCustomer):
    """M14: closed without an answer; one tap opens it again."""

    weight: ClassVar[Weight] = Weight.NEWS
    waited_for: ClassVar[bool] = False
    case_number: str
    days: int

    def buttons(self) -> Rows:
        """One tap reopens."""
        return ((Button(action=Action.REOPEN),),)


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseClosed(ToCustomer):
    """M11b: closed as solved, with the way back."""

    weight: ClassVar[Weight] = Weight.NEWS
    waited_for: ClassVar[bool] = False
    case_number: str
    days: int

    def buttons(self) -> Rows:
        """One tap reopens."""
        return ((Button(action=Action.REOPEN),),)


@dataclass(frozen=True, kw_only=True, slots=True)
class ReplyLetter(ToCustomer):
    """The reply letter as approved."""

    case_number: str
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class StatusLine:
    """One open case of the customer in plain words."""

    case_number: str
    state: str
    owner_name: str
    last_act: str
    """A ``journal.What`` value or a ``case.State`` value; empty when nothing was done yet."""
    by_owner: bool
    """Whether the last act was the owner's."""
    next_at: datetime | None
    opened_at: datetime
    wish: str
    stands_until: datetime | None = None
    """How long what the final answer offers stands; ``None`` where there is none."""
    restricted_until: datetime | None = None
    """Until when one message a day is read (§9.2); ``None`` where all are."""


@dataclass(frozen=True, kw_only=True, slots=True)
class StatusReport(ToCustomer):
    """``/status``: state, person, last act, next time; always true (§12 no. 5)."""

    cases: tuple[StatusLine, ...]

    def buttons(self) -> Rows:
        """Add something, or speak to a person."""
        return ((Button(action=Action.ADD), Button(action=Action.HUMAN)),)
