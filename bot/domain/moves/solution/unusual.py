"""An amount far from what like cases got: it asks for a reason in one line (§11)."""

from dataclasses import replace
from decimal import Decimal

from bot.domain import errors
from bot.domain.moves.solution import authority
from bot.domain.notices.desk.offers import LikeCase
from bot.domain.policy.policy import Policy
from bot.domain.record.money import Money
from bot.domain.record.offer import Offer
from bot.domain.solutions.precedents import SHOWN, Precedents

NOTED = "unusual"
"""The new value of the journal line that holds the reason."""


def compared(draft: Offer, like: Precedents, policy: Policy) -> Offer:
    """The draft with what like cases got, where it is far from that.

    The dearest option counts. A reason that was given stays while the draft is unusual.
    """
    most = max((option.money.amount for option in draft.options), default=Decimal(0))
    if not like.deviates(most, policy.money.deviation_percent):
        return replace(draft, usual="", unusual_reason="")
    return replace(draft, usual=middle(like, policy))


def must_be_explained(draft: Offer) -> None:
    """Raise ``SomethingMissing`` for an unusual amount without a reason."""
    if draft.usual and not draft.unusual_reason:
        raise errors.SomethingMissing(what="unusual")


def middle(like: Precedents, policy: Policy) -> str:
    """The median as people read it; empty where there is none."""
    return authority.in_words(Money(amount=like.median), policy) if like.median else ""


def lines(like: Precedents, policy: Policy) -> tuple[LikeCase, ...]:
    """The newest like cases as the desk reads them: numbers and amounts, nobody's data."""
    return tuple(
        LikeCase(
            case_number=one.case_number,
            amount=authority.in_words(one.money, policy),
            outcome=one.outcome,
        )
        for one in like.cases[:SHOWN]
    )
