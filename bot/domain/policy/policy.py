"""Every time, count and amount the product keeps to, and how the operator changes them.

The section `[policy]` of `amends.toml` changes a default by its dotted name, as in
`first_human.normal = "2 wh"` or `offers.reminders = ["24 h", "72 h"]`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.calendar import NoPublicDays, PublicDays, QuietHours, WorkingCalendar
from bot.domain.policy import parts
from bot.domain.policy import sheet as reading
from bot.domain.policy.limits import BySeverity, Limit, each
from bot.domain.policy.sector import Sector
from bot.domain.policy.sheet import PolicyError
from bot.domain.record.case import Severity

__all__ = ["Due", "Limit", "Policy", "PolicyError", "Severity"]


class Due(StrEnum):
    """The limits that differ by severity; each is a field of `Policy` of the same name."""

    CLAIM = "claim"
    FIRST_HUMAN = "first_human"
    REPLY = "reply"
    UPDATE = "update"
    OFFER = "offer"
    RESOLVE = "resolve"
    NOT_SOLVED = "not_solved"
    APPROVAL = "approval"


@dataclass(frozen=True, kw_only=True, slots=True)
class Policy:
    """All settings of `[policy]`; local times are in `zone`.

    `zone`, the `public` days of the country and the limits of the `sector` are no settings:
    whoever reads these hands them in.
    """

    zone: ZoneInfo = ZoneInfo("UTC")
    public: PublicDays = NoPublicDays()
    sector: Sector = Sector()
    profile: str = ""
    claim: BySeverity = each("60 wmin", "30 wmin", "10 min")  # §19, twice the time: manager
    first_human: BySeverity = each("4 wh", "2 wh", "30 min")  # §19, from submission
    reply: BySeverity = each("4 wh", "2 wh", "30 min")  # §19
    update: BySeverity = each("2 wd", "1 wd", "4 wh")  # §19
    offer: BySeverity = each("1 wd", "1 wd", "4 wh")  # §19
    resolve: BySeverity = each("3 wd", "3 wd", "2 wd")  # §19
    not_solved: BySeverity = each("2 wh", "2 wh", "30 min")  # §19
    approval: BySeverity = each("1 wh", "1 wh", "30 min")  # §11
    intake: parts.Intake = parts.Intake()
    pack: str = "general"  # §5, §11: the prepared solutions of a trade
    offers: parts.Offers = parts.Offers()
    callback: parts.Callback = parts.Callback()
    confirm: parts.Confirm = parts.Confirm()
    follow_up: parts.FollowUp = parts.FollowUp()
    money: parts.Money = parts.Money()
    ending: parts.Ending = parts.Ending()
    outside: parts.Outside = parts.Outside()
    conduct: parts.Conduct = parts.Conduct()
    turns: parts.Turns = parts.Turns()
    care: parts.Care = parts.Care()
    guarantee: parts.Guarantee = parts.Guarantee()
    reports: parts.Reports = parts.Reports()
    keeping: parts.Keeping = parts.Keeping()
    hours: parts.Hours = parts.Hours()

    @property
    def calendar(self) -> WorkingCalendar:
        """The working calendar made of the working hours and the zone."""
        return WorkingCalendar(
            zone=self.zone,
            opens=self.hours.opens,
            closes=self.hours.closes,
            workdays=frozenset(self.hours.workdays),
            holidays=frozenset(self.hours.holidays),
            extra_workdays=frozenset(self.hours.extra_workdays),
            public=self.public,
            settle=self.hours.settle,
        )

    @property
    def quiet(self) -> QuietHours:
        """The hours without unprompted messages."""
        return QuietHours(zone=self.zone, start=self.hours.quiet_from, end=self.hours.quiet_to)

    def limit(self, kind: Due, severity: Severity) -> Limit:
        """Return the limit that applies; for major cases it counts clock time (§19)."""
        by_severity: BySeverity = getattr(self, kind)
        found: Limit = getattr(by_severity, severity)
        return found.in_clock_time() if severity is Severity.MAJOR else found

    def due(self, kind: Due, severity: Severity, start: datetime) -> datetime:
        """Return when the limit ends, in the zone of the policy; `start` has to be aware."""
        return self.limit(kind, severity).due(start, self.calendar)

    @staticmethod
    def from_mapping(settings: Mapping[str, object], *, zone: ZoneInfo) -> "Policy":
        """Return the defaults with the settings laid over them; raise PolicyError."""
        policy = Policy(zone=zone)
        known = dict(reading.leaves(policy))
        values: dict[str, object] = {}
        for key, value in reading.flat(settings, known):
            values[key] = reading.read(key, value, known[key])
        changed = reading.laid_over(policy, values)
        _check_pledge(changed.guarantee.missed_time)
        try:
            _ = changed.calendar
        except ValueError as error:
            raise PolicyError("hours", dict(reading.flat(settings, known)), str(error)) from error
        return changed

    def to_mapping(self) -> dict[str, object]:
        """Return every setting by dotted name, as it would be written in the settings."""
        return {key: reading.written(value) for key, value in reading.leaves(self)}


def _check_pledge(pledge: parts.Pledge) -> None:
    """A sum without the words that promise it would never be due."""
    if pledge.amount and not pledge.said(""):
        remedy = "write the sentence you have published as well, such as guarantee.missed_time.en"
        raise PolicyError("guarantee.missed_time.amount", reading.written(pledge.amount), remedy)
