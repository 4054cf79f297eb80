"""Three times at which the talk may go on: two soon, one on the next working day (§8)."""

from datetime import datetime, time, timedelta

from bot.domain.calendar import instant
from bot.domain.policy.policy import Policy

QUARTER = timedelta(minutes=15)
APART = timedelta(hours=2)
INTO_THE_DAY = timedelta(hours=1)


def slots(now: datetime, policy: Policy) -> tuple[datetime, datetime, datetime]:
    """All in working time, the first at least ``conduct.cooling`` from now, at a full quarter."""
    first = _settled(_quarter(now + policy.conduct.cooling), policy)
    second = _settled(first + APART, policy)
    midnight = instant(second.date() + timedelta(days=1), time.min, policy.zone)
    third = policy.calendar.next_opening(midnight) + INTO_THE_DAY
    return first, second, third


def _settled(at: datetime, policy: Policy) -> datetime:
    opening = policy.calendar.next_opening(at)
    return opening if opening == at else opening + policy.hours.settle


def _quarter(at: datetime) -> datetime:
    full = at.replace(minute=0, second=0, microsecond=0)
    return full + -(-(at - full) // QUARTER) * QUARTER
