"""The log of every Bot API call and of every update handed over."""

from collections import deque
from dataclasses import asdict, dataclass
from typing import Any, Literal

from bot.sandbox.clock import SandboxClock
from bot.sandbox.events import Events
from bot.sandbox.store import Store
from bot.sandbox.wire import Json

_KEPT = 20_000
_KEPT_ON_DISK = 2_000


@dataclass(frozen=True, kw_only=True, slots=True)
class Call:
    """One call by a bot ("call"), or one update handed to it ("update")."""

    n: int
    time: str
    direction: Literal["call", "update"]
    bot: int
    method: str
    chat: int | None
    ok: bool
    error_code: int | None
    ms: float
    params: Json
    result: Any


class CallLog:
    """Remembers the last twenty thousand calls; the newest two thousand survive a restart."""

    def __init__(self, store: Store, clock: SandboxClock, events: Events) -> None:
        self._store, self._clock, self._events = store, clock, events
        rows = (body for _, body in store.load("call"))
        self._calls = deque((Call(**row) for row in rows), maxlen=_KEPT)
        self.count = self._calls[-1].n if self._calls else 0

    def add(
        self,
        direction: Literal["call", "update"],
        bot: int,
        method: str,
        *,
        chat: int | None = None,
        error_code: int | None = None,
        ms: float = 0.0,
        params: Json,
        result: Any = None,
    ) -> None:
        """Write one line into the log."""
        self.count += 1
        call = Call(
            n=self.count, time=self._clock.now().isoformat(), direction=direction, bot=bot,
            method=method, chat=chat, ok=error_code is None, error_code=error_code,
            ms=round(ms, 2), params=params, result=result,
        )  # fmt: skip
        self._calls.append(call)
        self._store.save("call", f"{call.n:012}", asdict(call))
        self._store.delete("call", f"{call.n - _KEPT_ON_DISK:012}")
        self._events.emit("call", call=asdict(call))

    def after(self, n: int, limit: int = _KEPT) -> list[Json]:
        """Return the calls with a number greater than n, oldest first."""
        return [asdict(call) for call in self._calls if call.n > n][:limit]

    def clear(self) -> None:
        """Forget all calls; the numbers go on."""
        self._calls.clear()
        self._store.clear("call")
