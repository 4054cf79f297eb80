"""A no that was told with its reasons, and what the customer makes of it (§11, §6.3)."""

from dataclasses import replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Decision, moved, noted, unchanged
from bot.domain.deciding.telling_owner import tell_owner
from bot.domain.moves.after import confirming
from bot.domain.moves.solution import judging
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, Flag, Merit, State
from bot.domain.record.journal import What
from bot.domain.record.offer import Offer
from bot.domain.record.transitions import Move

ALTERNATIVES = 2
"""So many other ways come with a no (`reply-letter` §6 no. 13)."""


def says_no(case: Case) -> bool:
    """Whether what was asked for is declined: somebody else has agreed to the finding."""
    return case.merit is Merit.UNJUSTIFIED


def asked_for(case: Case) -> str:
    """What is declined, in the customer's words, to stand in quotation marks."""
    return case.wish.strip().rstrip(_ENDS) if says_no(case) else ""


_ENDS = " .,;!\u3002\uff0c\uff1b\uff01\u2026"


def with_reason(case: Case, draft: Offer) -> Offer:
    """A no begins with the finding: what is told is what a second person has read (§12 no. 2)."""
    if not says_no(case) or case.finding is None:
        return draft
    return replace(draft, reason=case.finding.text)


def must_be_agreed(case: Case) -> None:
    """Raise while a second person is to agree that it is not justified: no offer until then."""
    if judging.waits(case):
        raise errors.SomethingMissing(what="agreement")


def check(case: Case, draft: Offer) -> None:
    """The guards of a no (t9). Raises ``SomethingMissing``."""
    must_be_agreed(case)
    if not says_no(case):
        return
    if not draft.reason:
        raise errors.SomethingMissing(what="reason")
    if len(draft.options) < ALTERNATIVES:
        raise errors.SomethingMissing(what="alternatives")


def accepted(case: Case, by: Person, now: datetime, policy: Policy) -> Decision:
    """The reasons are enough: nothing is to be done; whether they are clear is asked (§6.3)."""
    final = case.state is State.FINAL_POSITION
    if case.offer is None or not (final or says_no(case)):
        raise errors.AlreadyDone
    decision = moved(case, Move.ACCEPT if final else Move.CHOOSE, by, now)
    accepted_ = replace(
        decision.case,
        flags=(case.flags | {Flag.EXPLANATION_ONLY}) - {Flag.NEW_FACTS},
        evidence=case.offer.reason,
        contact_by=None,
        customer_at=now,
        reply_owed_since=None,
    )
    told = decision.then(unchanged(accepted_)).adding(
        tell_owner(accepted_, "explained"),
        noted(case, What.ANSWERED, by, now, new="explained"),
    )
    done = moved(accepted_, Move.DONE, None, now)
    return told.then(done).then(confirming.begin(done.case, now, policy))
