"""The clock of the sandbox: real time plus an offset that only grows, unless it stands."""

import time
from datetime import UTC, datetime

from bot.sandbox.store import Store


class SandboxClock:
    """Tells the time inside the sandbox and can be moved forward."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._offset = float(store.get("meta", "clock_offset") or 0.0)
        self._stood_since: float | None = None

    @property
    def offset(self) -> float:
        """How many seconds the sandbox is ahead of real time; less and less while it stands."""
        return self._offset if self._stood_since is None else self._offset - self._stood_for()

    @property
    def stands(self) -> bool:
        """Tell whether time is waiting for somebody."""
        return self._stood_since is not None

    def stand(self) -> None:
        """Let no time pass until the clock goes on."""
        if self._stood_since is None:
            self._stood_since = _real()

    def go_on(self) -> None:
        """Let time pass again, from where it stood."""
        if self._stood_since is not None:
            self._set(self.offset)
            self._stood_since = None

    def timestamp(self) -> float:
        """Return the seconds since 1970 inside the sandbox."""
        return (_real() if self._stood_since is None else self._stood_since) + self._offset

    def now(self) -> datetime:
        """Return the time inside the sandbox, in UTC."""
        return datetime.fromtimestamp(self.timestamp(), UTC)

    def move_to(self, offset: float) -> None:
        """Set the offset; a smaller one than the present is ignored, time never runs back."""
        if offset > self.offset:
            self.begin(offset)

    def begin(self, offset: float) -> None:
        """Set the offset whatever it was, for a sandbox that starts anew."""
        self._set(offset + self._stood_for())

    def begin_at(self, moment: datetime) -> None:
        """Let it be this moment now, for a sandbox that starts anew."""
        self.begin(moment.timestamp() - _real())

    def _stood_for(self) -> float:
        return 0.0 if self._stood_since is None else _real() - self._stood_since

    def _set(self, offset: float) -> None:
        self._offset = offset
        self._store.save("meta", "clock_offset", offset)


def _real() -> float:
    return time.time()  # noqa: TID251 - a clock must read one
