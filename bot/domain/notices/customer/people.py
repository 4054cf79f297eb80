"""A person has the case, or it begins or ends anew (M5, M6, M16)."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Attachment, Button, Empathy, Rows
from bot.domain.notices.customer.base import ToCustomer


@dataclass(frozen=True, kw_only=True, slots=True)
class HumanComing(ToCustomer):
    """``/human`` with a case that people have already: who and by when."""

    case_number: str
    owner_name: str
    """Empty while nobody has claimed it."""
    contact_by: datetime
    manager: bool = False
    """A manager was asked for; the supervisors have the brief."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ReviewComing(ToCustomer):
    """Our answer is looked at afresh: by whom, and when the customer hears."""

    case_number: str
    apart: bool
    """Whoever does it had no part in the case so far."""
    contact_by: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class SameMatter(ToCustomer):
    """New words beside a case there is, or was: the same matter, or another one? (§2)."""

    case_number: str
    title: str = ""
    """How it begins, in the customer's words; empty where nothing was put in words."""

    def buttons(self) -> Rows:
        """One tap."""
        return ((Button(action=Action.SAME_MATTER), Button(action=Action.NEW_MATTER)),)


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseReopened(ToCustomer):
    """t20: same number, previous owner first, nothing has to be told again."""

    case_number: str
    contact_by: datetime
    owner_name: str = ""
    """Who has it; empty while nobody does."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnerIntroduced(ToCustomer):
    """M5: one named person, has read everything, next step and time."""

    owner_name: str
    empathy: Empathy | None
    next_step: str
    """A ``desk.NextStep`` value."""
    step_text: str
    """The owner's own words for the step; empty for a ready one."""
    due: datetime
    took_over: bool = False
    """Somebody else had introduced himself before."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnerChanged(ToCustomer):
    """M6: another person, has read everything; the agreed time stays."""

    old_name: str
    owner_name: str
    due: datetime | None
    away: bool = False
    """Whoever had it is not there for now."""


@dataclass(frozen=True, kw_only=True, slots=True)
class StaffMessage(ToCustomer):
    """What the owner wrote or sent, as it is."""

    owner_name: str
    text: str
    file: Attachment | None

    def attachment(self) -> Attachment | None:
        """The file the owner sent."""
        return self.file


@dataclass(frozen=True, kw_only=True, slots=True)
class WithdrawCheck(ToCustomer):
    """First tap of two (t24)."""

    case_number: str

    def buttons(self) -> Rows:
        """The second tap."""
        return ((Button(action=Action.WITHDRAW_YES), Button(action=Action.WITHDRAW_NO)),)


@dataclass(frozen=True, kw_only=True, slots=True)
class Withdrawn(ToCustomer):
    """The door stays open."""

    case_number: str

    def buttons(self) -> Rows:
        """One tap takes it up again (t20)."""
        return ((Button(action=Action.REOPEN),),)


@dataclass(frozen=True, kw_only=True, slots=True)
class WelcomeBack(ToCustomer):
    """After unblocking: this is where we are (§20)."""

    case_number: str
    state: str
    """A ``case.State`` value."""
    owner_name: str = ""
    """Who has it; empty while the customer has not heard it."""
    more: bool = False
    """What could not be delivered meanwhile follows."""
    missed: datetime | None = None
    """A promised time that passed meanwhile, and was not kept."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Merged(ToCustomer):
    """M16: the matter is in another case already; the earliest time counts."""

    case_number: str
