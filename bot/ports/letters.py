"""The words of reply letters: from the facts of a case to nine parts and a frame."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.letters.facts import LetterFacts
from bot.domain.letters.rules import LetterRules


@dataclass(frozen=True, kw_only=True, slots=True)
class Frame:
    """What stands around the nine elements (`reply-letter` §1)."""

    head: str
    """Case number and date, salutation."""
    foot: str
    """Review and outside route where obligatory, signature."""


class LetterWording(Protocol):
    """Writes letters in plain text; raises ``WordingFailed``."""

    def parts(self, facts: LetterFacts, *, language: str) -> tuple[str, ...]:
        """The nine parts: empty where nothing is wanted, with gaps where something is missing."""
        ...

    def frame(self, facts: LetterFacts, *, language: str, now: datetime) -> Frame:
        """What stands before and after them."""
        ...

    def shown(self, text: str, *, language: str) -> str:
        """The text with its gaps in words that a reader sees."""
        ...

    def taken(self, text: str, *, language: str) -> str:
        """What a person sent, with every mark of a gap in it, in any language, marked again."""
        ...

    def time(self, moment: datetime, *, language: str) -> str:
        """A day and an hour, as a letter in this language names them."""
        ...

    def rules(self, language: str) -> LetterRules:
        """What to look for when a letter in this language is judged."""
        ...
