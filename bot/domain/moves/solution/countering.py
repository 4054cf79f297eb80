"""A wish in place of what is offered: asked with one tap where the words leave it open (t11)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding import ledger
from bot.domain.deciding.decision import Decision, Say, To, unchanged
from bot.domain.moves.passing_on import handing_over
from bot.domain.moves.solution import declining, offering
from bot.domain.notices import solution
from bot.domain.notices.solution.options import CounterCheck
from bot.domain.people import Person
from bot.domain.policy.policy import Due, Policy
from bot.domain.record.case import Case, Flag


def names_another_sum(case: Case, sums: Iterable[str]) -> bool:
    """Whether a sum is named that stands in none of the options: "and 50 more?"."""
    if case.offer is None:
        return False
    offered = "\n".join(f"{o.text} {o.money.amount} {o.money.others}" for o in case.offer.options)
    return any(sum_ not in offered for sum_ in sums)


def kept(case: Case, words: str) -> Case:
    """The case with words that may be a wish in place of the offer, until a tap decides."""
    if case.offer is None:
        return case
    return replace(case, offer=replace(case.offer, counter=words.strip()))


def check(case: Case, words: str, now: datetime) -> CounterCheck:
    """Asks whether that is wanted in place of what is offered, beside the options themselves."""
    if case.offer is None:
        raise errors.AlreadyDone
    return CounterCheck(
        words=words.strip(),
        options=offering.lines(case.offer, now),
        stamp=case.offer.sent_stamp,
        declined=declining.says_no(case),
    )


def meant(case: Case, by: Person, offered: str, now: datetime, policy: Policy) -> Decision:
    """[Yes, pass it on]: t11, with the words as the wish. Raises ``AlreadyDone``."""
    offering.still_open(case, offered)
    if case.offer is None or not case.offer.counter:
        raise errors.AlreadyDone
    return instead(case, by, case.offer.counter, now, policy)


def instead(case: Case, by: Person, wish: str, now: datetime, policy: Policy) -> Decision:
    """t11, and what would be fair was said already: it is not asked for (inv. 9)."""
    refused = offering.refuse(case, by, now, policy, invites=False)
    return refused.then(heard(refused.case, wish, now, policy))


def heard(case: Case, wish: str, now: datetime, policy: Policy) -> Decision:
    """The counter-wish is with the owner, who owes an answer at a time that is told (M7b)."""
    due = ledger.soonest(case, policy.due(Due.REPLY, case.severity, now), now)
    flags = case.flags - {Flag.COUNTER_INVITED}
    after = replace(case, wish=wish, flags=flags, contact_by=due, spoke_at=now)
    notice = solution.CounterHeard(owner_name=case.owner_name, contact_by=due)
    return unchanged(after).adding(
        Say(to=To.CUSTOMER, notice=notice), handing_over.contact_promise(after, due, now)
    )
