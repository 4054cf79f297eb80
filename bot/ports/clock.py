"""The present moment, and bells that wake waiting loops."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """The only source of the present moment."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...


class Bell(Protocol):
    """Rung after a commit so that a waiting loop looks at once."""

    def ring(self) -> None:
        """Wake the loop that listens."""
        ...
