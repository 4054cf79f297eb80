"""The dates a case is measured by besides its limits: the customer's own, and one put off."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.record.extension import Extension


@dataclass(frozen=True, kw_only=True, slots=True)
class Marks:
    """The two marks of the customer's tolerance (§17 item 5), and what was agreed with reasons."""

    wished: datetime | None = None
    """By when the customer would like it; aware."""
    needed: datetime | None = None
    """By when it is of use to the customer at the latest; aware."""
    extended: tuple[Extension, ...] = ()
    """Every time the solution was put off, the last one counts."""

    def missed_by(self, due: datetime) -> datetime | None:
        """The time at which it is of use at the latest, where this is later."""
        return self.needed if self.needed is not None and self.needed < due else None

    @property
    def until(self) -> datetime | None:
        """The date the solution was put off to."""
        return self.extended[-1].until if self.extended else None
