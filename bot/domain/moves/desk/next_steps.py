"""The ready next steps that somebody picks from after taking a case (t6)."""

from datetime import datetime, timedelta

from bot.domain.notices import desk as staff
from bot.domain.policy.policy import Due, Policy
from bot.domain.record.case import Case, Severity

QUARTER = timedelta(minutes=15)


def suggestions(case: Case, now: datetime, policy: Policy) -> tuple[staff.StepChoice, ...]:
    """Three ready next steps; the first lies within the time the customer was told.

    Where that is all but over, the introduction itself keeps it, and a time of its own is named.
    None lies after the time at which it is of use to the customer at the latest.
    """
    calendar = policy.calendar
    limit = case.contact_by or policy.due(Due.FIRST_HUMAN, case.severity, now)
    hour = timedelta(hours=1)
    major = case.severity is Severity.MAJOR
    first = rounded(now + hour if major else calendar.add_working(now, hour))
    if now + QUARTER <= limit < first:
        first = limit
    second = rounded(calendar.add_working(now, timedelta(hours=3)))
    third = calendar.add_working_days(now, 1)
    third = third.astimezone(policy.zone).replace(hour=10, minute=0, second=0, microsecond=0)
    if major:
        second = rounded(now + timedelta(hours=2))
        third = rounded(now + timedelta(hours=4))
    steps = (staff.NextStep.CHECK, staff.NextStep.ASK_COLLEAGUE, staff.NextStep.PREPARE_SOLUTION)
    latest = _latest(case.marks.needed, now, policy)
    return tuple(
        staff.StepChoice(step=step.value, due=min(due, latest) if latest else due)
        for step, due in zip(steps, (first, second, third), strict=True)
    )


def _latest(needed: datetime | None, now: datetime, policy: Policy) -> datetime | None:
    """The last quarter of an hour that still helps, in working time; ``None`` where there is none.

    So it is too where no time is named by which the customer needs it.
    """
    if needed is None or needed < now + 3 * QUARTER:
        return None
    left = policy.calendar.working_between(now, needed)
    if left < 3 * QUARTER:
        return rounded(needed - 2 * QUARTER)
    return rounded(policy.calendar.add_working(now, left - 2 * QUARTER))


def rounded(moment: datetime) -> datetime:
    """The next full quarter of an hour; some seconds past one still count as it."""
    minute = moment.replace(second=0, microsecond=0)
    past = timedelta(minutes=minute.minute % 15)
    return minute - past + QUARTER if past else minute
