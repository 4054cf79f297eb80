"""What people put into the gaps of a reply letter (`reply-letter` §1)."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class LetterFill:
    """Words that a person put into a gap of the letter."""

    element: int
    hint: str
    """What was missing there."""
    words: str
