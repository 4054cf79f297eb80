"""[Reply was the solution]: what was asked for was granted in a reply, or explained (§6.3).

The short path of a simple case: offered and granted in one, with nothing left to do, and then the
customer is asked whether it is solved. No guard is stepped around: what gives money or waits for
somebody's agreement takes the long way.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Decision, moved, noted, unchanged
from bot.domain.moves.desk.working import may_act
from bot.domain.moves.solution import finishing, judging, offering
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, Flag, Merit, Severity, State
from bot.domain.record.commitment import Promise, PromiseKind
from bot.domain.record.journal import What
from bot.domain.record.offer import Offer, Option
from bot.domain.record.transitions import Move
from bot.domain.understanding.offers.money import Given
from bot.domain.understanding.words.substance import A_DEED, says_something

EXPLANATION = "explanation"
"""A ``triage.Wish`` value."""
_IN_WORDS = frozenset({EXPLANATION, "apology"})
"""What words alone can grant."""


def may_settle(case: Case) -> bool:
    """Whether a reply can be the solution of this case at all."""
    return (
        case.state is State.EXPLORING
        and case.severity is not Severity.MAJOR
        and not case.about_person
        and case.merit in (Merit.UNKNOWN, Merit.JUSTIFIED)
        and not judging.waits(case)
        and not _waits_for_approval(case)
        and bool(case.facts or case.wish)
    )


def is_simple(case: Case) -> bool:
    """Whether words alone are likely to settle it, so that the key is offered with the reply."""
    light = case.severity is Severity.MINOR or case.wish_kind in _IN_WORDS
    return may_settle(case) and light


@dataclass(frozen=True, kw_only=True, slots=True)
class Reply:
    """The newest word in the case, which is ours, and what is read in it."""

    text: str
    at: datetime
    given: Given


def settle(
    case: Case,
    by: Person,
    reply: Reply,
    rows: Sequence[Promise],
    now: datetime,
    policy: Policy,
) -> Decision:
    """t9, the wish granted, and t12 in one tap; then the questions of M10.

    ``rows`` are all promises of the case. Raises ``SomethingMissing``, ``PromisesOpen``,
    ``OutOfPlace``, ``AlreadyDone``.
    """
    may_act(case, by)
    must_be_possible(case)
    _must_be_all(case, reply, rows)
    decision = granted(case, by, reply.text, reply.at, now, rows)
    acting = decision.case
    return decision.then(finishing.done(acting, by, now, policy, evidence=reply.text, rows=rows))


def granted(
    case: Case,
    by: Person,
    text: str,
    at: datetime,
    now: datetime,
    rows: Sequence[Promise],
    *,
    title: str = "",
) -> Decision:
    """The one option is what was wanted, told ``at`` that time. Raises ``SomethingMissing``.

    ``title`` is what to call it where the customer has not read the text.
    """
    offer = Offer(
        reason="",
        options=(Option(text=title or text, solution=text),),
        single_reason=case.wish or text,
        sent_at=at,
        chosen=0,
    )
    offering.check(case, offer, rows)
    offered = moved(case, Move.OFFER, by, now, note=text)
    given = moved(offered.case, Move.GRANT, by, now)
    flags = case.flags - {Flag.COUNTER_INVITED}
    explained = case.wish_kind == EXPLANATION
    acting = replace(
        given.case,
        offer=offer,
        offered_at=at,
        merit=Merit.JUSTIFIED,
        flags=flags | {Flag.EXPLANATION_ONLY} if explained else flags,
    )
    decision = offered.then(given).then(unchanged(acting))
    if case.merit is Merit.UNKNOWN:
        judged = noted(case, What.MERIT, by, now, old=case.merit.value, new=acting.merit.value)
        decision = decision.adding(judged)
    return decision


def must_be_possible(case: Case) -> None:
    """Raise where the case is not there, or takes the long way."""
    if case.state is State.CONFIRMING:
        raise errors.AlreadyDone
    if case.state is not State.EXPLORING:
        raise errors.OutOfPlace(state=case.state.value)
    if not (case.facts or case.wish):
        raise errors.SomethingMissing(what="facts")
    if not may_settle(case):
        raise errors.SomethingMissing(what="long_way")


def _must_be_all(case: Case, reply: Reply, rows: Sequence[Promise]) -> None:
    """Raise where the reply says or gives something that is still to be agreed or done."""
    if not says_something(reply.text, A_DEED) or not _was_heard(case, reply.at):
        raise errors.SomethingMissing(what="reply")
    if reply.given.money or reply.given.gift:
        raise errors.SomethingMissing(what="offer_it")
    owed = [row for row in rows if row.is_open and row.kind is not PromiseKind.CALLBACK]
    if owed:
        raise errors.PromisesOpen(count=len(owed))


def _waits_for_approval(case: Case) -> bool:
    """Whether an offer of ours is with somebody who is to approve it."""
    return (
        case.offer is not None and case.offer.sent_at is None and case.offer.asked_at is not None
    )


def _was_heard(case: Case, replied_at: datetime) -> bool:
    """Whether the reply reached the customer."""
    return case.human_at is not None and case.human_at >= replied_at
