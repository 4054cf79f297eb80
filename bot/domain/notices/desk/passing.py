"""A case goes up, or to other hands, or out of reach."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows, Weight
from bot.domain.notices.desk.base import ToStaff
from bot.domain.notices.desk.files import PromiseLine


@dataclass(frozen=True, kw_only=True, slots=True)
class Brief(ToStaff):
    """An escalation in at most six lines, made from the record (§8)."""

    case_number: str
    reason: str
    """A wording key part: ``asked_by_customer``, ``asked_by_owner``, ``rounds``, ``loops``,
    ``emotion``, ``major``, ``people``, ``pause``, ``manager_asked``, ``unclaimed``,
    ``self_harm``, ``violence``, ``safety`` (each with ``_again``), ``errand``."""
    customer_name: str
    facts: str
    feeling: str
    wish: str
    done: str
    """What was done so far."""
    offered: str
    """What was offered and not carried out."""
    need: str
    """What the owner needs; empty when the rule alone called."""
    contact_by: datetime | None
    mine: bool = False
    """Read by the owner, who leads and has the case already."""
    promises: tuple[PromiseLine, ...] = ()
    """What is still promised."""
    last_word: str = ""
    """What the customer was promised or told last."""
    found: str = ""
    """What our people have found out so far."""
    said: str = ""
    """The very words that tell of self-harm, violence or danger, where the facts lack them."""

    def for_owner(self) -> "Brief":
        """Nothing is left to take over, and nobody to tell that it was read."""
        return replace(self, mine=True)

    def buttons(self) -> Rows:
        """Read, or taken."""
        look = (Button(action=Action.OPEN_CASE),)
        if self.mine:
            return (look,)
        read, take = Button(action=Action.BRIEF_READ), Button(action=Action.TAKE_OVER)
        return ((read, take), (Button(action=Action.ASSIGN), *look))


@dataclass(frozen=True, kw_only=True, slots=True)
class BriefRead(ToStaff):
    """To the owner: the supervisor has read it."""

    case_number: str
    name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseHanded(ToStaff):
    """A case changed hands: to the new and the old owner."""

    case_number: str
    owner_name: str
    by_name: str
    """Empty where the new owner took it."""
    due: datetime | None


@dataclass(frozen=True, kw_only=True, slots=True)
class CaseReleased(ToStaff):
    """The case is free again."""

    case_number: str
    to_supervisor: bool = False
    """It was handed back for the second time."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CustomerOutOfReach(ToStaff):
    """The customer has blocked the bot: timers and promises go on; try another way (§20)."""

    weight: ClassVar[Weight] = Weight.NEWS
    case_number: str
    customer_name: str
    back: bool
    """Whether the customer is back instead."""
    kept: bool = False
    """Something was kept meanwhile and goes out now."""

    def buttons(self) -> Rows:
        """An attempt by telephone, e-mail or in person, to be noted (t27)."""
        return () if self.back else ((Button(action=Action.TRIED),),)


@dataclass(frozen=True, kw_only=True, slots=True)
class DeliveryUnconfirmed(ToStaff):
    """Nobody knows whether this arrived; it may be sent again."""

    weight: ClassVar[Weight] = Weight.NEWS
    row: int
    case_number: str
    text: str

    def buttons(self) -> Rows:
        """Send again."""
        return ((Button(action=Action.SEND_AGAIN, value=str(self.row)),),)


@dataclass(frozen=True, kw_only=True, slots=True)
class NotDelivered(ToStaff):
    """Telegram refused this message, or its wording is broken."""

    weight: ClassVar[Weight] = Weight.NEWS
    case_number: str
    reason: str
    """``refused``, ``wording`` or ``plain``."""
