"""Another system of the house that hears what happens to cases, and may be away."""

from typing import Protocol

from bot.domain.record.events import Event


class NotHeard(Exception):
    """It was not taken. ``why`` says so for a log; ``never`` when it never will be."""

    def __init__(self, why: str, *, never: bool = False) -> None:
        super().__init__(why)
        self.why = why
        self.never = never


class Listener(Protocol):
    """Hears events one by one, in order; whoever hears one twice knows it by its number."""

    async def hear(self, number: int, event: Event) -> None:
        """Tell it. Raises ``NotHeard`` and nothing else, within a time limit of its own."""
        ...
