"""Faults on order: the next calls fail in the way a test asks for."""

from dataclasses import asdict, dataclass
from typing import Literal, TypeAlias, get_args

from bot.sandbox.errors import ControlError
from bot.sandbox.wire import Json

Kind: TypeAlias = Literal[
    "retry_after", "server_error", "server_error_after", "timeout", "disconnect",
    "disconnect_before", "forbidden", "bad_request",
]  # fmt: skip
_AFTER = {"server_error_after", "timeout", "disconnect"}


@dataclass(kw_only=True, slots=True)
class Fault:
    """One kind of failure, for the next so many calls that match."""

    id: int
    method: str
    kind: str
    times: int
    chat: int | None
    seconds: float

    @property
    def after(self) -> bool:
        """Tell whether the call is carried out before it fails."""
        return self.kind in _AFTER

    def matches(self, method: str, chat: int | None) -> bool:
        """Tell whether a call is one of those that are to fail."""
        named = is_send(method) if self.method == "*" else self.method == method.lower()
        return named and self.times > 0 and (self.chat is None or self.chat == chat)


def is_send(method: str) -> bool:
    """Tell whether a method puts a message into a chat."""
    name = method.lower()
    return name.startswith(("send", "copy", "forward")) and name != "sendchataction"


class Faults:
    """The faults that wait for their call, oldest first."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []
        self._count = 0

    def order(
        self, method: str, kind: str, times: int, chat: int | None, seconds: float | None
    ) -> Fault:
        """Make the next matching calls fail."""
        if kind not in get_args(Kind):
            raise ControlError(
                f"there is no fault {kind!r}; there are {', '.join(get_args(Kind))}"
            )
        if times < 1:
            raise ControlError("a fault happens once or more often")
        if seconds is not None and seconds < 0:
            raise ControlError("the seconds of a fault must not be negative")
        self._count += 1
        wait = seconds if seconds is not None else 60.0 if kind == "timeout" else 1.0
        fault = Fault(
            id=self._count, method=method.lower(), kind=kind, times=times, chat=chat, seconds=wait
        )
        self._waiting.append(fault)
        return fault

    def take(self, method: str, chat: int | None) -> Fault | None:
        """Use up one fault for this call, if there is one."""
        for fault in self._waiting:
            if fault.matches(method, chat):
                fault.times -= 1
                self._waiting = [each for each in self._waiting if each.times > 0]
                return fault
        return None

    def waiting(self) -> list[Json]:
        """Return the faults that still wait for a call."""
        return [asdict(fault) for fault in self._waiting]

    def clear(self) -> None:
        """Call off all faults."""
        self._waiting.clear()
