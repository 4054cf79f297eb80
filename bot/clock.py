"""The one file that asks the machine for the present moment."""

import os
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.ports.clock import Uptime

BOOT = Path("/proc/sys/kernel/random/boot_id")


def whole_milliseconds(moment: datetime) -> datetime:
    """The moment as the books keep it: what is read back must not lie before what was written."""
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC, in whole milliseconds."""
        return whole_milliseconds(datetime.now(UTC))


def uptime() -> Uptime:
    """How long the machine has been up; where it does not say which start it was, this process."""
    try:
        boot = BOOT.read_text("ascii").strip()
        since = time.clock_gettime(time.CLOCK_BOOTTIME)  # counts while the machine sleeps, too
    except (OSError, AttributeError):
        boot, since = f"process {os.getpid()}", time.monotonic()
    return Uptime(boot=boot, since=timedelta(seconds=since))


@dataclass(slots=True)
class ShiftedClock:
    """The machine's clock moved by an offset; the demo moves it on by hours and days."""

    offset: timedelta = field(default_factory=timedelta)

    def now(self) -> datetime:
        """The present moment plus the offset, aware, in UTC, in whole milliseconds."""
        return whole_milliseconds(datetime.now(UTC) + self.offset)

    def advance(self, by: timedelta) -> None:
        """Move on (or back, when ``by`` is negative)."""
        self.offset += by
