"""Something extra comes after the agreement, never with the offer (§11, §6.4 inv. 6)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.domain import errors
from bot.domain.deciding.decision import Say, To
from bot.domain.moves.solution import declining
from bot.domain.notices.desk.kept_gifts import GiftKept
from bot.domain.record.case import Case
from bot.domain.record.commitment import Promise, PromiseKind, PromiseState
from bot.domain.record.offer import Gift, Offer, Option
from bot.domain.record.stamp import stamp_of


def must_have_solution(case: Case, rows: Iterable[Promise]) -> None:
    """Raise ``SomethingMissing`` where something extra would come before a solution (§11)."""
    if not may_add(case, rows):
        raise errors.SomethingMissing(what="agreed")


def may_add(case: Case, rows: Iterable[Promise]) -> bool:
    """Whether something extra may follow: a solution is agreed, or a no with its reasons is.

    A solution of an earlier round is none: it did not last, or the customer would not be back.
    """
    if declining.says_no(case):
        return True
    gone = (PromiseState.RELEASED, PromiseState.RENEGOTIATED)
    return any(
        row.solution and row.kind is not PromiseKind.COMPENSATION and row.state not in gone
        for row in rows
        if case.round_from is None or row.made_at >= case.round_from
    )


def kept(case: Case, draft: Offer, rows: Sequence[Promise]) -> Offer:
    """The draft without its gifts, which wait until an option is agreed.

    After an agreed solution, or a no with its reasons, they may stand beside it at once. A line
    that is nothing but a gift stays what it is: it has no place yet, and its author is told so.
    """
    if may_add(case, rows):
        return draft
    return replace(draft, options=tuple(_kept(one) for one in draft.options))


def _kept(option: Option) -> Option:
    if option.gift is None or not option.solution:
        return option
    return replace(
        option,
        text=option.solution,
        gift=None,
        later=option.gift,
        reckoned=_without(option.reckoned, option.gift.reckoned),
    )


def _without(reckoned: str, gift: str) -> str:
    """How the solution alone was reckoned; empty where that is one amount."""
    alone = reckoned.removesuffix(gift).removesuffix(" + ")
    return alone if any(mark in alone for mark in "+/") else ""


def waiting(case: Case, rows: Sequence[Promise]) -> Gift | None:
    """The gift of the option that was chosen, unless it was promised meanwhile."""
    taken = case.offer.chosen_option if case.offer is not None else None
    gift = taken.later if taken is not None else None
    if gift is None:
        return None
    had = any(row.kind is PromiseKind.COMPENSATION and row.text == gift.text for row in rows)
    return None if had else gift


def kept_apart(case: Case, rows: Sequence[Promise]) -> tuple[Gift, ...]:
    """What was named before there was a solution, unless it was promised meanwhile."""
    promised = {row.text for row in rows if row.kind is PromiseKind.COMPENSATION}
    return tuple(one for one in case.kept_gifts if one.text not in promised)


def gift_stamp(gift: Gift) -> str:
    """Which of those it is; no stamp of an offer begins like it."""
    return f"g{stamp_of(gift.text)}"


def reminder(case: Case, rows: Sequence[Promise]) -> tuple[Say, ...]:
    """To the owner: what was kept may be promised now, each at one tap."""
    kept_now = [(gift_stamp(one), one) for one in kept_apart(case, rows)]
    gift = waiting(case, rows)
    if gift is not None and case.offer is not None:
        kept_now.insert(0, (case.offer.sent_stamp, gift))
    return tuple(
        Say(
            to=To.OWNER,
            notice=GiftKept(case_number=case.number, text=one.text, stamp=stamp),
        )
        for stamp, one in kept_now
    )
