"""Who will be away, and who is on call: what the house has planned ahead (§18.2, §19)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import NewType

from bot.domain.people import PersonId

ShiftId = NewType("ShiftId", int)
UNSAVED = ShiftId(0)


class ShiftKind(StrEnum):
    """What somebody does in this time."""

    AWAY = "away"
    """Planned: while it lasts it is an ``Absence`` of the person."""
    ON_CALL = "on_call"


@dataclass(frozen=True, kw_only=True, slots=True)
class Shift:
    """A time of one person, from ``starts`` until just before ``ends``; both aware."""

    kind: ShiftKind
    person: PersonId
    starts: datetime
    ends: datetime
    backup: PersonId | None = None
    """Who stands in for somebody away; ``None`` is whoever leads."""
    id: ShiftId = UNSAVED

    def meets(self, other: "Shift") -> bool:
        """Whether both cover a moment."""
        return self.starts < other.ends and other.starts < self.ends

    def touches(self, other: "Shift") -> bool:
        """Whether nothing lies between them."""
        return self.starts <= other.ends and other.starts <= self.ends

    def holds(self, moment: datetime) -> bool:
        """Whether it is on."""
        return self.starts <= moment < self.ends


def joined(new: Shift, known: Iterable[Shift]) -> tuple[Shift, tuple[Shift, ...]]:
    """Return the new one with all of the same person that touch it, and those it takes in."""
    taken: list[Shift] = []
    rest = [one for one in known if one.person == new.person and one.kind is new.kind]
    while near := [one for one in rest if one.touches(new)]:
        taken += near
        rest = [one for one in rest if one not in near]
        starts = min(new.starts, *(one.starts for one in near))
        ends = max(new.ends, *(one.ends for one in near))
        backup = new.backup or next((one.backup for one in near if one.backup), None)
        new = replace(new, starts=starts, ends=ends, backup=backup)
    return new, tuple(taken)


def without(shift: Shift, other: Shift) -> tuple[Shift, ...]:
    """Return what is left of a shift where another one takes its place."""
    if not shift.meets(other):
        return (shift,)
    before = replace(shift, ends=other.starts, id=UNSAVED)
    after = replace(shift, starts=other.ends, id=UNSAVED)
    return tuple(one for one in (before, after) if one.starts < one.ends)


def on_at(shifts: Sequence[Shift], moment: datetime) -> tuple[PersonId, ...]:
    """Return whose shift is on, each once."""
    return tuple(dict.fromkeys(one.person for one in shifts if one.holds(moment)))
