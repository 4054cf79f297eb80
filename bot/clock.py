"""The one file that asks the machine for the present moment."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        return datetime.now(UTC)


@dataclass(slots=True)
class ShiftedClock:
    """The machine's clock moved by an offset; the demo moves it on by hours and days."""

    offset: timedelta = field(default_factory=timedelta)

    def now(self) -> datetime:
        """The present moment plus the offset, aware, in UTC."""
        return datetime.now(UTC) + self.offset

    def advance(self, by: timedelta) -> None:
        """Move on (or back, when ``by`` is negative)."""
        self.offset += by
