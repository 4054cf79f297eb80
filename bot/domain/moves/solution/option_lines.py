"""Options as their author and their approvers read them, with what is doubtful in a time."""

from datetime import datetime, timedelta

from bot.domain.moves.solution import authority
from bot.domain.notices.desk.offers import DraftLine
from bot.domain.policy.policy import Policy
from bot.domain.record.case import Case
from bot.domain.record.offer import Offer, Option

_MINUTE = timedelta(minutes=1)


def lines(case: Case, draft: Offer, policy: Policy) -> tuple[DraftLine, ...]:
    """The options, with what was understood of their amounts and times."""
    return tuple(_line(n, one, case, policy) for n, one in enumerate(draft.options, start=1))


def _line(number: int, option: Option, case: Case, policy: Policy) -> DraftLine:
    due, later = option.due, option.later
    return DraftLine(
        number=number,
        text=option.text,
        due=due,
        amount=authority.in_words(option.own_money if later else option.money, policy),
        reckoned=option.reckoned,
        gift=option.gift.text if option.gift is not None else "",
        later=later.text if later is not None else "",
        later_amount=authority.in_words(later.money, policy) if later is not None else "",
        together=authority.in_words(option.money, policy) if later is not None else "",
        todo=option.todo,
        needed=case.marks.missed_by(due) if due is not None else None,
        closed="" if due is None else _closed(option, due, policy),
        passed=option.passed,
    )


def _closed(option: Option, due: datetime, policy: Policy) -> str:
    """Why nobody may be there then: ``holiday``, ``hours``, or nothing.

    Money moves without people; what else is done wants somebody at work. The hour of closing
    itself is the end of a working day.
    """
    if policy.calendar.is_on_holiday(due):
        return "holiday"
    money = option.refund or bool(option.amount or option.others)
    open_then = policy.calendar.is_working(due) or policy.calendar.is_working(due - _MINUTE)
    return "" if money or open_then else "hours"
