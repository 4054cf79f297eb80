"""A draft offer as its author reads it, and which state of the draft that is."""

from collections.abc import Sequence

from bot.domain.moves.solution import authority, declining, option_lines, unusual
from bot.domain.notices.desk.offers import OfferDraft
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case
from bot.domain.record.commitment import Promise
from bot.domain.record.offer import Offer
from bot.domain.record.stamp import stamp_of
from bot.domain.solutions.precedents import Precedents


def stamp(draft: Offer) -> str:
    """Which state of the draft this is: what is sent is what was read."""
    said = (
        draft.reason,
        *(f"{o.text}|{o.due}|{o.money.amount}{o.money.others}{o.todo}" for o in draft.options),
    )
    return stamp_of("\n".join(said))


def as_shown(
    case: Case, by: Person, kept: Offer, policy: Policy, rows: Sequence[Promise], like: Precedents
) -> OfferDraft:
    """What its author reads before it is sent."""
    unpriced = any(o.refund and not o.money for o in kept.options)
    return OfferDraft(
        case_number=case.number,
        reason=kept.reason,
        options=option_lines.lines(case, kept, policy),
        single=len(kept.options) == 1,
        unpriced_above=authority.limit_in_words(by.role, policy) if unpriced else "",
        given=authority.in_words(authority.given(case, rows), policy),
        declined=declining.says_no(case),
        wish=declining.asked_for(case),
        stamp=stamp(kept),
        sum_wanted=any(option.code for option in kept.options),
        like=unusual.lines(like, policy),
        like_count=len(like.cases),
        like_median=unusual.middle(like, policy),
        unusual=bool(kept.usual),
        unusual_reason=kept.unusual_reason,
        doubt=kept.doubt,
        left_out=kept.left_out,
        kept_back=any(option.later is not None for option in kept.options),
    )
