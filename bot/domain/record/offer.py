"""Options on their way to a customer, and what they give (§11, t9)."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from bot.domain.people import PersonId
from bot.domain.record.money import Money


@dataclass(frozen=True, kw_only=True, slots=True)
class Gift:
    """Something extra beside the solution, never instead of it (§11)."""

    text: str
    amount: Decimal = Decimal(0)
    """What it is worth, in the operator's currency."""
    others: str = ""
    """What it is worth in other currencies."""
    reckoned: str = ""
    """How that was understood, as ``30`` or ``30 + 20``; it ends the option's own."""

    @property
    def money(self) -> Money:
        """What it is worth."""
        return Money(amount=self.amount, others=self.others)


@dataclass(frozen=True, kw_only=True, slots=True)
class Option:
    """One way of putting the matter right, as the customer reads it (§11)."""

    text: str
    """All of it, with the gift."""
    due: datetime | None = None
    amount: Decimal = Decimal(0)
    """Money that the solution gives, in the operator's currency."""
    others: str = ""
    """Money that the solution gives in other currencies."""
    reckoned: str = ""
    """How the amounts were understood, as ``129 + 250``; empty when there is one."""
    refund: bool = False
    """Whether the solution is money that the customer is owed."""
    solution: str = ""
    """What remains of the text without the gift; empty when it is nothing but a gift."""
    gift: Gift | None = None
    later: Gift | None = None
    """A gift that is kept for after the agreement; the customer reads nothing of it before."""
    passed: str = ""
    """Words that name a time which is over; empty where none do."""
    dressed: str = ""
    """The word that makes a present of what is due anyway; empty where none does."""
    code: str = ""
    """The prepared solution it was made of, while that waits for its sum."""
    todo: str = ""
    """What the customer has to do for it; empty when nothing."""

    @property
    def own_money(self) -> Money:
        """What the solution gives by itself."""
        return Money(amount=self.amount, others=self.others)

    @property
    def money(self) -> Money:
        """What it gives in all, the gifts included."""
        own = self.own_money
        return sum((one.money for one in (self.gift, self.later) if one is not None), own)


@dataclass(frozen=True, kw_only=True, slots=True)
class Offer:
    """What was offered last, and what became of it."""

    reason: str
    """Said before the options; empty when there is nothing to explain."""
    options: tuple[Option, ...]
    sent_at: datetime | None = None
    """``None`` while it waits for an approval."""
    chosen: int | None = None
    """The index of the option that the customer took."""
    counter: str = ""
    """What the customer may want in its place, in their words, until a tap decides."""
    typed: str = ""
    """What was typed, as long as it may be read in another way; else empty."""
    doubt: str = ""
    """How it may be meant otherwise: an ``offer_text.Doubt``."""
    left_out: tuple[str, ...] = ()
    """What was typed besides, such as a greeting: the message says it by itself."""
    single_reason: str = ""
    """Why there is only one option (t9)."""
    usual: str = ""
    """What like cases got in the middle, where this is far from it; else empty (§11)."""
    unusual_reason: str = ""
    """Why this one gets so much more or less."""
    asked_by: PersonId | None = None
    """Who wants to send it, while it waits for an approval."""
    asked_at: datetime | None = None
    asked_of: str = ""
    """Who is to decide: an ``authority.Rung``."""
    approved_by: PersonId | None = None
    """Who has approved it last; where two have to, the first of them until the other has (§11)."""
    approved_first: PersonId | None = None
    """Where two have approved it, the first of them."""

    @property
    def chosen_option(self) -> Option | None:
        """What the customer took; ``None`` while nothing is chosen."""
        return None if self.chosen is None else self.options[self.chosen]

    @property
    def sent_stamp(self) -> str:
        """Which offer it is, by the second in which it was sent; empty before that."""
        return "" if self.sent_at is None else f"{int(self.sent_at.timestamp()):x}"
