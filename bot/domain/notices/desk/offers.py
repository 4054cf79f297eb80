"""Writing options, and having them approved (t9)."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows
from bot.domain.notices.desk.base import ToStaff, cancel_row


@dataclass(frozen=True, kw_only=True, slots=True)
class PreparedOption:
    """A ready option for an offer."""

    code: str
    """``refund``, ``replacement``, ``repair``, ``redo``, ``explanation``, ``apology``."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OfferForm(ToStaff):
    """Write the options, one a line, or start from ready ones."""

    case_number: str
    wish: str
    prepared: tuple[PreparedOption, ...]

    def buttons(self) -> Rows:
        """Ready options, two in a row."""
        keys = [
            Button(action=Action.OFFER_PREPARED, value=p.code, label=f"prepared-{p.code}")
            for p in self.prepared
        ]
        rows = tuple(tuple(keys[i : i + 2]) for i in range(0, len(keys), 2))
        return (*rows, *cancel_row())


@dataclass(frozen=True, kw_only=True, slots=True)
class DraftLine:
    """One option of a draft offer."""

    number: int
    text: str
    due: datetime | None
    amount: str
    """With currency; empty when it gives no money."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OfferDraft(ToStaff):
    """The offer as the customer will read it; sent only after this tap."""

    case_number: str
    reason: str
    options: tuple[DraftLine, ...]
    single: bool
    """Only one option: sending says that this is simply what was asked for."""
    stamp: str
    """Which state of the draft this is: what is sent is what was read."""

    def buttons(self) -> Rows:
        """Send, or write it again."""
        send = Button(
            action=Action.OFFER_SEND,
            value=self.stamp,
            label="offer-send-single" if self.single else "offer-send",
        )
        cancel = Button(action=Action.CANCEL, value=self.stamp)
        return ((send,), (Button(action=Action.OFFER_AGAIN), cancel))


@dataclass(frozen=True, kw_only=True, slots=True)
class OfferSent(ToStaff):
    """The options are with the customer."""

    case_number: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ApprovalAsked(ToStaff):
    """To the owner: the amount needs a supervisor; the customer hears a time, not a number."""

    case_number: str
    amount: str
    limit: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ApprovalWanted(ToStaff):
    """Asks the supervisor to approve this offer."""

    case_number: str
    owner_name: str
    amount: str
    options: tuple[DraftLine, ...]
    stamp: str
    """Which state of the draft this is: what is approved is what was read."""

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

    case_number: str
    approved: bool
    by_name: str
