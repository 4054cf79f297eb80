"""A month that was named for a report, and could not be taken."""

from dataclasses import dataclass

from bot.domain.notices.desk.base import ToStaff


@dataclass(frozen=True, kw_only=True, slots=True)
class MonthWanted(ToStaff):
    """``/concessions Octobr``: what was not understood, and how a month is written."""

    said: str
    ahead: bool
    """It is a month, and still to come."""
    example: str
    """The last month, as ``2026-10``."""
