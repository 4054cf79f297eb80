"""Which days a digest reports on, and when the next one comes (§17, §19)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.calendar import WorkingCalendar, instant
from bot.domain.policy.policy import Policy

_DAY = timedelta(days=1)
_MIDNIGHT = datetime.min.time()


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """Whole local days, both ends included; a day has 23 or 25 hours when the clock changes."""

    first: date
    last: date
    start: datetime
    """The first moment of the first day."""
    end: datetime
    """The first moment after the last day."""

    @classmethod
    def of(cls, first: date, last: date, zone: ZoneInfo) -> "Span":
        """From the first to the last of these local days."""
        return cls(
            first=first,
            last=last,
            start=instant(first, _MIDNIGHT, zone),
            end=instant(last + _DAY, _MIDNIGHT, zone),
        )

    def holds(self, at: datetime | None) -> bool:
        """Whether a moment lies in these days."""
        return at is not None and self.start <= at < self.end


def today(now: datetime, policy: Policy) -> date:
    """The local date."""
    return now.astimezone(policy.zone).date()


def digest_time(day: date, policy: Policy) -> datetime:
    """When the digest of a local day is sent: the first moment its clock shows 08:30."""
    return instant(day, policy.reports.daily, policy.zone)


def next_digest_day(after: datetime, policy: Policy) -> date:
    """The first working day whose digest comes later than ``after``."""
    calendar = policy.calendar
    day = today(after, policy)
    while not calendar.is_workday(day) or digest_time(day, policy) <= after:
        day += _DAY
    return day


def reported_on(day: date, covered: date | None, policy: Policy) -> Span | None:
    """The days that the digest of ``day`` reports on; ``None`` when they are reported already.

    They begin after the last day that was reported, ``covered``; with the first digest, on the
    working day before. They end with the eve of ``day``: a Monday's digest reports on Friday,
    Saturday and Sunday, and one after a holiday or a downtime on all that was missed.
    """
    eve = day - _DAY
    first = covered + _DAY if covered is not None else _workday_before(day, policy.calendar)
    return Span.of(first, eve, policy.zone) if first <= eve else None


def _workday_before(day: date, calendar: WorkingCalendar) -> date:
    day -= _DAY
    while not calendar.is_workday(day):
        day -= _DAY
    return day
