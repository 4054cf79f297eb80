"""What the rules of a line of business add to the house's own limits (§19, last paragraph)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.calendar import WorkingCalendar
from bot.domain.policy.limits import Limit


class Outer(StrEnum):
    """What a limit from outside asks for."""

    ACCEPT = "accept"
    """A person has told the customer that the complaint is taken up."""
    FINAL = "final"
    """The customer has our answer: solved, offered or refused with reasons."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Longer:
    """How far the final answer may be put off, with a reason that the customer is told."""

    to: Limit
    """Counted from the first message, as every limit here."""
    manager: bool
    """Whether a manager has to decide; else a supervisor may."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sector:
    """A profile; the one without a name adds nothing."""

    name: str = ""
    accept: Limit | None = None
    final: Limit | None = None
    longer: tuple[Longer, ...] = ()

    def due(self, which: Outer, opened: datetime, calendar: WorkingCalendar) -> datetime | None:
        """When this limit ends for a case of that time; ``None`` where there is none."""
        limit = self.accept if which is Outer.ACCEPT else self.final
        return None if limit is None else limit.due(opened, calendar)

    def latest(
        self, opened: datetime, calendar: WorkingCalendar, *, manager: bool
    ) -> datetime | None:
        """How far whoever decides may put the answer off; ``None`` where it is not foreseen."""
        may = [one.to.due(opened, calendar) for one in self.longer if manager or not one.manager]
        return max(may, default=None)
