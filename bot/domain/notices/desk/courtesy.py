"""What the author of words reads about them, and nobody else: before they are sent, or after."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows, Weight
from bot.domain.notices.desk.base import ToStaff, cancel_row


@dataclass(frozen=True, kw_only=True, slots=True)
class ToAuthor(ToStaff):
    """For the eyes of whoever wrote the words, and of nobody else."""

    for_eyes: ClassVar[bool] = True


@dataclass(frozen=True, kw_only=True, slots=True)
class FlawLine:
    """One thing that was found, and what could stand there."""

    found: str
    """The words themselves; empty where something is missing."""
    flaw: str
    """One sentence for the author."""
    better: str
    """What could stand there, perhaps with a gap for a time; may be empty."""


@dataclass(frozen=True, kw_only=True, slots=True)
class WordsHeld(ToAuthor):
    """Not sent: the words hurt. A rewrite stands beside them; a reason sends them as they are."""

    case_number: str
    customer_name: str
    held: int
    flaws: tuple[FlawLine, ...]
    rewritten: str
    """The whole text, put otherwise; empty where that takes what only a person knows."""
    again: bool = False
    """The customer has written again meanwhile."""
    moved: bool = False
    """The case has moved on since."""

    def buttons(self) -> Rows:
        """The rewrite first, where there is one that can go out."""
        value = str(self.held)
        rewrite = ((Button(action=Action.COURTESY_REWRITE, value=value),),)
        return (
            *(rewrite if self.rewritten else ()),
            (
                Button(action=Action.COURTESY_EDIT, value=value),
                Button(action=Action.COURTESY_BECAUSE, value=value),
            ),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class WordsPaused(ToAuthor):
    """Not sent yet: a second look may be worth it, and one tap sends them."""

    case_number: str
    customer_name: str
    held: int
    flaws: tuple[FlawLine, ...]
    again: bool = False
    moved: bool = False

    def buttons(self) -> Rows:
        """Out as they are comes first: it is the author who decides."""
        value = str(self.held)
        return (
            (
                Button(action=Action.COURTESY_AS_IT_IS, value=value),
                Button(action=Action.COURTESY_EDIT, value=value, label="courtesy-better"),
            ),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class AmountStopped(ToAuthor):
    """Not sent: the words give more than their author may tell; an offer is the way (D §11)."""

    case_number: str
    customer_name: str
    held: int
    limit: str
    total: str
    again: bool = False

    def buttons(self) -> Rows:
        """The way, and the words without the amount."""
        return (
            (
                Button(action=Action.OFFER, label="courtesy-offer"),
                Button(action=Action.COURTESY_EDIT, value=str(self.held)),
            ),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class CourtesyHint(ToAuthor):
    """Sent; this could be better. Whoever edits the message changes it at the customer's too."""

    weight: ClassVar[Weight] = Weight.NEWS
    waited_for: ClassVar[bool] = False
    case_number: str
    held: int
    flaws: tuple[FlawLine, ...]
    sent_as: str = "reply"
    """``reply``; ``draft``, which the customer has not seen; or ``line``, sent in a message of
    the house."""

    def buttons(self) -> Rows:
        """Other words in their place; a draft is written anew where it stands."""
        button = Button(
            action=Action.COURTESY_EDIT, value=str(self.held), label="courtesy-correct"
        )
        return ((button,),) if self.sent_as == "reply" else ()

    def quietly(self) -> bool:
        """A hint makes no sound."""
        return True


@dataclass(frozen=True, kw_only=True, slots=True)
class TimeToBook(ToAuthor):
    """A reply that was sent names a time: one tap makes it a promise (D §10)."""

    weight: ClassVar[Weight] = Weight.NEWS
    case_number: str
    customer_name: str
    held: int
    due: datetime
    sure: bool
    """Whether the words say exactly this time, and it is not at night."""
    needed: datetime | None = None
    """Until when the customer needs it, where the time is later."""
    day_off: bool = False
    """It is on a public holiday."""

    def buttons(self) -> Rows:
        """The promise; and another time, said to the customer as a promise of its own."""
        book = Button(
            action=Action.COURTESY_PROMISE,
            value=str(self.held),
            label="" if self.sure else "courtesy-promise-that",
        )
        return ((book, Button(action=Action.PROMISE, label="courtesy-other-time")),)

    def quietly(self) -> bool:
        """It stands under the reply and waits."""
        return True


@dataclass(frozen=True, kw_only=True, slots=True)
class HeldSettled(ToAuthor):
    """What became of words that were stopped; stands where they were shown."""

    case_number: str
    customer_name: str
    held_end: str
    """A ``held.Ending`` value."""
    drafted: bool = False
    """They stand in a draft, or go to a colleague first."""


@dataclass(frozen=True, kw_only=True, slots=True)
class AskBetterWords(ToAuthor):
    """The words to be corrected, ready to be copied; the next line goes in their place."""

    case_number: str
    text: str
    flaws: tuple[FlawLine, ...]

    def buttons(self) -> Rows:
        """A way out; the words stay where they are."""
        return cancel_row()


@dataclass(frozen=True, kw_only=True, slots=True)
class AskWhyMine(ToAuthor):
    """One line of reason, then the words go out as they are."""

    case_number: str

    def buttons(self) -> Rows:
        """A way out; the words stay where they are."""
        return cancel_row()


@dataclass(frozen=True, kw_only=True, slots=True)
class FaultCount:
    """How often one cause was found."""

    fault: str
    """A ``courtesy.findings.Code`` value, or ``amount``."""
    times: int
    mine: int
    """How often it went out in spite of it, with a reason."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OverrideLine:
    """Words that went out as they were, and why."""

    case_number: str
    at: datetime
    by_name: str
    """Empty where the reader is their author."""
    words: str
    reason: str
    fault: str
    """What was found first; see ``FaultCount``."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CourtesyReview(ToAuthor):
    """``/courtesy``: what was found lately, by cause; what was sent in spite of it, and why."""

    days: int
    team: bool
    """Of everybody, for whoever leads; else of the reader alone."""
    stopped: int
    rewritten: int
    causes: tuple[FaultCount, ...]
    overrides: tuple[OverrideLine, ...]
