"""What travels in the 64 bytes of a button: a version, an action, a case and a value."""

from dataclasses import dataclass

from bot.domain.errors import AlreadyDone

VERSION = "1"
PARTS = 4
LIMIT = 64
DIGITS = 15
"""No number of ours is longer, and no database takes one that is much longer."""


class TooLong(ValueError):
    """The data of a button does not fit into 64 bytes."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Tapped:
    """A button that was tapped."""

    action: str
    case: int | None
    value: str

    @property
    def of_case(self) -> int:
        """The case it is about. Raises ``AlreadyDone`` for a forged one that names none."""
        if self.case is None:
            raise AlreadyDone
        return self.case


def pack(action: str, case: int | None, value: str) -> str:
    """The callback data of a button; raises ``TooLong``."""
    data = f"{VERSION}:{action}:{'' if case is None else case}:{value}"
    if len(data.encode()) > LIMIT:
        raise TooLong(data)
    return data


def unpack(data: str) -> Tapped | None:
    """The button again; ``None`` for what is forged, foreign or of another version."""
    parts = data.split(":", PARTS - 1)
    if len(parts) != PARTS or parts[0] != VERSION:
        return None
    _, action, case, value = parts
    if case and not (case.isascii() and case.isdecimal()):
        return None
    if any(part.isdecimal() and len(part) > DIGITS for part in (case, value)):
        return None
    return Tapped(action=action, case=int(case) if case else None, value=value)
