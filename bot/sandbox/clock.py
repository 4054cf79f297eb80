"""The clock of the sandbox: real time plus an offset that only grows."""

import time
from datetime import UTC, datetime

from bot.sandbox.store import Store


class SandboxClock:
    """Tells the time inside the sandbox and can be moved forward."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.offset = float(store.get("meta", "clock_offset") or 0.0)

    def timestamp(self) -> float:
        """Return the seconds since 1970 inside the sandbox."""
        return time.time() + self.offset  # noqa: TID251 - a clock must read one

    def now(self) -> datetime:
        """Return the time inside the sandbox, in UTC."""
        return datetime.fromtimestamp(self.timestamp(), UTC)

    def move_to(self, offset: float) -> None:
        """Set the offset; a smaller one than the present is ignored, time never runs back."""
        self.offset = max(self.offset, offset)
        self._store.save("meta", "clock_offset", self.offset)

    def begin(self, offset: float) -> None:
        """Set the offset whatever it was, for a sandbox that starts anew."""
        self.offset = offset
        self._store.save("meta", "clock_offset", self.offset)

    def begin_at(self, moment: datetime) -> None:
        """Let it be this moment now, for a sandbox that starts anew."""
        self.begin(moment.timestamp() - (self.timestamp() - self.offset))
