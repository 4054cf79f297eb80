"""A review: somebody in charge who had no part looks at our answer afresh (`reply-letter` §1)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.deciding import ledger
from bot.domain.deciding.decision import Decision, Say, To, noted, unchanged
from bot.domain.deciding.telling_owner import tell_owner
from bot.domain.moves.passing_on.escalating import brief
from bot.domain.notices import customer as say
from bot.domain.people import Person
from bot.domain.policy.policy import Due, Policy
from bot.domain.record.case import Case, Flag, Merit, State
from bot.domain.record.commitment import Promise, PromiseKind
from bot.domain.record.journal import What


def may_ask(case: Case) -> bool:
    """Whether an answer of ours is with the customer, so that it can be looked at again."""
    declined = case.state is State.OFFERED and case.merit is Merit.UNJUSTIFIED
    return case.has(Flag.LETTER_SENT) or declined or case.state is State.FINAL_POSITION


def asked(
    case: Case,
    by: Person,
    reviewers: Sequence[Person],
    now: datetime,
    policy: Policy,
    *,
    apart: bool,
    words: str,
) -> Decision:
    """The customer hears a time; the reviewers get the brief, and one of them the promise.

    ``apart`` is whether they had no part in the case so far; no more is said than is true.
    """
    due = policy.due(Due.NOT_SOLVED, case.severity, now)
    after = replace(
        case,
        flags=case.flags | {Flag.REVIEW_ASKED},
        escalation=max(case.escalation, 1),
        contact_by=due,
        customer_at=now,
        spoke_at=now,
    )
    told = say.ReviewComing(case_number=case.number, apart=apart, contact_by=due)
    asks = brief(after, "review", words)
    return unchanged(after).adding(
        Say(to=To.CUSTOMER, notice=told),
        _promised(case, reviewers, due, now),
        *(Say(to=person.id, notice=asks) for person in reviewers),
        tell_owner(after, "review"),
        noted(case, What.ESCALATED, by, now, old=str(case.escalation), new="review"),
    )


def _promised(case: Case, reviewers: Sequence[Person], due: datetime, now: datetime) -> Promise:
    first = reviewers[0] if reviewers else None
    return Promise(
        case=case.id,
        by=first.id if first is not None else ledger.THE_HOUSE,
        by_name=first.name if first is not None else "",
        kind=PromiseKind.INFORMATION,
        text="",
        due=due,
        made_at=now,
    )
