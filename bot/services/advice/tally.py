"""How often the second reader was asked, and what came of it; since the start of the process."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.ports.second_reader import WHY

OUTCOMES = ("proposed", "nothing_new", "unfit", *WHY)
"""Shown to people; nothing they do not know; a draft that was thrown away; no answer, and why."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts by outcome."""

    _counts: Counter[str] = field(default_factory=Counter)

    def count(self, outcome: str) -> None:
        """One more."""
        self._counts[outcome] += 1

    def figures(self) -> Mapping[str, int]:
        """Every outcome there can be."""
        return {outcome: self._counts[outcome] for outcome in OUTCOMES}
