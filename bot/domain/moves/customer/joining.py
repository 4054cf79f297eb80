"""Whoever complained by word of mouth comes by the link, and goes on in the chat (§3)."""

from dataclasses import replace
from datetime import datetime

from bot.domain.deciding.decision import Decision, Say, To, noted, unchanged
from bot.domain.moves.after import confirming
from bot.domain.moves.solution import offering
from bot.domain.notices import solution
from bot.domain.notices.customer.joining import CaseJoined
from bot.domain.notices.desk.spoken import CustomerJoined
from bot.domain.people import Person, Reach
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case, ConfirmStep, State
from bot.domain.record.journal import What


def joined(
    case: Case, customer: Person, next_at: datetime | None, now: datetime, policy: Policy
) -> Decision:
    """The customer said that it is theirs: everything goes on here, with the question open now."""
    name = customer.name if case.spoken is None or case.spoken.unnamed else case.customer_name
    reached = replace(
        case,
        customer=customer.id,
        customer_name=name,
        language=customer.language,
        reach=Reach.REACHABLE,
        customer_at=now,
        spoke_at=now,
    )
    welcome = CaseJoined(
        case_number=case.number,
        owner_name=case.owner_name,
        next_at=next_at,
        ended=not case.is_open,
    )
    told = CustomerJoined(case_number=case.number, customer_name=name)
    decision = unchanged(reached).adding(
        noted(case, What.REACH, customer, now, old=case.reach.value, new=reached.reach.value),
        Say(to=To.CUSTOMER, notice=welcome),
        Say(to=To.OWNER, notice=told),
    )
    return decision.then(_asked_here(reached, now, policy))


def _asked_here(case: Case, now: datetime, policy: Policy) -> Decision:
    """What waits for an answer, as if it were asked now."""
    if case.state is State.OFFERED:
        return offering.again(case, now, policy)
    if case.state is not State.CONFIRMING:
        return unchanged(case)
    if case.confirm_step is ConfirmStep.MATTER:
        return confirming.begin(case, now, policy)
    completeness = case.confirm_step is ConfirmStep.COMPLETENESS
    question = solution.AskCompleteness() if completeness else solution.AskPerson()
    return unchanged(case).adding(Say(to=To.CUSTOMER, notice=question))


def not_theirs(case: Case, now: datetime) -> Decision:
    """The link reached somebody else: it is good no longer, and whoever has the case hears it."""
    return unchanged(case).adding(noted(case, What.REACH, None, now, note="astray"))
