"""What was kept for after the agreement, promised at one tap (§11)."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain import errors
from bot.domain.deciding.decision import Decision
from bot.domain.moves.promises import promising
from bot.domain.moves.solution import extra_after
from bot.domain.people import Person
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case
from bot.domain.record.commitment import Promise
from bot.domain.record.offer import Gift
from bot.domain.understanding.offers.money import Given


def give(
    case: Case, by: Person, read: str, now: datetime, policy: Policy, rows: Sequence[Promise]
) -> Decision:
    """[Promise it now]: told to the customer and booked, as something beside the solution.

    It is due a working day after the solution, which comes first. ``rows`` are all promises of
    the case. What was approved with the offer needs no second look. Raises ``AlreadyDone``,
    ``SomethingMissing``, ``OverAuthority``.
    """
    gift, given = _read(case, read, rows), case.offer
    taken = given.chosen_option if given is not None else None
    if gift is None:
        raise errors.AlreadyDone
    solved = taken.due if taken is not None and taken.due is not None else now
    apart = gift in case.kept_gifts
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
        approved=given is not None and given.approved_by is not None and not apart,
    )


def _read(case: Case, read: str, rows: Sequence[Promise]) -> Gift | None:
    """The gift whose key was tapped; ``None`` where it has been promised."""
    offer = case.offer
    if offer is not None and offer.chosen_option is not None and offer.sent_stamp == read:
        return extra_after.waiting(case, rows)
    apart = extra_after.kept_apart(case, rows)
    return next((one for one in apart if extra_after.gift_stamp(one) == read), None)
