"""The times that a reply has told, as its author may book them (D §10)."""

from collections.abc import Sequence

from bot.domain.courtesy.findings import Promise
from bot.domain.notices.base import Notice
from bot.domain.notices.desk.courtesy import TimeToBook
from bot.domain.notices.desk.times_told import TimesToBook, ToldTime
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case


def to_book(policy: Policy, case: Case, held: int, told: Sequence[Promise]) -> Notice:
    """One time, or several that one tap books; ``told`` is never empty."""
    too_late = case.marks.missed_by(max(one.due for one in told))
    if len(told) == 1:
        (only,) = told
        return TimeToBook(
            case_number=case.number,
            customer_name=case.customer_name,
            held=held,
            due=only.due,
            sure=only.sure and not policy.quiet.is_quiet(only.due),
            needed=too_late,
            day_off=policy.calendar.is_on_holiday(only.due),
        )
    return TimesToBook(
        case_number=case.number,
        customer_name=case.customer_name,
        held=held,
        times=tuple(
            ToldTime(text=one.words, due=one.due, day_off=policy.calendar.is_on_holiday(one.due))
            for one in told
        ),
        needed=too_late,
    )
