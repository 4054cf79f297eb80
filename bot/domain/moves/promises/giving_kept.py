"""What was kept for after the agreement, promised at one tap (§11)."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Decision
from bot.domain.moves.promises import promising
from bot.domain.moves.solution import extra_after
from bot.domain.moves.solution.offering import stamp
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case
from bot.domain.record.commitment import Promise
from bot.domain.understanding.money import Given


def give(
    case: Case, by: Person, read: str, now: datetime, policy: Policy, rows: Sequence[Promise]
) -> Decision:
    """[Promise it now]: told to the customer and booked, as something beside the solution.

    It is due a working day after the solution, which comes first. ``rows`` are all promises of
    the case. What was approved with the offer needs no second look. Raises ``AlreadyDone``,
    ``SomethingMissing``, ``OverAuthority``.
    """
    gift = extra_after.waiting(case, rows)
    given = case.offer
    if gift is None or given is None or given.chosen is None or stamp(given) != read:
        raise errors.AlreadyDone
    solved = given.options[given.chosen].due or now
    due = policy.calendar.add_working_days(max(solved, now), 1)
    return promising.promise(
        case,
        by,
        now,
        policy,
        text=gift.text,
        due=due.astimezone(policy.zone),
        sure=True,
        given=Given(solution="", gift=gift.text, gift_money=gift.money),
        rows=rows,
        approved=given.approved_by is not None,
    )
