"""An absence that begins later: planned, remembered, cancelled (§18.2)."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows
from bot.domain.notices.desk.base import ToStaff


@dataclass(frozen=True, kw_only=True, slots=True)
class AwayPlanned(ToStaff):
    """Noted: from when until when; nothing changes before it begins."""

    shift: int
    starts: datetime
    until: datetime
    backup_name: str
    """Who was named; empty for whoever leads."""
    whole: bool
    """It was put together with a time that was planned before."""

    def buttons(self) -> Rows:
        """From now on, or not at all."""
        value = str(self.shift)
        return (
            (
                Button(action=Action.AWAY_NOW, value=value),
                Button(action=Action.AWAY_CANCEL, value=value),
            ),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class AwaySoon(ToStaff):
    """The working morning before: who takes over, and what falls into the time."""

    shift: int
    starts: datetime
    until: datetime
    backup_name: str
    due: str
    """The numbers of the cases in which something is due meanwhile."""

    def buttons(self) -> Rows:
        """Straight to the cases, or not away after all."""
        return (
            (
                Button(action=Action.MY_CASES),
                Button(action=Action.AWAY_CANCEL, value=str(self.shift)),
            ),
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class StandInNamed(ToStaff):
    """To whoever was named: somebody will be away, and counts on you."""

    name: str
    starts: datetime
    until: datetime

    def quietly(self) -> bool:
        """Nothing has to be done about it yet."""
        return True


@dataclass(frozen=True, kw_only=True, slots=True)
class AwayCancelled(ToStaff):
    """A planned absence will not be."""

    starts: datetime
    until: datetime
    next_starts: datetime | None
    """When the next one begins that is still planned."""


@dataclass(frozen=True, kw_only=True, slots=True)
class StandInNotNeeded(ToStaff):
    """To whoever was named: it will not be."""

    name: str
    starts: datetime

    def quietly(self) -> bool:
        """Nothing has to be done about it."""
        return True
