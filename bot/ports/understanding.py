"""What is understood of a text, whatever reads it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.understanding.triage import Answer, Reading


@dataclass(frozen=True, kw_only=True, slots=True)
class Moment:
    """A time that was named in a text."""

    due: datetime
    """Aware."""
    sure: bool
    """Whether the words say exactly this time."""
    text: str = ""
    """The words themselves."""


class Understanding(Protocol):
    """Reads words of customers and staff; never fails, never waits."""

    def read(self, text: str, *, burst_size: int = 1) -> Reading:
        """What a customer's message is, how it feels, what it asks for."""
        ...

    def answer(self, text: str) -> Answer | None:
        """The answer to a confirming question or to a choice, if it is one."""
        ...

    def wish(self, text: str) -> str:
        """The sentence that holds the wish, in the writer's words; empty when there is none."""
        ...

    def story(self, text: str) -> str:
        """The text without the lines that only greet, or ask for somebody."""
        ...

    def mask(self, text: str) -> str:
        """The text with personal data replaced (§20)."""
        ...

    def gist(self, text: str, limit: int) -> str:
        """The writer's own words made short."""
        ...

    def language(self, text: str, *, hint: str, current: str) -> str:
        """The language to answer in: one the wording exists in."""
        ...

    def moment(self, text: str, now: datetime) -> Moment | None:
        """The time a text of staff names, if any."""
        ...
