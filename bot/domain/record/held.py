"""Words of staff that the courtesy check has looked at: kept back, paused, or sent with a hint.

They are kept while somebody may still decide about them; after that the codes alone stay, and the
words of what was sent in spite of the check, for the supervisor's review (D §12).
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from bot.domain.people import ChatId, PersonId
from bot.domain.record.case import CaseId

HeldId = NewType("HeldId", int)

UNKEPT = HeldId(0)
"""The id of words that are not stored yet."""

REPLY, EDIT = "reply", "edit"
"""What words can be besides the line of a form: a reply, or the new version of one."""


class Stop(StrEnum):
    """How far words came."""

    HOLD = "hold"
    """Not sent before they are rewritten, or somebody says why (D §13.1)."""
    PAUSE = "pause"
    """Not sent before one more tap."""
    AMOUNT = "amount"
    """Not sent: they name an amount that is not their author's to tell (D §11)."""
    GIFT = "gift"
    """Not sent: they give something extra before a solution is agreed (D §11)."""
    HINT = "hint"
    """Sent; their author reads what could be better."""
    TIME = "time"
    """Sent; they name a time that may be booked as a promise (D §10)."""


STOPPED = frozenset({Stop.HOLD, Stop.PAUSE, Stop.AMOUNT, Stop.GIFT})
"""Words that have not gone out."""


class Ending(StrEnum):
    """What became of them."""

    WAITING = "waiting"
    REWRITTEN = "rewritten"
    """Sent as the check proposed."""
    CHANGED = "changed"
    """Other words went in their place."""
    OVERRIDDEN = "overridden"
    """Sent as they were, with a reason."""
    AS_IT_IS = "as_it_is"
    """Sent as they were, where no reason is asked."""
    GIFT_KEPT = "gift_kept"
    """Sent without something extra, which waits until a solution is agreed."""
    BOOKED = "booked"
    """The time in them is a promise."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """One message of those words; an album has several."""

    chat: ChatId
    message: int
    """The Telegram message id in ``chat``."""
    text: str = ""
    media: str = ""
    file_id: str = ""
    album: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Held:
    """Words of one author in one case, with what was found in them."""

    case: CaseId
    by: PersonId
    at: datetime
    """When they were written; aware."""
    stop: Stop
    faults: tuple[str, ...]
    """``courtesy.findings.Code`` values."""
    parts: tuple[Part, ...]
    id: HeldId = UNKEPT
    ending: Ending = Ending.WAITING
    form: str = REPLY
    """``REPLY``, ``EDIT``, or the form whose line they are."""
    value: str = ""
    """What that form is about."""
    due: int = 0
    """The time that was read in them, in seconds since 1970; 0 for none."""
    rewritten: str = ""
    """A whole text that can go in their place; may be empty."""
    state: str = ""
    """The state the case was in."""
    told: bool = False
    """Whether their author has heard that the customer wrote again."""
    reason: str = ""
    """Why they were sent in spite of it."""

    @property
    def text(self) -> str:
        """The words themselves."""
        return next((part.text for part in self.parts if part.text), "")
