"""What people make of a proposal of the second reader; by itself it changes nothing."""

from dataclasses import replace
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Decision
from bot.domain.moves.desk.correcting import Field, corrected
from bot.domain.moves.desk.replying import may_reply
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.domain.record.case import OWNED, Case
from bot.domain.understanding.messages.emotion import Feeling
from bot.domain.understanding.messages.triage import Wish
from bot.domain.understanding.opinion import Opinion

_NEVER_PROPOSED = frozenset({Feeling.OTHER, Feeling.DESPAIR})
"""Nothing is gained by the one; the other is for people to see, at once (D §9.2)."""


def worth_showing(case: Case, opinion: Opinion) -> Opinion:
    """What of it differs from the record and would help; empty when nothing does."""
    if not case.is_open:
        return Opinion()
    category, feeling, wish = opinion.category, opinion.feeling, opinion.wish
    felt = case.emotion and case.feeling != Feeling.DESPAIR and feeling not in _NEVER_PROPOSED
    return replace(
        opinion,
        category=category if category != case.category else None,
        feeling=feeling if felt and feeling != case.feeling else None,
        wish=wish if wish not in (case.wish_kind or None, Wish.OTHER) else None,
    )


def taken(case: Case, by: Person, opinion: Opinion, now: datetime, policy: Policy) -> Decision:
    """The record as a person lets it be corrected; it gets heavier by it, never lighter (D §5)."""
    proposed = {
        Field.CATEGORY: opinion.category,
        Field.FEELING: opinion.feeling,
        Field.WISH: opinion.wish,
    }
    new = {field: value.value for field, value in proposed.items() if value is not None}
    return corrected(case, by, new, now, policy)


def may_ask_for_words(case: Case, by: Person) -> None:
    """Raise unless this person may ask for words to the customer of this case."""
    may_reply(case, by)
    if case.state not in OWNED:
        raise errors.OutOfPlace(state=case.state.value)
