"""What managers read: the truth, short first, cases behind each number on request (§17)."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Notice, Reader, Rows, Weight, in_rows


@dataclass(frozen=True, kw_only=True, slots=True)
class ToManager(Notice):
    """Read by a manager."""

    reader: ClassVar[Reader] = Reader.MANAGER
    weight: ClassVar[Weight] = Weight.NEWS


@dataclass(frozen=True, kw_only=True, slots=True)
class StateCount:
    """How many open cases are in a state."""

    state: str
    count: int


@dataclass(frozen=True, kw_only=True, slots=True)
class MajorLine:
    """One major case in one line, without the customer's name."""

    case_id: int
    case_number: str
    state: str
    owner_name: str
    summary: str


@dataclass(frozen=True, kw_only=True, slots=True)
class TimeLine:
    """One of the eight times: how many were in time, of how many (§17 item 5)."""

    name: str
    """``ack``, ``claim``, ``first_human``, ``offer``, ``resolve``, ``callback``,
    ``correction`` or ``overdue``."""
    in_time: int
    total: int
    median_minutes: int | None
    """Working time where the limit counts working time, else clock time."""
    target_minutes: int | None
    """In the same time; ``None`` when the cases counted had different limits."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Digest(ToManager):
    """The daily digest: today, times, satisfaction, promises (§17 items 1, 5, 6, 8)."""

    waited_for: ClassVar[bool] = False
    since: date
    """The first local day it reports on."""
    day: date
    """The last one; the same as ``since`` when it reports on one day."""
    company: str
    new: int
    closed: int
    open: int
    by_state: tuple[StateCount, ...]
    unclaimed: int
    overdue: int
    due_today: int
    broken: int
    unreachable: int
    restricted: int
    unconfirmed_deliveries: int
    major_count: int
    major: tuple[MajorLine, ...]
    """The first of them, in lines."""
    times: tuple[TimeLine, ...]
    asked: int
    """Customers who were asked whether the matter is settled, and answered or never did."""
    answered: int
    solved: int
    person_answers: int
    person_good: int
    loops: int
    turned_personal: int
    """Cases about a thing that ended as a complaint about our treatment."""
    kept: int
    kept_late: int
    renegotiated: int
    released: int
    not_upheld: int = 0
    """Of those closed: what was asked for was declined, with or without goodwill."""
    deadlock: int = 0
    """Of those closed: the final answer stood, and there was no agreement (t23)."""
    praise: int = 0
    """Words of praise; they open no case (§2)."""
    chased: int = 0
    """How often customers asked again about a matter we work on (§2)."""
    chasing: int = 0
    """In so many cases."""
    just_said: int = 0
    pulse_good: int = 0
    """Taps on the three faces (§3)."""
    pulse_fair: int = 0
    pulse_bad: int = 0
    """Weak dissatisfaction that was only to be known (§2, §3)."""
    warned: int = 0
    """Limits that people have set in the span (§17 item 11)."""
    cooled: int = 0
    """Talks that were put off to an appointed time."""
    harassing: int = 0
    """Accounts that were kept apart for harassment."""
    harassed: int = 0
    """Messages from such accounts, which nobody has read."""
    exposed: int = 0
    """Members of staff who have read such words."""
    blocked: int = 0
    """Accounts that a manager has blocked."""
    mistaken: int = 0
    """Accounts that were released because it had been a mistake."""

    def buttons(self) -> Rows:
        """The cases behind each number that is not zero."""
        numbers = (
            ("new", self.new),
            ("open", self.open),
            ("unclaimed", self.unclaimed),
            ("overdue", self.overdue),
            ("due_today", self.due_today),
            ("broken", self.broken),
            ("major", self.major_count),
            ("unreachable", self.unreachable),
        )
        days = f"{self.since:%Y%m%d}.{self.day:%Y%m%d}"
        keys = [
            Button(
                action=Action.DIGEST_CASES,
                value=f"{name}.{days}",
                label=f"digest-{name.replace('_', '-')}",
            )
            for name, count in numbers
            if count
        ]
        return in_rows(keys, 2)


@dataclass(frozen=True, kw_only=True, slots=True)
class DigestLine:
    """One case behind a number."""

    case_id: int
    case_number: str
    state: str
    severity: str
    owner_name: str
    summary: str
    next_due: datetime | None
    overdue: bool
    broken: bool = False
    """Listed for a promise of this time that was not kept; the customer has a new time."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DigestCases(ToManager):
    """The cases behind a number of the digest."""

    weight: ClassVar[Weight] = Weight.ANSWER
    which: str
    total: int
    """How many there are; the list holds the first of them."""
    cases: tuple[DigestLine, ...]

    def buttons(self) -> Rows:
        """Open one; a case that is listed for two promises has one button."""
        named = {c.case_id: c.case_number for c in self.cases[:30]}
        keys = [
            Button(action=Action.OPEN_CASE, case=case, text=number)
            for case, number in named.items()
        ]
        return in_rows(keys, 3)


@dataclass(frozen=True, kw_only=True, slots=True)
class OperationAlarm(ToManager):
    """Something that a manager must know about the bot itself (§6.4 inv. 3; 409; downtime)."""

    alarm: str
    """``other_poller``, ``no_next_event``, ``downtime``, ``downtime_long``, ``backlog``,
    ``clock_back``, ``clock_forward``, ``listener_away``."""
    detail: str
