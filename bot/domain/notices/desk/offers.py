"""Writing options, and having them approved (t9)."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows, Weight, in_rows
from bot.domain.notices.desk.base import ToStaff, cancel_row
from bot.domain.notices.desk.decided import Decided


@dataclass(frozen=True, kw_only=True, slots=True)
class PreparedOption:
    """A ready option for an offer, in the words of the pack."""

    code: str
    """Its name in the pack."""
    label: str
    when: str = ""
    """When it is the right one; empty where that goes without saying."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OfferForm(ToStaff):
    """Write the options, one a line, or start from ready ones."""

    case_number: str
    wish: str
    prepared: tuple[PreparedOption, ...]
    finding: str = ""
    """What the customer reads first where the complaint is not justified; else empty."""

    def buttons(self) -> Rows:
        """Ready options, two in a row."""
        keys = [
            Button(action=Action.OFFER_PREPARED, value=p.code, text=p.label) for p in self.prepared
        ]
        return (*in_rows(keys, 2), *cancel_row())


@dataclass(frozen=True, kw_only=True, slots=True)
class DraftLine:
    """One option of a draft offer."""

    number: int
    text: str
    due: datetime | None
    amount: str
    """With currency, and with ``gift``; empty when it gives no money."""
    reckoned: str = ""
    """How the amount was understood, as ``129 + 250``; empty when one was named."""
    gift: str = ""
    """What of it is a gift beside the solution; empty when nothing is."""
    later: str = ""
    """A gift that is kept for after the agreement; empty when none is."""
    later_amount: str = ""
    """What that is worth, with currency; no part of ``amount``."""
    together: str = ""
    """Both, where something is kept; else empty."""
    todo: str = ""
    """What the customer has to do for it; empty when nothing."""
    needed: datetime | None = None
    """By when the customer needs it at the latest, where its time lies behind that."""
    closed: str = ""
    """``holiday`` or ``hours``, where people would have to be there then; else empty."""
    passed: str = ""
    """Words that name a time which is over; empty where none do."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LikeCase:
    """What a like case got, and how it ended."""

    case_number: str
    amount: str
    """With currency; empty where no money was given."""
    outcome: str
    """Empty while it goes on."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OfferDraft(ToStaff):
    """The offer as the customer will read it; sent only after this tap."""

    case_number: str
    reason: str
    options: tuple[DraftLine, ...]
    single: bool
    """Only one option: sending says that this is simply what was asked for."""
    unpriced_above: str = ""
    """The writer's limit, when a refund names no amount; else empty."""
    given: str = ""
    """What the case was promised before; empty when nothing."""
    declined: bool = False
    """It says no: the reason first, then the no, then at least two other ways."""
    wish: str = ""
    """What is not possible, in the customer's words."""
    stamp: str
    """Which state of the draft this is: what is sent is what was read."""
    sum_wanted: bool = False
    """A ready option gives money back and waits for its sum."""
    like: tuple[LikeCase, ...] = ()
    """What the newest like cases got (§11)."""
    like_count: int = 0
    like_median: str = ""
    """What they got in the middle; empty where too few got money."""
    unusual: bool = False
    """It gives far more or far less than that, and asks for a reason."""
    unusual_reason: str = ""
    """Why; empty until it was said."""
    doubt: str = ""
    """How it may be meant otherwise: an ``offer_text.Doubt``."""
    left_out: tuple[str, ...] = ()
    """What was typed besides and the message says by itself."""
    kept_back: bool = False
    """A gift in it waits until a solution is agreed."""

    def buttons(self) -> Rows:
        """Send, or write it again; an unusual amount asks for its reason first."""
        if self.declined and self.single:
            again = Button(action=Action.OFFER_AGAIN)
            cancel = Button(action=Action.CANCEL, value=self.stamp)
            return (*self._otherwise(), (again, cancel))
        send = Button(
            action=Action.OFFER_SEND,
            value=self.stamp,
            label="offer-send-single" if self.single else "offer-send",
        )
        if self.unusual and not self.unusual_reason:
            send = Button(action=Action.OFFER_WHY, value=self.stamp)
        cancel = Button(action=Action.CANCEL, value=self.stamp)
        return ((send,), *self._otherwise(), (Button(action=Action.OFFER_AGAIN), cancel))

    def _otherwise(self) -> Rows:
        """The other way in which it may be meant, at one tap."""
        if not self.doubt:
            return ()
        label = f"offer-otherwise-{self.doubt}"
        return ((Button(action=Action.OFFER_OTHERWISE, value=self.stamp, label=label),),)


@dataclass(frozen=True, kw_only=True, slots=True)
class OfferSent(ToStaff):
    """The options are with the customer."""

    case_number: str
    held: bool = False
    """The customer cannot be reached: they are kept until that changes."""
    mine: bool = False
    """Read by the owner, who hears what the customer chooses; an approver does not."""

    def for_owner(self) -> "OfferSent":
        """The owner is told of the choice."""
        return replace(self, mine=True)

    def out_of_reach(self) -> "OfferSent":
        """The customer does not have them yet."""
        return replace(self, held=True)


@dataclass(frozen=True, kw_only=True, slots=True)
class ApprovalAsked(ToStaff):
    """To the owner: the sum needs an approval; the customer hears a time, not a number."""

    case_number: str
    amount: str
    given: str
    """What the case was promised before; empty when nothing."""
    total: str
    limit: str
    """What this person may promise on one case."""
    mixed: bool
    """There is another currency in it, which no limit measures."""
    rung: str
    """Who was asked: ``supervisor``, ``manager`` or ``second`` (a manager and one more)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ApprovalRisen(ToStaff):
    """To the owner: nobody has decided in time, and the managers have been asked (§11)."""

    weight: ClassVar[Weight] = Weight.NEWS
    case_number: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ApprovalWanted(ToStaff):
    """Asks somebody to approve this offer."""

    case_number: str
    owner_name: str
    amount: str
    given: str
    """What the case was promised before; empty when nothing."""
    total: str
    options: tuple[DraftLine, ...]
    why: str
    """``risen``, ``again``, ``second`` (a second person is needed), or empty the first time."""
    first_name: str
    """Who has approved it first."""
    stamp: str
    """Which state of the draft this is: what is approved is what was read."""
    usual: str = ""
    """What like cases got in the middle, where this is far from it; else empty."""
    unusual_reason: str = ""
    """Why this one gets so much more or less."""

    def buttons(self) -> Rows:
        """Yes or no."""
        return (
            (
                Button(action=Action.OFFER_APPROVE, value=self.stamp),
                Button(action=Action.OFFER_REJECT, value=self.stamp),
            ),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class ApprovalAnswered(ToStaff):
    """To the owner: approved and sent, or not."""

    for_eyes: ClassVar[bool] = True
    case_number: str
    approved: bool
    by_name: str
    reason: str = ""
    """Why not, and what would be possible; empty when it was approved."""
    held: bool = False
    """The customer cannot be reached: the offer is kept until that changes."""

    def openly(self) -> Decided:
        """That it has been looked at, without the words."""
        return Decided(case_number=self.case_number, matter="offer")

    def out_of_reach(self) -> "ApprovalAnswered":
        """The customer does not have it yet."""
        return replace(self, held=True)

    def buttons(self) -> Rows:
        """Not approved: write it again."""
        return () if self.approved else ((Button(action=Action.OFFER_AGAIN),),)
