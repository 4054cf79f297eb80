"""The present moment, and how long the machine has been up."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """The only source of the present moment."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC, in whole milliseconds as the books keep it."""
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class Uptime:
    """How long the machine has been up, whatever its clock says meanwhile."""

    boot: str
    """Tells one start of the machine from another."""
    since: timedelta
