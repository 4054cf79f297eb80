"""Who is called about a major case while the doors are closed (§19)."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.notices.actions import Action
from bot.domain.notices.base import Button, Rows, in_rows
from bot.domain.notices.desk.absence import BackupLine, stamps
from bot.domain.notices.desk.base import ToStaff, cancel_row


@dataclass(frozen=True, kw_only=True, slots=True)
class OnCallLine:
    """One shift."""

    shift: int
    place: int
    """In the list, from 1."""
    name: str
    starts: datetime | None
    """``None`` where it is on already."""
    until: datetime
    absent: bool
    """Whoever has it is away for a part of it, at least."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OnCallShown(ToStaff):
    """``/oncall``: the shifts ahead, and who is called where there is none."""

    shifts: tuple[OnCallLine, ...]
    default: str
    """Names, by the settings; empty where nobody is known."""
    until: datetime
    """When the doors open next, after they have closed."""
    people: tuple[BackupLine, ...]
    """Who can be put on call by one tap; nobody for whoever may only look."""

    def buttons(self) -> Rows:
        """Colleagues for the coming night, and shifts to clear."""
        if not self.people:
            return ()
        stamp = stamps(None, self.until)
        names = [
            Button(action=Action.ON_CALL, value=f"{one.person}|{stamp}|", text=one.name)
            for one in self.people
        ]
        clear = [
            Button(
                action=Action.ON_CALL_CLEAR, value=str(one.shift), text=f"✖ {one.place} {one.name}"
            )
            for one in self.shifts
        ]
        return (*in_rows(names, 2), *in_rows(clear, 2))


@dataclass(frozen=True, kw_only=True, slots=True)
class OnCallSet(ToStaff):
    """Noted, and the colleague knows."""

    shift: int
    name: str
    starts: datetime | None
    until: datetime
    whole: bool
    """It was put together with a shift of theirs that touches it."""

    def buttons(self) -> Rows:
        """It can be undone."""
        return ((Button(action=Action.ON_CALL_CLEAR, value=str(self.shift)),),)


@dataclass(frozen=True, kw_only=True, slots=True)
class OnCallDoubt(ToStaff):
    """Somebody else has the time already, or whoever is meant will be away."""

    person: int
    name: str
    starts: datetime | None
    until: datetime
    others: str
    """Names of those who are on call in this time."""
    absent: bool

    def buttons(self) -> Rows:
        """In their place, or beside them; else all the same; or not."""
        value = f"{self.person}|{stamps(self.starts, self.until)}"
        beside = "both" if self.others else "same"
        keys = [
            Button(action=Action.ON_CALL, value=f"{value}|{beside}", label=f"on-call-{beside}")
        ]
        if self.others:
            instead = Button(
                action=Action.ON_CALL, value=f"{value}|instead", label="on-call-instead"
            )
            keys.insert(0, instead)
        return (tuple(keys), *cancel_row())


@dataclass(frozen=True, kw_only=True, slots=True)
class OnCallWanted(ToStaff):
    """Not understood: who, or when. How it is written, and whom there is."""

    said: str
    names: str


@dataclass(frozen=True, kw_only=True, slots=True)
class OnCallTold(ToStaff):
    """To whoever is on call: from when until when, and what that means."""

    by_name: str
    starts: datetime | None
    until: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class OnCallBegins(ToStaff):
    """It begins now."""

    until: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class OnCallCleared(ToStaff):
    """To whoever was on call: not any more."""

    by_name: str
    starts: datetime | None
    until: datetime
    taken_by: str
    """Who has it in their place; empty for nobody."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OnCallRemoved(ToStaff):
    """To whoever has cleared it: who is called now."""

    name: str
    default: str


@dataclass(frozen=True, kw_only=True, slots=True)
class OnCallGap(ToStaff):
    """To those who lead: whoever is on call will be away."""

    name: str
    starts: datetime | None
    until: datetime
