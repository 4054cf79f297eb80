"""A second case grows out of a first one: about people, for the supervisors alone (t16)."""

from datetime import datetime

from bot.domain.deciding import outer
from bot.domain.deciding.decision import Decision, at
from bot.domain.moves.passing_on.handing_over import contact_promise
from bot.domain.policy.policy import Due, Policy
from bot.domain.record.case import UNNUMBERED, Case, State
from bot.domain.record.journal import Entry, What
from bot.domain.record.timers import TimerKind
from bot.domain.record.transitions import Move
from bot.domain.understanding.messages.reading import Category, Nature

CAUSED_BY = Move.HURT


def about_treatment(
    first: Case, words: str, contact: datetime, now: datetime, policy: Policy
) -> tuple[Case, Decision]:
    """The linked case, and what follows from it; it gets its number when it is stored.

    Who dealt with the customer has no access to it (§6.4 inv. 8). The story goes along, so that
    nothing has to be told again.
    """
    linked = _linked(first, words, contact, now)
    entry = Entry(
        case=linked.id,
        at=now,
        by=first.customer,
        what=What.MOVED,
        new=linked.state.value,
        note=f"{CAUSED_BY.value} {first.number}",
    )
    decision = Decision(case=first, opened=(linked,), journal=(entry,)).adding(
        *outer.timers(linked, policy),
        at(linked, TimerKind.CLAIM_LIMIT, policy.due(Due.CLAIM, linked.severity, now)),
        contact_promise(linked, contact, now),
    )
    return linked, decision


def _linked(first: Case, words: str, contact: datetime, now: datetime) -> Case:
    return Case(
        id=UNNUMBERED,
        customer=first.customer,
        customer_name=first.customer_name,
        language=first.language,
        state=State.UNCLAIMED,
        opened_at=now,
        reach=first.reach,
        spoken=first.spoken,
        category=Category.COMMUNICATION_CONFLICT.value,
        nature=(Nature.PROCESS.value,),
        about_person=True,
        those_concerned=() if first.owner is None else (first.owner,),
        facts=words or first.facts,
        customer_at=now,
        spoke_at=now,
        acknowledged_at=now,
        submitted_at=now,
        contact_by=contact,
        linked=first.id,
    )
