"""A reader outside the house that may be asked, and may be slow, wrong or away."""

from dataclasses import dataclass
from typing import Protocol

from bot.domain.understanding.opinion import Opinion


class NoAnswer(Exception):
    """There is no answer that can be used. ``why`` is one of ``WHY``."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


WHY = ("slow", "unreachable", "refused", "unreadable", "resting", "late")
"""Too slow; not reached; another status than 200; no answer of the agreed shape; left alone for
some minutes after several failures; asked too long ago."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One message, masked."""

    ours: bool
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Talk:
    """What was said in a case, as far as it may leave the house: masked, and without names."""

    language: str
    lines: tuple[Line, ...]
    given: tuple[str, ...] = ()
    """What the house has promised or offered, with times in words."""
    feeling: str = ""
    """A ``triage.Feeling``."""


class SecondReader(Protocol):
    """Proposes; raises ``NoAnswer`` and nothing else, within its time limit."""

    async def read(self, talk: Talk) -> Opinion:
        """What the customer's words are about."""
        ...

    async def words(self, talk: Talk) -> str:
        """A draft of a reply to the customer, unchecked."""
        ...
